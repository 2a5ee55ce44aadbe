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


def raise_clue(one: Found, on: date) -> Matter:
    """Hand one thing to the pool; what merges, relapses and repeats is the pool's to know."""
    intake: Any = import_module("fazhi.areas.oversight.clues.intake")
    chain = Chain.objects.get(pk=one.about)
    about = Matter.objects.filter(pk=chain.pk).first()
    made: Matter = intake.raise_clue(
        title=one.title, facts=one.reason, source=SOURCE, agency=one.agency, grade=one.grade, reason=one.reason,
        basis_text=one.risk.basis, key=one.key, on=on, rule=one.risk.code, about=about, scene=one.risk.scene,
    )  # fmt: skip
    return made


def known(keys: Iterable[str]) -> int:
    """How many of these things stand in the pool already, whoever raised them."""
    if not registry.is_procedure(CLUE):
        return 0
    return 0
