"""Numbers per 10,000 residents: only of what can be added up, and never of what is divided already."""

from __future__ import annotations

from collections.abc import Iterable

from fazhi.report.comparison.model import DIVIDED, Cell, Indicator, PerHead, Residents

PER = 10_000
#: A census of another year serves when the year itself is not known, as long as it is no further away than this.
FAR = 3


class Population:
    """Who lives where, in which year."""

    def __init__(self, known: Iterable[Residents]) -> None:
        self.of: dict[str, list[Residents]] = {}
        for one in known:
            self.of.setdefault(one.place, []).append(one)

    def near(self, place: str, year: int) -> Residents | None:
        """Of the year, else of the nearest one; of two equally near ones the earlier."""
        known = [one for one in self.of.get(place, ()) if abs(one.year - year) <= FAR and one.people > 0]
        return min(known, key=lambda one: (abs(one.year - year), one.year), default=None)


def per_head(cell: Cell, indicator: Indicator, population: Population) -> PerHead | None:
    """What a counted value is per 10,000 residents; None where that says nothing or nobody knows how many they are."""
    if cell.taken is None or not indicator.per_head:
        return None
    if cell.of and any(word in cell.of.clause for word in DIVIDED):
        return None
    by = population.near(cell.column.place, cell.column.year)
    return PerHead(cell.taken * PER / by.people, by) if by else None
