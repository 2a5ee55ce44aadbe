"""The days of a limit one by one, as a picture in months: what each day is, and which number it has when it counts.

Walks day by day and does not ask ``limits``; tests hold the two together. Every mark has its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from fazhi.spine.due import Answer
from fazhi.spine.limits import Bound, Unit

#: Kind of day -> (mark, words). The mark stands in the picture, the words in its legend.
KINDS = {
    "start": ("起", "起算日，当日不计"),
    "event": ("会", "活动日，当日不计"),
    "counted": ("", "计入，数字为第几日"),
    "swapped": ("班", "调休上班，计入"),
    "opens": ("可", "自这一日起方可办理，计入"),
    "within": ("·", "在期限之内"),
    "rest": ("休", "节假日、周末，不计入"),
    "paused": ("停", "中止，不计入"),
    "rolled": ("延", "期满日或者其后的节假日，顺延"),
    "due": ("届", "期限届满日"),
    "latest": ("限", "至迟在这一日"),
}
#: A picture longer than this leaves out the months in the middle.
MOST_MONTHS, KEPT = 14, 3


@dataclass(frozen=True)
class Day:
    """One day of the picture. ``number``: which day of the limit it is; 0 when it does not count."""

    on: date
    kind: str
    why: str
    number: int = 0

    @property
    def mark(self) -> str:
        return KINDS[self.kind][0]

    @property
    def shown(self) -> str:
        """What stands in the picture: the number of a day that counts, else its mark."""
        return f"{self.number or ''}{self.mark}" if self.kind in ("counted", "swapped", "opens") else self.mark

    @property
    def words(self) -> str:
        """The whole truth about the day, for readers who hear the page."""
        told = KINDS[self.kind][1].split("，数字", 1)[0]
        return "，".join(filter(None, (self.why, told, f"第{self.number}日" if self.number else "")))


@dataclass(frozen=True)
class Month:
    """One month: weeks from Monday, None before the first and after the last of the month; bare days are plain dates."""

    year: int
    month: int
    weeks: tuple[tuple[Day | date | None, ...], ...]

    @property
    def name(self) -> str:
        return f"{self.year}年{self.month}月"


def days_of(found: Answer) -> list[Day]:
    """Every day from the start day to the day on which the limit ends, or back to it from the event."""
    if found.question.limit.bound is Bound.BEFORE:
        return list(_back(found))
    return list(_forward(found))


def _forward(found: Answer) -> Iterator[Day]:
    asked, calendar = found.question, found.calendar
    yield Day(asked.start, "start", calendar.why(asked.start))
    day, number = asked.start, 0
    while day < found.due:
        day += timedelta(days=1)
        kind = _kind(day, found)
        if number == asked.total and kind in ("counted", "swapped"):
            kind = "rolled"
        numbered = kind in ("counted", "swapped")
        number += numbered
        if day == found.due:
            kind = "due"
        elif day == found.derivation.opens and numbered:
            kind = "opens"
        elif day >= found.raw:
            kind = "rolled"
        yield Day(day, kind, calendar.why(day), number if numbered else 0)


def _kind(day: date, found: Answer) -> str:
    asked, calendar = found.question, found.calendar
    unit = asked.limit.unit if asked.in_one_unit else None  # in two units there is no one number of days
    if asked.limit.bound is not Bound.BEFORE and any(p.start <= day < p.end for p in asked.pauses):
        return "paused"
    if unit is Unit.WORKING_DAY:
        return ("swapped" if day in calendar.work else "counted") if calendar.is_working(day) else "rest"
    return "counted" if unit is Unit.DAY else "within"


def _back(found: Answer) -> Iterator[Day]:
    """From the earliest day to the event, numbered from the event backwards."""
    asked, calendar = found.question, found.calendar
    shown, day, number = [Day(asked.start, "event", calendar.why(asked.start))], asked.start, 0
    while day > found.due:
        day -= timedelta(days=1)
        kind = _kind(day, found)
        number += kind in ("counted", "swapped")
        numbered = number if kind in ("counted", "swapped") else 0
        shown.append(Day(day, "latest" if day == found.due else kind, calendar.why(day), numbered))
    yield from reversed(shown)


def months_of(shown: list[Day]) -> tuple[list[Month], int]:
    """The days in months, and how many months in the middle are left out because the limit is long."""
    by_month = [(key, list(group)) for key, group in groupby(shown, lambda d: (d.on.year, d.on.month))]
    cut = len(by_month) - 2 * KEPT if len(by_month) > MOST_MONTHS else 0
    if cut:
        by_month = by_month[:KEPT] + by_month[-KEPT:]
    return [_month(year, month, days) for (year, month), days in by_month], cut


def _month(year: int, month: int, shown: list[Day]) -> Month:
    known: dict[date, Day] = {day.on: day for day in shown}
    first = date(year, month, 1)
    day = first - timedelta(days=first.weekday())
    weeks: list[tuple[Day | date | None, ...]] = []
    while (day.year, day.month) <= (year, month):
        week = [day + timedelta(days=n) for n in range(7)]
        weeks.append(tuple(known.get(d, d) if d.month == month else None for d in week))
        day += timedelta(days=7)
    return Month(year, month, tuple(weeks))


def legend_of(shown: list[Day]) -> list[tuple[str, str, str]]:
    """(kind, mark, words) of the kinds that occur in the picture."""
    there = {day.kind for day in shown}
    return [(kind, mark or "1", words) for kind, (mark, words) in KINDS.items() if kind in there]
