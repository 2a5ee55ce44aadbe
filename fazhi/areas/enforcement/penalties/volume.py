"""The closing file: which papers it holds, in which volume and order, and what is still missing.

Order of 市场监督管理行政处罚程序规定第78条; for other fields it is this platform's default (local). Whether a paper has to be
there follows from the course that the case took.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.areas.enforcement.penalties.details import PenaltyEvidence, PenaltyInterview
from fazhi.areas.enforcement.penalties.words import NO_PENALTY, Outcome
from fazhi.spine.context import Context
from fazhi.spine.fields import split

MAIN, SIDE = "正卷", "副卷"


@dataclass(frozen=True)
class Line:
    """One paper of the file. ``wanted``: the course of the case makes it necessary; ``there``: it is on file."""

    part: str
    name: str
    wanted: bool
    there: bool


def lines(ctx: Context) -> list[Line]:
    """Every paper of the file in its fixed order."""
    return [*_main(ctx), *_side(ctx)]


def lacking(ctx: Context) -> list[str]:
    """Names of the papers that should be there and are not."""
    return [line.name for line in lines(ctx) if line.wanted and not line.there]


def _main(ctx: Context) -> Iterator[Line]:
    """What the party may read: filing, decision, what it was sent, evidence, hearing, receipts."""
    r, done = ctx.record, ctx.happened
    ordinary = ctx.matter.track == "ordinary"
    decided = r.outcome in (Outcome.PENALISED, *NO_PENALTY, Outcome.NOT_ESTABLISHED, Outcome.TIME_BARRED)
    penalised = r.outcome == Outcome.PENALISED
    evidence = bool(ctx.rows(PenaltyEvidence) or ctx.rows(PenaltyInterview))
    yield Line(MAIN, "立案审批表", ordinary, done("file"))
    yield Line(MAIN, "决定书", decided, done("decide", "decide_none", "decide_on_spot"))
    yield Line(MAIN, "决定书送达回证", decided, bool(r.served_on))
    yield Line(MAIN, "行政处罚告知书", ordinary and penalised, done("notify"))
    yield Line(MAIN, "告知书送达回证", ordinary and penalised, bool(r.noticed_on))
    yield Line(MAIN, "陈述申辩笔录和复核意见", done("defend"), done("answer_defence"))
    yield Line(MAIN, "听证通知书和送达回证", bool(r.hearing_held_on), bool(r.hearing_served_on))
    yield Line(MAIN, "证据材料（询问笔录、现场笔录、证据清单）", ordinary and decided and not r.sealed, evidence)
    yield Line(MAIN, "听证笔录", bool(r.hearing_held_on), done("hold_hearing"))
    yield Line(MAIN, "罚款专用票据", r.cash, bool(r.cash_receipt))
    yield Line(MAIN, "执行凭证", penalised, bool(r.executed_on))
    yield Line(MAIN, "教育记录", r.outcome in NO_PENALTY, bool(r.educated_on))


def _side(ctx: Context) -> Iterator[Line]:
    """What is the agency's own: where the case came from, report, reviews, hearing report, discussion, closing."""
    r, done = ctx.record, ctx.happened
    ordinary, decided = ctx.matter.track == "ordinary", done("decide", "decide_none")
    reviewed = bool(split(r.major) or r.hearing_held_on) and decided
    yield Line(SIDE, "案件来源登记表", True, done("open"))
    yield Line(SIDE, "调查终结报告", ordinary and decided, done("conclude"))
    yield Line(SIDE, "审核意见书", reviewed, done("review"))
    yield Line(SIDE, "听证报告", bool(r.hearing_held_on), done("hold_hearing"))
    yield Line(SIDE, "集体讨论记录", r.collective and decided, done("discuss"))
    yield Line(SIDE, "备案登记", ctx.matter.track == "summary", bool(r.reported_on))
    yield Line(SIDE, "移送文书", r.outcome == Outcome.TRANSFERRED_CRIMINAL, done("transfer"))


def contents(ctx: Context) -> str:
    """The papers that are there, numbered in their fixed order, as the contents of the file say it."""
    there = [line for line in lines(ctx) if line.there]
    return "\n".join(f"{n}. 【{line.part}】{line.name}" for n, line in enumerate(there, 1))
