"""What must hold before a step of an adjudication; each refusal names its ground."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from fazhi.areas.disputes.adjudication.models import AdjudicationInquiry
from fazhi.areas.disputes.adjudication.practice import DAYS
from fazhi.areas.disputes.adjudication.words import Inquiry, Prolong, Refusal, Span
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit, due_on

UNITS = {Span.WORKING_DAY: Unit.WORKING_DAY, Span.DAY: Unit.DAY, Span.MONTH: Unit.MONTH}
_DAYS = Limit("item", "事项期限", 1, Unit.DAY, "accept", {"decide"}, "裁决事项的设定依据")
SETTLED = ("agreed_written", "agreed_oral")  # results of a mediation that end a dispute


def law_of(item: Any) -> str:
    """The law and article an item stands on, as it is cited to the parties."""
    return f"《{item.basis_law.strip('《》')}》{item.basis_article}"


def item_is_ours(ctx: Context) -> str:
    item = ctx.value("item")
    if ctx.matter.organ_id in (item.body_id, item.handler_id):
        return ""
    return f"“{item.title}”由{item.body.short}裁决，不由{ctx.matter.organ.short}办理（{law_of(item)}）"


def item_stands(ctx: Context) -> str:
    item = ctx.value("item")
    if item.withdrawn or (item.until and item.until <= ctx.on):
        return f"“{item.title}”已停止实施，不能再受理申请，请告知申请人其他途径"
    return ""


def parties_differ(ctx: Context) -> str:
    if ctx.value("applicant").strip() == ctx.value("respondent").strip():
        return "申请人和被申请人不能相同，请核对"
    return ""


def day_lies_ahead(name: str, label: str) -> Any:
    """A gate: the day that a paper names must not have passed."""

    def holds(ctx: Context) -> str:
        day = ctx.value(name)
        return f"{label}{day}早于办理日期{ctx.on}，请核对" if day and day < ctx.on else ""

    return holds


def refusal_is_explained(ctx: Context) -> str:
    if ctx.value("refusal_reason") == Refusal.NOT_CORRECTED and not ctx.happened("ask_correct"):
        return "没有要求过补正，不能以逾期未补正为由不予受理"
    return "" if (ctx.value("refusal_text") or "").strip() else "请写明不予受理的事实和依据，并告知其他救济途径"


def decide_by(ctx: Context) -> date | None:
    """The last day for the ruling by the item's own law; None where it sets no days."""
    item = ctx.record.item
    if not item.decide_amount:
        return None
    limit = replace(_DAYS, amount=item.decide_amount, unit=UNITS[Span(item.decide_unit)])
    return due_on(limit, ctx.matter.opened_on if item.from_receipt else ctx.on, ctx.calendar)


def answer_day(ctx: Context) -> tuple[date, str]:
    """The day offered for the answer: the item's own number of days, else the local default."""
    own = ctx.record.item.answer_days
    limit = replace(_DAYS, amount=own or DAYS["answer"])
    why = f"按事项登记的{own}日计算" if own else f"设定依据没有规定，按本地默认{DAYS['answer']}日计算"
    return due_on(limit, ctx.on, ctx.calendar), why


def new_day_is_later(ctx: Context) -> str:
    running = [d.due_on for d in ctx.running("decide", "decide_local", "decide_later") if d.due_on]
    day, old = ctx.value("decide_by"), ctx.record.decide_by or max(running, default=None)
    if old and day <= old:
        return f"新的期限{day}没有晚于原期限{old}，请核对"
    return ""


def prolonged_as_the_law_allows(ctx: Context) -> str:
    """Only an item whose law allows it is prolonged on that ground, and by no more than it says."""
    item, day, why = ctx.record.item, ctx.value("decide_by"), ctx.value("prolong_why")
    if not (ctx.value("prolong_note") or "").strip():
        return "请写明重新确定期限的事实、依据和起止日期"
    if why == Prolong.LOCAL and item.decide_amount:
        return f"本事项的裁决期限由{item.days_basis}规定，不能按本地默认延长"
    if why != Prolong.LAW:
        return ""
    if ctx.record.prolong_why == Prolong.LAW:
        return f"已依设定依据延长过一次，不能再次延长（{item.days_basis}）"
    if not item.extension_amount or not ctx.record.decide_by:
        return "事项的设定依据没有规定可以延长，不能以此延长裁决期限"
    limit = replace(_DAYS, amount=item.extension_amount, unit=UNITS[Span(item.decide_unit)])
    last = due_on(limit, ctx.record.decide_by, ctx.calendar)
    return "" if day <= last else f"最多可以延长至{last}（{item.days_basis}）"


def respondent_is_told(ctx: Context) -> str:
    return "" if ctx.record.copy_sent_on else "尚未将申请书副本送达被申请人，不能在一方不知情时裁决"


def respondent_was_heard(ctx: Context) -> str:
    """An answer, or the day for it gone by."""
    record = ctx.record
    if record.answered_on or (record.answer_by and ctx.on > record.answer_by):
        return ""
    return f"被申请人的答辩期限至{record.answer_by}，答辩或者期满后方可裁决" if record.answer_by else ""


def something_was_examined(ctx: Context) -> str:
    if any(row.kind != Inquiry.MEDIATION for row in ctx.rows(AdjudicationInquiry)):
        return ""
    return "尚未登记调查、证据交换或者听证，裁决没有查明事实的根据"


def mediation_was_tried(ctx: Context) -> str:
    """Where the item's law wants mediation first, it must have been tried; one that is under way must have ended."""
    for sent in ctx.sent("mediation"):
        if not sent.record.result:
            return f"移送调解的案件（{sent.number}）尚未终结，调解成功后按调解结案，不成后再裁决"
    tried = ctx.sent("mediation") or any(r.kind == Inquiry.MEDIATION for r in ctx.rows(AdjudicationInquiry))
    if ctx.record.item.mediates_first and not tried:
        return f"本事项应当先行调解（{law_of(ctx.record.item)}），先办理“登记调查和审理”（先行调解）或者“移送调解”"
    return ""


def settled_and_signed(ctx: Context) -> str:
    if any(sent.record.result in SETTLED for sent in ctx.sent("mediation")) or ctx.value("signed"):
        return ""
    return "调解协议须经各方签名或者盖章，方可按调解结案"


def no_mediation_is_open(ctx: Context) -> str:
    waiting = [sent for sent in ctx.sent("mediation") if not sent.record.result]
    return f"已移送调解（{waiting[0].number}），尚未终结" if waiting else ""
