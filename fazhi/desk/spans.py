"""Periods a reader can choose: a year, a quarter, a month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from fazhi.figures.words import Period

QUARTERS = "一二三四"


def span_of(params: Mapping[str, str], today: date) -> tuple[int, str, Period]:
    """The year, the part of it ("", "q1"…, "m1"…) and the period that an address asks for."""
    text = params.get("year", "")
    year = int(text) if text.isdigit() and 1990 <= int(text) <= today.year + 1 else today.year
    part = params.get("part", "")
    return (year, part, part_of(year, part)) if part in dict(PARTS) else (year, "", Period.year(year))


def part_of(year: int, part: str) -> Period:
    """A quarter, a month, or the whole year."""
    if not part:
        return Period.year(year)
    n = int(part[1:])
    first, last, word = (3 * n - 2, 3 * n, f"第{QUARTERS[n - 1]}季度") if part[0] == "q" else (n, n, f"{n}月")
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]), f"{year}年{word}")


def years(today: date) -> list[int]:
    return list(range(today.year, today.year - 6, -1))


PARTS = [
    ("", "全年"), *((f"q{n}", f"第{QUARTERS[n - 1]}季度") for n in range(1, 5)), *((f"m{n}", f"{n}月") for n in range(1, 13)),
]  # fmt: skip
