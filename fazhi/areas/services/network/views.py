"""The board of sit-ins: every village of a year with its twelve months, and the villages that have no counsel or no year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.services.network import appointed
from fazhi.areas.services.network.models import GrassrootsUnit, VillageDuty, VillageMissed, VillageVisit
from fazhi.areas.services.network.months import month_end
from fazhi.areas.services.network.register import DUTIES, UNITS
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock, registry
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


def _without(user: Any, town: str, today: date, served: set[str]) -> dict[str, list[GrassrootsUnit]]:
    """Villages of the roll without counsel today, and those with counsel whose year has not been set up."""
    units = access.readable(user, UNITS).filter(
        level=GrassrootsUnit.Level.VILLAGE, until=None, division__code__startswith=town
    )
    counselled = set(appointed.in_force(today).values_list("client__division_id", flat=True))
    listed = list(units.select_related("division", "division__parent").order_by("division_id"))
    return {
        "uncovered": [unit for unit in listed if unit.division_id not in counselled],
        "not_set_up": [unit for unit in listed if unit.division_id in counselled and unit.division_id not in served],
    }


@never_cache
@require_safe
def sit_ins(request: HttpRequest) -> HttpResponse:
    """The board; ``year`` and ``town`` choose what is shown."""
    register_for(request, DUTIES.code)
    user, today = reader(request), clock.today()
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and 2000 <= int(asked[:4]) <= today.year else today.year
    every = access.readable(user, DUTIES).select_related("village__division__parent", "matter")
    codes = {code[:9] for code in every.order_by().values_list("village__division_id", flat=True)}
    towns = list(Division.objects.filter(pk__in=codes).order_by("code"))
    town = next((one.code for one in towns if one.code == request.GET.get("town")), "")
    duties = list(
        every.filter(year=year, village__division__code__startswith=town).order_by("village__division_id", "pk")
    )
    rows = _rows(user, duties, year, today)
    served = {duty.village.division_id for duty in duties if duty.matter.closed_on is None}
    months = Counter(month.code for row in rows for month in row["months"])
    context = {
        "rows": rows, "year": year, "years": range(today.year, today.year - 3, -1), "towns": towns, "town": town,
        "register": DUTIES, "units": UNITS, "late": sum(any(m.code == "late" for m in row["months"]) for row in rows),
        "counts": months, "numbers": range(1, 13), "this_year": year == today.year,
        **(_without(user, town, today, served) if year == today.year else {}),
    }  # fmt: skip
    return render(request, "services/sit_ins.html", context)
