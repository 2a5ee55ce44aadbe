"""From the door to acceptance: 信访工作条例第17条至第25条."""

from __future__ import annotations

from fazhi.areas.disputes.petitions import gates
from fazhi.areas.disputes.petitions.models import (
    PetitionObjection,
    PetitionSource,
    PetitionUrgency,
)
from fazhi.areas.disputes.petitions.words import ACCUSATION_CODE, LAW, Routing
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Matter
from fazhi.spine.procedure import Step

OFFICE = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.OFFICE_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
OPEN = (
    "registered", "routed", "objected", "accepted", "handling", "answered", "reviewing", "reviewed", "second_review", "final", "ended",
)  # fmt: skip
IN_HAND = ("registered", "routed", "objected", "accepted", "handling")
#: Stands in place of the contents, where the head of the office reads it: what was seen before is not gone by itself.
GONE = "（已转检举控告专门办理；此前的登记、文书和附件仍在办理记录中，由机构负责人在本页办理“删除个人信息”删去）"
HIDDEN = ("petitioner", "phone", "address", "representatives", "demand", "subject")


def tell_the_first(ctx: Context, event: Event) -> None:
    """The first petition learns of its double's channel and number; the double keeps both, and its own clocks' trace."""
    record = ctx.record
    first = Matter.objects.get(
        system="disputes.petition", organ=ctx.matter.organ, number=record.merged_into.strip()
    )  # fmt: skip
    detail = {
        "channel": record.channel, "received_on": ctx.matter.opened_on, "number": record.external_no or ctx.matter.number,
        "people": record.joint_count,
    }  # fmt: skip
    on = max(event.on, first.opened_on)
    actions.relay_step(first, "add_source", cause=ctx.matter, by=event.by, on=on, detail=detail)
    actions.link(ctx.matter.chain, first.chain, "double", by=event.by, on=on)


def enter_the_accusation(ctx: Context, event: Event) -> None:
    """The accusation, received when the petition was, belongs to nobody until those whose posts name it take it up.

    Whom it accuses stands in the words of whoever wrote: they fill that in, and the organ, before they pass it on.
    """
    held, asked = ctx.former, ctx.former["representatives"]
    people = f"\n联名代表：{asked}（共{ctx.record.joint_count}人）" if asked else ""
    actions.open_matter(
        ACCUSATION_CODE, organ=ctx.matter.organ, by=event.by, on=ctx.matter.opened_on, cause=ctx.matter,
        fields={
            "channel": ctx.record.channel, "external_no": ctx.matter.number, "accused": "见检举控告的内容，请核对补填",
            "facts": f"{held['subject']}\n{held['demand']}{people}", "informant": held["petitioner"][:100],
            "phone": held["phone"], "address": held["address"],
        },
    )  # fmt: skip


ROUTE = (
    Step(
        "check_again", "查重（登记同一事项的前件）", ("registered", "routed", "accepted"), "", by=OFFICE,
        basis=f"{LAW}第19条、第36条", fields=("same_as",), checks=(gates.known_number,),
        hint="按事项判断，不按人查找：同一事实、同一诉求的为同一事项",
    ),
    Step(
        "add_source", "登记其他来源", OPEN, "", by=OFFICE, relayed=True, basis=f"{LAW}第17条、第22条", adds=PetitionSource,
        hint="同一事项从另一渠道又来的，登记该渠道的编号，不另立件",
    ),
    Step(
        "merge", "并入同一事项的前件", ("registered", "routed", "accepted", "handling"), "merged", by=OFFICE,
        basis=f"{LAW}第19条第3款、第22条", fields=("merged_into",), checks=(gates.first_exists,),
        needs=(gates.urgency_is_reported,), after=(tell_the_first,),
        hint="两件都保留编号和期限记录；统计时只计前件一件",
    ),
    Step(
        "route", "转送、交办", "registered", "routed", by=OFFICE, basis=f"{LAW}第22条", fields=("handler",), stamp="routed_on",
        sets={"routed_as": Routing.FORWARDED}, needs=(gates.from_office,), checks=(gates.another_organ,),
        issues=("forwarding",), rows=("17:2", "17:3b"),
    ),
    Step(
        "keep", "本机关办理", "registered", "routed", by=(*OFFICE, Role.LIAISON), basis=f"{LAW}第23条第2款", stamp="routed_on",
        sets={"handler": lambda ctx: ctx.matter.organ, "routed_as": Routing.OWN}, rows=("17:3",),
    ),
    Step(
        "pass_on", "告知并转送其他机关（不在本平台办理）", "registered", "passed", by=(*OFFICE, Role.LIAISON),
        basis=f"{LAW}第22条、第23条第2款", fields=("passed_to",), issues=("passed_notice",), rows=("17:2", "17:3"),
        needs=(gates.urgency_is_reported,),
        checks=(lambda c: "" if c.value("passed_to").strip() else f"请写明接收单位（{LAW}第22条）",),
    ),
    Step(
        "to_accusation", "属于检举控告，转专门登记", IN_HAND, "moved", by=OFFICE, basis=f"{LAW}第30条",
        sets=dict.fromkeys(HIDDEN, "") | {"demand": GONE, "subject": GONE, "handler": None},
        needs=(gates.urgency_is_reported, gates.somebody_may_keep_it), after=(enter_the_accusation,),
        hint="内容和联系方式随即登记到“检举控告”（限定知悉），本件只有专办人员和机构负责人还能看到；此前看过本件的人看到的登记、文书和附件"
             "仍在办理记录中，请机构负责人随即在本件办理“删除个人信息”，附件由专办人员在检举控告件中重新登记",
    ),
)  # fmt: skip

