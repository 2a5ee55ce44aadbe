"""What must hold before a step with a recommendation; each refusal names the article or says that it is practice."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.disputes.liaison.models import Recommendation, RecommendationCheck, RecommendationMeasure
from fazhi.areas.disputes.liaison.practice import DAYS
from fazhi.areas.disputes.liaison.words import (
    ADOPTED,
    FIXED,
    OF_COURTS,
    WORKING_RULES,
    Adoption,
    Kept,
    LetterKind,
    Sender,
)
from fazhi.spine import registry
from fazhi.spine.citing import even_number
from fazhi.spine.context import Context

#: The ledger of procuratorial suggestions kept by the supervision of enforcement: the same letter may not stand twice.
OTHER_LEDGER = "enforcement.procuracy_suggestion"


def kind_suits_sender(ctx: Context) -> str:
    of_court = ctx.value("letter_kind") in OF_COURTS
    if of_court != (ctx.value("sender_kind") == Sender.COURT):
        return "司法建议由人民法院发出，检察建议由人民检察院发出，请核对发出机关类别和建议种类"
    return ""


def letter_is_older(ctx: Context) -> str:
    written = ctx.value("letter_on")
    return f"来件落款日期{written}晚于收到日期{ctx.on}，请核对" if written and written > ctx.on else ""


def own_day_is_allowed(ctx: Context) -> str:
    """A date in the letter binds where the law leaves it to the letter; elsewhere it would hide the law's own."""
    day, kind = ctx.value("reply_by"), ctx.value("letter_kind")
    if not day:
        return ""
    if kind in FIXED:
        article = (
            "法释〔2018〕1号第149条" if kind == LetterKind.DOCUMENT else "两高检察公益诉讼解释第21条、行政诉讼法第25条"
        )
        return f"{LetterKind(kind).label}的回复期限由法律规定（{article}），系统自动计算，不填来件载明的日期"
    return f"来件载明的回复日期{day}早于收到日期{ctx.on}，请核对" if day < ctx.on else ""


def urgent_is_of_the_procuratorate(ctx: Context) -> str:
    kind = ctx.value("letter_kind")
    if not ctx.value("urgent"):
        return ""
    if kind in OF_COURTS:
        return "紧急情形的较短期限只适用于检察建议（检察公益诉讼解释第21条；检察建议工作规定第19条，条号未核实），司法建议请填来件载明的日期"
    if kind in WORKING_RULES and not ctx.value("reply_by"):
        return "紧急情形由检察机关另定回复期限，请填写来件载明的回复日期（检察建议工作规定第19条，条号未核实）"
    return ""


def registered_once(ctx: Context) -> str:
    """The number is unique for its sender, whatever brackets it was typed with and through whichever door it came."""
    number, sender = even_number(ctx.value("letter_no")), ctx.value("sender").strip()
    rows = Recommendation.objects.filter(sender=sender).exclude(pk=ctx.matter.pk)
    for known, registered in rows.values_list("letter_no", "matter__number"):
        if even_number(known) == number:
            return (
                f"{sender}的{number}已登记（{registered}），同一来件不重复登记；从其他渠道又收到的，"
                "在该件中办理“登记重复来件”"
            )
    return _in_the_other_ledger(number, sender) if ctx.value("sender_kind") == Sender.PROCURATORATE else ""


def _in_the_other_ledger(number: str, sender: str) -> str:
    try:
        ledger: Any = registry.register_of(OTHER_LEDGER).model
    except registry.Unknown:
        return ""
    for known, entry in ledger.objects.filter(withdrawn=False, procuracy=sender).values_list("suggestion_no", "number"):
        if even_number(known) == number:
            return (
                f"{sender}的{number}已在行政执法监督的检察建议台账登记（{entry}），同一来件不重复登记；"
                "须走办理程序的，先撤下该条目再在此登记"
            )
    return ""


def drafted_before_it_is_due(ctx: Context) -> str:
    inner = ctx.value("inner_due")
    if not inner:
        return ""
    if inner < ctx.on:
        return f"县内拟稿期限{inner}已经过去，请核对"
    due = min((d.due_on for d in ctx.running(*REPLIES) if d.due_on), default=None)
    return f"县内拟稿期限{inner}晚于回复期限{due}，没有给审核和发出留出时间" if due and inner > due else ""


def inner_day(ctx: Context) -> tuple[date | None, str]:
    """The day offered for the draft: some working days before the reply is due; none where the law sets no day."""
    due, ahead = min((d.due_on for d in ctx.running(*REPLIES) if d.due_on), default=None), DAYS["draft_before_due"]
    if due is None:
        return None, "法律和来件都没有规定回复期限，由交办单位自定"
    day = ctx.calendar.before(due, ahead)
    return (
        (day, f"回复期限{due}前{ahead}个工作日（本地默认）")
        if day >= ctx.on
        else (None, f"距回复期限{due}已不足{ahead}个工作日")
    )


def something_was_done(ctx: Context) -> str:
    return "" if ctx.rows(RecommendationMeasure) else "尚未登记整改措施，先办理“登记整改措施”"


def refusal_has_its_reason(ctx: Context) -> str:
    adoption, reason = ctx.value("adoption"), (ctx.value("adoption_reason") or "").strip()
    if adoption != Adoption.WHOLE and not reason:
        return "部分采纳、不采纳的，须写明理由（法释〔2023〕11号第8条；检察建议工作规定第19条，条号未核实：书面回复处理情况）"
    if adoption in ADOPTED and not ctx.rows(RecommendationMeasure):
        return "写明采纳的，须先登记整改措施，回复才有根据"
    return ""


def duty_is_done(ctx: Context) -> str:
    """Of a public-interest letter the two months run for acting and answering, not for answering alone."""
    record = ctx.record
    if record.letter_kind != LetterKind.INTEREST or record.urgent or record.adoption != Adoption.WHOLE:
        return ""
    if record.performed_on:
        return ""
    return (
        "公益诉讼检察建议须在两个月内依法履职并书面回复（检察公益诉讼解释第21条），全部采纳的请先登记“整改（履职）完毕”；"
        "未能履职完毕的，改为部分采纳并写明理由和计划"
    )


def is_public_interest(ctx: Context) -> str:
    if ctx.record.letter_kind == LetterKind.INTEREST:
        return ""
    return "只有公益诉讼检察建议可能引起公益诉讼（行政诉讼法第25条第4款）"


def last_look_is_good(ctx: Context) -> str:
    if ctx.record.adoption == Adoption.NONE:
        return ""
    looks = ctx.rows(RecommendationCheck)
    if not looks:
        return "采纳的建议须先办理“回头看”，确认措施落实后办结（本地规定）"
    last = looks[-1]
    if last.result == Kept.KEPT:
        return ""
    return f"最近一次回头看（{last.on}）的结果是“{last.get_result_display()}”，须继续整改并再次回头看"


#: Limits for the written reply; which of them runs follows from the kind of the letter.
REPLIES = (
    "reply_governance",
    "reply_document",
    "reply_interest",
    "reply_urgent",
    "reply_working_rules",
    "reply_letter",
)
