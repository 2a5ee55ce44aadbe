"""Penalty cases, which lie above this system: an open one to be helped, and decided ones that are like it. Found by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import quantiles
from typing import Any

from fazhi.spine import registry
from fazhi.spine.models import Draw, Matter

PENALTY = "enforcement.penalty"
#: Fewer like cases than this are not shown: they would point to parties. Our own default, no law's.
LEAST = 5
FELL = ("revoked", "changed", "unlawful", "invalid")


@dataclass(frozen=True)
class Like:
    """Fines of decided cases of the same act and tier, in yuan."""

    n: int
    lowest: Decimal
    quarter: Decimal
    middle: Decimal
    three_quarters: Decimal
    highest: Decimal


def is_open(matter: Matter) -> bool:
    """Whether a matter is a penalty case that has not been decided."""
    return matter.system == PENALTY and matter.closed_on is None and matter.record.decided_on is None


def day_of_the_act(record: Any) -> date:
    """The day whose rules apply (行政处罚法第37条): the end of the act where it is known, else its discovery."""
    day: date = record.act_ended_on or record.found_on
    return day


def like_cases(act_code: str, tier: str, *, least: int = LEAST) -> Like | None:
    """The spread of fines among decided cases of the same act and tier, whoever decided them; None: too few to tell.

    Decisions that fell or were changed later are left out. Nothing of parties or officers is read.
    """
    rows = registry.register_of(PENALTY).model.objects.filter(
        act_code=act_code, degree=tier, outcome="penalised", fine__gt=0, decided_on__isnull=False
    )
    fines = sorted(rows.exclude(act_code="").exclude(revised__in=FELL).values_list("fine", flat=True))
    if len(fines) < max(least, 2):
        return None
    quarter, middle, three = quantiles(fines, n=4, method="inclusive")
    return Like(len(fines), fines[0], quarter, middle, three, fines[-1])


def decided_case(number: str, agency: int | None = None) -> Any:
    """A decided case by its number; None: there is none. ``agency``: the key of the organ that decided it, if known."""
    rows = registry.register_of(PENALTY).model.objects.filter(matter__system=PENALTY, matter__number=number)
    rows = rows.filter(matter__organ=agency) if agency else rows
    return rows.filter(decided_on__isnull=False).select_related("matter__organ", "officer_one", "officer_two").first()


def drawn_cases(draw: Draw) -> list[str]:
    """Numbers of the penalty cases that stand drawn; nothing for a draw of other things."""
    standing = [row["id"] for row in draw.summary.get("rows", []) if not row["out"]]
    keys = [draw.refs[number] for number in standing if number in draw.refs]
    known = registry.register_of(PENALTY).model.objects.filter(pk__in=keys, matter__number__in=standing)
    return sorted(known.values_list("matter__number", flat=True))
