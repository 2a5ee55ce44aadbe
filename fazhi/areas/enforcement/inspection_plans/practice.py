"""What the county lays down for plans and their merging, read from ``local_practice.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Rules:
    """When checks may go in one visit, and how long is looked for the best plan; the meaning of each stands in the file."""

    near_days: int = 20
    most_bodies: int = 5
    most_checks: int = 8
    most_hours: int = 8
    hours_apart: int = 6
    across_levels: bool = True
    apart: tuple[tuple[str, str], ...] = ()
    seconds: float = 60
    most_sets: int = 3000


def _rules(merging: dict[str, Any], solver: dict[str, Any]) -> Rules:
    pairs = tuple((str(one), str(other)) for one, other in merging["apart"])
    return Rules(**{**merging, "apart": pairs}, **solver)


RULES = _rules(_PRACTICE["merging"], _PRACTICE["solver"])
CAP: int = _PRACTICE["caps"]["yearly"]
MONTHLY: int = _PRACTICE["caps"]["monthly"]
COORDINATOR_KINDS: tuple[str, ...] = tuple(_PRACTICE["coordinator"]["kinds"])
COORDINATOR_NAMES: tuple[str, ...] = tuple(_PRACTICE["coordinator"]["names"])
