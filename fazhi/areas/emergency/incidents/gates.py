"""What must hold before a step of an incident; each refusal names the article."""

from __future__ import annotations

from fazhi.areas.emergency.incidents.counting import first_is_late
from fazhi.areas.emergency.incidents.models import EmergencyPerson
from fazhi.areas.emergency.incidents.reporting import SAFETY, finder
from fazhi.areas.emergency.incidents.windows import last_day
from fazhi.areas.emergency.incidents.words import Outcome
from fazhi.areas.emergency.levels import LAW, Category
from fazhi.areas.emergency.moments import disorder, not_on
from fazhi.spine.context import Context


def is_open_kind(ctx: Context) -> str:
    if ctx.value("category") == Category.SOCIAL:
        return "社会安全事件限定人员查阅，请在“社会安全事件”中登记，不在此登记"
    return ""


def is_social(ctx: Context) -> str:
    return (
        "" if ctx.value("category") == Category.SOCIAL else "此处只登记社会安全事件，其他突发事件请在“突发事件”中登记"
    )


def moments_in_order(ctx: Context) -> str:
    known = ctx.value("known_at")
    wrong = disorder(
        ("发生时间", ctx.value("occurred_at")),
        ("事发单位、发现机构知悉时间", ctx.value("unit_knew_at")),
        ("本级知悉时间", known),
    )
    return wrong or not_on("本级知悉时间", known, ctx.on)


def finder_says_when(ctx: Context) -> str:
    """Where a law gives the unit or the finder a number of hours, the moment from which they run must be on file."""
    if finder(ctx.value("category"), ctx.on) is not None and ctx.value("unit_knew_at") is None:
        return "请填写事发单位、发现机构知悉时间，用来核对其报告时限（生产安全事故报告和调查处理条例第9条；突发公共卫生事件应对法第30条）"
    return ""


def first_report_in_order(ctx: Context) -> str:
    sent = ctx.detail["sent_at"]
    return disorder(("本级知悉时间", ctx.record.known_at), ("报出时间", sent)) or not_on("报出时间", sent, ctx.on)


def report_in_order(ctx: Context) -> str:
    row = ctx.detail
    first = row.get("received_at") or ctx.record.known_at
    return disorder(("知悉（接报）时间", first), ("报出时间", row["sent_at"])) or not_on(
        "报出时间", row["sent_at"], ctx.on
    )


def lateness_is_explained(ctx: Context) -> str:
    if first_is_late(ctx) and not ctx.value("late_reason"):
        return f"首次报告超过时限，请如实填写未按时报告的原因（{LAW}第95条第2项）"
    return ""


def was_reported(ctx: Context) -> str:
    return "" if ctx.happened("first_report") else f"尚未向上级报告，请先登记首次报告（{LAW}第17条、第61条）"


def casualties_in_window(ctx: Context) -> str:
    last = last_day(ctx.record)
    if ctx.on <= last:
        return ""
    return f"伤亡变化的补报期已于{last}届满（{SAFETY}第13条：三十日，道路交通、火灾七日），以后的变化在总结报告中说明"


def is_accident(ctx: Context) -> str:
    return "" if ctx.record.category == Category.ACCIDENT else f"事故调查适用于生产安全等事故灾难（{SAFETY}）"


def response_day(ctx: Context) -> str:
    at = ctx.detail["at"]
    since = ctx.record.response_at or ctx.record.known_at
    return disorder(("此前时间", since), ("时间", at)) or not_on("时间", at, ctx.on)


def level_changes(ctx: Context) -> str:
    if ctx.detail["level"] == ctx.record.response_level:
        return f"现在就是{ctx.record.get_response_level_display()}，级别没有变化"
    return ""


def ended_in_order(ctx: Context) -> str:
    controlled, ended = ctx.values["controlled_at"], ctx.detail["at"]
    wrong = disorder(("响应启动时间", ctx.record.response_at), ("事态受控时间", controlled), ("响应解除时间", ended))
    return wrong or not_on("响应解除时间", ended, ctx.on)


def an_order_waits(ctx: Context) -> str:
    return "" if ctx.record.orders > ctx.record.orders_filed else "没有待报备案的决定、命令"


def orders_are_filed(ctx: Context) -> str:
    waiting = ctx.record.orders - ctx.record.orders_filed
    return f"还有{waiting}件决定、命令没有报人大常委会备案（{LAW}第25条）" if waiting > 0 else ""


def npc_was_told(ctx: Context) -> str:
    if ctx.record.orders and not ctx.happened("npc_report"):
        return f"发布过决定、命令的，应急处置结束后须向人大常委会作专项工作报告（{LAW}第25条）"
    return ""


def takings_are_settled(ctx: Context) -> str:
    waiting = [m.number for m in ctx.sent("requisition") if m.state not in m.declared.closes]
    return f"征用的财产尚未返还、补偿：{'、'.join(waiting)}（{LAW}第12条）" if waiting else ""


def summed_up(ctx: Context) -> str:
    return "" if ctx.happened("sum_up") else f"尚未查明原因、总结经验教训并上报（{LAW}第92条）"


def final_report_was_made(ctx: Context) -> str:
    return "" if ctx.happened("final_report") else f"尚未作终报（{LAW}第61条）"


def investigation_is_done(ctx: Context) -> str:
    if ctx.happened("investigate") and not ctx.happened("approve_investigation"):
        return f"事故调查报告尚未批复（{SAFETY}第29条、第32条）"
    return ""


def investigated_before(ctx: Context) -> str:
    return "" if ctx.happened("investigate") else f"尚未成立事故调查组（{SAFETY}第29条）"


def submitted_before(ctx: Context) -> str:
    return "" if ctx.happened("submit_investigation") else f"尚未提交事故调查报告（{SAFETY}第32条）"


def people_were_collected(ctx: Context) -> str:
    return "" if ctx.rows(EmergencyPerson) else "没有为应对本事件收集的个人信息"


def returned_or_lost(ctx: Context) -> str:
    record = ctx.record
    if record.outcome == Outcome.LOST or (record.outcome and record.returned_on):
        return ""
    return f"财产尚未返还，也没有登记灭失（{LAW}第12条）"


def compensated(ctx: Context) -> str:
    return "" if ctx.record.compensated_on else f"尚未给予补偿（{LAW}第12条）"


def used_up(ctx: Context) -> str:
    return "" if ctx.happened("used_up") else f"尚未登记使用完毕（{LAW}第12条）"
