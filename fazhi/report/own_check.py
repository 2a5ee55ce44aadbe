"""Our own draft against our own records: what the text checker finds, and numbers that no figure wrote."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from typing import Any

from fazhi.figures import catalogue
from fazhi.figures.words import Figure
from fazhi.paper.model import Heading, day
from fazhi.report.checker import ERROR, NOTE, WARNING, Finding, check, few
from fazhi.report.checker.earlier import likeness
from fazhi.report.checker.finding import at, span
from fazhi.report.export import rendered
from fazhi.report.models import YearlyReport
from fazhi.report.outline import TO_WRITE, missing
from fazhi.report.reader import read_text
from fazhi.report.render import Mark, Rendered, codes_in
from fazhi.report.shown import Shown, of_report
from fazhi.report.token_names import named
from fazhi.spine.errors import BadInput

ALIKE = 0.8  # likeness of names from which a number typed by hand is taken to mean a figure
PART = re.compile(r"(\d+(?:\.\d+)?)÷")  # how the checker begins its reason
ORDER = {ERROR: 0, WARNING: 1, NOTE: 2}


def check_own(report: YearlyReport, today: date) -> list[Finding]:
    """Findings about a report of ours, errors first, then in the order of the text."""
    try:
        own = rendered(report)
    except BadInput as error:
        return [
            Finding(span("", 0, 0), "unreadable", ERROR, reason, "正文不能排印。", "按提示改正。")
            for reason in error.reasons
        ]
    read = read_text(own.text)
    hands = [figure for figure in read.figures if not _mark(figure, own.marks)]
    known = _Records(report, hands).meant

    def in_records(figure: Any) -> float | None:
        return known[figure.start].number if figure.start in known else None

    shown = of_report(report, codes_in(report.text))
    found = [*_to_write(own), *_parts(own, report), *_dates(report, today), *few.check(read), *_not_ours(own, shown)]
    for one in check(read, last_year=_last_year(report), known=in_records):
        if one.code == "placeholder" and TO_WRITE.search(one.place.text):
            continue  # told as "not-written"
        # Figures counted from records may overlap (已反馈3件、销号2件): whether they are parts is ours to know, not to guess.
        if not one.code.startswith("part-") and not (one.code.startswith("parts-") and _mark(one.place, own.marks)):
            found += _as_counted(one, own.marks, shown)
    told = {one.place.start for one in found if one.code == "differs-from-records"}
    found += [_typed(figure, known.get(figure.start)) for figure in hands if figure.start not in told]
    return sorted(found, key=lambda one: (ORDER[one.severity], one.place.start))


class _Records:
    """Finds the figure that a number typed by hand speaks of. Only figures that are meant are counted."""

    def __init__(self, report: YearlyReport, hands: list[Any]) -> None:
        by_unit: dict[str, list[Figure]] = {}
        for figure in catalogue.figures():
            by_unit.setdefault(figure.unit, []).append(figure)
        near = {hand.start: _nearest(by_unit.get(hand.unit, []), hand.subject) for hand in hands}
        shown = of_report(report, [figure.code for figure in near.values() if figure])
        self.meant = {start: shown[f.code] for start, f in near.items() if f and f.code in shown}


def _nearest(figures: list[Figure], subject: str) -> Figure | None:
    """The figure with nearly the same name; None when none is near enough."""
    scored = [(_alike(figure, subject), figure) for figure in figures]
    best, figure = max(scored, key=lambda one: one[0], default=(0.0, None))
    return figure if best >= ALIKE else None


def _alike(figure: Figure, subject: str) -> float:
    return max(likeness(subject, name) for name in (figure.name, *figure.words))


def _mark(place: Any, marks: tuple[Mark, ...]) -> Mark | None:
    """The figure that wrote a stretch of the text; None for what was typed by hand."""
    before = bisect_left(marks, place.end, key=lambda mark: mark.start) - 1
    return marks[before] if before >= 0 and marks[before].end > place.start else None


def _as_counted(one: Finding, marks: tuple[Mark, ...], shown: dict[str, Shown]) -> list[Finding]:
    """A rate of ours always follows from its own parts. When it does not from the numbers before it, the wording misleads:
    but only if the number before it is its part; else the checker took another number for it."""
    mark = _mark(one.place, marks) if one.code.startswith(("rate-", "share-")) else None
    rate = shown.get(mark.code) if mark else None
    if rate is None or not rate.whole:
        return [one]
    taken = PART.match(one.why)
    if not taken or rate.part is None or float(taken[1]) != rate.part:
        return []
    counted = f"台账中{rate.name}为{rate.part:g}÷{rate.whole:g}＝{rate.text}；按前面的数会算成{one.why}"
    how = "写明这一比率的分母，或者把它与前面的数分开。"
    return [Finding(one.place, "rate-misread", WARNING, f"“{rate.name}”的分子或者分母不是前面所写的数。", counted, how)]


def _typed(figure: Any, meant: Shown | None) -> Finding:
    how = (
        f"改用指标“{meant.name}”：{named(f'{{{{{meant.code}}}}}')}。"
        if meant
        else "有相应指标的改用指标标记；没有的，核对来源材料。"
    )
    return Finding(
        at(figure), "typed-by-hand", NOTE if not meant else WARNING, f"“{figure.subject}{figure.text}”是手工录入的，没有与记录相连。",
        "手工录入的数字不会随记录更新，也打不开相应记录。", how,
    )  # fmt: skip


def _to_write(own: Rendered) -> list[Finding]:
    return [
        Finding(
            span(own.text, *found.span()), "not-written", ERROR, f"必备内容尚未撰写：{found[1].strip()}。",
            "规定要求年度报告包括这一内容，指标不能代写。", "写好后删去“【待填写】”。",
        )
        for found in TO_WRITE.finditer(own.text)
    ]  # fmt: skip


def _parts(own: Rendered, report: YearlyReport) -> list[Finding]:
    headings = [block.text for block in own.paper.blocks if isinstance(block, Heading) and block.level == 1]
    return [
        Finding(
            span(own.text, 0, 0), f"part-missing-{part.code}", ERROR, f"缺少必备内容“{part.heading_for(report.year)}”。",
            f"{part.basis}要求年度报告包括这一内容" + ("（条号待核）。" if part.unverified else "。"), "补写这一部分，单独成节。",
        )
        for part in missing(headings)
    ]  # fmt: skip


def _not_ours(own: Rendered, shown: dict[str, Shown]) -> list[Finding]:
    return [
        Finding(
            span(own.text, mark.start, mark.end), "outside", NOTE, f"“{shown[mark.code].name}”是外部数据。",
            f"由其他机关统计并负责，本平台没有逐件记录：{shown[mark.code].source}。", "公开前与来源文件核对；报告末尾已注明来源。",
        )
        for mark in own.marks if shown[mark.code].source
    ]  # fmt: skip


def _dates(report: YearlyReport, today: date) -> list[Finding]:
    late = []
    if not report.submitted_on and today > report.submit_by:
        late.append(
            (f"应于{day(report.submit_by)}前报送，现已逾期{(today - report.submit_by).days}天。", "尽快审定并报送。")
        )
    if not report.published_on and today > report.publish_by:
        late.append(
            (f"应于{day(report.publish_by)}前公开，现已逾期{(today - report.publish_by).days}天。", "报送后尽快公开。")
        )
    why = "督察工作规定第24条：每年3月1日前报送，4月1日前向社会公开。"
    return [Finding(span("", 0, 0), "overdue", WARNING, what, why, how) for what, how in late]


def _last_year(report: YearlyReport) -> Any:
    last = YearlyReport.objects.filter(organ_id=report.organ_id, year=report.year - 1).select_related("organ").first()
    return read_text(rendered(last).text) if last else None
