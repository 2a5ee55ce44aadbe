"""What a bound figure or register says of an indicator: the value, the records behind it, and whether it suffices.

Nothing here writes; a reading is kept by the step that takes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.areas.leadership.model_county.models import Indicator
from fazhi.areas.leadership.model_county.practice import MOST_LINES
from fazhi.areas.leadership.model_county.words import Compare, Verdict
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Figure, Period, Quotient, Rate, Value
from fazhi.spine import registry
from fazhi.spine.register import Register
from fazhi.spine.sm3 import sm3


@dataclass(frozen=True)
class Reading:
    """What was read. ``rows``: [number, head of its history] of every record counted, in order of their numbers."""

    value: str
    part: str
    whole: str
    verdict: Verdict
    rows: list[list[str]]

    @property
    def lines(self) -> str:
        return told(self.rows[:MOST_LINES])

    @property
    def digest(self) -> str:
        """SM3 over all records, those that are not kept one by one included."""
        return sm3(told(self.rows).encode())


def told(rows: list[list[str]]) -> str:
    """One record a line: its number, and the head of its history."""
    return "\n".join(f"{number} {head}" for number, head in rows)


def lines_of(text: str) -> list[list[str]]:
    """The records of such a text."""
    return [line.rsplit(" ", 1) for line in text.splitlines()]


def bound(code: str) -> Figure | Register | None:
    """The figure or register of a code; None where there is none."""
    try:
        return catalogue.figure(code)
    except registry.Unknown:
        pass
    try:
        return registry.register_of(code)
    except registry.Unknown:
        return None


def span(start: date, end: date, on: date) -> Period:
    """The period of an assessment as far as it has gone by on a day."""
    last = max(start, min(end, on))
    return Period(start, last, f"{start}至{last}")


def read(indicator: Indicator, period: Period) -> Reading:
    """Read what the indicator is bound to. Raises ValueError where it is bound to nothing that is known."""
    source = bound(indicator.bound_to)
    if source is None:
        raise ValueError(f"{indicator.code}：没有“{indicator.bound_to}”这个指标或者台账")
    if isinstance(source, Register):
        rows = _of_register(source, period)
        return Reading(f"{len(rows)}条", "", "", _verdict(indicator, Decimal(len(rows))), rows)
    value = engine.values([source], period)[source.code]
    rows = [] if value.withheld else _of_figure(source, period)
    rate = isinstance(source, Quotient) and not value.withheld
    part, whole = (_amount(value.part), _amount(value.whole)) if rate else ("", "")
    return Reading(value.text, part, whole, _judged(indicator, value), rows)


def _judged(indicator: Indicator, value: Value) -> Verdict:
    if value.withheld:
        return Verdict.WITHHELD
    if value.number is None:
        return Verdict.NONE
    number = Decimal(str(round(value.number, 12)))
    return _verdict(indicator, number * 100 if isinstance(value.figure, Rate) else number)


def _verdict(indicator: Indicator, number: Decimal) -> Verdict:
    wanted = indicator.bound_value
    if wanted is None or not indicator.compare:
        return Verdict.COUNTED
    holds = {
        Compare.AT_LEAST: number >= wanted, Compare.AT_MOST: number <= wanted, Compare.EQUAL: number == wanted,
    }[Compare(indicator.compare)]  # fmt: skip
    return Verdict.MET if holds else Verdict.UNMET


def _amount(number: float | int | None) -> str:
    return "" if number is None else f"{number:g}" if abs(number) < 1e6 else f"{number:.2f}".rstrip("0").rstrip(".")


def _of_register(register: Register, period: Period) -> list[list[str]]:
    day = f"{register.prefix}{'opened_on' if register.of_matters else 'on'}"
    if registry.by_name_only(register.code):
        raise ValueError(f"“{register.name}”不向其他系统提供记录，请改用其指标")
    rows = register.queryset().filter(**{f"{day}__range": (period.start, period.end)})
    return _told(rows if register.of_matters else rows.filter(withdrawn=False), register.prefix)


def _of_figure(figure: Figure, period: Period) -> list[list[str]]:
    """The records behind it; of a rate those of the whole. Records of persons are counted and listed for nobody."""
    wanted = figure.whole if isinstance(figure, Quotient) else figure
    found: list[list[str]] = []
    for leaf in wanted.leaves():
        if not leaf.source.closed and not registry.by_name_only(leaf.source.system):
            found += _told(engine.rows_behind(leaf, period), leaf.source.prefix)
    return sorted({tuple(row): row for row in found}.values())


def _told(rows: Any, prefix: str) -> list[list[str]]:
    told = rows.order_by().values_list(f"{prefix}number", f"{prefix}chain__head").distinct()
    return sorted([number, head] for number, head in told)
