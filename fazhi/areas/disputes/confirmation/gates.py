"""What must hold before a step of a department's mediation and of confirmation; each refusal names its ground."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from fazhi.areas.disputes.confirmation.limits import CONFIRMATION, JOINTLY, RULES_2011
from fazhi.areas.disputes.confirmation.models import OdrJoint, OdrSession, OdrSignature
from fazhi.areas.disputes.confirmation.seats import OdrSeat, standing
from fazhi.areas.disputes.confirmation.words import (
    HANDED_ON,
    NOT_CONFIRMABLE,
    Continues,
    CourtRule,
    Relation,
    Ruling,
    Side,
    Way,
    Wish,
)
from fazhi.portal.codes import new_code
from fazhi.spine.context import Context
from fazhi.spine.limits import due_on
from fazhi.spine.models import Event, Matter

#: The systems by which one dispute may have come before: it counts where it was accepted first.
EARLIER = ("disputes.mediation", "disputes.confirmation")


def handed_on_names_its_origin(ctx: Context) -> str:
    if ctx.value("source") in HANDED_ON and not ctx.value("parent_source_no").strip():
        return "法院、信访和人民调解组织移交的，须填写原案编号，同一纠纷不重复统计"
    return ""


def room_is_chosen(ctx: Context) -> str:
    if ctx.value("wish") == Wish.COURTROOM and ctx.value("courtroom") is None:
        return "希望到共享法庭调解的，请选择去哪一个"
    return ""


def sides_differ(ctx: Context) -> str:
    both = set(_names(ctx.value("applicants"))) & set(_names(ctx.value("respondents")))
    return f"{'、'.join(sorted(both))}同时写在双方，请核对当事人" if both else ""


def _names(text: str) -> list[str]:
    return [name.strip() for name in (text or "").split("、") if name.strip()]


def department_is_seated(ctx: Context) -> str:
    named = ctx.value("department")
    if named and not standing(OdrSeat.objects.filter(agency=named), ctx.on).exists():
        return f"{named}在{ctx.on}没有进驻在线调解平台，请改派，或者先在“进驻部门名册”登记（地方实践）"
    return ""


def nobody_refuses(ctx: Context) -> str:
    return "" if ctx.value("no_refusal") else "当事人一方明确拒绝调解的，不得调解（调解自愿；参照人民调解法第17条）"


def mediator_is_of_the_department(ctx: Context) -> str:
    one, department = ctx.value("mediator"), ctx.record.department
    if one.agency_id != department.pk:
        return f"{one.name}不是{department.short}的行政调解员，请在本部门入驻的调解员中选择"
    if one.withdrawn or one.since > ctx.on or (one.until and one.until <= ctx.on):
        return f"{one.name}在{ctx.on}不在入驻的行政调解员名册中"
    return ""


def session_says_where(ctx: Context) -> str:
    way = ctx.detail.get("way")
    if way == Way.COURTROOM and not ctx.detail.get("courtroom"):
        return "在共享法庭调解的，请选择共享法庭"
    return "当面调解的，请填写地点" if way == Way.ON_THE_SPOT and not ctx.detail.get("place") else ""


def has_met(ctx: Context) -> str:
    return "" if ctx.rows(OdrSession) else "尚无调解记录，不能把协议送签"


def performance_lies_ahead(ctx: Context) -> str:
    due = ctx.value("performance_due_on")
    return f"履行期限{due}早于送签的{ctx.on}，请核对" if due and due < ctx.on else ""


def code_of(name: str) -> Any:
    """The key of a side: made with the first text, kept for the later ones."""
    return lambda ctx: getattr(ctx.record, name) or new_code()


def next_offer(ctx: Context) -> int:
    return int(ctx.record.offer_no) + 1


def time_of_day(ctx: Context) -> str:
    """The hour and minute of what is signed on the portal; a record written in bulk has the day only."""
    return "" if ctx.in_bulk else timezone.localtime().strftime("%H:%M:%S")


def signatures(ctx: Context) -> list[OdrSignature]:
    """The signatures under the last text that was sent; those under an earlier one have fallen away."""
    return [row for row in ctx.rows(OdrSignature) if row.offer_no == ctx.record.offer_no]


def signer_is_a_party(ctx: Context) -> str:
    side, name = ctx.detail.get("side", ""), str(ctx.detail.get("signer", "")).strip()
    if name not in ctx.record.people_of(side):
        return (
            f"姓名与协议上的{Side(side).label if side in Side.values else '当事人'}不符，请填写协议上写的姓名（名称）"
        )
    if any((row.side, row.signer) == (side, name) for row in signatures(ctx)):
        return f"{name}已经签名，不必重复签"
    return ""


def all_have_signed(ctx: Context) -> str:
    signed = {(row.side, row.signer) for row in signatures(ctx)}
    missing = [name for side in Side.values for name in ctx.record.people_of(side) if (side, name) not in signed]
    return f"还有{len(missing)}名当事人没有签名，协议自最后一个签名时生效（参照人民调解法第29条）" if missing else ""


def is_sealed(ctx: Context) -> str:
    return "" if ctx.value("sealed") else "调解员签名并加盖部门（调解室）印章后协议生效，请勾选（参照人民调解法第29条）"


def sealed_last(ctx: Context) -> str:
    last = max(row.on for row in signatures(ctx))
    return f"最后一名当事人于{last}签名，协议不能早于该日生效" if ctx.on < last else ""


def other_ways_are_told(ctx: Context) -> str:
    return "" if ctx.value("other_ways") else "调解不成的，须告知当事人其他救济途径（参照人民调解法第26条）"


def not_joined_yet(ctx: Context) -> str:
    return "这一方已经表示共同申请" if ctx.detail.get("side") in {row.side for row in ctx.rows(OdrJoint)} else ""


def right_stands(ctx: Context) -> str:
    """The right is lost by itself after thirty days from the day on which the agreement took effect."""
    due = due_on(CONFIRMATION, ctx.record.agreement_effective_on, ctx.calendar)
    return "" if ctx.on <= due else f"共同申请司法确认的期限已于{due}届满，不能再申请（{CONFIRMATION.basis}）"


def both_apply(ctx: Context) -> str:
    missing = [Side(side).label for side in Side.values if side not in {row.side for row in ctx.rows(OdrJoint)}]
    return f"{'、'.join(missing)}没有表示申请：须由双方当事人共同申请司法确认（{JOINTLY}）" if missing else ""


def can_be_confirmed(ctx: Context) -> str:
    kind = ctx.record.relation
    if kind in NOT_CONFIRMABLE:
        return f"{Relation(kind).label}的，人民法院不予受理司法确认申请（{RULES_2011}第4条）"
    return ""


def not_ruled_on(ctx: Context) -> str:
    if ctx.record.ruling == Ruling.REFUSED:
        return "人民法院已裁定驳回，可以变更原协议、达成新的协议或者起诉（民事诉讼法第206条）"
    return ""


def rule_suggested(ctx: Context) -> tuple[Any, str]:
    return (
        CourtRule.SPECIAL,
        "2011年规定只就人民调解协议规定15日；行政调解协议适用特别程序的30日，法院另有告知的从其告知",
    )


def rule_has_a_reason(ctx: Context) -> str:
    if ctx.value("court_rule") == CourtRule.RULES_2011 and not ctx.value("court_rule_reason").strip():
        return "适用15日（可延长10日）的，请写明理由，如“与人民调解委员会联合调解”"
    return ""


def what_it_continues(ctx: Context) -> str:
    """What the dispute named as the origin was counted as, when it is one of this platform."""
    number = ctx.record.parent_source_no.strip()
    if not number:
        return Continues.NO
    found = Matter.objects.filter(number=number, system__in=EARLIER).exclude(pk=ctx.matter.pk)
    keys = list(found.values_list("pk", flat=True))
    if not keys:
        return Continues.NO
    accepted = Event.objects.filter(chain__in=keys, code="accept").exists()
    return Continues.ACCEPTED if accepted else Continues.REGISTERED
