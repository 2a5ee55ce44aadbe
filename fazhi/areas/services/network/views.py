"""The board of sit-ins: every village of a year with its twelve months, and the villages that have no counsel or no year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.services.network import appointed
from fazhi.areas.services.network.models import VillageDuty, VillageMissed, VillageVisit
from fazhi.areas.services.network.months import month_end
from fazhi.areas.services.network.register import DUTIES, UNITS
from fazhi.areas.services.network.setting_up import post_for, set_up, waiting
from fazhi.desk.views.asking import asked_year, reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.errors import Refused
from fazhi.spine.models import Division


@dataclass(frozen=True)
class Month:
    """One village's month: how often counsel came, or why nothing is there. ``code``: kept, missed, late, due, ahead, none."""

    number: int
    visits: int
    code: str
    words: str


def _month(duty: VillageDuty, end: date, visits: int, missed: str | None, today: date) -> Month:
    n, due = end.month, duty.month_due
    if visits:
        return Month(n, visits, "kept", f"{visits}次")
    if missed is not None:
        return Month(n, 0, "missed", "未值班")
    if due is None or end < due or duty.matter.closed_on:
        return Month(n, 0, "none", "—")
    if end < today:
        return Month(n, 0, "late", "未登记")
    return Month(n, 0, "due", "本月应值班") if end == month_end(today) else Month(n, 0, "ahead", "")


def _counsel(user: Any, duties: list[VillageDuty]) -> dict[str, Any]:
    """The appointments of these years as the roll has them, for those who may read it."""
    rows = access.readable(user, registry.register_of(appointed.ROLL))
    return {one.number: one for one in rows.filter(number__in={duty.appointment_no for duty in duties})}


def _rows(user: Any, duties: list[VillageDuty], year: int, today: date) -> list[dict[str, Any]]:
    keys = [duty.pk for duty in duties]
    days = VillageVisit.objects.filter(matter__in=keys).values_list("matter", "on")
    visits = Counter((pk, day.month) for pk, day in days)
    told = VillageMissed.objects.filter(matter__in=keys).values_list("matter", "month_end", "reason")
    missed = {(pk, day.month): reason for pk, day, reason in told}
    held = _counsel(user, duties)
    return [
        {
            "duty": duty,
            "counsel": held.get(duty.appointment_no),
            "months": [
                _month(duty, month_end(date(year, n, 1)), visits[duty.pk, n], missed.get((duty.pk, n)), today)
                for n in range(1, 13)
            ],
        }
        for duty in duties
    ]


@never_cache
@require_safe
def sit_ins(request: HttpRequest) -> HttpResponse:
    """The board; ``year`` and ``town`` choose what is shown."""
    register_for(request, DUTIES.code)
    user, today = reader(request), clock.today()
    year = asked_year(request)
    every = access.readable(user, DUTIES).select_related("village__division__parent", "matter")
    codes = {code[:9] for code in every.order_by().values_list("village__division_id", flat=True)}
    towns = list(Division.objects.filter(pk__in=codes).order_by("code"))
    town = next((one.code for one in towns if one.code == request.GET.get("town")), "")
    duties = list(
        every.filter(year=year, village__division__code__startswith=town).order_by("village__division_id", "pk")
    )
    rows = _rows(user, duties, year, today)
    waits = waiting(user, today, town)
    can = [unit for unit in waits.not_set_up if post_for(user, unit, today)]
    months = Counter(month.code for row in rows for month in row["months"])
    context = {
        "rows": rows, "year": year, "years": range(today.year, today.year - 3, -1), "towns": towns, "town": town,
        "register": DUTIES, "units": UNITS, "late": sum(any(m.code == "late" for m in row["months"]) for row in rows),
        "counts": months, "numbers": range(1, 13), "this_year": year == today.year,
        "waits": waits, "can": len(can),
    }  # fmt: skip
    return render(request, "services/sit_ins.html", context)


@never_cache
@require_POST
def set_up_year(request: HttpRequest) -> HttpResponse:
    """Set up this year for the villages that wait for it, all of them or those of one town."""
    register_for(request, DUTIES.code)
    user, today, town = reader(request), clock.today(), request.POST.get("town", "")[:12]
    try:
        made = set_up(user, waiting(user, today, town if town.isdigit() else "").not_set_up, today)
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons))
        return redirect("desk-services:sit-ins")
    if made:
        messages.success(request, f"已为{len(made)}个村（社区）建立{today.year}年值班，自{today.month}月起按月计")
    else:
        messages.error(request, "没有可以由您建立年度值班的村（社区）：须有法律顾问在聘，并有本辖区的登记岗位")
    return redirect("desk-services:sit-ins")
