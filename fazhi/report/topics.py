"""The paragraphs of the first part of a report: which systems are told together, and with which words a paragraph opens."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Topic:
    """One paragraph. ``opens`` says what was done, without praise: 办理行政复议案件."""

    area: str
    opens: str
    systems: tuple[str, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """All topics in the order of the file."""
    table = tomllib.loads(resources.files(__package__).joinpath("topics.toml").read_text(encoding="utf-8"))
    return tuple(Topic(area, one["opens"], tuple(one["systems"])) for area, entries in table.items() for one in entries)


def of_area(area: str) -> list[Topic]:
    return [topic for topic in topics() if topic.area == area]
