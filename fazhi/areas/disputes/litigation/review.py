"""The standing monthly and quarterly review sheet: the rates of the period and of the year so far, against targets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from fazhi.areas.disputes.litigation.figures import SYSTEM
from fazhi.areas.disputes.litigation.targets import LitigationTarget, target_of
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import Rows, label_of, split, values, within
from fazhi.figures.words import Figure, Period, Value
from fazhi.paper.model import Block, Heading, Paper, Table, para
from fazhi.spine.models import Organ

RATES = tuple(f"{SYSTEM}.{code}" for code in LitigationTarget.Rated.values)
COUNTS = tuple(f"{SYSTEM}.{c}" for c in ("received", "first_concluded", "first_lost", "heard", "attended", "letters"))


def month(year: int, number: int) -> Period:
    return _span(year, number, number, f"{year}年{number}月")


def quarter(year: int, number: int) -> Period:
    return _span(year, 3 * number - 2, 3 * number, f"{year}年第{'一二三四'[number - 1]}季度")


def _span(year: int, first: int, last: int, label: str) -> Period:
    after = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), after - timedelta(days=1), label)


@dataclass(frozen=True)
class Line:
    """One rate: in the period, in the year so far, in the same span a year before, and its target."""

    figure: Figure
    now: Value
    year: Value
    before: Value
    target: Decimal | None

    @property
    def met(self) -> bool | None:
        """Whether the year so far keeps the target; None without a target or without cases."""
        if self.target is None or self.year.number is None:
            return None
        reached, goal = round(Decimal(str(self.year.number)) * 100, 2), self.target
        return reached <= goal if self.figure.good == "down" else reached >= goal

    @property
    def verdict(self) -> str:
        return {True: "达标", False: "未达标", None: "—"}[self.met]


@dataclass(frozen=True)
class Sheet:
    organ: Organ
    period: Period
    lines: tuple[Line, ...]
    counts: tuple[tuple[Value, Value], ...]  # in the period, in the year so far
    organs: tuple[tuple[str, dict[str, Value]], ...]  # agency -> its rates in the year so far


def sheet(organ: Organ, period: Period, rows: Rows | None = None) -> Sheet:
    """The review sheet of an organ's division. ``rows`` narrows it to what a reader may see."""
    rows = rows or within(organ.scope)
    rates, counts = [figure(c) for c in RATES], [figure(c) for c in COUNTS]
    so_far = Period(date(period.start.year, 1, 1), period.end, f"{period.start.year}年累计")
    now, year = values([*rates, *counts], period, rows), values([*rates, *counts], so_far, rows)
    before = values(rates, so_far.before, rows)
    lines = tuple(
        Line(f, now[f.code], year[f.code], before[f.code], _goal(f.code, period, organ)) for f in rates
    )  # fmt: skip
    pairs = tuple((now[f.code], year[f.code]) for f in counts)
    return Sheet(organ, period, lines, pairs, _by_organ(rates, so_far, rows))


def _goal(code: str, period: Period, organ: Organ) -> Decimal | None:
    found = target_of(code, period.start.year, organ.scope)
    return found.value if found else None


def _by_organ(rates: list[Figure], period: Period, rows: Rows) -> tuple[tuple[str, dict[str, Value]], ...]:
    table = split(rates, period, "organ", rows)
    keys = sorted({key for found in table.values() for key in found})
    names = label_of("organ", keys)
    return tuple((names[key], {f.code: table[f.code][key] for f in rates if key in table[f.code]}) for key in keys)


def paper(made: Sheet, on: date, say: Callable[[Value], str] = lambda v: v.text) -> Paper:
    """The sheet as an official paper, for the meeting."""
    head = ("指标", made.period.label, "本年累计", "上年同期", "目标", "结论")
    rates = tuple(
        (line.figure.name, say(line.now), say(line.year), say(line.before), _goal_text(line), line.verdict)
        for line in made.lines
    )
    counts = tuple((now.figure.name, say(now), say(year)) for now, year in made.counts)
    shown = [line.figure for line in made.lines[:1] + made.lines[2:5]]
    organs = tuple((name, *(say(v[f.code]) if f.code in v else "—" for f in shown)) for name, v in made.organs)
    failed = [line.figure.name for line in made.lines if line.met is False]
    note = f"本年累计未达标的指标：{'、'.join(failed)}。" if failed else "本年累计没有未达标的指标。"
    blocks: list[Block] = [
        Heading(1, "一、目标完成情况"), Table(head, rates), para(note),
        Heading(1, "二、案件情况"), Table(("项目", made.period.label, "本年累计"), counts),
    ]  # fmt: skip
    if organs:
        blocks += [Heading(1, "三、各单位情况（本年累计）"), Table(("单位", *(f.name for f in shown)), organs)]
    definitions = "；".join(f"{line.figure.name}：{line.figure.variant}" for line in made.lines)
    blocks.append(para(f"口径说明：{definitions}。目标由本地文件确定，不是法律规定。"))
    return Paper(
        f"{made.organ.division.name}行政应诉工作调度表（{made.period.label}）", tuple(blocks), organ=made.organ.name,
        signed_by=made.organ.name, signed_on=on,
    )  # fmt: skip


def _goal_text(line: Line) -> str:
    if line.target is None:
        return "未设定"
    return f"{'不高于' if line.figure.good == 'down' else '不低于'}{line.target.normalize():f}%"
