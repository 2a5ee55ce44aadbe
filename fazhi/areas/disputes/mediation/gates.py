"""What must hold before a mediation step; each refusal names the article."""

from __future__ import annotations

from datetime import date

from fazhi.areas.disputes.mediation.limits import CONFIRMATION
from fazhi.areas.disputes.mediation.models import MediationCase
from fazhi.areas.disputes.mediation.words import Channel, Continues, DisputeType, Kind, Ruling
from fazhi.spine import clock
from fazhi.spine.context import Context
from fazhi.spine.limits import due_on
from fazhi.spine.models import Event, Matter

COMMERCIAL_SINCE = date(2026, 5, 1)
NOT_COMMERCIAL = {DisputeType.FAMILY, DisputeType.LABOUR, DisputeType.CONSUMER}


def private_dispute_is_restricted(ctx: Context) -> str:
    private = ctx.value("dispute_type") == DisputeType.FAMILY or ctx.value("involves_minor")
    if private and not ctx.value("restricted"):
        return "婚姻家庭纠纷和涉及未成年人的纠纷须勾选“限制查阅”，不得泄露当事人隐私（人民调解法第15条）"
    return ""


def handed_on_names_its_origin(ctx: Context) -> str:
    if ctx.value("source") == Channel.MEDIATION_BODY and not ctx.value("parent_source_no"):
        return "其他调解组织移交的，须填写原案编号，同一纠纷不重复统计"
    return ""


def nobody_refuses(ctx: Context) -> str:
    return "" if ctx.value("no_refusal") else "当事人一方明确拒绝调解的，不得调解（人民调解法第17条）"


def kind_suits_dispute(ctx: Context) -> str:
    commercial = ctx.value("mediation_kind") == Kind.COMMERCIAL and ctx.on >= COMMERCIAL_SINCE
    if commercial and ctx.value("dispute_type") in NOT_COMMERCIAL:
        return "婚姻家庭、劳动、消费纠纷不适用商事调解（商事调解条例第2条）"
    return ""


def mediator_is_named(ctx: Context) -> str:
    return "" if ctx.record.mediators else "尚未指定或者由当事人选择调解员（人民调解法第19条）"


def rights_are_told(ctx: Context) -> str:
    return "" if ctx.happened("investigate") else "尚未向当事人告知权利义务（人民调解法第23条、第24条）"


def signed_and_sealed(ctx: Context) -> str:
    if ctx.value("signed_and_sealed"):
        return ""
    return "书面协议自各方当事人、调解员签名并加盖调解组织印章之日起生效，签章齐备后方可登记（人民调解法第29条）"


def effective_day_fits(ctx: Context) -> str:
    day, accepted = ctx.value("agreement_effective_on"), ctx.record.accepted_on
    if accepted and day < accepted:
        return f"协议生效日期{day}早于受理日期{accepted}，请核对"
    return f"协议生效日期{day}晚于今天，请待生效后登记（人民调解法第29条）" if day > clock.today() else ""


def performance_is_after_effect(ctx: Context) -> str:
    due, effective = ctx.value("performance_due_on"), ctx.value("agreement_effective_on") or ctx.on
    return "履行期限早于协议生效日期，请核对" if due and due < effective else ""


def applied_in_time(ctx: Context) -> str:
    """The right is lost after thirty days from the day on which the agreement took effect."""
    effective = ctx.record.agreement_effective_on
    if effective is None:
        return "尚无生效的调解协议（人民调解法第33条）"
    due = due_on(CONFIRMATION, effective, ctx.calendar)
    return "" if ctx.on <= due else f"共同申请司法确认的期限已于{due}届满（{CONFIRMATION.basis}）"


def applied_jointly(ctx: Context) -> str:
    return "" if ctx.value("confirmation_joint") else f"须由双方当事人共同申请司法确认（{CONFIRMATION.basis}）"


def not_ruled_on(ctx: Context) -> str:
    """A ruling settles it; after non-acceptance or withdrawal the parties may apply again in time."""
    if ctx.record.confirmation_ruling == Ruling.REFUSED:
        return "人民法院已裁定驳回，可以变更原协议、达成新的协议或者起诉（民事诉讼法第206条）"
    return ""


def alerts_are_answered(ctx: Context) -> str:
    if ctx.happened("alert") and ctx.matter.deadlines.filter(limit="alert", met_on=None, void=False).exists():
        return "尚有可能激化或者涉嫌违法犯罪的情形没有登记预防措施或者报告情况（人民调解法第25条）"
    return ""


def transfer_is_named(ctx: Context) -> str:
    return "" if ctx.value("transfer_target").strip() else "请写明接收单位"


def what_it_continues(ctx: Context) -> str:
    """What the record named as the origin has been counted as, when it is a mediation case of this platform, of a committee
    or of a department on line."""
    number = ctx.record.parent_source_no.strip()
    if not number:
        return Continues.NO
    rows = MediationCase.objects.filter(matter__number=number).exclude(pk=ctx.matter.pk)
    accepted = list(rows.values_list("accepted_on", flat=True))
    elsewhere = Matter.objects.filter(number=number, system="disputes.confirmation").values_list("pk", flat=True)
    accepted += [Event.objects.filter(chain=key, code="accept").exists() for key in elsewhere]
    if not accepted:
        return Continues.NO
    return Continues.ACCEPTED if any(accepted) else Continues.REGISTERED
