"""What must hold before a step of an owners' vote; each refusal names the article."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from fazhi.areas.services.notary.arithmetic import Weight, decide
from fazhi.spine.context import Context

NOTICE_DAYS = 15
NOTICE = "物业管理条例第14条"
SIDES = ("for", "against", "abstain")


def roll_counts_something(ctx: Context) -> str:
    return "" if ctx.value("roll_persons") and ctx.value("roll_area") else "业主名册的人数和面积须大于零，请核对名册"


def vote_has_a_span(ctx: Context) -> str:
    start, end = ctx.value("vote_from"), ctx.value("vote_until")
    if end < start:
        return f"表决截止日期{end}早于开始日期{start}，请核对"
    return f"表决开始日期{start}已过，请改定日期" if start < ctx.on else ""


def notice_is_early(ctx: Context) -> str:
    last = ctx.record.vote_from - timedelta(days=NOTICE_DAYS)
    if ctx.on <= last:
        return ""
    return f"召开业主大会会议应当提前{NOTICE_DAYS}日通知全体业主：最迟{last}通知，现已逾期，请改定表决日期（{NOTICE}）"


def residents_committee_is_told(ctx: Context) -> str:
    return "" if ctx.value("residents_told") else f"住宅小区的业主大会会议，应当同时告知相关的居民委员会（{NOTICE}）"


def vote_has_begun(ctx: Context) -> str:
    start = ctx.record.vote_from
    return f"表决自{start}开始，请届时登记" if ctx.on < start else ""


def two_notaries(ctx: Context) -> str:
    """公证程序规则第52条（未核实）."""
    names = [one for one in str(ctx.value("notaries")).split("、") if one.strip()]
    return "" if len(names) >= 2 else "现场监督由二人共同办理，请填写两名公证人员（公证程序规则第52条，未核实）"


def notary_has_accepted(ctx: Context) -> str:
    return (
        ""
        if ctx.record.notary_accepted_on
        else "公证机构尚未受理公证申请，计票不能作为公证监督的计票（公证法第25条、第30条）"
    )


def vote_is_over(ctx: Context) -> str:
    until = ctx.record.vote_until
    return f"表决于{until}截止，此前不能计票" if ctx.on < until else ""


def _side(ctx: Context, side: str) -> Weight:
    return Weight(ctx.value(f"{side}_area") or Decimal(0), ctx.value(f"{side}_persons") or 0)


def took_part(ctx: Context) -> Weight:
    first, second, third = (_side(ctx, side) for side in SIDES)
    return first + second + third


def outcome(ctx: Context) -> Any:
    """The result, from the tally against the article."""
    roll = Weight(ctx.record.roll_area, ctx.record.roll_persons)
    return decide(ctx.record.vote_kind, roll, took_part(ctx), _side(ctx, "for"))


def tally_adds_up(ctx: Context) -> str:
    for side in SIDES:
        weight = _side(ctx, side)
        if bool(weight.persons) != bool(weight.area):
            return "同意、反对、弃权的人数和面积要么都有、要么都没有，请核对计票"
    try:
        outcome(ctx)
    except ValueError as fault:
        return str(fault)
    return ""
