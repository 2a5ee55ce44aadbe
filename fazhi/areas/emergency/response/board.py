"""What is on now, for the desk: warnings, responses, incidents with their clocks, what is due. Each list as its reader may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Sum

from fazhi.areas.emergency.incidents.models import EmergencyPerson
from fazhi.areas.emergency.incidents.register import INCIDENTS, REQUISITIONS, SOCIAL_INCIDENTS
from fazhi.areas.emergency.incidents.windows import first_due, rule_for
from fazhi.areas.emergency.moments import is_late, minutes, span
from fazhi.areas.emergency.plans.procedure import IN_FORCE
from fazhi.areas.emergency.plans.register import PLANS
from fazhi.areas.emergency.response.register import TIME_OUTS
from fazhi.areas.emergency.warnings.register import WARNINGS
from fazhi.spine import access, clock
from fazhi.spine.hours import CHINA
from fazhi.spine.models import Account
from fazhi.spine.register import Register

AHEAD = timedelta(days=90)
MOST = 100


def now() -> datetime:
    """This moment, on the day it is in the county."""
    return datetime.combine(clock.today(), datetime.now(CHINA).time(), CHINA)


@dataclass(frozen=True)
class Running:
    """An open incident with the clock of its first report. ``said``: that clock in words."""

    row: Any
    due: datetime
    rule: str
    late: bool
    said: str


def running(row: Any, moment: datetime) -> Running:
    """The clock of an incident's first report: kept, kept late, running, or run out."""
    due, rule = first_due(row), rule_for(row).words
    if row.first_report_at:
        return Running(row, due, row.report_rule or rule, *_reported(row))
    left = minutes(moment, due)
    said = f"还有{span(left)}" if left >= 0 else f"已超时{span(-left)}"
    return Running(row, due, rule, left < 0, said)


def _reported(row: Any) -> tuple[bool, str]:
    """Whether the first report was late by the moments as they stand now; a corrected moment is told beside the result."""
    took, late = (
        minutes(row.known_at, row.first_report_at),
        is_late(row.known_at, row.first_report_at, row.report_allowed),
    )
    said = f"{span(took)}后报告，{'超过时限' if late else '按时'}"
    return late, said + (f"（知悉时间更正以前登记为{span(row.report_minutes)}）" if took != row.report_minutes else "")


def _open(user: Account, register: Register) -> list[Any]:
    if not access.reads(user, register.code, clock.today()):
        return []
    return list(access.readable(user, register).filter(matter__closed_on=None).order_by("-known_at")[:MOST])


def incidents(user: Account, moment: datetime) -> list[Running]:
    """Open incidents that the reader may see, social-safety ones only for those who read them by name."""
    rows = [*_open(user, INCIDENTS), *_open(user, SOCIAL_INCIDENTS)]
    return [running(row, moment) for row in sorted(rows, key=lambda row: row.known_at, reverse=True)]


def warnings(user: Account) -> list[Any]:
    """Warnings in force and those being weighed, the gravest first."""
    rows = access.readable(user, WARNINGS).filter(matter__closed_on=None)
    return list(rows.order_by("matter__state", "level", "-start_at")[:MOST])


def plans_due(user: Account, on: date) -> list[dict[str, Any]]:
    """Plans in force whose review or drill falls due within ninety days or is overdue; those never drilled too."""
    until = on + AHEAD
    rows = access.readable(user, PLANS).filter(matter__state__in=IN_FORCE)
    rows = rows.filter(Q(next_review_on__lte=until) | Q(drill_due_on__lte=until)).order_by(
        "next_review_on", "drill_due_on"
    )
    return [
        {
            "row": row, "drill": bool(row.drill_due_on and row.drill_due_on <= until),
            "review": bool(row.next_review_on and row.next_review_on <= until),
            "late": any(day and day < on for day in (row.drill_due_on, row.next_review_on)),
        }
        for row in rows[:MOST]
    ]  # fmt: skip


def to_destroy(user: Account) -> list[Any]:
    """Closed incidents whose personal data still stand and were not kept after an assessment (突发事件应对法第85条)."""
    found: list[Any] = []
    for register in (INCIDENTS, SOCIAL_INCIDENTS):
        if access.reads(user, register.code, clock.today()):
            people = EmergencyPerson.objects.filter(matter=OuterRef("pk")).exclude(person="", phone="", address="")
            rows = access.readable(user, register).filter(
                Exists(people), matter__closed_on__isnull=False, data_kept_on=None
            )
            found += list(rows.order_by("matter__closed_on")[:MOST])
    return found


def takings(user: Account) -> list[Any]:
    """Requisitioned things that are not yet returned and paid for."""
    return list(access.readable(user, REQUISITIONS).filter(matter__closed_on=None).order_by("matter__opened_on")[:MOST])


def time_outs(user: Account) -> list[Any]:
    """Pauses of other proceedings that are in effect."""
    rows = access.readable(user, TIME_OUTS).filter(matter__closed_on=None)
    return list(rows.select_related("division").order_by("start_on")[:MOST])


def mean_lead(user: Account, year: int) -> str:
    """The mean time from warning to event of a year's warnings after which one came; "" where none did."""
    rows = access.readable(user, WARNINGS).filter(issued_on__year=year, lead_minutes__isnull=False)
    told = rows.aggregate(n=Count("pk"), whole=Sum("lead_minutes"))
    return f"{span(round(told['whole'] / told['n']))}（{told['n']}次）" if told["n"] else ""
