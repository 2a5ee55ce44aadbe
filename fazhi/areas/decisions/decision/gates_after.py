"""What must hold from the meeting to the end of a decision."""

from __future__ import annotations

import re

from fazhi.areas.decisions.decision.details import DecisionMeeting
from fazhi.areas.decisions.decision.pieces import missing
from fazhi.areas.decisions.decision.words import ACT, OF_GOVERNMENT, Need
from fazhi.spine.context import Context
from fazhi.spine.models import Organ


def meeting_suits_the_body(ctx: Context) -> str:
    if ctx.matter.organ.kind == Organ.Kind.GOVERNMENT and ctx.detail["kind"] not in OF_GOVERNMENT:
        return f"县级以上人民政府的决策草案应当经常务会议或者全体会议讨论（{ACT}第30条）"
    if ctx.matter.organ.kind != Organ.Kind.GOVERNMENT and ctx.detail["kind"] in OF_GOVERNMENT:
        return f"{ctx.matter.organ}没有政府常务会议、全体会议，参照执行的请选本单位的会议（{ACT}第42条）"
    return ""


def chief_spoke_last(ctx: Context) -> str:
    return "" if ctx.detail["chief_last"] else f"讨论决策草案，行政首长应当最后发表意见（{ACT}第30条）"


def against_majority_has_reasons(ctx: Context) -> str:
    if ctx.detail["against_majority"] and not ctx.detail.get("against_reason", "").strip():
        return f"行政首长拟作出的决定与多数人意见不一致的，应当在会上说明理由（{ACT}第30条）"
    return ""


def opinion_is_older_than_the_meeting(ctx: Context) -> str:
    """An opinion written afterwards reviews nothing."""
    for name, day in (("合法性审查意见", ctx.record.legality_on), ("公平竞争审查意见", ctx.record.competition_on)):
        if day and day > ctx.on:
            return f"{name}出具于{day}，晚于会议日期{ctx.on}（{ACT}第25条、第29条）"
    return ""


def is_discussed(ctx: Context) -> str:
    """Since the last submission: a meeting that postponed it has not discussed what was submitted afterwards."""
    submitted, met = ctx.record.submitted_on, ctx.record.meeting_on
    if submitted and met and met >= submitted:
        return ""
    return f"尚无集体讨论的记录，未经集体讨论不得作出决定（{ACT}第30条）"


def decided_on_the_meeting_day(ctx: Context) -> str:
    held = ctx.rows(DecisionMeeting)
    if held and ctx.on != held[-1].on:
        return f"行政首长在集体讨论的基础上作出决定，会议日期是{held[-1].on}（{ACT}第30条）"
    return ""


def party_is_told(ctx: Context) -> str:
    if ctx.record.party_on is None:
        return f"出台前应当按照规定向同级党委请示报告（{ACT}第31条）"
    return ""


def congress_is_told(ctx: Context) -> str:
    if ctx.record.congress_required and ctx.record.congress_on is None:
        return f"依法应当向本级人民代表大会或者其常务委员会报告的，尚未报告（{ACT}第8条、第31条）"
    return ""


def adoption_is_explained(ctx: Context) -> str:
    record = ctx.record
    heard = Need.DONE in (record.participation, record.expert_need)
    if heard and not ctx.value("explanation").strip():
        return f"公布决策应当说明公众意见、专家论证意见的采纳情况（{ACT}第32条）"
    return ""


def document_is_numbered(ctx: Context) -> str:
    """A decision that is a normative document needs both: its own procedure here, number and filing there."""
    if ctx.record.normative and not ctx.value("document_no").strip():
        return "同时是行政规范性文件的，须先统一登记、统一编号、统一印发（国办发〔2018〕37号）"
    return ""


def secrecy_was_ruled(ctx: Context) -> str:
    if ctx.record.participation != Need.WAIVED:
        return f"依法不予公开的，应当先认定不需要公众参与并写明依据（{ACT}第14条、第32条）"
    return ""


def secret_is_not_published(ctx: Context) -> str:
    """Secrecy is no way around the public: what was kept from it is not announced to it afterwards."""
    if ctx.record.participation == Need.WAIVED:
        return f"已以依法不予公开为由不进行公众参与，请办理“印发，依法不予公开”（{ACT}第14条、第32条）"
    return ""


def file_is_complete(ctx: Context) -> str:
    wanted = missing(ctx.record, ctx.happened)
    return f"归档材料不齐，缺：{'、'.join(wanted)}（{ACT}第33条）" if wanted else ""


def is_archived(ctx: Context) -> str:
    return "" if ctx.record.archived_on else f"有关材料尚未及时、完整归档（{ACT}第33条）"


def due_after_decision(ctx: Context) -> str:
    due = ctx.value("execution_due")
    return f"执行完成时限{due}早于{ctx.on}，请核对" if due and due < ctx.on else ""


def percent_is_a_percentage(ctx: Context) -> str:
    return "" if ctx.detail["percent"] <= 100 else "总体进度不能超过100%"


def discovered_before_told(ctx: Context) -> str:
    return "发现日期晚于报告日期，请核对" if ctx.detail["discovered_on"] > ctx.on else ""


def evaluator_is_another(ctx: Context) -> str:
    """Who argued or assessed it beforehand does not judge what came of it (条36)."""
    plain = lambda name: re.sub(r"[\s（）()·]", "", name)  # noqa: E731
    name = plain(ctx.value("evaluator"))
    for word, body in (("专家论证", ctx.record.expert_body), ("风险评估", ctx.record.risk_assessor)):
        if body and plain(body) == name:
            return f"{body}在决策作出前承担主要{word}工作，不得承担决策后评估（{ACT}第36条）"
    return ""


def evaluation_is_ordered(ctx: Context) -> str:
    return "" if ctx.record.evaluator else f"尚未确定承担评估具体工作的单位（{ACT}第36条）"


def evaluated_by_who_was_named(ctx: Context) -> str:
    named = ctx.record.evaluator
    return f"承担评估工作的单位确定为{named}，请核对" if ctx.detail["assessor"].strip() != named else ""


def evaluation_is_not_out(ctx: Context) -> str:
    if ctx.record.evaluator and ctx.record.evaluated_on is None:
        return f"决策后评估尚未完成（{ACT}第36条）"
    return ""


def problem_is_reported(ctx: Context) -> str:
    return (
        ""
        if ctx.happened("report_problem")
        else f"执行单位尚未报告执行中的重大问题，不能中止执行（{ACT}第35条、第37条）"
    )


def no_adjustment_is_under_way(ctx: Context) -> str:
    running = [m for m in ctx.sent("adjustment") if not m.is_closed and m.record.published_on is None]
    return f"已立项调整（{running[0].number}），正在履行程序（{ACT}第37条）" if running else ""
