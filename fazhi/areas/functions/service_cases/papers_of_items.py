"""The papers of a case held against the list of its item."""

from __future__ import annotations

from typing import Any

from fazhi.areas.functions.items.materials import Material, materials_of


def lines(text: str) -> list[str]:
    """The names that stand in a field, one a line."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def asked(record: Any) -> list[Material]:
    """The papers an applicant hands in: what is shared between agencies is not asked for (在线政务规定第7条以下)."""
    try:
        return [one for one in materials_of(record.item.materials) if not one.exempt]
    except ValueError:
        return []


def missing(record: Any, handed_in: str | None = None) -> list[str]:
    """What the list asks for and is not there yet, in the order of the list."""
    there = set(lines(record.handed_in if handed_in is None else handed_in))
    return [one.name for one in asked(record) if one.name not in there]


def tolerable(record: Any) -> set[str]:
    return {one.name for one in asked(record) if one.tolerable}
