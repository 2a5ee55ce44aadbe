"""A second way to count time that knows nothing of the first: it reads the holiday library itself and walks day by day.

Days are plain ordinals (``date.toordinal``), of which number 1 was a Monday. Whoever doubts the engine can follow this
file with a finger on a wall calendar; it is slow on purpose and shares no line with ``limits`` or ``calendar``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import chinese_calendar

FIRST, LAST = date(1999, 1, 1).toordinal(), date(2060, 12, 31).toordinal()
#: The notice for 2006 has people work on this Saturday for 元旦; the library, which goes by years, leaves it out.
LEFT_OUT = [date(2005, 12, 31)]

_rest = {day.toordinal() for day in chinese_calendar.holidays}
_swapped = {day.toordinal() for day in chinese_calendar.workdays} | {day.toordinal() for day in LEFT_OUT}
#: Working days: swapped in, or from Monday to Friday and not released by a notice.
OPEN = {n for n in range(FIRST, LAST + 1) if n in _swapped or (n not in _rest and n % 7 in (1, 2, 3, 4, 5))}
_days = [date.fromordinal(n) for n in range(FIRST, LAST + 2)]
YEAR, MONTH, DAY = [d.year for d in _days], [d.month for d in _days], [d.day for d in _days]

Segment = tuple[int, str]
"""So many of a unit: "work", "day", "month", "year"."""


def stopped(pauses: Iterable[tuple[int, int]]) -> set[int]:
    """Every day that a pause leaves out: from its first day up to the day before the work went on."""
    out: set[int] = set()
    for first, resumed in pauses:
        out.update(range(first, resumed))
    return out


def length_of_months(start: int, count: int) -> int:
    """How many days ``count`` months from a day are: up to the day of the same number, or the month's last."""
    day, wanted = start - FIRST, DAY[start - FIRST]
    passed = 0
    while True:
        day += 1
        if DAY[day] == 1:
            passed += 1
        if passed == count and (DAY[day] == wanted or (DAY[day] < wanted and DAY[day + 1] == 1)):
            return day - (start - FIRST)


def walk(start: int, segments: Iterable[Segment], out: set[int] = frozenset()) -> int:  # type: ignore[assignment]
    """The last counted day: one day after the other from the day after ``start``, without those left out."""
    day = start
    for amount, unit in segments:
        left = amount
        if unit in ("month", "year"):
            left = length_of_months(day, amount * (12 if unit == "year" else 1)) if amount else 0
        if unit == "work":
            while left:
                day += 1
                if day in OPEN and day not in out:
                    left -= 1
        else:
            while left:
                day += 1
                if day not in out:
                    left -= 1
    return day


def rolled(day: int, out: set[int] = frozenset()) -> int:  # type: ignore[assignment]
    """On from a rest day to the first day that is worked and not left out."""
    while day not in OPEN or (day in out):
        day += 1
    return day


def due(start: int, segments: list[Segment], out: set[int] = frozenset(), *, rolls: bool = True) -> int:  # type: ignore[assignment]
    """The last day of a limit that must be kept by then."""
    last = walk(start, segments, out)
    return rolled(last, out) if rolls and segments[-1][1] != "work" else last


def back(event: int, amount: int, unit: str) -> int:
    """The last day that lies so long before an event; rest days move nothing."""
    day = event
    if unit in ("month", "year"):
        months, wanted = amount * (12 if unit == "year" else 1), DAY[event - FIRST]
        while months:  # back over the ends of so many months, then on to the same number
            day -= 1
            if DAY[day - FIRST + 1] == 1:
                months -= 1
        while DAY[day - FIRST] > wanted:
            day -= 1
        return day
    while amount:
        day -= 1
        if unit == "day" or day in OPEN:
            amount -= 1
    return day


def named(start: int, month: int, day: int, *, itself: bool = True) -> int:
    """The next day of a yearly date, from ``start`` on, or of the day before it when the day itself is too late."""
    at = start
    while True:
        place = at - FIRST + (0 if itself else 1)
        reached = MONTH[place] == month and DAY[place] == day
        short = month == 2 and day == 29 and MONTH[place] == 2 and DAY[place] == 28 and DAY[place + 1] == 1
        if reached or short:
            return at
        at += 1
