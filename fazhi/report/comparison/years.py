"""One county with itself: which year a number speaks of, the change as printed and as computed, last year's value in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fazhi.report.checker.rates import compare, places_of
from fazhi.report.comparison.model import Change, Indicator, Told, plain
from fazhi.report.library.linking import CHANGED

_LAST = r"(?:上年同期|上年度|上年|去年同期|去年|20\d\d年(?:同期)?)"
#: A number that stands in brackets after another, opened by the year it speaks of: 208件（上年196件）.
BRACKET = re.compile(rf"[（(]({_LAST})(?:同期)?(?:为|是|共|：)?$")
FOLLOWS = re.compile(rf"^[（(]({_LAST})(?:同期)?(?:为|是|共|：)?(?=[\d一二三四五六七八九十百千万近约])")
CLOSED = re.compile(r"[（(][^（）()]*[）)]")
YEAR = re.compile(r"20\d\d(?=年)")
CHANGE = re.compile(
    r"^(?:[（(][^（）()]*[）)])?[，,]?(?:同比|[较比](?:上|去)年(?:同期|度)?|[较比]20\d\d年)[^，,；;。\d]{0,3}?"
    r"(上升|增长|提高|增加|上涨|下降|减少|降低)(?:了|约|近|幅度为|超过?)?(\d+(?:\.\d+)?)(个?百分点|[%％]|[^\d，,；;。)）]{1,2})"
)
STEADY = re.compile(r"^(?:[（(][^（）()]*[）)])?[，,]?与?(?:上|去)年(?:同期)?(?:基本)?持平")
POINTS = "两个百分率之差应称百分点"
FALLS = frozenset(("下降", "减少", "降低"))


def year_in_brackets(before: str, year: int) -> int | None:
    """The year that a number in brackets says it speaks of; None when it does not stand in such a bracket."""
    found = BRACKET.search(before)
    return _year(found[1], year) if found else None


def _year(word: str, year: int) -> int:
    return int(word[:4]) if word[0] == "2" else year - 1


def period_of(before: str, period: int | None, year: int) -> int:
    """The year a number speaks of. ``period`` is as it was read; a year named only in a bracket that has been closed again
    holds for that bracket, not for what comes after it."""
    inside = year_in_brackets(before, year)
    if inside is not None:
        return inside
    if period is None or period == year:
        return year
    outside = CLOSED.sub("", before)
    return period if str(period) in YEAR.findall(outside) or str(period) not in before else year


def place_of_last(after: str) -> int | None:
    """How far behind a number the one in brackets begins that gives the same for the year before."""
    found = FOLLOWS.match(after)
    return found.end() if found else None


@dataclass(frozen=True)
class Printed:
    """A change as printed. ``number``: of per cent, points or things; negative for a fall."""

    words: str
    number: float
    unit: str
    places: int


def printed_change(after: str) -> Printed | None:
    """The change that a report prints right behind a number."""
    if found := STEADY.match(after):
        return Printed(found[0].lstrip("，,"), 0.0, "", 0)
    found = CHANGE.match(after)
    if found is None:
        return None
    number = float(found[2]) * (-1 if found[1] in FALLS else 1)
    unit = "百分点" if "百分点" in found[3] else found[3].replace("％", "%")
    return Printed(CLOSED.sub("", found[0]).lstrip("，,"), number, unit, places_of(found[2]))


def computed(now: float, then: float, indicator: Indicator, rough: bool = False) -> str:
    """The change that follows from two reports: of shares in 百分点, of all else in %."""
    about = "约" if rough else ""
    if indicator.is_rate:
        points = round((now - then) * 100, 6)
        return f"{_way(points)}{about}{plain(abs(points))}个百分点" if round(points, 2) else "持平"
    if now == then:
        return "持平"
    if not then:
        return "上年为0，不算百分比"
    percent = (now / then - 1) * 100
    return f"{_way(percent)}{about}{plain(abs(percent))}%"


def _way(change: float) -> str:
    return "上升" if change > 0 else "下降"


def change(now: Told, then: Told | None, indicator: Indicator) -> Change | None:
    """The change against last year's report beside the printed one; None when there is neither."""
    if CHANGED.search(indicator.name):
        return None  # it is itself a change
    printed = printed_change(now.after)
    if printed and indicator.is_rate and printed.unit == "%":
        worked = computed(now.value, then.value, indicator) if then else ""
        return Change(worked, printed.words, POINTS, agrees=False)
    if then is None:
        return Change("", printed.words, "没有上年报告，无从核对") if printed else None
    rough = bool(now.approx or then.approx)
    worked = computed(now.value, then.value, indicator, rough)
    if printed is None:
        return Change(worked, "")
    if rough:
        return Change(worked, printed.words, "约数，不核对")
    agrees, verdict = _judged(printed, now, then, indicator)
    return Change(worked, printed.words, verdict, agrees)


def _judged(printed: Printed, now: Told, then: Told, indicator: Indicator) -> tuple[bool, str]:
    if printed.unit == "":
        return now.value == then.value, "相符" if now.value == then.value else "与两年报告算出的不符"
    rate = indicator.is_rate
    rises = now.value - then.value
    if printed.unit == "%" and not then.value:
        return False, "上年为0，百分比无从算起"
    if printed.unit == "%":
        answer = compare(abs(printed.number), printed.places, abs(rises), then.value)
    else:
        answer = compare(abs(printed.number), printed.places, round(abs(rises), 9), 1 if rate else 100)
    if answer == "wrong" or (rises and (rises > 0) != (printed.number > 0)):
        return False, "与两年报告算出的不符"
    return True, {"equal": "相符", "rounded": "相符", "truncated": "截去尾数，大致相符"}[answer]
