"""Figures as a report prints them: with unit, the number alone, and the change against last year in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from fazhi.figures import catalogue, engine, outside
from fazhi.figures.engine import Rows
from fazhi.figures.words import Figure, Period, Simple, Stock, Value
from fazhi.report.models import YearlyReport
from fazhi.report.splits import WORDS, Cell, cannot, parted, split, unpack
from fazhi.spine.models import Organ
from fazhi.spine.registry import Unknown

WHOLE_DIVISION = {Organ.Kind.GOVERNMENT, Organ.Kind.TOWN}
NOT_COMPARABLE = "上年无可比数据"
LEAST_FOR_TREND = 10  # ours: below it a change in per cent tells nothing
MONEY = ((100_000_000, "亿元"), (10_000, "万元"), (1, "元"))
MOST_TREND = 1.0  # ours: what more than doubled is told by its numbers, not by a percentage


@dataclass(frozen=True)
class Shown:
    """One figure in one report. ``number`` is None for a rate without cases; ``before`` is last year's number."""

    code: str
    name: str
    number: float | int | None
    before: float | int | None
    text: str
    amount: str
    change: str
    part: float | int | None = None
    whole: float | int | None = None
    source: str = ""  # the papers of the organ that answers for it; "" for what our own records say
    cells: tuple[Cell, ...] = ()  # of a figure that is split: ``code`` is then the code with @ and what it is split by

    def __post_init__(self) -> None:
        cells = tuple(Cell(**cell) if isinstance(cell, dict) else cell for cell in self.cells)
        object.__setattr__(self, "cells", cells)

    @property
    def empty(self) -> bool:
        """Nothing to tell: zero, or a rate without cases. A rate of 0% tells something: its cases exist."""
        return self.number is None or (self.number == 0 and not self.text.endswith("%"))

    @property
    def comparable(self) -> bool:
        return self.change != NOT_COMPARABLE

    @property
    def moved(self) -> bool:
        """Whether the change against last year means something: enough cases in both years, and no leap."""
        if not self.comparable or self.number is None or self.before is None:
            return False
        if self.text.endswith("%"):
            return (self.whole or 0) >= LEAST_FOR_TREND
        enough = min(self.number, self.before) >= LEAST_FOR_TREND
        return enough and abs(self.number / self.before - 1) <= MOST_TREND

    @property
    def last(self) -> str:
        """Last year's value, written as this year's is."""
        if self.before is None:
            return "—"
        if self.text.endswith("%"):
            return _plain(self.before * 100) + "%"
        if self.text.endswith("元"):
            size, word = next((s, w) for s, w in MONEY if abs(self.before) >= s or s == 1)
            return _plain(self.before / size) + word
        return _plain(float(self.before)) + self.text.removeprefix(self.amount)

    def printed(self, form: str) -> str:
        """As a token asks for it: "" with unit, "n" the number alone, "change" the change in words, "last" last year's,
        "trend" the figure with its change where that means something."""
        trend = f"{self.text}，{self.change}" if self.moved else self.text
        return {"": self.text, "n": self.amount, "change": self.change, "last": self.last, "trend": trend}[form or ""]


def rows_of(organ: Organ) -> Rows:
    """The records a report is written from: a government's or town's whole division, a department's own."""
    if organ.kind in WHOLE_DIVISION:
        return engine.within(organ.division_id)
    own = lambda source: source.queryset().filter(**{f"{source.prefix}organ": organ.pk})  # noqa: E731
    return lambda source: None if source.least else own(source)


def change(now: Value, before: Value) -> str:
    """The change against last year in words. Rates change by 百分点, never by %.

    The points are the difference of the two rates *as printed*, so that a reader who subtracts finds the same.
    """
    if now.number is None or before.number is None:
        return NOT_COMPARABLE
    if now.figure.kind == "rate":
        points = round(round(now.number * 100, 2) - round(before.number * 100, 2), 2)
        if not points:
            return "与上年持平"
        return f"比上年{'提高' if points > 0 else '下降'}{_plain(abs(points))}个百分点"
    if not before.number:
        return NOT_COMPARABLE
    if now.number == before.number:
        return "与上年持平"
    percent = round((now.number / before.number - 1) * 100, 2)
    if not percent:
        return "与上年基本持平"
    return f"比上年{'增长' if percent > 0 else '下降'}{_plain(abs(percent))}%"


