"""A task from its assignment to its acceptance; a task may be split further down, each part with its own owner and day."""

from __future__ import annotations

from fazhi.areas.leadership.plans import gates
from fazhi.areas.leadership.plans import models as m
from fazhi.areas.leadership.plans.handing import ANYONE, HEADS, LOCAL, STAFF, TASK_CODE
from fazhi.areas.leadership.plans.words import Origin
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register

SENDERS = ("leadership.plan", "leadership.meeting", "leadership.instruction", "leadership.hearing")
PART = Send(
    TASK_CODE, "part", organ=lambda c: c.detail["owner"],
    fields={
        "title": lambda c: c.detail["content"], "due_on": lambda c: c.detail["due_on"],
        "measure": lambda c: c.detail.get("measure", ""), "origin": Origin.PART.value,
        "origin_title": lambda c: c.record.title, "assigner": lambda c: c.matter.organ,
    },
)  # fmt: skip


def _told(accepted: bool, outcome: str) -> tuple[Tell, ...]:
    detail = {
        "body": lambda c: c.matter.organ, "item": lambda c: c.record.title, "accepted": accepted,
        "outcome": lambda c: c.value(outcome),
    }  # fmt: skip
    return tuple(Tell(system, "task", "answered", detail=detail) for system in SENDERS)


TASK = register(
    Procedure(
        code=TASK_CODE, id="L2", name="法治建设任务", record=m.LawTask, basis=LOCAL, number="{mark}法任〔{year}〕{n}号", title="{title}",
        opens="sent", closes={"done", "dropped"}, local=True,
        states={"sent": "待签收", "working": "办理中", "reported": "报告完成，待验收", "done": "已验收", "dropped": "不再办理"},
        open_name="交办任务", open_by=(), ask_by=ANYONE, asks="assigner", open_on="交办日期",
        open_fields=("title", "origin", "origin_title", "assigner", "measure", "due_on"),
        open_optional=("origin", "origin_title", "measure"), open_checks=(gates.due_lies_ahead,),
        steps=(
            Step("take", "签收", "sent", "working", by=STAFF, basis=LOCAL, local=True),
            Step("progress", "登记进展", ("sent", "working"), "working", by=STAFF, basis=LOCAL, local=True, adds=m.LawTaskProgress),
            Step("split", "分解到其他单位", ("sent", "working"), "working", by=STAFF, basis=LOCAL, local=True, adds=m.LawAssignment,
                 optional=("measure",), checks=(gates.due_lies_ahead, gates.part_fits), sends=(PART,),
                 hint="几个单位共同承担的逐个分解，各有各的期限；全部验收后本任务才能报告完成"),
            Step("report", "报告完成", ("sent", "working"), "reported", by=STAFF, basis=LOCAL, local=True, fields=("outcome", "proof"),
                 stamp="reported_on", needs=(gates.parts_are_closed,), hint="佐证材料作为附件上传"),
            Step("accept", "验收", "reported", "done", by=ANYONE, at="assigner", basis=LOCAL, local=True, stamp="accepted_on",
                 checks=(gates.accepted_by_another,), tells=_told(True, "outcome"), hint="以验收为完成，不以报告为完成"),
            Step("send_back", "退回继续办理", "reported", "working", by=ANYONE, at="assigner", basis=LOCAL, local=True,
                 adds=m.LawTaskProgress, sets={"reported_on": None, "returned": lambda c: c.record.returned + 1}),
            Step("put_off", "同意延期", ("sent", "working"), "", by=HEADS, at="assigner", basis=LOCAL, local=True,
                 fields=("due_on", "put_off_why"), checks=(gates.due_lies_ahead,)),
            Step("drop", "不再办理", ("sent", "working", "reported"), "dropped", by=HEADS, at="assigner", basis=LOCAL, local=True,
                 fields=("dropped_why",), needs=(gates.parts_are_closed,), tells=_told(False, "dropped_why")),
        ),
        limits=(
            Limit("task", "完成任务", 0, Unit.SET_BY_DOCUMENT, {"open", "send_back"}, {"report"}, LOCAL, set_by="due_on", local=True,
                  lapses={"drop"}),
        ),
        parties={"assigner": "assigner"}, capacities={"assigner": "交办单位"}, insiders=frozenset({"assigner"}),
        links={"part": "分解到下级的任务"},
    )
)  # fmt: skip