OBJECT = (
    Step(
        "object", "提出异议（不属于本机关）", "routed", "objected", by=THERE, at="handler", basis=f"{LAW}第23条第3款",
        adds=PetitionObjection, detail=("reason", "proper"), optional=("proper",),
        fills={"organ": lambda ctx: ctx.record.handler}, needs=(gates.may_object_still,), rows=("17:3b",),
    ),
    Step(
        "lose_objection", "逾期未提出异议", "routed", "", by=(), law=True, basis=f"{LAW}第23条第3款", rows=("17:3b",),
    ),
    Step(
        "agree_objection", "同意异议，收回", "objected", "registered", by=OFFICE, basis=f"{LAW}第23条第3款",
        sets={"handler": None, "routed_as": "", "routed_on": None}, rows=("17:3b",),
        hint="经转送、交办的单位同意，方可退回；收回后另行转送",
    ),
    Step(
        "refuse_objection", "不同意异议，仍由其办理", "objected", "routed", by=OFFICE, basis=f"{LAW}第23条第3款",
        rows=("17:3b",), hint="未经同意不得自行退回、再转",
    ),
)  # fmt: skip

ACCEPT = (
    Step(
        "accept", "受理并告知", "routed", "accepted", by=THERE, at="handler", basis=f"{LAW}第23条", stamp="accepted_on",
        needs=(gates.can_be_told, gates.not_again), issues=("acceptance",), rows=("17:3", "17:3a"),
    ),
    Step(
        "accept_untold", "受理（无法告知）", "routed", "accepted", by=THERE, at="handler", basis=f"{LAW}第23条第2款",
        stamp="accepted_on", needs=(gates.cannot_be_told, gates.not_again), rows=("17:3a",),
    ),
    Step(
        "decline", "不予受理并告知", "routed", "declined", by=THERE, at="handler",
        basis=f"{LAW}第19条、第23条、第36条", fields=("refusal", "refusal_note"), needs=(gates.can_be_told, gates.urgency_is_reported),
        checks=(gates.refusal_is_grounded,), issues=("refusal",), rows=("17:3", "17:9"),
    ),
    Step(
        "decline_untold", "不予受理（无法告知）", "routed", "declined", by=THERE, at="handler", basis=f"{LAW}第23条第2款",
        fields=("refusal", "refusal_note"), needs=(gates.cannot_be_told, gates.urgency_is_reported),
        checks=(gates.refusal_is_grounded,),
    ),
    Step(
        "find_urgent", "发现重大、紧急情况", OPEN, "", by=(*OFFICE, Role.LIAISON), basis=f"{LAW}第25条", adds=PetitionUrgency,
        detail=("facts",), rows=("17:4",),
    ),
    Step(
        "report_urgent", "登记报告", OPEN, "", by=(*OFFICE, Role.LIAISON), basis=f"{LAW}第25条", adds=PetitionUrgency,
        detail=("facts", "reported_to"), needs=(gates.urgency_was_found,), rows=("17:4",),
        hint="信访部门发现的，同时报告本级党委和政府、上一级信访部门和国家信访局",
    ),
)  # fmt: skip
