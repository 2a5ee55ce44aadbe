"""What must hold before a step of an information request; each refusal names the article of 政府信息公开条例."""

from __future__ import annotations

from fazhi.areas.oversight.information_requests.fees import fee_by_pages, fee_by_requests
from fazhi.areas.oversight.information_requests.models import RequestConsultation, RequestOpinionHeard, RequestRemedy
from fazhi.areas.oversight.information_requests.words import (
    DIRECT,
    REVIEW_FIRST,
    Channel,
    Consulted,
    FeeMethod,
    Opinion,
    Ordering,
    Remedy,
)
from fazhi.spine.context import Context

OBJECTS = {Opinion.DISAGREES.value, Opinion.PARTLY.value}


def day_is_known(ctx: Context) -> str:
    if ctx.record.channel in DIRECT or ctx.record.received_on:
        return ""
    return f"{ctx.record.get_channel_display()}提出的申请，须先与申请人确认收到日期（条例第31条）"


def day_is_to_be_confirmed(ctx: Context) -> str:
    if ctx.record.channel in DIRECT:
        return f"{ctx.record.get_channel_display()}的，提交（签收）之日即收到申请之日，无须确认（条例第31条）"
    return "收到日期已经确认" if ctx.record.received_on else ""


def contact_fits(ctx: Context) -> str:
    """Ordinary mail: the applicant must be contacted on the day of arrival; a later contact is recorded as it was."""
    contacted = ctx.value("contacted_on")
    if ctx.record.channel == Channel.ORDINARY_POST and not contacted:
        return "平常信函须写明与申请人联系的日期，应当在收到当日联系（条例第31条）"
    if contacted and not ctx.matter.opened_on <= contacted <= ctx.on:
        return f"联系日期{contacted}应在到达日期{ctx.matter.opened_on}与确认日期{ctx.on}之间，请核对"
    return ""


def not_corrected_before(ctx: Context) -> str:
    return "补正应当一次性告知，已经要求补正过，不能再次要求（条例第30条）" if ctx.happened("ask_correction") else ""


def correction_day_lies_ahead(ctx: Context) -> str:
    due = ctx.value("correct_by")
    if due and due <= ctx.on:
        return f"补正期限{due}应当晚于告知日期{ctx.on}，给申请人合理的时间（条例第30条）"
    return ""


def is_reviewed(ctx: Context) -> str:
    return "" if ctx.record.reviewed_on else "请先登记审核（申请内容明确，或者要求补正）（条例第30条）"


def clock_is_stopped(ctx: Context) -> str:
    if ctx.matter.suspended:
        return ""
    return "征求意见所需时间不计入答复期限，请从“征求意见”页面发出，停止计时（条例第33条第3款）"


def names_who_is_asked(ctx: Context) -> str:
    kind, organ = ctx.detail["kind"], ctx.detail.get("consulted_organ")
    if kind == Consulted.THIRD_PARTY:
        return "" if (ctx.detail.get("party_name") or "").strip() else "请填写第三方姓名或者名称（条例第32条）"
    if organ is None:
        return "请选择被征求意见的机关（条例第34条）"
    return "不能向本机关征求意见，请核对" if organ.pk == ctx.matter.organ_id else ""


def reached_in_order(ctx: Context) -> str:
    reached = ctx.detail.get("reached_on")
    return (
        f"收到日期{reached}不能与发出日期{ctx.on}不同，送达晚于发出的请在征求意见件上登记"
        if reached and reached != ctx.on
        else ""
    )


def objection(ctx: Context) -> bool:
    """Whether a third party has objected; silence is neither consent nor objection."""
    heard = ctx.rows(RequestOpinionHeard)
    return any(row.kind == Consulted.THIRD_PARTY and row.opinion in OBJECTS for row in heard)


def somebody_objected(ctx: Context) -> str:
    return "" if objection(ctx) else "没有第三方不同意公开的意见（条例第32条）"


def override_is_told(ctx: Context) -> str:
    """Disclosing against a third party: only where its reasons do not hold, or for the public interest and told."""
    if not objection(ctx) or ctx.record.unfounded_reason:
        return ""
    if not ctx.record.public_interest:
        return "第三方不同意公开：理由合理的不予公开；理由不合理的，或者因公共利益决定公开的，请先登记（条例第32条）"
    return "" if ctx.record.told_third_on else "因公共利益决定公开的，须先将内容和理由书面告知第三方（条例第32条）"


def kept_for_somebody(ctx: Context) -> str:
    """To keep something back for a third party, one must have been asked."""
    if ctx.value("refused_kind") != "3.4" or ctx.rows(RequestConsultation):
        return ""
    return "以保护第三方合法权益为由不予公开的，应当书面征求第三方的意见（条例第32条）"


def reasons_were_asked(ctx: Context) -> str:
    return "" if ctx.record.reasons_asked_on else "尚未要求申请人说明理由（条例第35条）"


def reasons_were_given(ctx: Context) -> str:
    return "" if ctx.record.reasons else "申请人尚未说明理由（条例第35条）"


