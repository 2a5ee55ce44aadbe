"""Visits on a phone: my visits of these days, one visit with big buttons, and what a phone sends once it is back on the net.

How acts wait on the phone and are written once: ``fazhi.desk.waiting``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.visits.asking import bodies_of, codes_of, published
from fazhi.areas.enforcement.visits.joining import bodies_for, sent_to
from fazhi.areas.enforcement.visits.models import Visit, VisitFinding
from fazhi.areas.enforcement.visits.register import VISITS
from fazhi.areas.enforcement.visits.words import Follow, Outcome, Result
from fazhi.desk import waiting
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock
from fazhi.spine.models import Attachment, Matter

SYSTEM = "enforcement.visit"
OPEN = ("announced", "on_site", "fixed", "told")
STEPS = ("arrive", "finding", "fix", "tell")


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """The open visits on which the reader goes; for whoever has none, those of their organ."""
    user = reader(request)
    rows = access.readable(user, VISITS).filter(matter__state__in=OPEN).select_related("target", "matter__organ")
    sent = sent_to(user).filter(matter__state__in=OPEN).values("pk")
    going = Q(officer_one__account=user) | Q(officer_two__account=user)
    own = Visit.objects.filter(Q(pk__in=rows.filter(going).values("pk")) | Q(pk__in=sent))
    own = own.select_related("target", "matter__organ")
    found = list((own if own.exists() else rows).order_by("planned_on", "pk")[:50])
    for visit in found:
        visit.state_words = visit.matter.declared.states[visit.matter.state]
    return render(
        request, "enforcement/visits_phone.html", {"visits": found, "own": own.exists(), "assets": waiting.assets()}
    )


def _visit(request: HttpRequest, pk: int) -> tuple[Matter, set[int] | None]:
    """A visit that the reader may see on the desk, or to which their own body sent them: then with the keys of that body."""
    try:
        matter = matter_for(request, pk)
    except Http404:
        if not (bodies := bodies_for(pk, reader(request))):
            raise
        return Matter.objects.select_related("organ", "chain").get(pk=pk), bodies
    if matter.system != SYSTEM:
        raise Http404
    return matter, None


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One visit with its checklist. All parts stand on the page whatever the state: on site there may be no net to fetch them."""
    matter, bodies = _visit(request, pk)
    record, today = matter.record, clock.today()
    context = {
        "matter": matter, "visit": record, "today": today, "lines": _lines(matter, record, today, bodies), "outcomes": Outcome.choices,
        "follows": Follow.choices, "results": Result.choices, "assets": waiting.assets(),
        "photographs": Attachment.objects.filter(chain=matter.pk).order_by("pk"), "leads": bodies is None,
    }  # fmt: skip
    return render(request, "enforcement/visit_phone.html", context)


def _lines(matter: Matter, record: Visit, today: date, own: set[int] | None) -> list[dict[str, Any]]:
    """The checklist: each item for each body that has published it, with its standard and what has been found. ``own``: the
    bodies for which the reader tells what was found; None: for all."""
    bodies, _ = bodies_of(matter.organ, record.bodies)
    rows = VisitFinding.objects.filter(matter=matter)
    told = {(row.item_code, row.body_id): row for row in rows}
    return [
        {
            "item": item,
            "body": item.body,
            "found": told.get((code, item.body_id)),
            "standard": item.standard.splitlines(),
            "mine": own is None or item.body_id in own,
        }
        for code in codes_of(record.items_text)
        for item in published(code, bodies, record.visited_on or today)
    ]


@never_cache
@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """One act done on the phone. 200: it is written, now or by an earlier sending; 4xx: why it is not, in words."""

    def written() -> tuple[Matter, str]:
        matter, bodies = _visit(request, pk)
        act, by = waiting.act_of(request, STEPS), reader(request)
        if bodies is not None and act.step == "finding":
            act = replace(act, step="own_finding")
        if act.step == waiting.PHOTO:
            return matter, waiting.photograph(matter, act, by=by)
        return matter, waiting.take(matter, act, by=by, mark="phone")

    return waiting.answered(written, missing="没有这次检查，或者它不归您办理")
