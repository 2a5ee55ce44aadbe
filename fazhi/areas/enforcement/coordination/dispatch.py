"""Several bodies sent together, and what each does of it (综合行政执法改革文件；本县行政执法协调规定).

The order gives no body a power that it has not: each acts in its own name, and its visits are visits like all others.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.coordination import gates, models, papers
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE, TASK_CODE = "enforcement.dispatch", "enforcement.dispatch_task"
LOCAL = gates.LOCAL
OPINION = "国办发〔2024〕54号"
STAFF = (Role.CLERK, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


def number_of_order(ctx: Context) -> str:
    """The number of the order that has been issued; in a batch the mark in whose place it will stand."""
    papers = [paper for paper in ctx.matter.documents.all() if paper.template == "order"]
    return str(papers[-1].number) if papers else ""


def _task(row: Any) -> dict[str, Any]:
    """What a body's task is opened with; ``row`` gives the assignment of a context."""
    return {
        "title": lambda c: row(c)["content"], "dispatch_no": number_of_order, "ordered_by": lambda c: c.matter.organ,
        "due_on": lambda c: row(c)["due_on"],
    }  # fmt: skip


def _visit(row: Any) -> dict[str, Any]:
    return {
        "title": lambda c: c.record.title, "target": lambda c: row(c)["target"], "mode": "joint",
        "ground": lambda c: f"{number_of_order(c)}{c.record.ground}", "planned_on": lambda c: row(c)["planned_on"],
        "bodies": lambda c: row(c)["bodies"], "items_text": lambda c: row(c)["items_text"], "officer_one": None, "officer_two": None,
    }  # fmt: skip


def _each(ctx: Context) -> dict[str, Any]:
    """The row whose turn it is, by the names of its fields."""
    return {field.name: getattr(ctx.each, field.name) for field in ctx.each._meta.concrete_fields}


def _added(ctx: Context) -> Any:
    return ctx.detail


def recall_tasks(ctx: Context, event: Event) -> None:
    """What was ordered and is not done yet is called off with the order."""
    for task in ctx.sent("task"):
        if task.closed_on is None:
            relay_step(task, "recalled", cause=ctx.matter, by=event.by, on=max(ctx.on, task.moved_on))


