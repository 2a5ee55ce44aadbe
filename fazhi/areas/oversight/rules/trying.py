"""What a rule would raise: for a trial and for a run the same, with the thresholds that this county has set."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.areas.oversight.rules import pool
from fazhi.figures.finding import Found, find
from fazhi.figures.risks import Risk
from fazhi.spine import clock


@dataclass(frozen=True)
class Tried:
    """What a trial showed."""

    found: list[Found]
    pooled: int

    @property
    def by_agency(self) -> list[tuple[str, int]]:
        """Most first."""
        counted = Counter(str(one.agency) for one in self.found)
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))

    @property
    def by_month(self) -> list[tuple[str, int]]:
        return sorted(Counter(f"{one.on:%Y-%m}" for one in self.found).items())

    @property
    def marks(self) -> str:
        """A digest of what exactly would be raised."""
        return hashlib.sha256("\n".join(sorted(one.mark for one in self.found)).encode()).hexdigest()


def dials(risk: Risk, record: Any = None) -> dict[str, int]:
    """The thresholds in force: those of the record, else the declared ones."""
    set_here: dict[str, Any] = {name: getattr(record, name, None) for name in risk.thresholds}
    return {name: one.default if set_here[name] is None else set_here[name] for name, one in risk.thresholds.items()}


def declared(risk: Risk, numbers: Mapping[str, int]) -> str:
    """A digest of declaration and thresholds: a trial holds for these alone."""
    said = f"{risk.words} {sorted(numbers.items())}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def tried(risk: Risk, first: date, last: date, numbers: Mapping[str, int]) -> Tried:
    """Hold the records of these days against the rule; nothing is raised."""
    found = find(risk, first, last, numbers, clock.today())
    return Tried(found, pool.known(one.key for one in found))


def lines(pairs: Sequence[tuple[str, int]]) -> str:
    return "\n".join(f"{name} {number}" for name, number in pairs)
