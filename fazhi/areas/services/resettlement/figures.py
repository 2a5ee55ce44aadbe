"""What is counted of resettlement help: for the county and a year, never so few that somebody could be known.

No figure of minors, and none of new offences: what would have to be kept for it is not kept.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.services.resettlement.models import CODE, ResettlementAid, ResettlementSupport, ResettlementVisit
from fazhi.areas.services.resettlement.words import EARNS, Ended, HandedBy
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock

LEAST = 5
FILES = Source(CODE, CODE, ResettlementAid, closed=True, least=LEAST)
VISITS = Source(f"{CODE}.visits", CODE, ResettlementVisit, closed=True, least=LEAST)
SUPPORTS = Source(f"{CODE}.supports", CODE, ResettlementSupport, closed=True, least=LEAST)
LAW = "监狱法第59条、第60条；社区矫正法第35条至第43条"
RULE = "少于5人，或者可由总数相减推知少于5人的，不予公布"


def _standing(name: str, label: str, where: Q | None = None, **more: Any) -> Stock:
    """People helped at the end of the period."""
    return Stock(
        f"{CODE}.{name}", label, unit="人", source=FILES, on="linked_on", until="ended_on", where=where, basis=LAW,
        splits=("aid_type", "organ"), variant=RULE, **more,
    )  # fmt: skip


def _new(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"{CODE}.{name}", label, unit="人", source=FILES, on=on, where=where, basis=LAW, splits=("aid_type",),
        variant=RULE, **more,
    )  # fmt: skip


FIRST = ~Q(handed_by=HandedBy.OFFICE)  # who moved within the county was linked before
IN_REGISTER = _standing("in_register", "在册帮教对象", words=("刑满释放对象", "社区矫正和刑满释放对象", "安置帮教对象"))
PLACED = _standing("placed", "在册对象中已安置", ~Q(placed_kind=""), within=(IN_REGISTER,))
EARNING = _standing("earning", "在册对象中创业就业", Q(placed_kind__in=EARNS), within=(IN_REGISTER, PLACED))
AGREED = _standing("agreed", "在册对象中已订立帮教协议", Q(consent_on__isnull=False), within=(IN_REGISTER,))
EXPECTED = _new("expected", "预计释放（解除）、应当衔接", "expected_on", FIRST)
ARRIVED = _new("arrived", "应当衔接的人中已衔接", "expected_on", FIRST & Q(linked_on__isnull=False), within=(EXPECTED,))
LINKED = _new("linked", "新衔接帮教对象", "linked_on", FIRST)
FINISHED = _new("finished", "期满解除帮教", "ended_on", Q(end_reason=Ended.TERM))

declare(
    IN_REGISTER, PLACED, EARNING, AGREED, EXPECTED, ARRIVED, LINKED, FINISHED,
    Rate(f"{CODE}.placed_rate", "安置率", part=PLACED, whole=IN_REGISTER, basis=LAW, variant=RULE),
    Rate(
        f"{CODE}.earning_rate", "创业就业率", part=EARNING, whole=IN_REGISTER, basis=LAW, variant=RULE,
        words=("社区矫正和刑满释放对象创业就业率",),
    ),
    Rate(f"{CODE}.agreed_rate", "帮教率", part=AGREED, whole=IN_REGISTER, basis=LAW, variant=RULE),
    Rate(f"{CODE}.arrived_rate", "衔接率", part=ARRIVED, whole=EXPECTED, basis=LAW, variant=RULE),
    Count(f"{CODE}.visits", "帮教走访", unit="次", source=VISITS, on="on", basis=LAW, splits=(), variant=RULE),
    Count(f"{CODE}.supports", "帮扶", unit="次", source=SUPPORTS, on="on", basis=LAW, splits=(), variant=RULE),
)  # fmt: skip
