"""What the county lays down for law publicity, read from ``local_practice.toml``: cycles of plans, days, appraisal, projects."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

#: From this day on a 普法提示 is an instrument of the law (法治宣传教育法第65条).
IN_FORCE = date(2025, 11, 1)
DAYS_BEFORE: int = _PRACTICE["reminding"]["days_before"]
#: Points from which a unit has a grade, the highest first.
GRADES: tuple[tuple[str, int], ...] = tuple((g, _PRACTICE["appraisal"][g]) for g in ("excellent", "good", "passed"))
LEAST_MEMBERS: int = _PRACTICE["appraisal"]["least_members"]
QUORUM: int = _PRACTICE["projects"]["quorum_percent"]
MAJORITY: int = _PRACTICE["projects"]["majority_percent"]


@dataclass(frozen=True)
class Cycle:
    """One five-year plan of law publicity: its short name and its first and last year."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)
class LegalDay:
    """A day or span of days of every year on which law publicity is due. ``basis`` "": custom, no article."""

    code: str
    name: str
    start: tuple[int, int]
    end: tuple[int, int]
    basis: str
    note: str = ""

    def of(self, year: int) -> tuple[date, date]:
        return date(year, *self.start), date(year, *self.end)

    def next_after(self, day: date) -> tuple[date, date]:
        """The span that is running or comes next."""
        this = self.of(day.year)
        return this if this[1] >= day else self.of(day.year + 1)


CYCLES = tuple(Cycle(one["name"], one["first"], one["last"]) for one in _PRACTICE["cycles"])
DAYS = tuple(
    LegalDay(one["code"], one["name"], tuple(one["from"]), tuple(one["to"]), one["basis"], one.get("note", ""))
    for one in _PRACTICE["days"]
)


def cycle_of(year: int) -> Cycle | None:
    """The five-year plan that a year belongs to; None: none is known."""
    return next((cycle for cycle in CYCLES if cycle.first <= year <= cycle.last), None)


def over(text: str, year: int) -> str:
    """In words, when a text puts a five-year plan that is over into the year; "" when it does not.

    What sums an old plan up (总结、验收、评估) may name it.
    """
    for cycle in CYCLES:
        if cycle.last < year and re.search(rf"{cycle.name}”?普法(?!(?:规划)?(?:总结|终期|验收|评估))", text):
            now = cycle_of(year)
            instead = f"应当写“{now.name}”" if now else "不能再写"
            return f"“{cycle.name}”普法规划到{cycle.last}年为止，{year}年{instead}"
    return ""


def categories() -> list[tuple[str, str]]:
    """Choices of project categories; called when asked, so that no migration carries local names."""
    return [(name, name) for name in _PRACTICE["projects"]["categories"]]


def cycles() -> list[tuple[str, str]]:
    """Choices of the five-year plan, likewise."""
    return [(cycle.name, f"{cycle.name}（{cycle.first}–{cycle.last}年）") for cycle in CYCLES]
