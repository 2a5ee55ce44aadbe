"""The desk's pages of emergencies: what is on now, one incident by the minute, the matters that measures pause."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.emergency.incidents.models import EmergencyPerson, EmergencyReport, EmergencyResponseChange
from fazhi.areas.emergency.incidents.procedure import CODE as INCIDENT
from fazhi.areas.emergency.incidents.procedure import SOCIAL
from fazhi.areas.emergency.incidents.register import INCIDENTS, PERSONAL
from fazhi.areas.emergency.incidents.reporting import finder
from fazhi.areas.emergency.levels import LAW
from fazhi.areas.emergency.moments import span
from fazhi.areas.emergency.response import board, pausing
from fazhi.areas.emergency.response.models import EmergencyPausedMatter
from fazhi.areas.emergency.response.procedure import CODE as TIME_OUT
from fazhi.areas.emergency.warnings.register import WARNINGS
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, actions, clock
from fazhi.spine.actions.erasing import may_erase
from fazhi.spine.errors import Refused
from fazhi.spine.models import Account, Event, Matter

DESTROYED = f"{LAW}第85条"


@never_cache
@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """Warnings, incidents with the clocks running, what waits: as the reader may see it."""
    register_for(request, INCIDENTS.code)
    user, on, moment = reader(request), clock.today(), board.now()
    context = {
        "today": on, "warnings": board.warnings(user), "incidents": board.incidents(user, moment), "takings": board.takings(user),
        "plans": board.plans_due(user, on), "destroy": board.to_destroy(user), "time_outs": board.time_outs(user),
        "lead": board.mean_lead(user, on.year), "registers": (INCIDENTS, WARNINGS), "ahead": board.AHEAD.days,
    }  # fmt: skip
    return render(request, "emergency/desk_now.html", context)


def _incident(request: HttpRequest, pk: int) -> Matter:
    found = matter_for(request, pk)
    if found.system not in (INCIDENT, SOCIAL):
        raise Http404
    return found


@never_cache
@require_safe
def incident(request: HttpRequest, pk: int) -> HttpResponse:
    """One incident by the minute: three moments, every report with its limit, the response, the personal data."""
    matter = _incident(request, pk)
    row, people = matter.record, EmergencyPerson.objects.filter(matter=matter)
    own = finder(row.category, matter.opened_on)
    reports = [
        {"row": one, "took": span(one.minutes), "allowed": span(one.allowed) if one.allowed else ""}
        for one in EmergencyReport.objects.filter(matter=matter).order_by("seq")
    ]
    standing = people.exclude(person="", phone="", address="").count()
    context = {
        "matter": matter, "row": row, "told": board.running(row, board.now()), "reports": reports, "finder": own,
        "unit_took": span(row.unit_minutes) if row.unit_minutes is not None else "",
        "responses": EmergencyResponseChange.objects.filter(matter=matter).order_by("seq"), "people": people.count(),
        "standing": standing, "destroyed": Event.objects.filter(chain=matter.pk, code="erase").order_by("seq").last(),
        "why_not": may_erase(matter, matter.chain, reader(request)) if standing else "",
    }  # fmt: skip
    return render(request, "emergency/desk_incident.html", context)


@never_cache
@require_POST
def destroy(request: HttpRequest, pk: int) -> HttpResponse:
    """Destroy the personal data collected for an incident as one set; the event that says so stays."""
    matter = _incident(request, pk)
    try:
        actions.erase(
            matter.chain, by=reader(request), on=clock.today(), basis=DESTROYED, what=sorted(PERSONAL),
            reason="应急处置工作结束，整体销毁为应对本事件收集的个人信息",
        )  # fmt: skip
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons))
    else:
        messages.success(request, "已整体销毁，销毁记录见办理过程")
    return redirect("desk-emergency:incident", pk)


def _time_out(request: HttpRequest, pk: int) -> Matter:
    return matter_for(request, pk, TIME_OUT)


@never_cache
@require_safe
def pauses(request: HttpRequest, pk: int) -> HttpResponse:
    """Which open matters of the area may be paused, on what ground, and which were."""
    matter, user, on = _time_out(request, pk), reader(request), clock.today()
    rows = list(EmergencyPausedMatter.objects.filter(matter=matter).order_by("seq"))
    keys = [row.paused for row in rows]
    seen = _seen(user, keys)
    still = set(Matter.objects.filter(pk__in=keys, suspended=True).values_list("pk", flat=True))
    context: dict[str, Any] = {
        "matter": matter, "row": matter.record, "found": [] if matter.is_closed else pausing.candidates(user, matter.record, on),
        "paused": [{"row": row, "still": row.paused in still, "seen": row.paused in seen} for row in rows],
        "without": pausing.without_ground(), "most": pausing.MOST,
    }  # fmt: skip
    return render(request, "emergency/desk_pauses.html", context)


def _seen(user: Account, keys: list[int]) -> set[int]:
    """Those of the paused matters that the reader may open."""
    found: set[int] = set()
    for system in pausing.SYSTEMS:
        rows = access.visible_to(user, Matter.objects.filter(pk__in=keys, system=system), system=system)
        found |= set(rows.values_list("pk", flat=True))
    return found


@never_cache
@require_POST
def pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Suspend one matter because of the measures, as its own law allows."""
    time_out = _time_out(request, pk)
    key = request.POST.get("matter", "")
    if not key.isdigit() or len(key) > 18:
        raise Http404
    target = matter_for(request, int(key))
    if target.system not in pausing.SYSTEMS:
        raise Http404
    try:
        pausing.pause(time_out, target, by=reader(request), on=clock.today())
    except Refused as refusal:
        messages.error(request, f"{target.number}：" + "；".join(refusal.reasons))
    else:
        messages.success(request, f"{target.number}已中止，期限停止计算")
    return redirect("desk-emergency:pauses", pk)
