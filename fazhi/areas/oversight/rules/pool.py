"""The way into the pool of clues (``oversight.clues``)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from typing import Any

from fazhi.figures.finding import Found
from fazhi.spine import registry
from fazhi.spine.models import Chain, Matter

CLUE = "oversight.clue"
SOURCE = "rule"
AT_ONCE = 500


def raise_clue(one: Found, on: date) -> Matter:
    """Hand one thing to the pool; what merges, relapses and repeats is the pool's to know."""
    intake: Any = import_module("fazhi.areas.oversight.clues.intake")
    chain = Chain.objects.get(pk=one.about)
    about = Matter.objects.filter(pk=chain.pk).first()
    made: Matter = intake.raise_clue(
        title=one.title, facts=one.reason, source=SOURCE, agency=one.agency, grade=one.grade, reason=one.reason,
        basis_text=one.risk.basis, key=one.key, on=on, rule=_rule(one), about=about, scene=one.risk.scene, topic=_topic(one),
    )  # fmt: skip
    return made


def _rule(one: Found) -> str:
    """What raises a thing once: the rule, and where the thing may come up anew, its newest fact."""
    anew = one.risk.same or one.mark != str(one.row)
    return f"{one.risk.code}#{one.mark}" if anew else one.risk.code


def _topic(one: Found) -> str:
    """What makes two clues of one unit alike, so that the second is a relapse."""
    if one.risk.same:
        return one.key.partition(":")[2].partition(":")[2] or one.risk.code
    return one.risk.code


def known(keys: Iterable[str]) -> int:
    """How many of these things stand in the pool already, whoever raised them."""
    if not registry.is_procedure(CLUE):
        return 0
    sources: Any = import_module("fazhi.areas.oversight.clues.models").ClueSource
    asked = sorted(set(keys))
    parts = (asked[n : n + AT_ONCE] for n in range(0, len(asked), AT_ONCE))
    return sum(sources.objects.filter(key__in=part).values("key").distinct().count() for part in parts)
