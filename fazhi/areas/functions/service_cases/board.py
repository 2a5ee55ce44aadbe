"""The desk's page of cases: what waits where, which agencies have not answered, what is counted this year."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.functions.service_cases.joining import CASE, SERVICE_PART
from fazhi.areas.functions.service_cases.procedure import SERVICE_CASE
from fazhi.areas.functions.service_cases.register import CASES
from fazhi.desk.views.asking import reader, register_for
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import access, calendars, clock
from fazhi.spine.dials import Dial
from fazhi.spine.models import Link

TOLD = (
    "received",
    "decided",
    "in_time_rate",
    "in_promise_rate",
    "days_used",
    "with_days",
    "joint",
    "commitment",
    "verify_rate",
    "owed_rate",
)
SHOWN = 20


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Numbers, and the cases at several agencies with the light of each part."""
    register_for(request, CASE)
    today, rows = clock.today(), access.readable(reader(request), CASES)
    running = rows.exclude(matter__state__in=SERVICE_CASE.closes)
    joint = (
        running.filter(matter__state__in=("joint", "barred"))
        .select_related("item", "matter__organ")
        .order_by("matter__next_due", "pk")
    )
    near = running.filter(matter__next_due__isnull=False).select_related("item").order_by("matter__next_due", "pk")[:12]
    context = {
        "stages": _stages(running, today), "joint": _with_parts(list(joint[:SHOWN]), today), "near": near, "today": today,
        "year": today.year, "figures": _figures(request, today),
    }  # fmt: skip
    return render(request, "functions/service_cases_board.html", context)


def _stages(running: QuerySet[Any], today: date) -> list[dict[str, Any]]:
    """How many cases stand in each state, and whether something is overdue there."""
    found = running.order_by().values("matter__state").annotate(count=Count("pk"), first=Min("matter__next_due"))
    by_state = {row["matter__state"]: row for row in found}
    return [
        {"state": state, "name": name, "count": by_state[state]["count"], "late": bool((day := by_state[state]["first"]) and day < today)}
        for state, name in SERVICE_CASE.states.items() if state in by_state
    ]  # fmt: skip


def _with_parts(cases: list[Any], today: date) -> list[dict[str, Any]]:
    """Each case with its parts; their limits were set by the case, so its own readers know them."""
    ties = Link.objects.filter(source__in=[case.pk for case in cases], kind="part").order_by("pk")
    ties = ties.select_related("target__matter__organ").prefetch_related("target__matter__deadlines")
    parts: dict[int, list[dict[str, Any]]] = {case.pk: [] for case in cases}
    for tie in ties:
        part = tie.target.matter
        deadline = next(iter(part.deadlines.all()), None)
        dial = Dial(deadline, SERVICE_PART, today, calendars.of(part.scope)) if deadline else None
        parts[tie.source_id].append({"matter": part, "dial": dial})
    return [
        {"case": case, "parts": parts[case.pk], "open": sum(not one["matter"].closed_on for one in parts[case.pk])}
        for case in cases
    ]


def _figures(request: HttpRequest, today: date) -> list[Any]:
    wanted = [catalogue.figure(f"{CASE}.{name}") for name in TOLD]
    found = engine.values(wanted, Period.year(today.year), engine.seen_by(reader(request), today))
    return [found[figure.code] for figure in wanted]
