"""Two procedures beside the petition: the suggestions of the petition office, and accusations that few may read."""

from __future__ import annotations

from fazhi.areas.disputes.petitions import papers
from fazhi.areas.disputes.petitions.models import Accusation, PetitionAdvice
from fazhi.areas.disputes.petitions.words import ACCUSATION_CODE, LAW
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.models import Post
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.roles import Reach

ADVICE_CODE = "disputes.petition_advice"
OFFICE = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


def day_lies_ahead(ctx: Context) -> str:
    due = ctx.value("reply_due")
    return "" if due and due > ctx.on else f"文书载明的反馈日期应晚于制发日期{ctx.on}（{LAW}第40条）"


def not_oneself(ctx: Context) -> str:
    agency = ctx.value("agency")
    return "主送单位不能是本单位" if agency and agency.pk == ctx.matter.organ_id else ""


def not_to_the_accused(ctx: Context) -> str:
    """第30条第3款: never handed or told to the accused person or organ."""
    receiver, accused = ctx.value("receiver"), ctx.record.accused_organ
    if receiver is None and not ctx.value("receiver_name").strip():
        return f"请写明接收的有权处理的机关（{LAW}第30条）"
    below = receiver
    while below is not None and accused is not None:
        if below.pk == accused.pk:
            return f"不得将检举控告材料转给被检举控告的单位及其下属单位（{LAW}第30条第3款）"
        below = below.parent
    return ""


def accused_cannot_read(ctx: Context) -> str:
    """A post of the accused organ that reads accusations of the division would see this one."""
    accused = ctx.value("accused_organ")
    if accused is None:
        return ""
    if accused.pk == ctx.matter.organ_id:
        return f"被检举控告的是本单位：不得在本单位登记，请由上一级机关受理（{LAW}第30条第3款）"
    posts = Post.objects.in_force(ctx.on).filter(organ=accused, reach=Reach.DIVISION)
    if any(post.covers(ACCUSATION_CODE) and ctx.matter.scope.startswith(accused.division_id) for post in posts):
        return f"{accused}有可以查看本区划检举控告的岗位，请先由系统管理员收回，再行登记（{LAW}第30条第3款）"
    return ""


ADVICE = Procedure(
    code=ADVICE_CODE, id="X6", name="信访督办和建议", record=PetitionAdvice, basis=f"{LAW}第40条",
    number="{mark}信建收〔{year}〕{n}号", title="{subject}", opens="drafted", closes={"replied", "dropped"},
    states={"drafted": "拟稿", "issued": "已制发，待反馈", "replied": "已反馈", "dropped": "不提出"},
    open_name="拟提督办、建议", open_by=OFFICE, open_on="拟稿日期",
    open_fields=("kind", "agency", "subject", "about_no", "problems", "proposal"), open_optional=("about_no",),
    open_checks=(not_oneself,),
    steps=(
        Step("issue", "制发", "drafted", "issued", by=HEADS, basis=f"{LAW}第40条", fields=("reply_due",), stamp="issued_on",
             checks=(day_lies_ahead,), issues=("advice",), rows=("17:10",)),
        Step("drop", "不提出", "drafted", "dropped", by=HEADS, basis=f"{LAW}第40条"),
        Step("reply", "书面反馈", "issued", "replied", by=THERE, at="agency", basis=f"{LAW}第40条", fields=("reply", "adopted"),
             stamp="replied_on", rows=("17:10",)),
        Step("reply_received", "收到书面反馈", "issued", "replied", by=OFFICE, basis=f"{LAW}第40条", fields=("reply", "adopted"),
             stamp="replied_on", rows=("17:10",)),
    ),
    limits=(
        Limit("reply", "书面反馈", 0, Unit.SET_BY_DOCUMENT, "issue", {"reply", "reply_received"}, f"{LAW}第40条",
              set_by="reply_due", duty="agency", rows=("17:10",)),
    ),
    templates=papers.ADVICE, parties={"agency": "agency"}, capacities={"agency": "主送单位"},
    internal=frozenset({"drop"}),
)  # fmt: skip

ACCUSATION = Procedure(
    code=ACCUSATION_CODE, id="X6", name="检举控告", record=Accusation, basis=f"{LAW}第30条",
    number="{mark}信举收〔{year}〕{n}号", title="检举控告", opens="received", closes={"told", "untold", "declined"},
    states={"received": "已登记，待转送", "passed": "已转送", "told": "已反馈", "untold": "已办结（无法反馈）", "declined": "不予受理"},
    open_name="登记检举控告", open_by=OFFICE, open_on="收到日期",
    open_fields=("channel", "external_no", "accused", "accused_organ", "facts", "informant", "phone", "address"),
    open_optional=("external_no", "accused_organ", "informant", "phone", "address"), open_checks=(accused_cannot_read,),
    steps=(
        Step("pass_on", "转送有权处理的机关", "received", "passed", by=HEADS, basis=f"{LAW}第22条、第30条",
             fields=("receiver", "receiver_name"), optional=("receiver", "receiver_name"), stamp="passed_on",
             checks=(not_to_the_accused,), issues=("accusation_transfer",), rows=("17:2",)),
        Step("decline", "不予受理", "received", "declined", by=OFFICE, basis=f"{LAW}第30条"),
        Step("tell", "向检举控告人反馈", "passed", "told", by=OFFICE, basis=f"{LAW}第30条", stamp="told_on",
             needs=(lambda c: "" if c.record.can_be_told else f"检举控告人匿名，无从反馈，请办“无法反馈，办结”（{LAW}第23条第2款）",)),
        Step("finish", "无法反馈，办结", "passed", "untold", by=OFFICE, basis=f"{LAW}第23条第2款、第30条",
             needs=(lambda c: f"检举控告人可以联系，应当反馈（{LAW}第30条）" if c.record.can_be_told else "",)),
    ),
    limits=(
        Limit("pass_on", "登记并转送", 15, Unit.DAY, "open", {"pass_on", "decline"}, f"{LAW}第22条", effect=Effect.LIABILITY,
              rows=("17:2",)),
    ),
    templates=papers.ACCUSATION, parties={"receiver": "receiver"}, capacities={"receiver": "有权处理的机关"},
    reveals=frozenset({"receiver"}), by_name=True,
)  # fmt: skip
