"""A million random limits, counted by the engine and by the naive walker: every date must be the same.

``FAZHI_SEED`` draws other cases, ``FAZHI_CASES`` more or fewer. One line tells what was compared.
"""

from __future__ import annotations

import os
import random
from datetime import date
from functools import lru_cache

import pytest
from django.conf import settings

from fazhi.spine.bounds import Bound, Unit
from fazhi.spine.calendar import national
from fazhi.spine.limits import Extend, Interval, Limit, due_on, opens_on
from fazhi.spine.tests import naive

CASES = int(os.environ.get("FAZHI_CASES", "1000000"))
SEED = int(os.environ.get("FAZHI_SEED", "20040101"))
FROM, TO = date(2004, 1, 1).toordinal(), date(2026, 12, 31).toordinal()
UNITS = {"work": Unit.WORKING_DAY, "day": Unit.DAY, "month": Unit.MONTH, "year": Unit.YEAR}
MOST = {"work": 60, "day": 90, "month": 9, "year": 3}
#: Out of a hundred cases: units counted forward.
DRAWN = ["work"] * 50 + ["day"] * 36 + ["month"] * 13 + ["year"]
DAY = date.fromordinal


@lru_cache(maxsize=100_000)
def limit(
    amount: int, unit: str, bound: Bound = Bound.MAX, more: str = "", rolls: bool = True, least: int = 0
) -> Limit:
    extend = Extend(1, "x", "office_head", unit=UNITS[more]) if more else None
    return Limit(
        "x", "x", amount, UNITS[unit], "open", {"done"}, "x", bound=bound, extend=extend, rolls=rolls, least=least
    )


@lru_cache(maxsize=1000)
def yearly(month: int, day: int, itself: bool) -> Limit:
    return Limit("x", "x", 0, Unit.FIXED_DATE, "open", {"done"}, "x", each=(month, day), named_day=itself)


class Draws:
    """One random case after the other; each answers with what was asked, the engine's date and the walker's."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed).random
        self.calendar = national()
        self.years: set[int] = set()

    def below(self, n: int) -> int:
        return int(self.random() * n)

    def one(self) -> tuple[object, int, int]:
        start, kind = FROM + self.below(TO - FROM + 1), self.below(100)
        self.years.add(naive.YEAR[start - naive.FIRST])
        if kind < 6:
            return self.counted_back(start)
        if kind < 10:
            return self.named(start)
        return self.forward(start, window=kind < 20)

    def counted_back(self, event: int) -> tuple[object, int, int]:
        unit = DRAWN[self.below(100)]
        amount = 1 + self.below(MOST[unit])
        found = due_on(limit(amount, unit, Bound.BEFORE), DAY(event), self.calendar)
        return ("back", unit, amount, DAY(event)), found.toordinal(), naive.back(event, amount, unit)

    def named(self, start: int) -> tuple[object, int, int]:
        month, day, itself = 1 + self.below(12), 1 + self.below(31), self.random() < 0.5
        day = min(day, {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31))
        found = due_on(yearly(month, day, itself), DAY(start), self.calendar)
        told = naive.named(start, month, day, itself=itself)
        return ("named", month, day, itself, DAY(start)), found.toordinal(), told

    def forward(self, start: int, *, window: bool) -> tuple[object, int, int]:
        unit = DRAWN[self.below(100)]
        amount, rolls = 1 + self.below(MOST[unit]), self.random() < 0.97
        pauses = self.pauses(start)
        more, extra = ("", 0) if self.random() < 0.65 else (unit, 1 + self.below(MOST[unit] // 2 or 1))
        if extra and self.random() < 0.4:
            more = DRAWN[self.below(99)]
            extra = 1 + self.below(MOST[more] // 2)
        gaps = [Interval(DAY(a), DAY(b)) for a, b in pauses]
        out = naive.stopped(pauses) if pauses else frozenset()
        asked = (unit, amount, DAY(start), [(DAY(a), DAY(b)) for a, b in pauses], more, extra, rolls)
        if window:  # the day from which a step may be taken, of an "at least" or of a window's lower end
            found = opens_on(limit(amount + 1, unit, Bound.WINDOW, "", rolls, amount), DAY(start), self.calendar, gaps)
            return ("opens", *asked), found.toordinal(), naive.due(start, [(amount, unit)], out, rolls=rolls) + 1
        found = due_on(limit(amount, unit, Bound.MAX, more, rolls), DAY(start), self.calendar, gaps, extra)
        # Two periods of one unit are one longer period; of two units, the second goes on where the first ends.
        parts = [(amount + extra, unit)] if more in ("", unit) else [(amount, unit), (extra, more)]
        return ("due", *asked), found.toordinal(), naive.due(start, parts, out, rolls=rolls)

    def pauses(self, start: int) -> list[tuple[int, int]]:
        """Up to three, in any order: before, on and after the start day, overlapping, touching, of no length."""
        found = []
        for _ in range((0, 0, 0, 1, 1, 1, 2, 2, 3, 3)[self.below(10)]):
            first = start - 8 + self.below(110)
            found.append((first, first + self.below(30)))
        return found


@pytest.mark.skipif(
    "sqlite" not in settings.DATABASES["default"]["ENGINE"], reason="touches no database: once is enough"
)
def test_a_million_limits_agree_with_the_naive_walker(capsys):
    draws, differ = Draws(SEED), []
    for _ in range(CASES):
        asked, found, told = draws.one()
        if found != told:
            differ.append((asked, DAY(found), DAY(told)))
    assert not differ, "\n".join(map(str, differ[:5]))
    assert CASES < 10_000 or draws.years == set(range(2004, 2027))
    with capsys.disabled():
        print(
            f"\n{CASES}道随机期限题，两种算法结果一致（种子{SEED}，起算日在{min(draws.years)}至{max(draws.years)}年）"
        )
