"""An inspection tried out on a day of the past or today: what the platform's own records, held against the declared rules, would
have shown of its objects, beside what the team has entered. Nothing is raised and nothing is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.inspection.models import (
    Inspection,
    InspectionObject,
    InspectionProblem,
    InspectionProblemUnit,
)
from fazhi.areas.oversight.inspection.procedure import CODE
from fazhi.desk.saying import area_name, area_of
from fazhi.desk.views.asking import matter_for, reader
from fazhi.figures import engine
from fazhi.figures.finding import Found, find
from fazhi.figures.risks import GRADES, Risk, risks
from fazhi.spine import clock, registry
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Organ

RULES_KEPT = "oversight.rules"
MONTHS, MOST = 12, 36
SHOWN = 4  # so many records of a rule are told of a unit, the rest counted
COLOURS = {"red": "red", "yellow": "amber", "green": "green"}


@dataclass
class Ruled:
    """What one rule finds of one unit."""

    risk: Risk
    found: list[Found] = field(default_factory=list)
    told: list[Found] = field(default_factory=list)  # those that the reader may open

    @property
    def colour(self) -> str:
        """That of the gravest."""
        return COLOURS[max((one.grade for one in self.found), key=list(GRADES).index)]

    @property
    def shown(self) -> list[tuple[Found, str]]:
        """The latest, with their addresses."""
        page = "desk:matter" if registry.is_procedure(self.risk.system) else "desk:entry"
        return [(one, reverse(page, args=[one.about])) for one in self.told[: -SHOWN - 1 : -1]]

    @property
    def more(self) -> int:
        return max(len(self.told) - SHOWN, 0)

    @property
    def hidden(self) -> int:
        return len(self.found) - len(self.told)


@dataclass
class Unit:
    """One object of the inspection. ``organ`` None: it is in no register of organs, and the platform has no records of it."""

    name: str
    organ: Organ | None
    entered: int
    rules: list[Ruled] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(len(one.found) for one in self.rules)


def dials_set_here() -> dict[str, Any]:
    """The county's own thresholds by rule, where the rules are kept."""
    if not registry.is_register(RULES_KEPT):
        return {}
    return {row.rule: row for row in registry.register_of(RULES_KEPT).model.objects.all()}


def tried(area: str, first: date, on: date, user: Account, organs: set[int]) -> dict[int, list[Ruled]]:
    """What the rules of an area find among the records of these days, as it stood on ``on``, by organ. As with the trial of a rule
    the numbers are of all records, and only those that the reader may open are told."""
    all_organs, kept = Organ.objects.in_bulk(), dials_set_here()
    mine = engine.seen_by(user, clock.today())
    found: dict[int, list[Ruled]] = defaultdict(list)
    for risk in risks(area):
        own = kept.get(risk.code)
        numbers = {name: getattr(own, name, None) or one.default for name, one in risk.thresholds.items()}
        hits = [one for one in find(risk, first, on, numbers, on, organs=all_organs) if one.agency.pk in organs]
        if not hits:
            continue
        told = {one.row for one in find(risk, first, on, numbers, on, rows=mine, organs=all_organs)}
        by_organ: dict[int, Ruled] = {}
        for one in hits:
            ruled = by_organ.setdefault(one.agency.pk, Ruled(risk))
            ruled.found.append(one)
            ruled.told += [one] if one.row in told else []
        for key, ruled in by_organ.items():
            found[key].append(ruled)
    return found


def problems_entered(matter: int) -> Counter[str]:
    """Problems that the team has entered, by the name of each unit that answers for one."""
    tables: tuple[Any, ...] = (InspectionProblem, InspectionProblemUnit)
    rows = [row for table in tables for row in table.objects.filter(matter=matter).select_related("unit")]
    return Counter(row.unit_name or str(row.unit) for row in rows)


def default_day(record: Inspection, today: date) -> date:
    """The day on which it began or is to begin, else today; never a day to come."""
    return min(record.began_on or record.arrive_on or today, today)


def asked(request: HttpRequest, record: Inspection, areas: Iterable[str]) -> tuple[date, int, str]:
    """Day, months and area of the address. Raises BadInput."""
    today, given = clock.today(), request.GET
    try:
        on = date.fromisoformat(given["on"]) if given.get("on") else default_day(record, today)
        months = int(given.get("months") or MONTHS)
    except ValueError:
        raise BadInput("请按“2026-01-31”的样子填写日期，月数填写数字") from None
    if on > today:
        raise BadInput(f"试查日期{on}还没有到，请填写今天或者以前的日期")
    if not 1 <= months <= MOST:
        raise BadInput(f"月数请在1至{MOST}之间")
    known = list(areas)
    area = given.get("area") or known[0]
    if area not in known:
        raise BadInput("没有这个领域的规则，请从列出的领域中选择")
    return on, months, area


@never_cache
@require_safe
def trial(request: HttpRequest, pk: int) -> HttpResponse:
    """One inspection's objects against the rules of one area, on a day that may be chosen."""
    matter = matter_for(request, pk, CODE)
    record, user = matter.record, reader(request)
    areas = list(dict.fromkeys(area_of(one.code) for one in risks()))
    wrong: list[str] = []
    try:
        on, months, area = asked(request, record, areas)
    except Refused as refusal:
        wrong, on, months, area = list(refusal.reasons), default_day(record, clock.today()), MONTHS, areas[0]
    first = add_months(on, -months)
    entered = problems_entered(matter.pk)
    units = [
        Unit(str(row), row.unit, entered[str(row)])
        for row in InspectionObject.objects.filter(matter=matter.pk).select_related("unit").order_by("seq")
    ]
    found = tried(area, first, on, user, {one.organ.pk for one in units if one.organ}) if units and not wrong else {}
    for one in units:
        one.rules = found.get(one.organ.pk, []) if one.organ else []
    context = {
        "matter": matter, "record": record, "units": sorted(units, key=lambda one: -one.total), "on": on, "first": first, "months": months,
        "area": area, "areas": [(code, area_name(code)) for code in areas], "wrong": wrong, "today": clock.today(), "tried": not wrong,
        "rules": len(risks(area)), "total": sum(one.total for one in units),
    }  # fmt: skip
    return render(request, "oversight/inspection_trial.html", context, status=422 if wrong else 200)
