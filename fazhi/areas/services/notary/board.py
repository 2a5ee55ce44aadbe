"""Votes under way with what each needs by article 278, and what the tallies of the last months gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.services.notary.arithmetic import SPECIAL, Weight, least_part
from fazhi.areas.services.notary.gates import NOTICE_DAYS
from fazhi.areas.services.notary.models import OwnersVote
from fazhi.areas.services.notary.procedure import CODE
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock, registry

SHOWN = 50
BACK = timedelta(days=180)
UNDER_WAY = ("proposed", "rolled", "scheduled", "notified", "voting")


@dataclass(frozen=True)
class Row:
    """One vote with the least part that makes it count, and the last day for the notice where none was given yet."""

    vote: OwnersVote
    least: Weight | None
    share: str
    notice_by: date | None


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Rows are those that the reader sees; each leads to its record."""
    register_for(request, CODE)
    user, today = reader(request), clock.today()
    seen = access.readable(user, registry.register_of(CODE)).select_related("street_office")
    running = seen.filter(matter__state__in=UNDER_WAY).order_by("vote_from", "matter__opened_on", "pk")
    tallied = seen.filter(tallied_on__gt=today - BACK).order_by("-tallied_on", "-pk")
    context = {
        "today": today, "shown": SHOWN, "running": [row_of(vote) for vote in running[:SHOWN]], "tallied": tallied[:SHOWN],
        "registers": [registry.register_of(code) for code in (CODE, "services.property_help")],
    }  # fmt: skip
    return render(request, "services/owners_votes.html", context)


def row_of(vote: OwnersVote) -> Row:
    least = None
    if vote.roll_persons and vote.roll_area:
        least = least_part(Weight(vote.roll_area, vote.roll_persons))
    waits = vote.vote_from and vote.matter.state == "scheduled"
    return Row(
        vote,
        least,
        "四分之三以上" if vote.vote_kind in SPECIAL else "过半数",
        vote.vote_from - timedelta(days=NOTICE_DAYS) if waits and vote.vote_from else None,
    )
