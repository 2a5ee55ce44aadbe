"""The list of conditions of the title, as data with versions: each line is in force from a day, some until a day.

The lists are the naming authorities' own and change; what is delivered is an example and says so.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_FILE = Path(__file__).with_name("conditions.toml")


@dataclass(frozen=True)
class Condition:
    code: str
    text: str
    since: date
    until: date | None = None

    def in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


ALL: tuple[Condition, ...] = tuple(
    Condition(**row) for row in tomllib.loads(_FILE.read_text(encoding="utf-8"))["condition"]
)
CHOICES = [(one.code, one.text + (f"（{one.until}起停用）" if one.until else "")) for one in ALL]


def in_force(on: date) -> list[Condition]:
    return [one for one in ALL if one.in_force(on)]


def version(on: date) -> str:
    """The version in force on a day, named by the day from which it stands."""
    days = [d for one in ALL for d in (one.since, one.until) if d and d <= on]
    return f"{max(days)}版" if days else ""


def unmet(ticked: list[str], on: date) -> list[Condition]:
    """Conditions in force on a day that are not ticked."""
    return [one for one in in_force(on) if one.code not in ticked]


def out_of_force(ticked: list[str], on: date) -> list[Condition]:
    """Conditions that are ticked but were not in force on that day."""
    return [one for one in ALL if one.code in ticked and not one.in_force(on)]
