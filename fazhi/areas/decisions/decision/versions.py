"""A catalogue at one of its versions, and what changed between two. Pure: works on rows that are handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fazhi.areas.decisions.decision.words import Change

#: Fields of an item that can differ, in the order of the page.
COMPARED = ("name", "category", "unit", "planned_month", "forms", "hearing")


@dataclass(frozen=True)
class Difference:
    """One item that is not the same in two versions. ``fields`` names what changed of it; empty when it came or went."""

    item_no: int
    change: str
    before: Any
    after: Any
    fields: tuple[str, ...]
    reason: str


def standing(rows: Iterable[Any], version: int) -> dict[int, Any]:
    """The items of a version by number: of each the latest row up to it, without those taken out by then."""
    latest = {row.item_no: row for row in sorted(rows, key=lambda r: r.seq) if row.version <= version}
    return {no: latest[no] for no in sorted(latest) if latest[no].change != Change.REMOVED}


def differences(rows: Iterable[Any], earlier: int, later: int) -> list[Difference]:
    """What a reader of the earlier version does not know yet, item by item."""
    rows = list(rows)
    before, after = standing(rows, earlier), standing(rows, later)
    found = []
    for no in sorted(before.keys() | after.keys()):
        old, new = before.get(no), after.get(no)
        fields = tuple(n for n in COMPARED if old and new and _value(old, n) != _value(new, n))
        if old and new and not fields:
            continue
        change = Change.CHANGED if old and new else Change.ADDED if new else Change.REMOVED
        last = [r for r in rows if r.item_no == no and earlier < r.version <= later]
        found.append(Difference(no, change, old, new, fields, max(last, key=lambda r: r.seq).reason if last else ""))
    return found


def _value(row: Any, name: str) -> Any:
    return row.unit_id if name == "unit" else getattr(row, name)
