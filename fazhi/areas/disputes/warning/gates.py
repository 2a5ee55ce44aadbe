"""What must hold before a step of a warning or an assessment."""

from __future__ import annotations

from fazhi.areas.disputes.warning.models import EarlyWarning, EarlyWarningMeasure, StabilityRiskPoint
from fazhi.areas.disputes.warning.signals import again, judge
from fazhi.areas.disputes.warning.streams import Key
from fazhi.areas.disputes.warning.words import RISK_ACT, Conclusion, Ground, Level
from fazhi.spine import access
from fazhi.spine.context import Context
from fazhi.spine.models import Matter

DECISION = "decisions.decision"


def is_a_signal(ctx: Context) -> str:
    """The numbers are those of the records that whoever enters it reads, and by the rule they are a signal."""
    if ctx.in_bulk:
        return ""
    by = ctx.by
    seen = lambda system, rows: rows if by is None else access.visible_to(by, rows, system=system, prefix="matter__")  # noqa: E731
    month, value = ctx.value("month"), ctx.value
    if value("ground") == Ground.RISING:
        key = Key(value("system"), value("kind"), value("place"), value("agency").pk if value("agency") else None)
        found = next((j for j in judge(month, seen) if j.key == key), None)
        if found is None or not found.signal or None in (value("usual"), value("months"), value("chance")):
            return "按现有记录，这一序列没有达到预警的标准，请从“矛盾纠纷预警”专题页登记"
        return "" if found.now == value("observed") else f"按现有记录，当月为{found.now}件，请重新登记"
    for one in again(month, seen):
        if (one.ground, one.what) == (value("ground"), value("what")):
            return "" if one.times == value("observed") else f"按现有记录为{one.times}次，请重新登记"
    return "按现有记录，这一事项（地点）没有反复到应当预警的次数，请从“矛盾纠纷预警”专题页登记"


def not_entered_yet(ctx: Context) -> str:
    names = ("ground", "system", "kind", "place", "agency", "what", "month")
    if ctx.in_bulk:
        return ""
    there = EarlyWarning.objects.filter(**{name: ctx.value(name) for name in names}).select_related("matter").first()
    return f"同一预警已登记（{there.matter.number}）" if there else ""


def receiver_is_another(ctx: Context) -> str:
    receiver, due = ctx.value("receiver"), ctx.value("reply_due")
    if receiver.pk == ctx.matter.organ_id:
        return "请交办给有关乡镇、部门，不能交办给本单位"
    return "" if due > ctx.on else f"要求反馈日期应晚于交办日期{ctx.on}"


def is_late(ctx: Context) -> str:
    due = ctx.record.reply_due
    return "" if due and due < ctx.on else f"承办单位的反馈期限（{due}）尚未届满，不能提级督办"


def stands_above(ctx: Context) -> str:
    upper, organ = ctx.value("upper"), ctx.record.receiver
    while organ is not None and organ.pk != upper.pk:
        organ = organ.parent
    below = organ is not None and ctx.record.receiver.pk != upper.pk
    return "" if below else f"提级督办单位应是{ctx.record.receiver}的上级"


def something_was_done(ctx: Context) -> str:
    return "" if ctx.rows(EarlyWarningMeasure) else "尚未登记采取的措施"


def decision_is_there(ctx: Context) -> str:
    number = ctx.value("decision_no").strip()
    if not number or Matter.objects.filter(system=DECISION, number=number).exists():
        return ""
    return f"没有编号为“{number}”的重大行政决策，请核对"


def points_are_found(ctx: Context) -> str:
    if not ctx.rows(StabilityRiskPoint):
        return f"尚未登记风险点及防范措施（{RISK_ACT}第22条）"
    return ""


def conclusion_suits_level(ctx: Context) -> str:
    if ctx.value("level") == Level.HIGH and ctx.value("conclusion") == Conclusion.GO:
        return f"评估为高风险的，不能得出“风险可控，可以实施”的结论；采取措施后风险可控的，选“采取措施后实施”（{RISK_ACT}第23条）"
    return "" if ctx.value("methods") else "请选择评估方法"
