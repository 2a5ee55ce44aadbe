"""Inspections of a year on one page, and where each unit stands with what it has to put right. No score, no rank."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count

from fazhi.areas.oversight.inspection.models import InspectionObject, InspectionProblem, InspectionSuggestion
from fazhi.areas.oversight.inspection.register import INSPECTIONS, RECTIFICATIONS
from fazhi.spine import access
from fazhi.spine.models import Account, Link

OPEN = ("waiting", "rectifying")


@dataclass
class Standing:
    """Problems of one unit, or of one inspection: how many, and how far they have come."""

    name: str = ""
    key: int = 0
    states: Counter[str] = field(default_factory=Counter)
    overdue: int = 0
    moved: int = 0  # due dates that were put off
    relapses: int = 0

    @property
    def total(self) -> int:
        return self.states.total() - self.states["ended"]

    @property
    def doing(self) -> int:
        return sum(self.states[state] for state in OPEN)

    @property
    def reported(self) -> int:
        return self.states["reported"]

    @property
    def verified(self) -> int:
        return self.states["verified"]

    @property
    def struck(self) -> int:
        return self.states["struck_off"]

    def add(self, row: Any, today: date) -> None:
        state = row.matter.state
        self.states[state] += 1
        self.overdue += state in OPEN and row.due_on < today
        self.moved += row.due_on != row.first_due_on
        self.relapses += bool(row.relapse_of)


def units(user: Account, year: int, today: date) -> list[Standing]:
    """Every unit with problems fed back in the year, those with something overdue first."""
    rows = (
        access.readable(user, RECTIFICATIONS)
        .filter(matter__opened_on__year=year)
        .select_related("matter", "unit")
        .order_by()
    )
    found: dict[str, Standing] = {}
    for row in rows:
        name = row.unit_name or str(row.unit)
        one = found.setdefault(name, Standing(name, row.unit_id or 0))
        one.add(row, today)
    return sorted(found.values(), key=lambda one: (-one.overdue, -one.doing, one.name))


def held(user: Account, year: int, today: date) -> list[dict[str, Any]]:
    """The inspections opened in the year with what they looked at, found, and how far it has come."""
    rows = list(
        access.readable(user, INSPECTIONS)
        .filter(matter__opened_on__year=year)
        .select_related("matter")
        .order_by("-matter__opened_on", "pk")
    )
    keys = [row.pk for row in rows]
    count = lambda model: dict(model.objects.filter(matter__in=keys).values_list("matter").annotate(Count("pk")))  # noqa: E731
    objects, problems, suggestions = count(InspectionObject), count(InspectionProblem), count(InspectionSuggestion)
    ties = Link.objects.filter(source__in=keys, kind="rectification").values_list("target", "source")
    of = dict(ties)
    standing = {key: Standing() for key in keys}
    for row in access.readable(user, RECTIFICATIONS).filter(pk__in=list(of)).select_related("matter").order_by():
        standing[of[row.pk]].add(row, today)
    return [
        {"row": row, "objects": objects.get(row.pk, 0), "problems": problems.get(row.pk, 0), "suggestions": suggestions.get(row.pk, 0),
         "standing": standing[row.pk], "state": row.matter.declared.states[row.matter.state]}
        for row in rows
    ]  # fmt: skip
