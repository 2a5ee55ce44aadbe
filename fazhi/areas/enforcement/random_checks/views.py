"""The desk pages of random inspection: the rounds, one round with its draw and its results, and the preparing of the draw."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.random_checks import drawing, outlook, taking
from fazhi.areas.enforcement.random_checks.procedure import CODE, RANDOM_PLAN
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.actions import take_step
from fazhi.spine.draws import rights
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

PAGE = 20


def _round(request: HttpRequest, pk: int) -> Matter:
    return matter_for(request, pk, CODE)


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The rounds that the reader may see, those under way first."""
    register = register_for(request, CODE)
    rows = access.readable(reader(request), register)
    done = request.GET.get("done") == "1"
    closed = ("closed", "dropped")
    rows = rows.filter(matter__state__in=closed) if done else rows.exclude(matter__state__in=closed)
    rows = rows.select_related("matter__organ", "draw").order_by("-begins_on", "-pk")
    sheet = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    states = rows[0].matter.declared.states if rows else {}
    told = [{"plan": one, "state": states[one.matter.state], "left": outlook.left(one)} for one in sheet]
    opens = bool(access.may_open(reader(request), RANDOM_PLAN, clock.today()))
    return render(
        request, "enforcement/random_board.html", {"rows": told, "sheet": sheet, "done": done, "opens": opens}
    )


@never_cache
@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One round: before the draw from whom and how many would be drawn today, afterwards who was drawn and what was found."""
    matter = _round(request, pk)
    one, user = matter.record, reader(request)
    before = matter.state in outlook.BEFORE
    draw = taking.counting(one)
    context: dict[str, Any] = {
        "matter": matter, "plan": one, "items": one.items, "before": before, "draw": draw,
        "state": matter.declared.states[matter.state],
        "sees_draw": draw is not None and rights.readable(user).filter(pk=draw.pk).exists(),
        "ahead": outlook.ahead(one, clock.today()) if before else None,
        "prepares": matter.state == "approved" and access.may(user, matter.declared.step("prepare"), matter, clock.today()),
        "approves": len(outlook.to_approve(one, user)), "rows": outlook.drawn(one, user),
        "taken": bool(one.drawn_on), "new": outlook.changes_waiting(one),
    }  # fmt: skip
    return render(request, "enforcement/random_plan.html", context)


@never_cache
@require_POST
def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay the draw down; from there on it is held on the desk's own pages of draws."""
    matter = _round(request, pk)
    try:
        draw = drawing.prepare(matter, by=reader(request), on=clock.today())
    except Refused as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason)
        return redirect("desk-enforcement:random-plan", pk)
    messages.success(request, f"已按计划准备抽取{draw.number}。请写明种子来源，冻结名单。")
    return redirect("desk:draw", draw.pk)


@never_cache
@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the visits of a round together. Each stands its own gates: one that is refused keeps no other waiting."""
    matter, user = _round(request, pk), reader(request)
    done, refused = 0, []
    for visit in outlook.to_approve(matter.record, user):
        try:
            take_step(visit.matter, "approve", by=user, on=clock.today())
            done += 1
        except Refused as refusal:
            refused.append(f"{visit.target.title}：{'；'.join(refusal.reasons)}")
    if done:
        messages.success(request, f"已批准{done}户的检查。")
    for words in refused[:5]:
        messages.error(request, words)
    if more := refused[5:]:
        messages.error(request, f"另有{len(more)}户没有批准，请到各户的检查查看原因。")
    return redirect("desk-enforcement:random-plan", pk)
