"""What stands in one year of law publicity: plans, duties by unit with their gaps, reminders, days to come."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from fazhi.areas.services.publicity import practice
from fazhi.areas.services.publicity.activity_models import PublicityActivity
from fazhi.areas.services.publicity.matter_registers import DUTIES, EVALUATIONS, LISTS, PLANS, REMINDERS
from fazhi.areas.services.publicity.register import ACTIVITIES
from fazhi.areas.services.publicity.words import ListKind
from fazhi.spine import access
from fazhi.spine.models import Account, Link, Organ
from fazhi.spine.roles import Reach

Kind = Organ.Kind
#: Bodies that must have a duty list: state organs of the county (法治宣传教育法第9条).
LISTED = (Kind.DEPARTMENT, Kind.JUSTICE, Kind.TOWN, Kind.COURT, Kind.PROCURATORATE)


@dataclass
class UnitLine:
    """One unit's year. ``listed``: its own list, None where there is none."""

    organ: Organ
    listed: Any = None
    due: int = 0
    all: int = 0
    done: int = 0
    overdue: int = 0
    events: int = 0
    reminders: int = 0

    @property
    def gap(self) -> str:
        """What is missing, in words; "": nothing."""
        if self.listed is None:
            return "没有责任清单"
        if self.listed.published_on is None:
            return "清单未公布"
        return f"{self.overdue}项逾期" if self.overdue else ""


@dataclass(frozen=True)
class ComingDay:
    """A day of law publicity that is near or running, and how many events are registered for it."""

    day: practice.LegalDay
    start: date
    end: date
    events: int
    running: bool
    far: int = field(default=0)


def plans(user: Account, year: int) -> list[dict[str, Any]]:
    """Plans whose years hold this one, each with how many of its items are done; cancelled ones are left out."""
    rows = list(
        access.readable(user, PLANS)
        .filter(first_year__lte=year, last_year__gte=year)
        .order_by("kind", "-matter__opened_on")
    )
    linked = Link.objects.filter(source__in=[row.pk for row in rows], kind="item").exclude(
        target__matter__state="dropped"
    )
    done = Count("pk", filter=Q(target__matter__state="fulfilled"))
    numbers = {n["source"]: n for n in linked.order_by().values("source").annotate(all=Count("pk"), done=done)}
    return [{"row": row, **numbers.get(row.pk, {"all": 0, "done": 0})} for row in rows]


def coming(user: Account, today: date) -> list[ComingDay]:
    """Days within reach, the nearest first."""
    found = []
    for day in practice.DAYS:
        start, end = day.next_after(today)
        far = (start - today).days
        if far > practice.DAYS_BEFORE:
            continue
        near = (start - timedelta(days=practice.DAYS_BEFORE), end)
        events = access.readable(user, ACTIVITIES).filter(special_day=day.code, on__range=near)
        events = events.exclude(form=PublicityActivity.Form.MEDIA)
        found.append(ComingDay(day, start, end, events.count(), far <= 0, max(far, 0)))
    return sorted(found, key=lambda one: one.start)


def units_seen(user: Account, today: date) -> QuerySet[Organ]:
    """Units whose year the reader looks at: those of the division, or the own ones."""
    mine = Q(pk__in=())
    for post in user.posts_on(today):
        if post.covers(LISTS.code):
            wide = post.reach == Reach.DIVISION
            mine |= Q(division__code__startswith=post.organ.division_id) if wide else Q(pk=post.organ_id)
    standing = Q(until=None) | Q(until__gt=today)
    return Organ.objects.filter(mine, standing, kind__in=LISTED).order_by("kind", "code")


def unit_lines(user: Account, year: int, today: date) -> list[UnitLine]:
    """Every unit with its list, duties, events and reminders; those with a gap first."""
    lines = {organ.pk: UnitLine(organ) for organ in units_seen(user, today)}
    lists = access.readable(user, LISTS).filter(year=year, kind=ListKind.OWN).exclude(matter__state="dropped")
    for row in lists:
        if row.matter.organ_id in lines:
            lines[row.matter.organ_id].listed = row
    late = Q(matter__state="due", due_on__lt=today)
    counted = (
        access.readable(user, DUTIES)
        .filter(year=year)
        .exclude(matter__state="dropped")
        .order_by()
        .values("matter__organ")
    )
    numbers = counted.annotate(
        all=Count("pk"), due=Count("pk", filter=Q(due_on__lt=today)), done=Count("pk", filter=Q(matter__state="fulfilled")),
        overdue=Count("pk", filter=late),
    )  # fmt: skip
    for row in numbers:
        if line := lines.get(row["matter__organ"]):
            line.all, line.due, line.done, line.overdue = row["all"], row["due"], row["done"], row["overdue"]
    _credit(user, year, lines)
    asked = (
        access.readable(user, REMINDERS).filter(issued_on__year=year).order_by().values("unit").annotate(n=Count("pk"))
    )
    for row in asked:
        if line := lines.get(row["unit"]):
            line.reminders = row["n"]
    return sorted(lines.values(), key=lambda x: (not x.gap, -x.overdue, x.organ.code))


def _credit(user: Account, year: int, lines: dict[int, UnitLine]) -> None:
    """Each event is credited to every unit that organised it; the county's number counts it once."""
    by_name: dict[str, set[int]] = defaultdict(set)
    for pk, line in lines.items():
        for name in filter(None, (line.organ.name, line.organ.short)):
            by_name[name].add(pk)
    events = access.readable(user, ACTIVITIES).filter(on__year=year).exclude(form=PublicityActivity.Form.MEDIA)
    for organ, others in events.order_by().values_list("organ", "co_organisers"):
        names = [name.strip() for name in others.split("、")] if others else []
        for pk in {organ, *(pk for name in names for pk in by_name.get(name, ()))} & lines.keys():
            lines[pk].events += 1


def overdue_duties(user: Account, year: int, today: date) -> QuerySet[Any]:
    """Duties of the year past their day, the longest first, each with whether a reminder was asked for."""
    asked = Exists(Link.objects.filter(source=OuterRef("pk"), kind="reminder"))
    rows = access.readable(user, DUTIES).filter(year=year, matter__state="due", due_on__lt=today)
    return rows.annotate(reminded=asked).order_by("due_on", "pk")


def reminders_out(user: Account, year: int) -> QuerySet[Any]:
    """Reminders of the year and those of earlier years that are still open."""
    rows = access.readable(user, REMINDERS).select_related("unit")
    return rows.filter(Q(matter__opened_on__year=year) | Q(matter__closed_on=None)).order_by(
        "-matter__opened_on", "-pk"
    )


def rounds(user: Account, year: int) -> QuerySet[Any]:
    """Appraisals of the year, and of the year before while they run."""
    return (
        access.readable(user, EVALUATIONS)
        .filter(Q(year=year) | Q(year=year - 1, matter__closed_on=None))
        .order_by("-year", "-pk")
    )
