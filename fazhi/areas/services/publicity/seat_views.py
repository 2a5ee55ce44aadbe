"""One member's sheets for all units on one page: seven members and sixteen units are seven pages, not a hundred forms.

Each sheet is still its own step of the record, under the same gates; what is wrong with one keeps all of them back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.areas.services.publicity import scoring
from fazhi.areas.services.publicity.panel_models import EvaluationMember, EvaluationScore, EvaluationUnit
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock
from fazhi.spine.actions import take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

SYSTEM = "services.publicity_evaluation"


@dataclass
class UnitSheet:
    """What is filled in for one unit. ``why``: nothing can be filled in, and why."""

    unit: Any
    points: list[str]
    away: bool = False
    why: str = ""
    fault: str = ""
    cells: list[dict[str, Any]] = field(default_factory=list)

    @property
    def touched(self) -> bool:
        return self.away or any(self.points)


def _matter(request: HttpRequest, pk: int) -> Matter:
    """The appraisal, for those who enter sheets. To everybody else the page does not exist."""
    matter = matter_for(request, pk, SYSTEM)
    if not access.may(reader(request), matter.declared.step("score"), matter, clock.today()):
        raise Http404
    return matter


def _sheets(request: HttpRequest, matter: Matter, member: Any, lines: list[scoring.Line]) -> list[UnitSheet]:
    """One line for each unit, with what was handed in."""
    there = {
        row.unit_id: row for row in EvaluationScore.objects.filter(matter=matter.pk, seat=member.seat).order_by("seq")
    }
    found = []
    for row in EvaluationUnit.objects.filter(matter=matter.pk).select_related("unit"):
        given = [request.POST.get(f"p-{row.unit_id}-{n}", "").strip() for n in range(len(lines))]
        sheet = UnitSheet(row.unit, given, f"a-{row.unit_id}" in request.POST)
        if member.unit_id == row.unit_id:
            sheet.why = "本单位，回避"
        elif score := there.get(row.unit_id):
            sheet.why = "已登记回避" if score.away else f"已登记{score.total}分"
        names = [f"p-{row.unit_id}-{n}" for n in range(len(lines))]
        sheet.cells = [{"name": a, "value": b, "line": c} for a, b, c in zip(names, given, lines, strict=True)]
        found.append(sheet)
    return found


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheets of one seat; handed in together or not at all."""
    matter = _matter(request, pk)
    members = list(EvaluationMember.objects.filter(matter=pk).order_by("seat"))
    if matter.state != "scoring" or not members:
        messages.info(request, f"{matter.state_name}，不能登记评分表")
        return redirect("desk:matter", pk=pk)
    asked = request.POST.get("seat") or request.GET.get("seat", "")
    member = next((one for one in members if str(one.seat) == asked), members[0])
    lines = scoring.lines_of(matter.record.sheet.lines)
    filled = _sheets(request, matter, member, lines)
    on = request.POST.get("on", "")
    faults: list[str] = []
    if request.method == "POST":
        if number := _hand_in(request, matter, member, filled, faults, on):
            messages.success(request, f"已登记第{member.seat}席的{number}张评分表")
            return redirect(f"{request.path}?seat={member.seat}")
        faults = faults or ["还没有填写任何一个单位的评分表"]
    context = {
        "matter": matter, "members": members, "member": member, "sheets": filled, "lines": lines, "faults": faults,
        "on": on or clock.today().isoformat(), "open": any(not sheet.why for sheet in filled),
    }  # fmt: skip
    return render(request, "services/publicity_sheets.html", context, status=422 if faults else 200)


def _hand_in(
    request: HttpRequest, matter: Matter, member: Any, filled: list[UnitSheet], faults: list[str], on: str
) -> int:
    """Enter every sheet that is filled in; how many. Sentences go into ``faults``, and then nothing is entered."""
    try:
        day = date.fromisoformat(on)
    except ValueError:
        faults.append("请填写评分日期")
        return 0
    ready = [sheet for sheet in filled if sheet.touched and not sheet.why]
    with transaction.atomic():
        for sheet in ready:
            detail = {"seat": member.seat, "unit": sheet.unit, "away": sheet.away, "points": _joined(sheet)}
            try:
                with transaction.atomic():
                    take_step(
                        Matter.objects.get(pk=matter.pk), "score", by=reader(request), on=day, fields={}, detail=detail
                    )
            except Refused as refusal:
                sheet.fault = "；".join(
                    dict.fromkeys([*refusal.reasons, *map(str, getattr(refusal, "fields", {}).values())])
                )
                faults.append(f"{sheet.unit}：{sheet.fault}")
        if faults:
            transaction.set_rollback(True)
    return 0 if faults else len(ready)


def _joined(sheet: UnitSheet) -> str:
    """The points as the step takes them; a cell left empty is told as one too few."""
    return "、".join(filter(None, sheet.points))
