"""What everybody may read of law publicity: plans and their reviews, duty lists and how far they are, results of appraisals."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fazhi.areas.services.publicity.matter_registers import EVALUATIONS, LISTS, PLANS
from fazhi.areas.services.publicity.models import DutyListItem, PublicityDuty, PublicityPlanItem
from fazhi.areas.services.publicity.words import Origin
from fazhi.portal import published
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock
from fazhi.spine.models import Event

PAGE = 30


def _rows(register: Any) -> Any:
    return published.rows_of(register).select_related("matter__organ")


@open_to_all()
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Plans, appraisals, and the lists of one year."""
    years = sorted(set(_rows(LISTS).order_by().values_list("year", flat=True)), reverse=True)
    text = request.GET.get("year", "")
    chosen = int(text) if text.isdecimal() and int(text) in years else (years[0] if years else clock.today().year)
    lists = _rows(LISTS).filter(year=chosen).order_by("kind", "matter__organ__code")
    context = {
        "plans": _rows(PLANS).order_by("-first_year", "kind")[:PAGE], "rounds": _rows(EVALUATIONS)[:PAGE], "years": years, "year": chosen,
        "sheet": Paginator(lists, PAGE).get_page(request.GET.get("page")),
    }  # fmt: skip
    return render(request, "services/publicity_public.html", context)


@open_to_all()
@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan: its items with their units and how far they are, and the reviews that were published."""
    found = get_object_or_404(_rows(PLANS), pk=pk)
    done = _done(PublicityDuty.objects.filter(matter__chain__links_in__source=pk, matter__chain__links_in__kind="item"))
    items = PublicityPlanItem.objects.filter(matter=pk).select_related("owner")
    lines = [{"item": item, "done": done.get((Origin.PLAN.value, item.seq))} for item in items]
    return render(request, "services/publicity_plan.html", {"plan": found, "lines": lines, "today": clock.today()})


@open_to_all()
@require_safe
def duty_list(request: HttpRequest, pk: int) -> HttpResponse:
    """One list as it was last published; what is being revised is not shown yet."""
    found = get_object_or_404(_rows(LISTS).select_related("common"), pk=pk)
    last = Event.objects.filter(chain=pk, code="publish").order_by("-seq").values_list("seq", flat=True).first() or 0
    mine = PublicityDuty.objects.filter(matter__chain__links_in__source=pk, matter__chain__links_in__kind="duty")
    done = _done(mine)
    own = [(Origin.OWN.value, item) for item in DutyListItem.objects.filter(matter=pk, seq__lt=last)]
    shared = DutyListItem.objects.filter(matter=found.common_id) if found.common_id else ()
    taken = [(Origin.COMMON.value, item) for item in shared if (Origin.COMMON.value, item.seq) in done]
    lines = [{"item": item, "origin": Origin(o).label, "done": done.get((o, item.seq))} for o, item in (*taken, *own)]
    context = {"list": found, "lines": lines, "handed_out": bool(done), "today": clock.today()}
    return render(request, "services/publicity_list.html", context)


def _done(duties: Any) -> dict[tuple[str, int], Any]:
    """Duties by where they come from."""
    return {(duty.origin, duty.origin_seq): duty for duty in duties.select_related("matter")}


@open_to_all()
@require_safe
def evaluation(request: HttpRequest, pk: int) -> HttpResponse:
    """The published result of one appraisal."""
    found = get_object_or_404(_rows(EVALUATIONS), pk=pk)
    return render(request, "services/publicity_result.html", {"round": found, "lines": found.results.splitlines()})
