"""The bureau's pages of a round: its draw, how far it is, the sheets of a file once they may be opened, the shipped standards."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.file_review import assigning, sheets
from fazhi.areas.enforcement.file_review.models import FileProblem, ReviewSheet, ScoringSheet
from fazhi.areas.enforcement.file_review.procedure import CODE, FILE_CODE
from fazhi.areas.enforcement.file_review.register import SHEETS
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock, registry
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Draw, Matter


def _round(request: HttpRequest, pk: int) -> Matter:
    return matter_for(request, pk, CODE)


@never_cache
@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """The round's draw and, file by file, who has handed in; no points before both have."""
    matter = _round(request, pk)
    files = list(assigning.files_of(matter).order_by("agency__short", "file_no"))
    rows = ReviewSheet.objects.filter(matter__in=[f.pk for f in files]).select_related("expert")
    by_file: dict[int, list[ReviewSheet]] = {}
    for row in rows:
        by_file.setdefault(row.matter_id, []).append(row)
    told = [{"file": f, "sheets": by_file.get(f.pk, []), "opened": sheets.opened(f.matter)} for f in files]
    declined = [row for row in rows if row.declined and not row.handed_at]
    draw = Draw.objects.filter(number=matter.record.draw_no).first() if matter.record.draw_no else None
    open_files = [one["file"].pk for one in told if one["opened"]]
    problems = (
        FileProblem.objects.filter(matter__in=open_files)
        .select_related("matter__reviewed_file__agency")
        .order_by("kind", "matter")
    )
    kinds = Counter(row.get_kind_display() for row in problems)
    context = {
        "matter": matter, "round": matter.record, "draw": draw, "files": told, "declined": declined, "file_system": FILE_CODE,
        "problems": problems, "kinds": kinds.most_common(), "done": len(open_files), "may_draw": _may_draw(request, matter),
    }  # fmt: skip
    return render(request, "enforcement/review_round.html", context)


def _may_draw(request: HttpRequest, matter: Matter) -> bool:
    step = matter.declared.step("draw")
    open_draw = Draw.objects.filter(number=matter.record.draw_no).exclude(state=Draw.State.ABANDONED)
    return (
        matter.state == "planned"
        and access.may(reader(request), step, matter, clock.today())
        and not (matter.record.draw_no and open_draw.exists())
    )


@require_POST
def draw(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay down the draw from the files of the period and the experts; its seed source is named at its own page."""
    matter = _round(request, pk)
    if not _may_draw(request, matter):
        raise NotAllowed("本轮已经拟定抽取，或者您不能拟定；需要重新抽取的，在“抽取”中办理")
    made = assigning.plan_draw(matter, by=reader(request), on=clock.today())
    messages.success(request, f"已拟定抽取{made.number}，请写明种子来源，核对名单后冻结")
    return redirect("desk:draw", made.pk)


@never_cache
@require_safe
def sheets_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheets of a file side by side, once it is scored, for those inside; before, only how many are in."""
    matter = matter_for(request, pk, FILE_CODE)
    if not access.inside(reader(request), matter, clock.today()):
        raise Http404
    rows = sheets.sheets_of(matter)
    file = matter.record
    lines: list[dict[str, Any]] = []
    if rows:
        for item in sheets.items(file):
            said = [row.given.get(str(item.n)) for row in rows]
            if any(said):
                lines.append({"item": item, "said": said})
    handed = ReviewSheet.objects.filter(matter=matter.pk, handed_at__isnull=False).count()
    context = {"matter": matter, "file": file, "sheets": rows, "lines": lines, "handed": handed}
    return render(request, "enforcement/review_sheets.html", context)


def shipped() -> list[dict[str, Any]]:
    """The two scoring sheets that come with the platform, each with where it is from."""
    text = Path(__file__).with_name("standards.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["sheets"])


@never_cache
def standards(request: HttpRequest) -> HttpResponse:
    """The sheets that come with the platform; a county takes them into its own register and may mend them there."""
    register, user, today = registry.register_of(SHEETS), reader(request), clock.today()
    if not access.reads(user, SHEETS, today):
        raise Http404
    posts = access.may_record(user, register, today)
    there = set(ScoringSheet.objects.filter(withdrawn=False).values_list("title", flat=True))
    if request.method == "POST":
        given = next((one for one in shipped() if one["title"] == request.POST.get("title")), None)
        if not posts or given is None or given["title"] in there:
            raise NotAllowed("您没有登记评分标准的岗位，或者这一标准已经登记")
        given = dict(given)
        fields = {"origin": given.pop("source"), "lines": given.pop("lines").strip(), "retired_on": None}
        title = given.pop("title")
        record_entry(register, organ=posts[0].organ, by=user, on=today, title=title, fields={**given, **fields})
        messages.success(request, f"已登记“{title}”，请按本地办法核对分值")
        return redirect("desk-enforcement:review-standards")
    rows = [{"sheet": one, "there": one["title"] in there} for one in shipped()]
    return render(request, "enforcement/review_standards.html", {"rows": rows, "may": bool(posts), "system": SHEETS})