def excess_was_asked_about(ctx: Context) -> str:
    if ctx.value("unprocessed_kind") != "5.4":
        return ""
    if not ctx.record.reasons_asked_on:
        return "以大量、反复申请为由不予处理的，应当先要求申请人说明理由（条例第35条）"
    due = ctx.record.reason_by
    if not ctx.record.reasons and due and ctx.on <= due:
        return f"申请人说明理由的期限到{due}，期限届满或者说明之后方可作出（条例第35条）"
    return ""


def unclear_after_correction(ctx: Context) -> str:
    if ctx.value("unavailable_kind") == "4.3" and not ctx.record.corrected_on:
        return "“补正后申请内容仍不明确”须在申请人补正之后作出；请先一次性告知补正（条例第30条、统计表4.3）"
    return ""


def reason_day_lies_ahead(ctx: Context) -> str:
    due = ctx.value("reason_by")
    return f"说明理由的期限{due}应当晚于{ctx.on}，请核对（条例第35条）" if due and due <= ctx.on else ""


def deferral_is_needed(ctx: Context) -> str:
    """A deferral lies beyond the statutory day, and is set before that day has passed."""
    running = [d for d in ctx.running("answer") if d.due_on]
    if not running:
        return "答复期限没有在计时，不能确定延迟答复的期限（条例第35条）"
    due, until = running[0].due_on, ctx.value("defer_until")
    if due and ctx.on > due:
        return f"答复期限已于{due}届满，不能再确定延迟答复的期限（条例第33条、第35条）"
    return f"延迟答复的期限{until}应当晚于答复期限{due}（条例第35条）" if until and due and until <= due else ""


def fee(ctx: Context) -> int:
    """What is charged by the method chosen; 0 within the free amount."""
    if ctx.value("fee_method") == FeeMethod.BY_PAGE:
        return fee_by_pages(ctx.value("fee_pages") or 0)
    return fee_by_requests(ctx.value("fee_before") or 0)


def one_method_only(ctx: Context) -> str:
    by_page = ctx.value("fee_method") == FeeMethod.BY_PAGE
    given, other = ("fee_pages", "fee_before") if by_page else ("fee_before", "fee_pages")
    if ctx.value(given) is None:
        return f"{'按量计收的，请填写提供信息页数' if by_page else '按件计收的，请填写本月此前申请件数'}（国办函〔2020〕109号）"
    if ctx.value(other) is not None:
        return "两种计收方式只能择一适用，请只填一项（国办函〔2020〕109号）"
    return "" if fee(ctx) else "没有超过免费数量，不收取信息处理费（条例第42条）"


def within_reply_period(ctx: Context) -> str:
    late = next((d.due_on for d in ctx.running("answer", "deferred") if d.due_on and d.due_on < ctx.on), None)
    return f"收费通知应当在答复期限内发出，期限已于{late}届满（国办函〔2020〕109号）" if late else ""


def says_where(ctx: Context) -> str:
    if ctx.value("public_where") or ctx.value("reply_content"):
        return ""
    return "请填写提供的信息内容，或者已主动公开信息的获取方式、途径（条例第36条第1项、第2项）"


def sent_after_reply(ctx: Context) -> str:
    sent, served = ctx.value("sent_on"), ctx.value("served_on")
    if sent and ctx.record.replied_on and sent < ctx.record.replied_on:
        return f"发出日期{sent}早于答复日期{ctx.record.replied_on}，请核对"
    return f"送达日期{served}早于发出日期{sent}，请核对" if served and sent and served < sent else ""


def may_be_challenged(ctx: Context) -> str:
    """A correction or extension notice cannot be challenged by itself; silence can once the time has run out."""
    if ctx.record.result_on or ctx.detail["kind"] == Remedy.COMPLAINT:
        return ""
    if any(d.due_on and d.due_on < ctx.on for d in ctx.running("answer", "deferred")):
        return ""
    return "尚未答复、期限未满：补正、延期等告知是过程性行为，不能单独申请复议、起诉（法释〔2025〕8号第10条）"


def review_comes_first(ctx: Context) -> str:
    kind = ctx.detail["kind"]
    reviewed = any(row.kind == Remedy.RECONSIDERATION for row in ctx.rows(RequestRemedy))
    if kind == Remedy.SUIT_AFTER and not reviewed:
        return "没有登记过行政复议，不是“复议后起诉”"
    if kind == Remedy.SUIT and ctx.record.form_code in REVIEW_FIRST:
        return "不予公开的，申请人应当先申请行政复议，对复议决定不服的再起诉（行政复议法第23条第1款第4项）"
    return ""


def ordered_after_result(ctx: Context) -> str:
    day, first = ctx.value("ordered_on"), ctx.record.result_on
    if day and (day > ctx.on or (first and day < first)):
        return f"判决（决定）日期{day}应在办理结果之后、登记之日之前，请核对"
    if ctx.value("ordered_by") == Ordering.REVIEW and not ctx.value("order_due"):
        return "行政复议决定责令重新答复的，请填写决定载明的期限"
    return ""


def made_public_after_reply(ctx: Context) -> str:
    return "" if ctx.record.form_code in {"1", "2"} else "只有予以公开、部分公开的信息可以转为主动公开（条例第44条）"
