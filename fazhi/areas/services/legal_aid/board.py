"""The desk's page of legal aid: what waits where, the standard in force, what others were late with, what people think."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.services.legal_aid import asking
from fazhi.areas.services.legal_aid.practice import SMALL
from fazhi.areas.services.legal_aid.procedure import CODE, LEGAL_AID
from fazhi.areas.services.legal_aid.register import CASES
from fazhi.areas.services.legal_aid.registers import HardshipStandard
from fazhi.desk.views.asking import reader, register_for
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import access, clock

#: A standard that ends within so many days is told of: the next one must be registered before it does.
AHEAD = timedelta(days=60)
TOLD = (
    "cases",
    "granted",
    "refused",
    "advanced",
    "assigned_in_time_rate",
    "late_handed",
    "late_notice",
    "recovered",
    "quality_rate",
)


@dataclass(frozen=True)
class Stage:
    """How many cases stand in a state, and whether something is overdue there."""

    state: str
    name: str
    count: int
    late: bool


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """What is told of persons stays in the register; here are numbers and the cases' own numbers."""
    register_for(request, CODE)
    today, rows = clock.today(), access.readable(reader(request), CASES)
    running = rows.exclude(matter__state__in=LEGAL_AID.closes)
    near = running.filter(matter__next_due__isnull=False).order_by("matter__next_due", "pk")[:12]
    standard = asking.standard_on(settings.FAZHI_DIVISION, today)
    context = {
        "stages": _stages(running, today), "near": near, "today": today, "standard": standard,
        "ends": standard is not None and standard.until is not None and standard.until <= today + AHEAD and not _followed(standard),
        "year": today.year, "figures": _figures(request, today), "small": SMALL,
    }  # fmt: skip
    return render(request, "services/legal_aid_board.html", context)


def _followed(standard: HardshipStandard) -> bool:
    """Whether another standard begins when this one ends."""
    return HardshipStandard.objects.filter(
        level=standard.level, withdrawn=False, since__lte=standard.until, until=None
    ).exists()


def _stages(running: QuerySet[Any], today: date) -> list[Stage]:
    found = running.order_by().values("matter__state").annotate(n=Count("pk"), due=Min("matter__next_due"))
    rows = {row["matter__state"]: row for row in found}
    return [
        Stage(state, name, rows[state]["n"], bool(rows[state]["due"] and rows[state]["due"] < today))
        for state, name in LEGAL_AID.states.items()
        if state in rows
    ]


def _figures(request: HttpRequest, today: date) -> list[Any]:
    """This year's figures, of what the reader may see; satisfaction only when enough have answered."""
    declared = [catalogue.figure(f"{CODE}.{name}") for name in (*TOLD, "satisfied_rate")]
    values = engine.values(declared, Period.year(today.year), engine.seen_by(reader(request), today))
    told = [values[figure.code] for figure in declared]
    return [value for value in told if value.figure.code != f"{CODE}.satisfied_rate" or (value.whole or 0) >= SMALL]
