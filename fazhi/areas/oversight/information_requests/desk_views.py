"""The desk's pages: the official yearly tables with their checks, and asking third parties and other organs."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.oversight.information_requests import official_tables, table_file
from fazhi.areas.oversight.information_requests.models import DisclosureYearReport, RequestConsultation
from fazhi.areas.oversight.information_requests.procedure import CODE
from fazhi.areas.oversight.information_requests.register import REQUESTS
from fazhi.areas.oversight.information_requests.table_one import table_one
from fazhi.areas.oversight.information_requests.words import Applicant
from fazhi.desk.forms import record_form
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, actions, clock
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Organ
from fazhi.spine.printing import PRINTED, printed
from fazhi.spine.roles import Reach

ASKED = ("kind", "party_name", "consulted_organ", "what", "reached_on")
OPTIONAL = {"party_name", "consulted_organ", "reached_on"}
MEDIA = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    **PRINTED,
}


def organs_of(request: HttpRequest) -> list[Organ]:
    """The organs whose requests the reader sees all of; a government's table stands over its whole division."""
    seen = access.readable(reader(request), REQUESTS)
    found = Organ.objects.filter(pk__in=seen.order_by().values("matter__organ")).order_by("code")
    posts = reader(request).posts_on(clock.today())
    whole = [post.organ for post in posts if post.organ.kind == Organ.Kind.GOVERNMENT and post.reach == Reach.DIVISION]
    return list({organ.pk: organ for organ in (*whole, *found)}.values())


def _chosen(request: HttpRequest) -> tuple[list[Organ], Organ | None, int]:
    register_for(request, REQUESTS.code)
    organs, this = organs_of(request), clock.today().year
    asked, year = request.GET.get("organ", ""), request.GET.get("year", "")
    organ = next((o for o in organs if str(o.pk) == asked), organs[0] if organs else None)
    return organs, organ, int(year) if year.isascii() and year.isdigit() and 2008 <= int(year) <= this else this


@never_cache
@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """Table 3 and table 4 of one organ and one year, with what does not add up."""
    organs, organ, year = _chosen(request)
    context: dict[str, Any] = {
        "organs": organs,
        "organ": organ,
        "year": year,
        "columns": (*Applicant.labels, "总计"),
        "today": clock.today(),
    }
    if organ:
        context |= {
            "rows": [(row, _opened(row, organ, year)) for row in official_tables.table_three(organ, year)],
            "first": table_one(reader(request), organ, year), "faults": official_tables.faults(organ, year),
            "remedies": official_tables.table_four(organ, year), "remedy_columns": official_tables.REMEDY_COLUMNS,
            "owing": _owing(organ, year), "report": DisclosureYearReport.objects.filter(matter__organ=organ, ends_on__year=year).first(),
        }  # fmt: skip
    return render(request, "oversight/information_tables.html", context)


def _opened(row: official_tables.Row, organ: Organ, year: int) -> list[tuple[int, str]]:
    """Each number of a line with the address of its records; none behind a nought."""
    address = reverse("desk:figure-rows", args=[official_tables.figure_of(row.code)])
    base = {"year": year} | ({} if organ.kind == Organ.Kind.GOVERNMENT else {"organ": organ.pk})
    cells = []
    for column, number in zip(official_tables.COLUMNS, row.cells, strict=True):
        of = {} if column == official_tables.TOTAL else {"by": "applicant_kind", "key": column}
        cells.append((number, f"{address}?{urlencode(base | of)}" if number else ""))
    return cells


def _owing(organ: Organ, year: int) -> list[DisclosureYearReport]:
    """The reports of a government's departments and towns on the year that are not out yet."""
    if organ.kind != Organ.Kind.GOVERNMENT:
        return []
    rows = DisclosureYearReport.objects.filter(
        published_on=None, ends_on__year=year, matter__scope__startswith=organ.division_id
    )
    return list(rows.exclude(matter__organ=organ).select_related("matter__organ").order_by("matter__organ__code"))


@never_cache
@require_safe
def tables_file(request: HttpRequest, kind: str) -> FileResponse:
    """The tables as xlsx, docx or pdf."""
    _, organ, year = _chosen(request)
    if organ is None or kind not in MEDIA:
        raise Http404
    if kind in PRINTED:
        held = io.BytesIO(printed(table_file.paper(organ, year), kind))
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tables.xlsx"
            table_file.write(path, organ, year)
            held = io.BytesIO(path.read_bytes())
    name = f"{organ.name}{year}年政府信息公开申请情况统计表.{kind}"
    return FileResponse(held, as_attachment=True, filename=name, content_type=MEDIA[kind])


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def consult(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one more party: the clock stops with the first, and the letter is numbered with the step."""
    matter = matter_for(request, pk, CODE)
    data = request.POST if request.method == "POST" else None
    form = record_form(
        RequestConsultation, ASKED, OPTIONAL, data=data, acting=[matter.organ_id], reader=reader(request)
    )
    status, user, today = 200, reader(request), clock.today()
    if data is not None:
        if form.is_valid():
            try:
                with transaction.atomic():
                    if not matter.suspended:
                        actions.suspend(matter, by=None, on=today, ground="consult", note="随征求意见书发出，停止计时")
                        matter.refresh_from_db()
                    key = f"consult:{data.get('token', '')[:60]}" if data.get("token") else None
                    actions.take_step(matter, "consult", by=user, on=today, detail=form.cleaned_data, key=key)
                return redirect(reverse("desk:matter", args=[matter.pk]))
            except Refused as refusal:
                _told(form, refusal)
        status = 422
        matter.refresh_from_db()
    context = {"matter": matter, "form": form, "sent": RequestConsultation.objects.filter(matter=matter), "today": today,
               "token": (data.get("token") if data is not None else "") or uuid4().hex}  # fmt: skip
    return render(request, "oversight/request_consult.html", context, status=status)


def _told(form: Any, refusal: Refused) -> None:
    fields = refusal.fields if isinstance(refusal, BadInput) else {}
    for name, sentence in (fields or {}).items():
        form.add_error(name if name in form.fields else None, sentence)
    if not fields:
        for reason in refusal.reasons:
            form.add_error(None, reason)
