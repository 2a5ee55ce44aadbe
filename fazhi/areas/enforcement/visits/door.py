"""The code at the door: shown by the officers, scanned by the business, which then sees who checks what on which basis."""

from __future__ import annotations

from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.enforcement.officers import asking as officers
from fazhi.areas.enforcement.visits.asking import bodies_of, codes_of, published
from fazhi.areas.enforcement.visits.models import CheckItem, Visit
from fazhi.areas.enforcement.visits.rating import BALLOT
from fazhi.desk.views.asking import matter_for
from fazhi.portal import ballots
from fazhi.portal.doors import open_to_all
from fazhi.portal.throttle import Allowance
from fazhi.spine import actions, clock

SYSTEM = "enforcement.visit"
ACTOR = "检查对象"
ACTS = Allowance("visit", most=30, seconds=3600)


@never_cache
@require_safe
def shown(request: HttpRequest, pk: int) -> HttpResponse:
    """The code on the officer's screen, as a picture without script or style."""
    matter = matter_for(request, pk, SYSTEM)
    if not matter.record.code:
        raise Http404
    address = request.build_absolute_uri(reverse("enforcement:visit", args=[matter.record.code]))
    picture = segno.make(address, error="m").svg_data_uri(scale=8)
    return render(
        request, "enforcement/visit_code.html", {"visit": matter.record, "picture": picture, "address": address}
    )


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest, code: str) -> HttpResponse:
    """What the business sees. GET tells and writes nothing; that it was scanned is written when the business confirms."""
    visit = (
        Visit.objects.select_related("matter__organ", "target", "officer_one__agency", "officer_two__agency")
        .filter(code=code)
        .first()
    )
    if visit is None or not code or visit.matter.state == "cancelled":
        raise Http404
    if request.method == "POST":
        return _posted(request, visit)
    people = [
        visit.officer_one,
        visit.officer_two,
        *(p for row in visit.crew for p in (row.officer_one, row.officer_two)),
    ]
    bodies, _ = bodies_of(visit.matter.organ, visit.bodies)
    on = visit.visited_on or clock.today()
    items = [item for line in codes_of(visit.items_text) for item in published(line, bodies, on)]
    cards = {card.officer_id: card for card in officers.standing(on).filter(officer__in=[p for p in people if p])}
    context = {
        "visit": visit, "bodies": bodies, "items": items, "on": on, "used": ballots.used(BALLOT, code),
        "ballot": ballots.offered(visit.matter, code),
        "people": [{"officer": p, "card": cards.get(p.pk)} for p in people if p],
        "findings": _findings(visit, items) if visit.done_on else [],
        "thanks": request.GET.get("done", ""),
    }  # fmt: skip
    return render(request, "enforcement/visit_door.html", context)


def _findings(visit: Visit, items: list[CheckItem]) -> list[dict[str, Any]]:
    """What was found, by the names of the items."""
    names = {(item.item_code, item.body_id): item.title for item in items}
    return [{"row": row, "name": names.get((row.item_code, row.body_id), row.item_code)} for row in visit.findings]


def _posted(request: HttpRequest, visit: Visit) -> HttpResponse:
    here = reverse("enforcement:visit", args=[visit.code])
    if request.POST.get("act") == "rate":
        ballots.posted(request, visit.matter, visit.code)
        return redirect(f"{here}?done=rated")
    ACTS.check(request)
    ACTS.count(request)
    if visit.scanned_on is None:
        actions.take_step(visit.matter, "scan", by=None, on=clock.today(), actor=ACTOR)
    return redirect(f"{here}?done=scanned")


@open_to_all()
@require_safe
def ratings(request: HttpRequest) -> HttpResponse:
    """What businesses think of each body's visits, year by year; never of one visit, never of few."""
    today = clock.today()
    years = [today.year, today.year - 1, today.year - 2]
    year = next((one for one in years if str(one) == request.GET.get("year")), today.year)
    context = {"year": year, "years": years, "rows": ballots.told(BALLOT, "mark", year), "least": BALLOT.least}
    return render(request, "enforcement/visit_ratings.html", context)