DISPATCH = register(
    Procedure(
        code=CODE, id="E13", name="联合执法调度", record=models.JointDispatch, basis=f"{LOCAL}；{OPINION}", number="{mark}执调登〔{year}〕{n}号",
        title="{title}", opens="drafting", closes={"reported", "cancelled"}, local=True,
        states={"drafting": "拟定任务", "ordered": "已下达，执行中", "reported": "已总结", "cancelled": "已取消"},
        open_name="拟定联合执法调度", open_by=(*STAFF, Role.REVIEWER), open_on="拟定日期",
        open_fields=("title", "purpose", "ground", "domain", "due_on"), open_checks=(gates.due_lies_ahead,),
        steps=(
            Step("assign_task", "登记任务", "drafting", "", by=(*STAFF, Role.REVIEWER), basis=LOCAL, local=True, adds=models.DispatchAssignment,
                 checks=(gates.due_lies_ahead, gates.task_keeps_the_whole, gates.no_body_has_it_twice)),
            Step("add_visit", "登记联合检查", "drafting", "", by=(*STAFF, Role.REVIEWER), basis=OPINION, local=True, adds=models.DispatchVisit,
                 optional=("bodies",), hint="一次进门、一张清单；下达后由牵头单位办理检查"),
            Step("order", "下达调度令", "drafting", "ordered", by=HEADS, basis=LOCAL, local=True, stamp="ordered_on",
                 needs=(gates.several_bodies,), issues=("order",),
                 sends=(
                     Send(TASK_CODE, "task", organ=lambda c: c.each.body, each=lambda c: c.rows(models.DispatchAssignment), fields=_task(_each)),
                     Send("enforcement.visit", "visit", organ=lambda c: c.each.lead, each=lambda c: c.rows(models.DispatchVisit),
                          fields=_visit(_each)),
                 ), hint="各单位在自己的工作台收到任务；检查由牵头单位按检查程序办理"),
            Step("more_task", "追加任务", "ordered", "", by=HEADS, basis=LOCAL, local=True, adds=models.DispatchAssignment,
                 checks=(gates.due_lies_ahead, gates.task_keeps_the_whole, gates.no_body_has_it_twice),
                 sends=(Send(TASK_CODE, "task", organ=lambda c: c.detail["body"], fields=_task(_added)),)),
            Step("more_visit", "追加联合检查", "ordered", "", by=HEADS, basis=OPINION, local=True, adds=models.DispatchVisit, optional=("bodies",),
                 sends=(Send("enforcement.visit", "visit", organ=lambda c: c.detail["lead"], fields=_visit(_added)),)),
            Step("task_answered", "收到任务反馈", "ordered", "", by=(), relayed=True, basis=LOCAL, local=True, adds=models.DispatchAnswer),
            Step("visit_done", "收到检查结果", "ordered", "", by=(), relayed=True, basis=OPINION, adds=models.DispatchVisitResult),
            Step("report", "总结", "ordered", "reported", by=HEADS, basis=LOCAL, local=True, fields=("report",), stamp="reported_on",
                 needs=(gates.nothing_is_out,), issues=("summary",)),
            Step("cancel", "取消", ("drafting", "ordered"), "cancelled", by=HEADS, basis=LOCAL, local=True, fields=("stop_why",),
                 after=(recall_tasks,), hint="未完成的任务同时取消；已派出的检查由牵头单位取消"),
        ),
        limits=(
            Limit("due", "完成联合执法", 0, Unit.SET_BY_DOCUMENT, "order", {"report"}, LOCAL, set_by="due_on", local=True, lapses={"cancel"}),
        ),
        links={"task": "任务", "visit": "联合检查"}, templates=papers.DISPATCH,
    )
)  # fmt: skip


def _answer(finished: bool, outcome: str) -> tuple[Tell, ...]:
    told = {"body": lambda c: c.matter.organ, "finished": finished, "outcome": lambda c: c.value(outcome)}
    return (Tell(CODE, "task", "task_answered", detail=told),)


TASK = register(
    Procedure(
        code=TASK_CODE, id="E13", name="联合执法任务", record=models.DispatchTask, basis=LOCAL, number="{mark}执任〔{year}〕{n}号",
        title="{title}", opens="sent", closes={"done", "returned", "recalled"}, local=True,
        states={"sent": "待签收", "working": "办理中", "done": "已完成", "returned": "已退回", "recalled": "已取消"},
        open_name="收到任务", open_by=(), open_on="下达日期", open_fields=("title", "dispatch_no", "ordered_by", "due_on"),
        steps=(
            Step("accept", "签收", "sent", "working", by=THERE, basis=LOCAL, local=True),
            Step("finish", "反馈完成情况", ("sent", "working"), "done", by=THERE, basis=LOCAL, local=True, fields=("outcome",), stamp="done_on",
                 tells=_answer(True, "outcome"), hint="写明出动、检查、发现问题和处理的情况；不写当事人姓名"),
            Step("give_back", "退回任务", ("sent", "working"), "returned", by=HEADS, basis=LOCAL, local=True, fields=("refusal",),
                 tells=_answer(False, "refusal"), hint="不属于本单位职权的，写明依据"),
            Step("recalled", "调度取消", ("sent", "working"), "recalled", by=(), relayed=True, basis=LOCAL, local=True),
        ),
        limits=(
            Limit("task", "完成任务", 0, Unit.SET_BY_DOCUMENT, "open", {"finish", "give_back"}, LOCAL, set_by="due_on", local=True,
                  lapses={"recalled"}),
        ),
        parties={"ordered_by": "ordered_by"}, capacities={"ordered_by": "调度单位"}, readers=frozenset({"ordered_by"}),
    )
)  # fmt: skip
