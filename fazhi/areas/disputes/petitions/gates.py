"""What must hold before a step of a petition; each refusal names the article."""

from __future__ import annotations

from fazhi.areas.disputes.petitions.limits import REVIEW_ASK, SECOND_ASK
from fazhi.areas.disputes.petitions.models import Petition, PetitionHelp
from fazhi.areas.disputes.petitions.words import (
    ACCUSATION_CODE,
    GROUP,
    LAW,
    REPRESENTATIVES,
    Channel,
    Content,
    Receiver,
    Refusal,
)
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, due_on
from fazhi.spine.models import Organ, Post


def people_fit(ctx: Context) -> str:
    """第20条: who comes in numbers sends at most five."""
    names = [name for name in ctx.value("representatives").split("、") if name.strip()]
    if len(names) > REPRESENTATIVES:
        return f"多人走访的，推选的代表不得超过{REPRESENTATIVES}人（{LAW}第20条）；人数填写在“人数”"
    if ctx.value("channel") == Channel.VISIT and ctx.value("joint_count") >= GROUP and not names:
        return f"多人走访同一事项的，应当推选代表，请填写代表（不超过{REPRESENTATIVES}人，{LAW}第20条）"
    if len(names) > ctx.value("joint_count") or ctx.value("joint_count") < 1:
        return "代表不能多于总人数，请核对“人数”"
    return ""


def from_office(ctx: Context) -> str:
    if ctx.record.receiver == Receiver.OFFICE:
        return ""
    return f"本机关直接收到的，属于本机关的请办“本机关办理”，不属于的请办“告知并转送”（{LAW}第23条第2款）"


def received_directly(ctx: Context) -> str:
    if ctx.record.receiver == Receiver.ORGAN or ctx.matter.organ_id == _handler(ctx):
        return ""
    return f"信访部门收到的，请转送、交办有权处理的机关（{LAW}第22条）"


def _handler(ctx: Context) -> int | None:
    return ctx.record.handler_id


def another_organ(ctx: Context) -> str:
    if ctx.value("handler").pk == ctx.matter.organ_id:
        return f"转送、交办给有权处理的机关、单位，不能转给本单位（{LAW}第22条）"
    return "" if ctx.value("handler").until is None else successor(ctx)


def successor(ctx: Context) -> str:
    """第24条第2款: what an organ that was merged or abolished should have handled goes to its successor."""
    return f"{ctx.value('handler')}已撤销，应转给继续行使其职权的机关（{LAW}第24条第2款）"


def may_object_still(ctx: Context) -> str:
    if ctx.running("object"):
        return ""
    return f"提出异议的五个工作日已过，应当依法办理（{LAW}第23条第3款）"


def can_be_told(ctx: Context) -> str:
    if ctx.record.can_be_told:
        return ""
    return f"信访人的姓名（名称）、住址不清，无从告知，请办带“无法告知”的步骤（{LAW}第23条第2款）"


def cannot_be_told(ctx: Context) -> str:
    if not ctx.record.can_be_told:
        return ""
    return f"信访人的姓名和联系方式清楚，应当书面告知（{LAW}第23条第2款）"


def not_again(ctx: Context) -> str:
    """The same matter is not accepted while it is being handled (第19条第3款) or after its second review (第36条第3款)."""
    number = ctx.record.same_as.strip()
    if not number or ctx.in_bulk:
        return ""
    first = Petition.objects.filter(matter__number=number).exclude(pk=ctx.matter.pk).select_related("matter").first()
    if first is None:
        return ""
    if first.ended_on:
        return f"同一事项（{number}）已于{first.ended_on}复核终结，不再受理（{LAW}第36条第3款）；疏导帮扶在前件继续登记"
    if first.accepted_on and not first.answered_on and not first.left:
        return f"同一事项（{number}）正在办理，不再受理（{LAW}第19条第3款）；经另一渠道来的，请并入前件"
    return ""


def refusal_is_grounded(ctx: Context) -> str:
    kinds = (Refusal.HANDLED, Refusal.ENDED)
    if ctx.value("refusal") in kinds and not ctx.record.same_as.strip():
        return "以同一事项为由不予受理的，请先登记前件编号（办理“查重”）"
    return "" if ctx.value("refusal_note").strip() else f"请写明不予受理的理由和应当通过的途径（{LAW}第23条第2款）"


def first_exists(ctx: Context) -> str:
    """The number named is that of another petition that is not itself a double."""
    if ctx.in_bulk:
        return ""
    number = ctx.value("merged_into").strip()
    rows = Petition.objects.filter(matter__number=number, matter__organ=ctx.matter.organ)
    first = rows.select_related("matter").first()
    if first is None or first.pk == ctx.matter.pk:
        return f"没有编号为“{number}”的其他信访件，请填写本单位登记的前件编号"
    if first.merged_into:
        return f"“{number}”本身已并入“{first.merged_into}”，请并入后者"
    return f"“{number}”已经办结，请登记为同一事项的前件（办理“查重”），不并入" if first.matter.is_closed else ""


