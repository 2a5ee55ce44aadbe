"""The form of an official paper: title, headings in order, the date below (GB/T 9704-2012)."""

import re

from ..reader.head import TITLE_WORDS
from .finding import NOTE, WARNING, Finding, span

NUMERALS = "一二三四五六七八九十"
MARK = re.compile(r"[（(]?([一二三四五六七八九十]{1,3})")
TAIL = 240
CHINESE_DATE = re.compile(r"[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")
PADDED = re.compile(r"20\d\d年(?:0\d月\d{1,2}日|\d{1,2}月0\d日)")
DOTTED = re.compile(r"(?m)^[\s　]*20\d\d[./-]\d{1,2}[./-]\d{1,2}[\s　]*$")


def check(report):
    yield from _title(report)
    yield from _order(report)
    yield from _date(report)


def _title(report):
    if not report.title and len(report.text) > 1500 and TITLE_WORDS.search(report.text[:600]):
        first = report.text.lstrip().split("\n", 1)[0][:30]
        if "|" in first:
            return  # the head of a web page, whose title stands elsewhere
        begin = report.text.find(first)
        yield Finding(
            span(report.text, begin, begin + len(first)), "title-missing", NOTE, "没有认出标题。",
            "公文标题由发文机关、事由和文种组成（GB/T 9704-2012第7.3.1条）。", "在正文前单独一行写明标题，如“××县2025年法治政府建设年度报告”。",
        )  # fmt: skip


def _rank(words):
    """十二 → 12."""
    mark = MARK.match(words)
    if not mark:
        return 0
    tens, _, ones = mark[1].rpartition("十")
    if "十" not in mark[1]:
        return NUMERALS.index(mark[1]) + 1 if len(mark[1]) == 1 else 0
    return 10 * (NUMERALS.index(tens) + 1 if tens else 1) + (NUMERALS.index(ones) + 1 if ones else 0)


def _order(report):
    """一、二、四、: a heading was left out or numbered twice. Only where each heading stands on a line of its own."""
    last = {1: 0, 2: 0}
    for section in report.sections:
        if section.level > 2:
            continue
        begin = report.text.rfind("\n", 0, section.start) + 1
        if report.text[begin : section.start].strip(" 　"):
            continue
        rank = _rank(report.text[section.start : section.start + 5])
        if not rank:
            continue
        before, last[section.level] = last[section.level], rank
        if section.level == 1:
            last[2] = 0
        if before and rank != before + 1 and rank != 1:
            said = "重复" if rank == before else "不连续"
            yield Finding(
                span(report.text, section.start, section.start + min(16, len(section.heading) + 3)), "heading-order", WARNING,
                f"标题序号{said}：前一个是第{before}，这里是第{rank}。", "同级标题的序号应当依次编排。", "改正序号，或者补上缺的一部分。",
            )  # fmt: skip


def _date(report):
    begin = max(0, len(report.text) - TAIL)
    for pattern, said in (
        (CHINESE_DATE, "成文日期用了汉字"), (PADDED, "成文日期的月、日前有“0”"), (DOTTED, "成文日期没有写“年月日”")
    ):  # fmt: skip
        for found in pattern.finditer(report.text, begin):
            yield Finding(
                span(report.text, *found.span()), "date-form", NOTE, f"{said}。",
                "成文日期用阿拉伯数字标全年、月、日，月、日不编虚位（GB/T 9704-2012第7.3.5.4条）。", "改为“2026年3月1日”的写法。",
            )  # fmt: skip
