"""The twelve duties of national rules, read from ``national.toml``, and how they come into the county's own list.

The text of the rules was not at hand: the wording is a summary, and how far it was checked is told beside every duty.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from fazhi.areas.leadership.duties.models import LeaderDuty
from fazhi.spine.actions import record_entry
from fazhi.spine.models import Account, Organ

_READ = tomllib.loads(Path(__file__).with_name("national.toml").read_text(encoding="utf-8"))
NATIONAL: list[dict[str, Any]] = _READ["duty"]
CODE = "leadership.duties"
IN_FORCE = date(2016, 11, 30)  # the day on which the national rules were issued


def rows() -> list[tuple[str, dict[str, Any]]]:
    """Title and fields of every duty, numbered within its leader's list."""
    found: list[tuple[str, dict[str, Any]]] = []
    counts: dict[str, int] = {}
    for duty in NATIONAL:
        leader = duty["leader"]
        counts[leader] = counts.get(leader, 0) + 1
        fields = {
            "leader": leader, "item": counts[leader], "article": duty["article"], "mark": duty["mark"], "since": IN_FORCE,
            "evidence": "\n".join(duty["evidence"]),
        }  # fmt: skip
        found.append((duty["text"], fields))
    return found


def take_in(organ: Organ, *, by: Account, on: date) -> int:
    """Enter those of the twelve that the list does not hold yet; returns how many."""
    held = set(LeaderDuty.objects.filter(withdrawn=False, until=None).values_list("leader", "article"))
    missing = [row for row in rows() if (row[1]["leader"], row[1]["article"]) not in held]
    for title, fields in missing:
        record_entry(CODE, organ=organ, by=by, on=on, title=title, fields=fields)
    return len(missing)