def known_number(ctx: Context) -> str:
    number = ctx.value("same_as").strip()
    if not number or ctx.in_bulk:
        return ""
    if number == ctx.matter.number:
        return "前件编号不能是本件编号"
    found = Petition.objects.filter(matter__number=number).exists()
    return "" if found else f"没有编号为“{number}”的信访件，请核对前件编号"


def is_claim(ctx: Context) -> str:
    if ctx.record.content == Content.CLAIM:
        return ""
    return f"建议意见类事项不分途径办理，请办“研究答复”（{LAW}第29条）"


def is_suggestion(ctx: Context) -> str:
    if ctx.record.content == Content.SUGGESTION:
        return ""
    return f"申诉求决类事项请先分类，再按途径办理（{LAW}第31条）"


def has_a_name(ctx: Context) -> str:
    return (
        ""
        if ctx.record.petitioner.strip()
        else "匿名的信访事项不能代为申请行政复议，申请须由本人提出（行政复议法第22条）"
    )


def wishes_it(ctx: Context) -> str:
    wishes = ctx.detail["wishes"]
    return "" if wishes else "行政复议须由本人申请：请先释明，信访人愿意申请的再办理（行政复议法第22条）"


def has_a_name_for_a_ruling(ctx: Context) -> str:
    return "" if ctx.record.petitioner.strip() else "匿名的信访事项不能代为申请行政裁决，申请须由本人提出"


def wishes_a_ruling(ctx: Context) -> str:
    return "" if ctx.detail["wishes"] else "行政裁决依当事人申请：请先释明，信访人愿意申请的再办理"


def somebody_may_keep_it(ctx: Context) -> str:
    posts = Post.objects.in_force(ctx.on).filter(organ=ctx.matter.organ)
    if any(post.covers(ACCUSATION_CODE) for post in posts):
        return ""
    return f"{ctx.matter.organ}还没有指定检举控告的专办人员，请先由系统管理员设置岗位，再办此步（{LAW}第30条）"


def both_agree(ctx: Context) -> str:
    if ctx.detail["agreed"]:
        return ""
    return "一方明确拒绝调解的，不得调解（人民调解法第17条），请继续办理并出具处理意见"


def has_opinion(ctx: Context) -> str:
    return "" if ctx.value("opinion_basis").strip() else f"处理意见应当载明依据（{LAW}第32条）"


def _in_time(ctx: Context, limit: Limit, served: str) -> str:
    day = getattr(ctx.record, served)
    due = due_on(limit, day, ctx.calendar) if day else None
    return "" if due is None or ctx.on <= due else f"请求的期限已于{due}届满（{limit.basis}）"


def review_in_time(ctx: Context) -> str:
    return _in_time(ctx, REVIEW_ASK, "served_on")


def second_in_time(ctx: Context) -> str:
    return _in_time(ctx, SECOND_ASK, "review_served_on")


def _stands_above(upper: Organ, lower: Organ | None) -> bool:
    while lower is not None and lower.pk != upper.pk:
        lower = lower.parent
    return lower is not None


def review_by_another(ctx: Context) -> str:
    """第35条: the next higher organ reviews, never the one whose opinion it is or one below it."""
    organ, handler = ctx.value("review_organ"), ctx.record.handler
    if organ.pk == handler.pk or _stands_above(handler, organ):
        return f"复查由原办理机关的上一级机关、单位进行（{LAW}第35条），不能是{organ}"
    return ""


def second_by_another(ctx: Context) -> str:
    organ, review = ctx.value("second_organ"), ctx.record.review_organ
    if organ.pk == review.pk or _stands_above(review, organ):
        return f"复核由复查机关的上一级机关、单位进行（{LAW}第36条），不能是{organ}"
    return ""


def has_no_code(ctx: Context) -> str:
    """Who holds a query code says it without a name, on line: what staff writes down is not said freely."""
    if ctx.matter.query_code:
        return "信访人有查询码，请其在“进度查询”页自己评价（不记名）；工作人员只登记没有查询码的人的评价"
    return ""


def something_is_rated(ctx: Context) -> str:
    return "" if ctx.value("rated_office") or ctx.value("rated_organ") else "请至少填写一项评价"


def help_is_done(ctx: Context) -> str:
    """第37条第3款: help goes on after the end; while some is open, the file is not put away."""
    rows = ctx.rows(PetitionHelp)
    return f"疏导帮扶仍需继续，不能归档（{LAW}第37条第3款）" if rows and rows[-1].goes_on else ""


def urgency_is_reported(ctx: Context) -> str:
    return f"发现的重大、紧急情况尚未登记报告（{LAW}第25条）" if ctx.running("report_urgent") else ""


def urgency_was_found(ctx: Context) -> str:
    return "" if ctx.running("report_urgent") else f"没有登记过待报告的重大、紧急情况（{LAW}第25条）"
