"""Days on which things happen: a county works on working days, more before the holidays, a little more each year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from fazhi.spine.calendar import Calendar

FIRST = date(2024, 1, 2)
#: What is forgotten was forgotten since: older arrears have been cleared.
FORGOTTEN_SINCE = date(2026, 8, 20)
#: Twelve weights, January to December: quiet at 春节 and in October, busy before the harvest and at the year's end.
MONTHS = (8, 5, 9, 9, 9, 9, 8, 8, 9, 7, 10, 9)


def days(rng: Random, calendar: Calendar, until: date, a_year: int, growth: float = 0.04) -> Iterator[date]:
    """Opening days in order: ``a_year`` in the first year, more by ``growth`` each year."""
    found: list[date] = []
    for year in range(FIRST.year, until.year + 1):
        total = round(a_year * (1 + growth) ** (year - FIRST.year))
        for month in rng.choices(range(1, 13), MONTHS, k=total):
            day = calendar.next_working_day(date(year, month, rng.randint(1, 28)))
            if FIRST <= day <= until:
                found.append(day)
    yield from sorted(found)


def later(rng: Random, calendar: Calendar, day: date, least: int, most: int) -> date:
    """A working day some working days after another."""
    return calendar.after(day, rng.randint(least, most))


def soon(rng: Random, day: date, least: int, most: int) -> date:
    """Some calendar days after another."""
    return day + timedelta(days=rng.randint(least, most))


def forgotten(rng: Random, day: date, share: float) -> bool:
    """Whether nobody went on with what came to a halt on ``day``: a small share, of late only."""
    return rng.random() < share and day >= FORGOTTEN_SINCE
