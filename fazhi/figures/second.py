"""The second way to every published figure: its rows are walked one by one and counted in Python.

It shares with the engine only the choice of rows. Days are compared again, a row that a join brings twice counts once,
and sums, shares and totals are made without the database; a difference blocks freezing a report.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from fazhi.figures.engine import Rows, everything, rows_behind, values
from fazhi.figures.words import Days, Distinct, Figure, Period, Quotient, Simple, Stock, Sum, Total

Number = float | int | None


@dataclass(frozen=True)
class Walked:
    """One simple figure: its number and the sorted keys of its rows."""

    number: float | int
    ids: tuple[int, ...]


@dataclass
class Walker:
    """Walks the rows of figures in one period; what several figures share is walked once."""

    period: Period
    rows: Rows = everything
    _leaves: dict[str, Walked] = field(default_factory=dict)

    def leaf(self, figure: Simple) -> Walked:
        if figure.code not in self._leaves:
            self._leaves[figure.code] = self._walk(figure)
        return self._leaves[figure.code]

    def leaves(self, figure: Figure) -> dict[str, Walked]:
        """Every simple figure that a figure is made of; not those of few persons, of whom no key is handed on."""
        return {leaf.code: self.leaf(leaf) for leaf in figure.leaves() if not leaf.source.least}

    def number(self, figure: Figure) -> Number:
        """The figure; None for a rate without cases."""
        if isinstance(figure, Quotient):
            return figure.over(self.number(figure.part), self.number(figure.whole))
        if isinstance(figure, Total):
            return sum(self.number(part) or 0 for part in figure.parts)
        assert isinstance(figure, Simple)
        return self.leaf(figure).number

    def _walk(self, figure: Simple) -> Walked:
        if isinstance(figure, Days):
            return self._walk_days(figure)
        of = getattr(figure, "of", "")
        until = getattr(figure, "until", "")
        names = ["pk", figure.on, *filter(None, (until, of))]
        found: dict[int, Any] = {}
        different: set[Any] = set()
        for row in rows_behind(figure, self.period, self.rows).order_by().values_list(*names).iterator(5000):
            ended = row[2] if until else None
            if not self._counts(figure, _day(row[1]), _day(ended)):
                continue
            value = row[-1] if of else 1
            # What must not tell an order has a random key: as a number it is kept and compared like every other.
            found[row[0].int if isinstance(row[0], UUID) else row[0]] = value
            different.add(value)
        ids = tuple(sorted(found))
        if isinstance(figure, Distinct):
            return Walked(len(different - {None}), ids)
        if isinstance(figure, Sum) or (isinstance(figure, Stock) and of):
            return Walked(sum(value or 0 for value in found.values()), ids)
        return Walked(len(found), ids)

    def _walk_days(self, figure: Days) -> Walked:
        found: dict[int, int] = {}
        rows = rows_behind(figure, self.period, self.rows).order_by()
        for key, on, since, until in rows.values_list("pk", figure.on, figure.since, figure.until).iterator(5000):
            first, last = _day(since), _day(until)
            if first and last and self._counts(figure, _day(on), None):
                found[key] = (last - first).days
        return Walked(sum(found.values()), tuple(sorted(found)))

    def _counts(self, figure: Simple, on: date | None, until: date | None) -> bool:
        if on is None:
            return False
        if not isinstance(figure, Stock):
            return self.period.start <= on <= self.period.end
        if figure.at_start:
            return on < self.period.start and (until is None or until >= self.period.start)
        return on <= self.period.end and (until is None or until > self.period.end)


def differences(figures: Iterable[Figure], walker: Walker) -> list[str]:
    """Figures for which the two ways differ, as sentences. Empty: all agree."""
    figures = list(figures)
    computed = values(figures, walker.period, walker.rows)
    out = []
    for figure in figures:
        if computed[figure.code].withheld:  # nothing is told that could differ
            continue
        first, second = computed[figure.code].number, walker.number(figure)
        if not _same(first, second):
            out.append(f"指标“{figure.name}”两次计算结果不同：汇总为{first}，逐条核算为{second}")
    return out


def _same(first: Number, second: Number) -> bool:
    if first is None or second is None:
        return first is second
    return abs(float(first) - float(second)) <= 1e-6 * max(1.0, abs(float(first)))


def _day(value: Any) -> date | None:
    return value.date() if isinstance(value, datetime) else value
