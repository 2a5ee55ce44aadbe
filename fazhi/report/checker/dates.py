"""Dates and years: days that no calendar has, a heading of another year, what happened after the report was signed."""

import re

from ..reader.head import read_head
from .finding import ERROR, WARNING, Finding, span
from .parts import PARTS

DAY = re.compile(r"\d{1,2}月(?:\d{1,2}日)?(?!份?[至到—-])")
BEFORE = re.compile(r"(20\d\d)年$")
PARTED = re.compile(r"\d+")
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
IN_HEADING = re.compile(r"(20\d\d)年")
TO_COME = re.compile("前|起|施行|将|拟|计划|预计|[—至]")
TITLED = re.compile(r"《[^》\n]*$")
AHEAD = PARTS[3][2]
OTHER_YEARS = re.compile(r"以来|上年|去年|规划|纲要|方案|意见|[—\-－至到]\s?20\d\d|20\d\d年?[—\-－至到]")


def check(report):
    yield from _days(report, report.text)
    yield from _headings(report)


def _days(report, text):
    signed = None
    for found in DAY.finditer(text):
        at = found.start()
        if text[at - 1 : at] in tuple("0123456789.") or TITLED.search(text, max(0, at - 80), at):
            continue
        named = BEFORE.search(text, max(0, at - 5), at)
        place = span(text, named.start() if named else at, found.end())
        year = int(named[1]) if named else None
        month, day = ([int(part) for part in PARTED.findall(found.group())] + [None])[:2]
        length = _length(year, month)
        if not 1 <= (day or 1) <= length:
            yield Finding(
                place, "date-impossible", ERROR, f"没有“{place.text}”这一天。",
                f"{month}月只有{length}天。" if length else "一年只有12个月。", "核对日期后改正。",
            )  # fmt: skip
        elif year and day:
            signed = signed or read_head(report.text, report.title).published or (9999,)
            if (year, month, day) > signed and not TO_COME.search(text, found.end(), found.end() + 12):
                on = "{}年{}月{}日".format(*signed)
                yield Finding(
                    place, "date-after-signing", WARNING, f"“{place.text}”在报告日期{on}之后。",
                    "报告写成时这一天还没有到。", "核对这一日期和报告日期。",
                )  # fmt: skip


def _length(year, month):
    """Days of the month; 0: there is no such month."""
    if month == 2 and year and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return LENGTHS[month - 1] if 1 <= month <= 12 else 0


def _headings(report):
    """一、2023年主要举措 in the report of 2024; next year's plans for the year that is over."""
    if not report.year or "法治" not in (report.title or report.text[:600]):
        return
    for section in report.sections:
        named = IN_HEADING.search(section.heading)
        if section.level > 1 or not named or OTHER_YEARS.search(section.heading) or "《" in section.heading:
            continue
        year, ahead = int(named[1]), AHEAD.search(section.heading[named.start() :])
        begin = report.text.find(named.group(), section.start, section.end)
        place = span(report.text, begin, begin + len(named.group()))
        if ahead and year <= report.year and not PARTS[0][2].search(section.heading):
            yield Finding(
                place, "plan-year", WARNING, f"{report.year}年度报告的安排一章写的是{year}年。",
                "下一年度安排应写报告年度之后的一年。", f"改为{report.year + 1}年，或者核对报告年度。",
            )  # fmt: skip
        elif not ahead and year != report.year:
            yield Finding(
                place, "year-of-heading", WARNING, f"{report.year}年度报告的标题“{section.heading[:24]}”写的是{year}年。",
                "年度报告写上一年度的工作，标题年份应与报告年度一致。", "核对年份；沿用往年文稿的，检查全文年份。",
            )  # fmt: skip
