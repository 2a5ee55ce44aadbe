"""A meeting with the court or the procuratorate, and each thing decided there as a task of its owner.

府院联席会议 and 府检联席会议 rest on policy and local rules; no national text orders their procedure.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.liaison import meetings as m
from fazhi.areas.disputes.liaison import papers
from fazhi.areas.disputes.liaison.practice import DAYS
from fazhi.areas.disputes.liaison.words import WITH_PROCURATORATE
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register

CODE, TASK_CODE = "disputes.liaison_meeting", "disputes.liaison_task"
LOCAL = "府院、府检联动的本地制度，没有全国性规定"
STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ANYONE = tuple(dict.fromkeys((*STAFF, *HEADS)))


def has_a_topic(ctx: Context) -> str:
    return "" if ctx.rows(m.LiaisonTopic) else "尚未登记议题，先办理“登记议题”"


def lies_ahead(ctx: Context) -> str:
    day = ctx.detail.get("due_on") or ctx.values.get("due_on")
    return f"完成期限{day}早于办理日期{ctx.on}，请核对" if day and day < ctx.on else ""


def held_after_called(ctx: Context) -> str:
    day = ctx.value("planned_on")
    return f"拟定召开日期{day}早于登记日期{ctx.matter.opened_on}，请核对" if day and day < ctx.matter.opened_on else ""


def is_not_a_consultation(ctx: Context) -> str:
    """A talk with the procuratorate that the ledger of supervision holds for the same day would count twice."""
    if ctx.in_bulk or ctx.record.meeting_kind not in WITH_PROCURATORATE:
        return ""
    rows = registry.register_of("enforcement.procuracy_meeting").model.objects.filter(withdrawn=False, on=ctx.on)
    entry = rows.filter(organ=ctx.matter.organ).exclude(topics__startswith="另行会商").first()
    if entry is None:
        return ""
    return f"{ctx.on}已登记与检察机关会商（{entry.number}），同一次会议只登记一处：请先撤下该条目，确属另一次的请更正其议题，以“另行会商”开头"


def every_task_is_accepted(ctx: Context) -> str:
    waiting = ctx.unfinished("task")
    if not waiting:
        return ""
    named = "、".join(f"“{task.title}”（{task.number}）" for task in waiting[:3])
    return f"尚有{len(waiting)}项议定事项没有验收：{named}{'等' if len(waiting) > 3 else ''}"


def _task(name: str) -> Any:
    return lambda c: getattr(c.each, name)


SENDS = Send(
    TASK_CODE, "task", organ=_task("owner"), each=lambda c: c.rows(m.LiaisonDecision),
    fields={
        "title": _task("content"), "due_on": _task("due_on"), "meeting_kind": lambda c: c.record.meeting_kind,
        "meeting_title": lambda c: c.record.title, "convener": lambda c: c.matter.organ,
    },
)  # fmt: skip

MEETING = register(
    Procedure(
        code=CODE, id="X3", name="府院（府检）联席会议", record=m.LiaisonMeeting, basis=LOCAL, number="{mark}联会〔{year}〕{n}号",
        title="{title}", opens="planned", closes={"closed", "cancelled"}, local=True,
        states={
            "planned": "筹备中", "called": "已通知", "held": "已召开", "deciding": "议定事项办理中", "closed": "已办结",
            "cancelled": "已取消",
        },
        open_name="筹备会议", open_by=STAFF, open_on="提出日期",
        open_fields=("meeting_kind", "title", "counterpart", "planned_on", "place"), open_optional=("place",),
        open_checks=(held_after_called,),
        steps=(
            Step("topic", "登记议题", ("planned", "called"), "", by=STAFF, basis=LOCAL, local=True, adds=m.LiaisonTopic,
                 hint="法院、检察院提出的议题一并登记"),
            Step("call", "发出通知", "planned", "called", by=ANYONE, basis=LOCAL, local=True, fields=("planned_on", "place"),
                 needs=(has_a_topic,), checks=(held_after_called,), issues=("notice",)),
            Step("hold", "召开会议", ("planned", "called"), "held", by=STAFF, basis=LOCAL, local=True, stamp="held_on",
                 fields=("attended", "discussion"), optional=("attended",), needs=(has_a_topic,), checks=(is_not_a_consultation,)),
            Step("decide", "登记议定事项", "held", "", by=STAFF, basis=LOCAL, local=True, adds=m.LiaisonDecision, checks=(lies_ahead,),
                 hint="一项一条，写明责任单位和完成期限；印发纪要时各成为责任单位的任务"),
            Step("minutes", "印发纪要并交办", "held", "deciding", by=HEADS, basis=LOCAL, local=True, stamp="minutes_on",
                 issues=("minutes",), sends=(SENDS,)),
            Step("answered", "收到议定事项办结情况", "deciding", "", by=(), relayed=True, basis=LOCAL, local=True, adds=m.LiaisonAnswer),
            Step("close", "办结", "deciding", "closed", by=ANYONE, basis=LOCAL, local=True, fields=("closed_note",),
                 needs=(every_task_is_accepted,)),
            Step("cancel", "取消会议", ("planned", "called"), "cancelled", by=HEADS, basis=LOCAL, local=True, fields=("cancelled_why",)),
        ),
        limits=(
            Limit("minutes", "印发纪要", DAYS["minutes_working_days"], Unit.WORKING_DAY, "hold", {"minutes"}, LOCAL, local=True),
        ),
        links={"task": "议定事项", "letter": "研究的司法建议、检察建议", "case": "研究的案件"}, templates=(papers.NOTICE, papers.MINUTES),
    )
)  # fmt: skip


def _told(accepted: bool, outcome: str) -> tuple[Tell, ...]:
    detail = {
        "body": lambda c: c.matter.organ, "item": lambda c: c.record.title, "accepted": accepted,
        "outcome": lambda c: c.value(outcome),
    }  # fmt: skip
    return (Tell(CODE, "task", "answered", detail=detail),)


TASK = register(
    Procedure(
        code=TASK_CODE, id="X3", name="联席会议议定事项", record=m.LiaisonTask, basis=LOCAL, number="{mark}联任〔{year}〕{n}号",
        title="{title}", opens="sent", closes={"done", "dropped"}, local=True,
        states={"sent": "待签收", "working": "办理中", "reported": "报告完成，待验收", "done": "已验收", "dropped": "不再办理"},
        open_name="收到议定事项", open_by=(), open_on="交办日期",
        open_fields=("title", "meeting_kind", "meeting_title", "convener", "due_on"),
        steps=(
            Step("take", "签收", "sent", "working", by=STAFF, basis=LOCAL, local=True),
            Step("progress", "登记进展", ("sent", "working"), "working", by=STAFF, basis=LOCAL, local=True, adds=m.LiaisonProgress),
            Step("report", "报告完成", ("sent", "working"), "reported", by=STAFF, basis=LOCAL, local=True, fields=("outcome",),
                 stamp="reported_on"),
            Step("accept", "验收", "reported", "done", by=ANYONE, at="convener", basis=LOCAL, local=True, stamp="accepted_on",
                 tells=_told(True, "outcome"), hint="以验收为完成，不以报告为完成"),
            Step("send_back", "退回继续办理", "reported", "working", by=ANYONE, at="convener", basis=LOCAL, local=True,
                 adds=m.LiaisonProgress, sets={"reported_on": None}),
            Step("put_off", "同意延期", ("sent", "working"), "", by=HEADS, at="convener", basis=LOCAL, local=True,
                 fields=("due_on", "put_off_why"), checks=(lies_ahead,)),
            Step("drop", "不再办理", ("sent", "working", "reported"), "dropped", by=HEADS, at="convener", basis=LOCAL, local=True,
                 fields=("dropped_why",), tells=_told(False, "dropped_why")),
        ),
        limits=(
            Limit("task", "完成议定事项", 0, Unit.SET_BY_DOCUMENT, {"open", "send_back"}, {"report"}, LOCAL, set_by="due_on", local=True,
                  lapses={"drop"}),
        ),
        parties={"convener": "convener"}, capacities={"convener": "召集单位"}, insiders=frozenset({"convener"}),
    )
)  # fmt: skip
