"""How plans, meetings, instructions and hearings hand tasks over and hear what became of them: the same words for all."""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.plans import models as m
from fazhi.areas.leadership.plans.gates import due_lies_ahead
from fazhi.areas.leadership.plans.words import Origin
from fazhi.spine.access import Role
from fazhi.spine.procedure import Send, Step

TASK_CODE = "leadership.task"
LOCAL = "党政主要负责人履行推进法治建设第一责任人职责规定第5条、第6条（条号依二手资料，未核原文）；本地制度"
STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ANYONE = tuple(dict.fromkeys((*STAFF, *HEADS)))
LINKS = {"task": "分解的任务"}


def _of(name: str) -> Any:
    return lambda c: getattr(c.each, name)


def tasks(origin: Origin) -> Send:
    """A task for every row that is assigned."""
    return Send(
        TASK_CODE, "task", organ=_of("owner"), each=lambda c: c.rows(m.LawAssignment),
        fields={
            "title": _of("content"), "due_on": _of("due_on"), "measure": _of("measure"), "origin": origin.value,
            "origin_title": lambda c: c.record.title, "assigner": lambda c: c.matter.organ,
        },
    )  # fmt: skip


def one_task(origin: Origin) -> Send:
    """A task for the row that this step adds."""
    return Send(
        TASK_CODE, "task", organ=lambda c: c.detail["owner"],
        fields={
            "title": lambda c: c.detail["content"], "due_on": lambda c: c.detail["due_on"],
            "measure": lambda c: c.detail.get("measure", ""), "origin": origin.value,
            "origin_title": lambda c: c.record.title, "assigner": lambda c: c.matter.organ,
        },
    )  # fmt: skip


def assign(name: str, takes: str | tuple[str, ...], hint: str) -> Step:
    return Step(
        "assign", name, takes, "", by=STAFF, basis=LOCAL, local=True, adds=m.LawAssignment, optional=("measure",),
        checks=(due_lies_ahead,), hint=hint,
    )  # fmt: skip


def more(origin: Origin, takes: str) -> Step:
    return Step(
        "assign_more", "补充任务", takes, "", by=ANYONE, basis=LOCAL, local=True, adds=m.LawAssignment, optional=("measure",),
        checks=(due_lies_ahead,), sends=(one_task(origin),), hint="即时交办，不改动已经交办的任务",
    )  # fmt: skip


def answered(takes: str) -> Step:
    return Step(
        "answered", "收到任务办结情况", takes, "", by=(), relayed=True, basis=LOCAL, local=True, adds=m.LawAnswer
    )
