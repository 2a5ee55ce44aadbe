"""Working days of the People's Republic: national notices, swapped weekends (调休), a local layer.

Seeded from the library ``chinesecalendar``, which follows the yearly notices of the State Council Office.
A swapped-in Saturday or Sunday is a working day. Years without a notice are computed from plain weekends
and are *provisional*.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache

from fazhi.spine.errors import BadInput
from fazhi.spine.notices import Days, national_days

#: The library's notices begin in 2004; other years are counted by plain weekends (limits of twenty years reach far).
FIRST, LAST = 1949, 2100
#: The notice for a year may arrange days before its 元旦 too (2007, 2008, 2012, 2019, 2023, 2024); since 2004 never earlier ones.
EDGE = (12, 29)


class OutOfReach(BadInput):
    """A count that leaves the years of the calendar."""

    def __init__(self) -> None:
        super().__init__(f"超出日历的范围（{FIRST}年至{LAST}年），请核对日期和天数")


WEEKDAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]


class Calendar:
    """Which days count. ``rest`` and ``work`` map days to the name of the notice's holiday, local layer included.

    ``notices`` maps them to the number of the notice that made them so; ``known_until`` is the last year up to which every
    year has its national notice.
    """

    def __init__(
        self, rest: Mapping[date, str], work: Mapping[date, str], known_until: int,
        notices: Mapping[date, str] | None = None,
    ) -> None:  # fmt: skip
        self.rest, self.work, self.known_until = dict(rest), dict(work), known_until
        self.notices = dict(notices or {})
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
        place = bisect_right(self._working, start.toordinal())
        return self._at(place + count - 1 if place else -1)

    def before(self, event: date, count: int) -> date:
        """The ``count``-th working day counted back from ``event``, which is not counted."""
        if count <= 0:
            return event
        place = bisect_left(self._working, event.toordinal())
        return self._at(place - count if place < len(self._working) else -1)

    def count(self, start: date, end: date) -> int:
        """Working days from ``start`` up to the day before ``end``."""
        return max(0, bisect_left(self._working, end.toordinal()) - bisect_left(self._working, start.toordinal()))

    def next_working_day(self, day: date) -> date:
        """``day`` when it is a working day, else the first one after it (民法典第203条)."""
        return self._at(bisect_left(self._working, day.toordinal()))

    def _at(self, place: int) -> date:
        if not 0 < place < len(self._working):
            raise OutOfReach
        return date.fromordinal(self._working[place])

    def why(self, day: date) -> str:
        """What kind of day it is, in words: 中秋节放假, 周六, 调休上班, 工作日."""
        name = WEEKDAYS[day.weekday()]
        if day in self.work:
            return f"{name}，{self.work[day]}调休上班"
        if day in self.rest:
            return f"{name}，{self.rest[day]}放假"
        return f"{name}，休息日" if day.weekday() > 4 else name

    def notice(self, day: date) -> str:
        """The number of the notice that made a day a rest day or a working one; "" for an ordinary day."""
        return self.notices.get(day, "")

    def awaits(self, day: date) -> int:
        """The year whose notice is still to come and may change what this day is; 0 when none may."""
        if day.year > self.known_until:
            return day.year
        return day.year + 1 if day.year == self.known_until and (day.month, day.day) >= EDGE else 0

    def provisional(self, day: date) -> bool:
        """Whether the date depends on a year whose notice is not yet published."""
        return bool(self.awaits(day))


@lru_cache(maxsize=1)
def national() -> Calendar:
    """The calendar of the national notices that come with the program."""
    known = national_days()
    return Calendar(known.rest, known.work, max(day.year for day in known.rest), known.notices)


def laid_over(layers: Iterable[Days], known_until: int | None = None) -> Calendar:
    """The national calendar with the days of further notices laid over it one after the other; the last word on a day counts.

    ``known_until``: when the layers make further years known.
    """
    base = national()
    rest, work, numbers = dict(base.rest), dict(base.work), dict(base.notices)
    for layer in layers:
        for day in (*layer.rest, *layer.work):
            rest.pop(day, None)
            work.pop(day, None)
            numbers.pop(day, None)
        rest |= layer.rest
        work |= layer.work
        numbers |= layer.notices
    return Calendar(rest, work, max(base.known_until, known_until or 0), numbers)


def days(start: date, end: date) -> list[date]:
    """Every day after ``start`` up to and including ``end``."""
    return [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
