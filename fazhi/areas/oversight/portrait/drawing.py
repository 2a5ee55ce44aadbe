"""The place of a number among its like, and its way through the years, as plain shapes without styles."""

from __future__ import annotations

from dataclasses import dataclass

from fazhi.areas.oversight.portrait.comparing import Shown
from fazhi.desk.charts import spark

WIDTH, EDGE = 160, 6


@dataclass(frozen=True)
class Strip:
    """A scale from 0 (rates: to 100%) with the band between the quartiles, the median and the agency's own mark."""

    low: float
    width: float
    middle: float
    own: float
    words: str


def strip(shown: Shown) -> Strip | None:
    """None where nothing is compared."""
    like, number = shown.like, shown.value.number
    if like is None or number is None:
        return None
    top = 1.0 if shown.value.figure.kind == "rate" else max(like.high, float(number), 1.0)
    place = lambda n: round(EDGE + (WIDTH - 2 * EDGE) * min(max(n / top, 0), 1), 1)  # noqa: E731
    quarters = f"下四分位{shown.words(like.low)}，中位数{shown.words(like.middle)}，上四分位{shown.words(like.high)}"
    words = f"本单位{shown.text}；同类{like.count}家：{quarters}"
    return Strip(
        place(like.low), round(place(like.high) - place(like.low), 1), place(like.middle), place(float(number)), words
    )


def months(shown: Shown) -> str:
    """Points of the line through the months of the year."""
    return spark(shown.months)
