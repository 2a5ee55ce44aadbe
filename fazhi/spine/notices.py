"""The national notices that every installation has, and which of them made a day what it is.

Pure: the days come from the library ``chinesecalendar``, numbers and days of issue from ``notices.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

import chinese_calendar.constants as library

_NAMES = {
    "New Year's Day": "元旦", "Spring Festival": "春节", "Tomb-sweeping Day": "清明节", "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节", "Mid-autumn Festival": "中秋节", "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}  # fmt: skip


@dataclass(frozen=True)
class National:
    """One national notice. ``changed``: the days that it arranged anew in a year already arranged; empty for a year's own.

    ``unverified``: what could not be checked against the notice itself, in words; empty when number and day were.
    """

    year: int
    number: str
    issued: date
    title: str
    changed: tuple[date, ...] = ()
    changes: str = ""
    unverified: str = ""


@dataclass(frozen=True)
class Days:
    """Rest days and swapped-in working days with the holiday they belong to, and the number of each day's notice."""

    rest: Mapping[date, str]
    work: Mapping[date, str]
    notices: Mapping[date, str]


def _stored() -> list[dict[str, object]]:
    with (files("fazhi.spine") / "notices.toml").open("rb") as file:
        found: list[dict[str, object]] = tomllib.load(file)["notice"]
    return found


@lru_cache(maxsize=1)
def national_notices() -> tuple[National, ...]:
    """Every national notice that comes with the program, the earliest first."""
    return tuple(_notice(block) for block in _stored())


def _notice(block: Mapping[str, object]) -> National:
    first, last = block.get("from"), block.get("to")
    changed: tuple[date, ...] = ()
    if isinstance(first, date) and isinstance(last, date):
        changed = tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
    names = ("year", "number", "issued", "title", "changes", "unverified")
    return National(changed=changed, **{name: block[name] for name in names if name in block})  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def national_days() -> Days:
    """All days of the national notices, each with its notice's number ("" when the library is ahead of the list)."""
    rest = {day: _NAMES.get(name, name) for day, name in library.holidays.items()}
    work = {day: _NAMES.get(name, name) for day, name in library.workdays.items()}
    for block in _stored():
        for extra in block.get("works", ()):  # type: ignore[attr-defined]
            work[extra["day"]] = extra["name"]
    of_year = {notice.year: notice.number for notice in national_notices() if not notice.changed}
    anew = {day: notice.number for notice in national_notices() for day in notice.changed}
    # No holiday but the next year's 元旦 reaches into December.
    numbers = {day: anew.get(day) or of_year.get(day.year + (day.month == 12), "") for day in (*rest, *work)}
    return Days(rest, work, numbers)
