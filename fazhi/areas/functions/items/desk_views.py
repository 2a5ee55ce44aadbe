"""Pages of the desk beside the generic ones: two days compared, and many lines of a change at once."""

from __future__ import annotations

import io
from urllib.parse import quote

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.functions.items import lines_sheet
from fazhi.areas.functions.items.changes import ItemChangeLine
from fazhi.areas.functions.items.export import XLSX
from fazhi.areas.functions.items.lines import left_over
from fazhi.areas.functions.items.portal_views import comparison
from fazhi.desk import uploads
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter, Organ
from fazhi.spine.sheets.template import write_template

CHANGE = "functions.item_change"
SHOWN = 50


@never_cache
@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """The published catalogue on two days; it is public, so that whoever works here may see all of it."""
    try:
        return render(request, "functions/desk_compared.html", comparison(request))
    except Refused as refusal:
        return render(request, "desk/refused.html", {"reasons": refusal.reasons}, status=refusal.status)


def _drafting(request: HttpRequest) -> list[Matter]:
    rows = access.visible_to(reader(request), Matter.objects.filter(system=CHANGE, state="drafting"), system=CHANGE)
    return list(rows.select_related("organ").order_by("-opened_on", "-pk")[:SHOWN])


@never_cache
@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """Changes that are being drafted, each with the way to its sheet."""
    register = register_for(request, CHANGE)
    return render(request, "functions/desk_changes.html", {"register": register, "matters": _drafting(request)})


def _mine(request: HttpRequest, pk: int) -> Matter:
    """A change on which the reader may enter lines. Raises Http404 for what they do not see, NotAllowed for the rest."""
    matter = matter_for(request, pk)
    register_for(request, CHANGE)
    if matter.system != CHANGE or matter.state != "drafting":
        raise NotAllowed("只有拟定中的事项目录调整可以列入明细")
    if not access.may(reader(request), matter.declared.step("line"), matter, clock.today()):
        raise NotAllowed("只有申请单位的经办人员、联络员可以列入明细")
    return matter


@never_cache
def lines(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet of a change: its template, and handing it in."""
    try:
        matter = _mine(request, pk)
    except NotAllowed as refusal:
        return render(request, "desk/refused.html", {"reasons": refusal.reasons}, status=refusal.status)
    if request.method != "POST":
        return _page(request, matter)
    try:
        kept = uploads.hold(request, f"{CHANGE}:{pk}", request.FILES.get("file"))
        try:
            count, problems = lines_sheet.enter(matter, kept.path, kept.name, by=reader(request), on=clock.today())
        finally:
            uploads.drop(request, kept.token)
    except Refused as refusal:
        return _page(request, matter, [lines_sheet.Problem(0, "", words) for words in refusal.reasons])
    if problems:
        return _page(request, matter, problems)
    messages.success(request, f"已列入{count}条调整明细")
    return redirect("desk:matter", pk)


def _page(request: HttpRequest, matter: Matter, problems: list[lines_sheet.Problem] | None = None) -> HttpResponse:
    rows = ItemChangeLine.objects.filter(matter=matter).order_by("seq")
    left = left_over(rows, matter.record, clock.today()) if matter.record.in_round else []
    context = {
        "matter": matter, "problems": (problems or [])[:SHOWN], "more": max(0, len(problems or []) - SHOWN), "left": len(left),
        "listed": rows.count(), "columns": lines_sheet.form().columns, "most": lines_sheet.MOST,
    }  # fmt: skip
    return render(request, "functions/desk_lines.html", context, status=422 if problems else 200)


@never_cache
@require_POST
def keep_rest(request: HttpRequest, pk: int) -> HttpResponse:
    """Every item that a round has not looked at is kept."""
    try:
        kept = lines_sheet.keep_the_rest(_mine(request, pk), by=reader(request), on=clock.today())
    except Refused as refusal:
        return render(request, "desk/refused.html", {"reasons": refusal.reasons}, status=refusal.status)
    messages.success(request, f"其余{kept}项已列为保留")
    return redirect("desk:matter", pk)


@never_cache
@require_safe
def template(request: HttpRequest) -> HttpResponseBase:
    """The sheet to fill in."""
    register_for(request, CHANGE)
    file = io.BytesIO()
    write_template(file, lines_sheet.form(), list(Organ.objects.all()))
    file.seek(0)
    response = FileResponse(file, content_type=XLSX)
    name = quote("事项目录调整明细")
    response.headers["Content-Disposition"] = f"attachment; filename=\"lines.xlsx\"; filename*=UTF-8''{name}.xlsx"
    return response