def _plain(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def values(figures: Iterable[Figure], organ: Organ, year: int) -> tuple[dict[str, Value], dict[str, Value]]:
    """Every figure's value in the year and in the year before."""
    period = Period.year(year)
    now, before = engine.series(figures, [period, period.before], rows_of(organ))
    return now, before


def show(now: Value, before: Value, source: str = "") -> Shown:
    f = now.figure
    return Shown(
        f.code,
        f.name,
        now.number,
        before.number,
        now.text,
        now.amount,
        change(now, before),
        now.part,
        now.whole,
        source,
    )


def source_of(figure: Figure, organ: Organ, year: int) -> str:
    """The papers in which a number that another organ answers for stands."""
    return outside.papers(figure, Period.year(year), rows_of(organ)) if figure.outside else ""


def live(organ: Organ, year: int, codes: Iterable[str]) -> dict[str, Shown]:
    """Figures as the records give them now, those with @ split. Codes that no system declares are left out."""
    known: dict[str, Figure] = {}
    for code in sorted(set(codes)):
        try:
            known[code] = catalogue.figure(parted(code)[0])
        except Unknown:
            continue
    figures = list({f.code: f for f in known.values()}.values())
    now, before = values(figures, organ, year)
    plain = {f.code: show(now[f.code], before[f.code], source_of(f, organ, year)) for f in figures}
    out = {code: plain[f.code] for code, f in known.items() if not parted(code)[1]}
    for by in sorted({parted(code)[1] for code in known} - {""}):
        split_up = {code: f for code, f in known.items() if parted(code)[1] == by and by in WORDS and not cannot(f, by)}
        cells = split(split_up.values(), by, year, rows_of(organ))
        out |= {code: parts(plain[f.code], by, cells[f.code]) for code, f in split_up.items()}
    return out


def parts(whole: Shown, by: str, cells: tuple[Cell, ...]) -> Shown:
    """A figure with its parts: 调解案件（按乡镇）."""
    return replace(whole, code=f"{whole.code}@{by}", name=f"{whole.name}（{WORDS[by]}）", cells=cells)


def frozen(report: YearlyReport) -> dict[str, Shown]:
    """Figures as they were when the report was frozen."""
    cells = {
        row.code: unpack(bytes(row.records))[0]
        for row in report.frozen.filter(code__contains="@").only("code", "records")
    }
    return {
        f.code: Shown(
            f.code, f.name, f.number, f.before, f.text, f.amount, f.change, f.part, f.whole, f.source, cells.get(f.code, ()),
        )
        for f in report.frozen.defer("records", "query")
    }  # fmt: skip


def of_report(report: YearlyReport, codes: Iterable[str]) -> dict[str, Shown]:
    """What the report prints: frozen figures once it is frozen, before as they were last counted.

    A figure that was not counted yet is counted now.
    """
    if report.is_frozen:
        return frozen(report)
    kept = {code: Shown(**report.counted[code]) for code in codes if code in report.counted}
    return kept | live(report.organ, report.year, set(codes) - set(kept))


def kept(shown: dict[str, Shown]) -> dict[str, dict[str, Any]]:
    """The form in which a draft keeps its figures."""
    return {code: asdict(figure) for code, figure in shown.items()}


def has_data(organ: Organ, year: int) -> bool:
    """Whether any record falls into the year. Stocks do not tell: they stand on from earlier years."""
    flows = [leaf for f in catalogue.figures() for leaf in f.leaves() if isinstance(leaf, Simple)]
    flows = list({leaf.code: leaf for leaf in flows if not isinstance(leaf, Stock)}.values())
    found = engine.values(flows, Period.year(year), rows_of(organ))
    return any(value.number for value in found.values())
