"""Working days of the People's Republic: national notices, swapped weekends (调休), a local layer.

Seeded from the library ``chinesecalendar``, which follows the yearly notices of the State Council Office.
A swapped-in Saturday or Sunday is a working day. Years without a notice are computed from plain weekends
and are *provisional*.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

import chinese_calendar.constants as notices

FIRST, LAST = 2004, 2045
_NAMES = {
    "New Year's Day": "元旦", "Spring Festival": "春节", "Tomb-sweeping Day": "清明节", "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节", "Mid-autumn Festival": "中秋节", "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}  # fmt: skip
WEEKDAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]


class Calendar:
    """Which days count. ``rest`` and ``work`` map days to the name of the notice's holiday, local layer included."""

    def __init__(self, rest: Mapping[date, str], work: Mapping[date, str], known_until: int) -> None:
        self.rest, self.work, self.known_until = dict(rest), dict(work), known_until
        day, stop = date(FIRST, 1, 1).toordinal(), date(LAST, 12, 31).toordinal()
        off = {d.toordinal() for d in self.rest}
        on = {d.toordinal() for d in self.work}
        # date.fromordinal(1) is a Monday, so (n - 1) % 7 is the weekday.
        self._working = [n for n in range(day, stop + 1) if n in on or (n not in off and (n - 1) % 7 < 5)]

    def is_working(self, day: date) -> bool:
        return day in self.work or (day not in self.rest and day.weekday() < 5)

    def after(self, start: date, count: int) -> date:
        """The ``count``-th working day after ``start``; ``start`` itself is not counted. 0 gives ``start``."""
        if count <= 0:
            return start
        return date.fromordinal(self._working[bisect_right(self._working, start.toordinal()) + count - 1])

    def before(self, event: date, count: int) -> date:
        """The ``count``-th working day counted back from ``event``, which is not counted."""
        if count <= 0:
            return event
        return date.fromordinal(self._working[bisect_left(self._working, event.toordinal()) - count])

    def count(self, start: date, end: date) -> int:
        """Working days from ``start`` up to the day before ``end``."""
        return max(0, bisect_left(self._working, end.toordinal()) - bisect_left(self._working, start.toordinal()))

    def next_working_day(self, day: date) -> date:
        """``day`` when it is a working day, else the first one after it (民法典第203条)."""
        return date.fromordinal(self._working[bisect_left(self._working, day.toordinal())])

    def why(self, day: date) -> str:
        """What kind of day it is, in words: 中秋节放假, 周六, 调休上班, 工作日."""
        name = WEEKDAYS[day.weekday()]
        if day in self.work:
            return f"{name}，{self.work[day]}调休上班"
        if day in self.rest:
            return f"{name}，{self.rest[day]}放假"
        return f"{name}，休息日" if day.weekday() > 4 else name

    def provisional(self, day: date) -> bool:
        """Whether the date depends on a year whose notice is not yet published."""
        return day.year > self.known_until


def _national() -> tuple[dict[date, str], dict[date, str]]:
    return (
        {day: _NAMES.get(name, name) for day, name in notices.holidays.items()},
        {day: _NAMES.get(name, name) for day, name in notices.workdays.items()},
    )


@lru_cache(maxsize=1)
def national() -> Calendar:
    """The national calendar as the library knows it."""
    rest, work = _national()
    return Calendar(rest, work, max(day.year for day in rest))


def with_local(rest: Mapping[date, str], work: Mapping[date, str], known_until: int | None = None) -> Calendar:
    """The national calendar with rows of a local or newer notice laid over it; a row replaces the nation's day."""
    national_rest, national_work = _national()
    for day in rest:
        national_work.pop(day, None)
    for day in work:
        national_rest.pop(day, None)
    latest = max(day.year for day in national_rest)
    return Calendar({**national_rest, **rest}, {**national_work, **work}, max(latest, known_until or latest))


def days(start: date, end: date) -> list[date]:
    """Every day after ``start`` up to and including ``end``."""
    return [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
