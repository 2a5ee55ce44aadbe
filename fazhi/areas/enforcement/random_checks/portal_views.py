"""Random inspection for everybody: the rounds, from whom was drawn, who was drawn, what was found, and where to verify it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.random_checks import outlook, taking
from fazhi.areas.enforcement.random_checks.procedure import RANDOM_PLAN
from fazhi.areas.enforcement.random_checks.register import RANDOM_PLANS
from fazhi.portal.doors import open_to_all
from fazhi.spine.draws.rights import State

PAGE = 20
LONGEST = 40  # characters of a search
RESULT_SHOWN = (State.PUBLISHED, State.REPLACED)


@open_to_all(indexed=False)
@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """Rounds whose plan was approved, the newest first; by body and words."""
    asked = request.GET
    text = asked.get("q", "").strip()[:LONGEST]
    agency = int(asked["agency"]) if asked.get("agency", "").isdecimal() and len(asked["agency"]) < 10 else 0
    rows = RANDOM_PLANS.queryset().filter(RANDOM_PLANS.published)
    agencies = rows.order_by().values("matter__organ", "matter__organ__name").annotate(count=Count("pk"))
    rows = rows.filter(title__contains=text) if text else rows
    rows = rows.filter(matter__organ=agency) if agency else rows
    sheet = Paginator(rows.order_by("-approved_on", "-pk"), PAGE).get_page(asked.get("page"))
    context = {
        "sheet": sheet, "rows": [(one, RANDOM_PLAN.states[one.matter.state]) for one in sheet], "text": text, "agency": agency,
        "agencies": agencies.order_by("matter__organ__name"),
    }  # fmt: skip
    return render(request, "enforcement/random_plans.html", context)


@open_to_all(indexed=False)
@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One round. Who was drawn stands here once the draw or the round was published, a result once its visit was."""
    found = get_object_or_404(RANDOM_PLANS.queryset().filter(RANDOM_PLANS.published), pk=pk)
    draw = taking.counting(found)
    shown = bool(found.published_on) or bool(draw and draw.published_on)
    places = outlook.drawn(found) if shown else []
    context = {
        "plan": found, "organ": found.matter.organ, "state": RANDOM_PLAN.states[found.matter.state],
        "items": found.items, "draw": draw if draw and draw.is_frozen else None, "shown": shown,
        "places": places, "totals": outlook.totals(places),
    }  # fmt: skip
    return render(request, "enforcement/random_round.html", context)
