"""What must hold before bodies are sent, a case is handed on, a dispute is settled."""

from __future__ import annotations

from fazhi.areas.enforcement.coordination.choosing import LEAVES_FROM
from fazhi.areas.enforcement.coordination.models import DispatchAssignment, DispatchVisit, HandoverTry
from fazhi.areas.enforcement.coordination.words import Claim, Refusal, Way
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

ACT = "行政处罚法"
LOCAL = "本县行政执法协调规定"


def due_lies_ahead(ctx: Context) -> str:
    due = ctx.detail.get("due_on") or ctx.values.get("due_on")
    return f"期限{due}应当晚于{ctx.on}，请核对" if due and due <= ctx.on else ""


def task_keeps_the_whole(ctx: Context) -> str:
    due, whole = ctx.detail["due_on"], ctx.record.due_on
    return f"任务期限{due}晚于整个行动要求完成的{whole}，请核对" if due > whole else ""


def no_body_has_it_twice(ctx: Context) -> str:
    """The same task twice to one body is a slip of the hand."""
    one = ctx.detail
    same = [r for r in ctx.rows(DispatchAssignment) if r.body_id == one["body"].pk and r.content == one["content"]]
    return f"{one['body'].short}已有同样的任务，请核对" if same else ""


def several_bodies(ctx: Context) -> str:
    """A joint dispatch is one of two bodies at least; what one body does alone it plans itself."""
    bodies = {row.body_id for row in ctx.rows(DispatchAssignment)} | {row.lead_id for row in ctx.rows(DispatchVisit)}
    return "" if len(bodies) > 1 else f"联合执法调度须有两个以上单位，请先登记各单位的任务（{LOCAL}）"


def nothing_is_out(ctx: Context) -> str:
    """Every task answered, every visit told or cancelled."""
    tasks = [m.organ.short for m in ctx.unfinished("task")]
    visits = [m.number for m in ctx.sent("visit") if m.record.done_on is None and m.state != "cancelled"]
    if tasks:
        return f"还有任务没有反馈：{'、'.join(tasks)}"
    return f"还有检查没有结果：{'、'.join(visits)}" if visits else ""


def task_not_answered(ctx: Context) -> str:
    return "" if ctx.unfinished("task") else "没有在办的任务"


def way_is_right(ctx: Context) -> str:
    """The direction agrees with the two bodies: figures of county and towns rest on it."""
    sender, receiver, way = ctx.matter.organ, ctx.value("receiver"), ctx.value("way")
    if receiver.pk == sender.pk:
        return "接收单位是本单位，无须移交"
    towns = sender.kind == Organ.Kind.TOWN, receiver.kind == Organ.Kind.TOWN
    right = {(False, False): (Way.ACROSS, Way.OUTSIDE), (False, True): (Way.TO_TOWN,), (True, False): (Way.TO_COUNTY, Way.OUTSIDE),
             (True, True): (Way.BETWEEN_TOWNS,)}[towns]  # fmt: skip
    if way in right:
        return ""
    return f"由{sender.short}移交{receiver.short}，移交方向应选“{right[0].label}”，请核对"


def own_case_may_leave(ctx: Context) -> str:
    case = ctx.value("own_case")
    if case is None:
        return ""
    if case.matter.organ_id != ctx.matter.organ_id:
        return f"案件{case.matter.number}不是{ctx.matter.organ.short}的案件，请核对"
    if case.matter.state not in LEAVES_FROM:
        state = case.matter.declared.states[case.matter.state]
        return f"案件{case.matter.number}{state}，不能移交其他行政机关（{ACT}第25条、第26条）"
    return ""


def refusal_is_told(ctx: Context) -> str:
    if ctx.value("refusal") in (Refusal.OTHER, Refusal.OTHER_FIRST) and not (ctx.value("refusal_note") or "").strip():
        return "请在说明中写明退回的依据；其他机关已先立案的，写明机关和立案日期"
    return ""


def asked_once(ctx: Context) -> str:
    """Who has refused is not sent it again: that is what designation is for."""
    receiver = ctx.value("receiver")
    if receiver.pk in {row.body_id for row in ctx.rows(HandoverTry)}:
        return f"{receiver.short}已经退回，不能再次移交；有争议的，请报请指定管辖（{ACT}第25条）"
    return ""


def is_for_another(ctx: Context) -> str:
    """Designated to the sender itself, there is nothing to receive."""
    own = ctx.record.receiver_id == ctx.matter.organ_id
    return "管辖机关就是移交单位，请由移交单位收回办理" if own else ""


def two_bodies(ctx: Context) -> str:
    return (
        "另一方与提出争议的机关相同，没有管辖争议可言，请核对" if ctx.value("other").pk == ctx.matter.organ_id else ""
    )


def both_have_spoken(ctx: Context) -> str:
    if ctx.record.other_answered_on:
        return ""
    return f"{ctx.record.other.short}尚未说明意见，先协商（{ACT}第25条第2款）"


def designee_is_known(ctx: Context) -> str:
    """Agreed between the two, it is one of them; nobody can agree for a third body."""
    designee = ctx.value("designee")
    if designee.pk in (ctx.matter.organ_id, ctx.record.other_id):
        return ""
    return f"协商确定的管辖机关应是双方之一；应由其他机关管辖的，请报共同的上一级行政机关指定（{ACT}第25条第2款）"


def first_filed_has_it(ctx: Context) -> str:
    """Art. 25(1): of several that have jurisdiction, the one that filed first."""
    record = ctx.record
    if record.claim != Claim.BOTH or not record.filed_on or not record.other_filed_on:
        return ""
    if record.filed_on == record.other_filed_on:
        return ""
    first = ctx.matter.organ if record.filed_on < record.other_filed_on else record.other
    if ctx.value("designee").pk == first.pk or (ctx.value("reason") or "").strip():
        return ""
    return f"{first.short}最先立案，由最先立案的行政机关管辖；另作约定的，请写明理由（{ACT}第25条第1款）"


def superior_is_common(ctx: Context) -> str:
    """The body above both, as the list of organs has it."""
    superior = ctx.value("superior")
    for body in (ctx.matter.organ, ctx.record.other):
        if superior.pk not in _above(body):
            return f"{superior.short}不是{body.short}的上级行政机关，请选择共同的上一级行政机关（{ACT}第25条第2款）"
    return ""


def _above(organ: Organ) -> set[int]:
    found, parent = set(), organ.parent
    while parent:
        found.add(parent.pk)
        parent = parent.parent
    return found


def date_and_decider_are_set(ctx: Context) -> str:
    record = ctx.record
    return "" if record.decide_by and record.decider else f"尚未确定决定期限和决定人（{LOCAL}）"
