"""What every town had to bear in a year: side by side, by form and by month, and beside it what points of observation told.

Units are counted, never persons. What was called off is not counted; nothing is added up into a score.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Sum
from django.db.models.functions import ExtractMonth

from fazhi.areas.oversight.check_plans.gates import organs_of
from fazhi.areas.oversight.check_plans.models import CheckPlanDrop, CheckPlanItem
from fazhi.areas.oversight.check_plans.register import POINTS, REPORTS, TASKS
from fazhi.areas.oversight.check_plans.words import Form
from fazhi.spine import access
from fazhi.spine.models import Account, Organ

MONTHS = range(1, 13)


@dataclass
class Borne:
    """One town's year. ``before``: how often it was in the year before, up to the same day."""

    town: Organ
    year: int
    forms: Counter[str] = field(default_factory=Counter)
    months: Counter[int] = field(default_factory=Counter)
    unplanned: int = 0
    hours: int = 0
    papers: int = 0
    before: int = 0

    @property
    def total(self) -> int:
        return self.forms.total()

    @property
    def by_form(self) -> list[tuple[str, int]]:
        """(code, how often), in the order of the words."""
        return [(form.value, self.forms[form.value]) for form in Form]

    @property
    def by_month(self) -> list[tuple[date, date, int]]:
        """First and last day of each month, and how often."""
        return [
            (date(self.year, n, 1), date(self.year, n, monthrange(self.year, n)[1]), self.months[n]) for n in MONTHS
        ]


def _days(year: int, today: date) -> tuple[tuple[date, date], tuple[date, date]]:
    """The year as far as it has gone, and the same span of the year before."""
    last = min(date(year, 12, 31), today)
    day = 28 if (last.month, last.day) == (2, 29) else last.day
    return (date(year, 1, 1), last), (date(year - 1, 1, 1), date(year - 1, last.month, day))


def borne(user: Account, year: int, today: date, form: str = "") -> list[Borne]:
    """Every town that had to bear something in this year or the last, as the reader may see it, the heaviest first.
    ``form`` narrows months, hours and papers down to one form; the forms stay side by side."""
    span, earlier = _days(year, today)
    rows = (
        access.readable(user, TASKS)
        .filter(matter__organ__kind=Organ.Kind.TOWN)
        .exclude(matter__state="called_off")
        .order_by()
    )
    found: dict[int, Borne] = defaultdict(lambda: Borne(None, year))  # type: ignore[arg-type]
    now = rows.filter(matter__opened_on__range=span)
    for row in now.values("matter__organ", "form", "planned", month=ExtractMonth("matter__opened_on")).annotate(
        times=Count("pk"), hours_in=Sum("hours"), papers_in=Sum("papers")
    ):
        _add(found[row["matter__organ"]], row, form)
    for organ, times in (
        rows.filter(matter__opened_on__range=earlier).values_list("matter__organ").annotate(Count("pk"))
    ):
        found[organ].before = times
    towns = Organ.objects.in_bulk(list(found))
    for key, one in found.items():
        one.town = towns[key]
    return sorted(found.values(), key=lambda one: (-one.total, one.town.code))


def _add(one: Borne, row: dict[str, Any], form: str) -> None:
    one.forms[row["form"]] += row["times"]
    one.unplanned += 0 if row["planned"] else row["times"]
    if form in ("", row["form"]):
        one.months[row["month"]] += row["times"]
        one.hours += row["hours_in"] or 0
        one.papers += row["papers_in"] or 0


@dataclass(frozen=True)
class Watched:
    """A point of observation with its last monthly report, and what the platform itself has for that unit and month."""

    point: Any
    report: Any
    here: int

    @property
    def beyond(self) -> int:
        """How much more the unit told than was issued here: what came outside the platform, to be looked into."""
        told = self.report.checks + self.report.forms + self.report.meetings if self.report else 0
        return int(max(told - self.here, 0))


def watched(user: Account, today: date) -> list[Watched]:
    """The points that stand today."""
    points = access.readable(user, POINTS).filter(on__lte=today).select_related("unit").order_by("unit__code", "pk")
    standing = [p for p in points if p.until is None or p.until >= today]
    reports = access.readable(user, REPORTS).filter(unit__in=[p.unit_id for p in standing]).order_by("month", "pk")
    last = {r.unit_id: r for r in reports}
    tasks = access.readable(user, TASKS).filter(matter__organ__in=list(last)).exclude(matter__state="called_off")
    here = Counter(
        (organ, day.replace(day=1)) for organ, day in tasks.values_list("matter__organ", "matter__opened_on")
    )
    return [
        Watched(p, last.get(p.unit_id), here[p.unit_id, last[p.unit_id].month] if p.unit_id in last else 0)
        for p in standing
    ]


@dataclass
class Planned:
    """What a plan lays upon one town: how often in the year by form, and how often it has had to so far."""

    town: str
    forms: Counter[str] = field(default_factory=Counter)
    so_far: int = 0

    @property
    def total(self) -> int:
        return self.forms.total()

    @property
    def by_form(self) -> list[int]:
        return [self.forms[form.value] for form in Form]


def planned(user: Account, matter: Any) -> list[Planned]:
    """Every town that the standing items of a plan name, the heaviest first; before it is approved as well as after."""
    dropped = set(CheckPlanDrop.objects.filter(matter=matter).values_list("no", flat=True))
    found: dict[str, Planned] = {}
    for item in CheckPlanItem.objects.filter(matter=matter).exclude(no__in=dropped).order_by("no"):
        for organ in organs_of(item.objects_named, matter.scope[:6])[0]:
            if organ.kind == Organ.Kind.TOWN:
                one = found.setdefault(organ.short, Planned(organ.short))
                one.forms[item.form] += item.times
    tasks = (
        access.readable(user, TASKS)
        .filter(matter__opened_on__year=matter.record.year, planned=True)
        .exclude(matter__state="called_off")
    )
    for short in tasks.filter(matter__organ__short__in=found).values_list("matter__organ__short", flat=True):
        found[short].so_far += 1
    return sorted(found.values(), key=lambda one: (-one.total, one.town))
