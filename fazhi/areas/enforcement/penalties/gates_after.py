"""Gates after the decision: service, teaching, what others made of it, the closing file."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties.details import PenaltyTransferAnswer
from fazhi.areas.enforcement.penalties.volume import lacking
from fazhi.areas.enforcement.penalties.words import NO_PENALTY, Delivery, Outcome, Revised, TransferAnswer
from fazhi.spine.context import Context

EFFECTIVE = (Revised.REVOKED, Revised.INVALID)


def announcement_has_its_step(ctx: Context) -> str:
    if ctx.detail["means"] == Delivery.ANNOUNCED:
        return "公告送达请办理“公告送达”，自公告之日起经过三十日即视为送达（民事诉讼法第95条）"
    return ""


def delivered_after_decision(ctx: Context) -> str:
    day, decided = ctx.detail["delivered_on"], ctx.record.decided_on
    if decided and day < decided:
        return f"送达日期{day}早于决定日期{decided}，请核对"
    return f"送达日期{day}晚于登记日期{ctx.on}，请核对" if day > ctx.on else ""


def not_announced_yet(ctx: Context) -> str:
    return f"已于{ctx.record.announced_on}公告，期满即视为送达" if ctx.record.announced_on else ""


def is_penalty_decision(ctx: Context) -> str:
    return "" if ctx.record.outcome == Outcome.PENALISED else "没有处罚内容，不存在执行"


def not_in_execution(ctx: Context) -> str:
    return "已交付执行，结果由其告知" if ctx.sent("execution") else ""


def is_spared(ctx: Context) -> str:
    return "" if ctx.record.outcome in NO_PENALTY else "只有依法不予处罚的，登记对当事人的教育（行政处罚法第33条第3款）"


def party_was_taught(ctx: Context) -> str:
    """第33条第3款: who is not punished is taught."""
    if ctx.record.outcome in NO_PENALTY and not ctx.record.educated_on:
        return "对当事人的违法行为依法不予行政处罚的，应当对当事人进行教育，请先登记（行政处罚法第33条第3款）"
    return ""


def execution_is_over(ctx: Context) -> str:
    """What was handed over to be carried out ends there, unless the decision itself is gone."""
    if ctx.cause or ctx.in_bulk or ctx.record.revised in EFFECTIVE:
        return ""
    running = [matter for matter in ctx.sent("execution") if not matter.is_closed]
    return f"执行事项（{running[0].number}）尚未办结，由其办结后自动告知" if running else ""


def cash_is_handed_in(ctx: Context) -> str:
    if ctx.record.cash and not ctx.record.cash_handed_on:
        return "当场收缴的罚款尚未交回行政机关，请先办理“交回当场收缴的罚款”（行政处罚法第71条）"
    return ""


def summary_was_reported(ctx: Context) -> str:
    if ctx.matter.track == "summary" and not ctx.record.reported_on:
        return "当场作出的处罚决定尚未报所属行政机关备案（行政处罚法第52条第3款）"
    return ""


def file_is_complete(ctx: Context) -> str:
    missing = lacking(ctx)
    return (
        f"案卷尚缺：{'、'.join(missing)}，不能结案（行政处罚法第47条；市场监督管理行政处罚程序规定第78条）"
        if missing
        else ""
    )


def revision_has_its_day(ctx: Context) -> str:
    decided, day = ctx.record.decided_on, ctx.detail.get("effective_on")
    if decided is None:
        return "尚未作出决定"
    if day and not decided <= day <= ctx.on:
        return f"生效日期应在决定日期{decided}与登记日期{ctx.on}之间，请核对"
    if ctx.detail.get("new_fine") is not None and ctx.detail["revised"] != Revised.CHANGED:
        return "只有结果为“变更”的填写变更后的罚款"
    return ""


def police_took_it(ctx: Context) -> str:
    rows = ctx.rows(PenaltyTransferAnswer)
    if rows and rows[-1].answer == TransferAnswer.FILED:
        return ""
    return "公安机关尚未答复立案（行政执法机关移送涉嫌犯罪案件的规定第8条）"


def police_took_it_not(ctx: Context) -> str:
    rows = ctx.rows(PenaltyTransferAnswer)
    if rows and rows[-1].answer == TransferAnswer.NOT_FILED:
        return ""
    return "公安机关尚未答复不予立案（行政执法机关移送涉嫌犯罪案件的规定第8条）"
