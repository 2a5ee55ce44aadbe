"""Numbers of persons that must not be told: too few, or giving away too few by subtraction.

For sources with ``least`` only. A number is told for the whole county and a whole year, and then only when neither it nor
what it leaves of a figure it lies ``within`` is between 1 and ``least`` − 1. A split is told whole or not at all, so that no
hidden cell follows from the others and their sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from fazhi.figures.words import Figure, Period, Quotient, Simple, Total


class _Hidden:
    """In the place of a number that is not told."""

    def __repr__(self) -> str:
        return "HIDDEN"


HIDDEN: Final = _Hidden()


def small(number: float | int, least: int) -> bool:
    """Whether so few persons could be known; nobody at all is told."""
    return 0 < number < least


def whole_year(period: Period) -> bool:
    """Two spans that overlap can be subtracted, years cannot."""
    start, end = period.start, period.end
    return (start.month, start.day, end.month, end.day, start.year) == (1, 1, 12, 31, end.year)


def gives_away(leaf: Simple, numbers: Mapping[str, Any]) -> bool:
    """Whether a number, or what it leaves of one that it lies within, is that of a few persons."""
    least, number = leaf.source.least, numbers[leaf.code] or 0
    left = [(numbers[outer.code] or 0) - number for outer in leaf.within]
    return small(number, least) or any(small(rest, least) for rest in left)


def told(leaves: Iterable[Simple], numbers: Mapping[str, Any], period: Period) -> dict[str, Any]:
    """The numbers of one source, HIDDEN in the place of those that are withheld."""
    return {
        leaf.code: HIDDEN
        if leaf.source.least and (not whole_year(period) or gives_away(leaf, numbers))
        else numbers[leaf.code]
        for leaf in leaves
    }


def split_is_told(leaves: Iterable[Simple], cells: Iterable[Mapping[str, Any]], by: str, period: Period) -> bool:
    """Whether the cells of a split of one source may be told: all of them, or none."""
    leaves = list(leaves)
    if not any(leaf.source.least for leaf in leaves):
        return True
    fits = by != "month" and whole_year(period)
    return fits and not any(gives_away(leaf, cell) for cell in cells for leaf in leaves)


def faults(figure: Figure) -> str:
    """Why a figure over such a source could tell too much; "" when it cannot."""
    kept = [leaf for leaf in figure.leaves() if leaf.source.least]
    if any(not leaf.source.closed for leaf in kept):
        return "counts few persons and must be closed"
    if isinstance(figure, Quotient) and kept and figure.whole not in getattr(figure.part, "within", ()):
        return "is a rate of few persons: its part must be declared within its whole"
    if isinstance(figure, Total) and kept:
        return "adds numbers of few persons: a withheld one follows from the sum"
    return ""
