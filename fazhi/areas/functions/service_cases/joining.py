"""Several agencies at one case (行政许可法第26条第2款): each is asked, has its own matter and clock, and answers to the case.

Nobody decides for another: the case is decided when all have answered, and one that refuses says why.
"""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects

from fazhi.areas.functions.service_cases import gates
from fazhi.areas.functions.service_cases.limits import LAW
from fazhi.areas.functions.service_cases.models import (
    ServicePart,
    ServicePartAnswer,
    ServicePartCase,
    ServiceSurveyResult,
)
from fazhi.areas.functions.service_cases.words import Answer
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event, Organ
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CASE, PART, SURVEY = "functions.service_case", "functions.service_part", "functions.site_survey"
STAFF = (Role.CLERK, Role.LIAISON, Role.REVIEWER)
THERE = (Role.CLERK, Role.LIAISON, Role.REVIEWER, Role.OFFICE_HEAD)


def government_of(ctx: Context) -> Organ | None:
    """The government at whose level the agency stands: its head approves the longer extension."""
    above = ctx.matter.organ
    while above and above.kind != Organ.Kind.GOVERNMENT:
        above = above.parent  # type: ignore[assignment]
    return above


def recall_parts(ctx: Context, event: Event) -> None:
    """The case has ended without them: what the other agencies have not answered is called off."""
    for part in ctx.sent("part"):
        if part.closed_on is None:
            relay_step(part, "recalled", cause=ctx.matter, by=event.by, on=max(ctx.on, part.moved_on))


def asked_parts(ctx: Context) -> list[ServicePart]:
    """What the agencies are asked for, read together with them."""
    rows: list[ServicePart] = ctx.rows(ServicePart)
    prefetch_related_objects(rows, "body")
    return rows


SEND = Send(
    PART, "part", organ=lambda ctx: ctx.each.body, each=asked_parts,
    fields={
        "case_no": lambda ctx: ctx.matter.number, "case_title": lambda ctx: ctx.record.item.title, "asked_by": lambda ctx: ctx.matter.organ,
        "task": lambda ctx: ctx.each.task, "joint": lambda ctx: ctx.record.joint, "due_by": lambda ctx: ctx.each.due_by,
    },
)  # fmt: skip
TO_SURVEY = Send(
    SURVEY, "survey", organ=lambda ctx: ctx.matter.organ,
    fields={
        "case_no": lambda ctx: ctx.matter.number, "item": lambda ctx: ctx.record.item, "applicant": lambda ctx: ctx.record.applicant,
        "phone": lambda ctx: ctx.record.applicant_phone, "address": lambda ctx: ctx.record.request,
    },
)  # fmt: skip

JOIN = (
    Step(
        "add_part", "列明并联单位", "accepted", "", by=STAFF, basis=f"{LAW}第26条第2款", adds=ServicePart, optional=("item",),
        checks=(gates.part_is_not_asked_twice,), hint="每个单位一行，全部列明后送并联办理",
    ),
    Step(
        "send_parts", "送并联办理", "accepted", "joint", by=STAFF, basis=f"{LAW}第26条第2款", fields=("joint", "joint_name"),
        optional=("joint_name",),
        stamp="parts_sent_on", sets={"approver": government_of}, needs=(gates.several_parts,), sends=(SEND,), converts="joint", rows=("K06",),
        hint="各单位在自己的工作台收到；法定期限改按四十五个工作日计算，承诺时限不变",
    ),
    Step(
        "part_agreed", "收到并联单位同意", "joint", "", by=(), relayed=True, basis=f"{LAW}第26条第2款", adds=ServicePartAnswer,
        detail=("body", "opinion"), optional=("opinion",), fills={"answer": Answer.AGREES},
    ),
    Step(
        "part_refused", "收到并联单位不同意", "joint", "barred", by=(), relayed=True, basis=f"{LAW}第26条第2款、第38条", adds=ServicePartAnswer,
        detail=("body", "opinion"), fills={"answer": Answer.REFUSES}, after=(recall_parts,),
    ),
    Step(
        "request_survey", "指派现场踏勘", ("accepted", "joint"), "", by=STAFF, basis=f"{LAW}第34条第3款、第55条", sends=(TO_SURVEY,), rows=("K16",),
        hint="踏勘在手机上办理，结果自动回到本件",
    ),
    Step(
        "survey_done", "收到踏勘结果", ("accepted", "joint", "barred"), "", by=(), relayed=True, basis=f"{LAW}第34条第3款", adds=ServiceSurveyResult,
        optional=("to_mend",),
    ),
)  # fmt: skip


def _answer(step: str) -> tuple[Tell, ...]:
    detail: dict[str, Any] = {"body": lambda ctx: ctx.matter.organ, "opinion": lambda ctx: ctx.record.opinion}
    return (Tell(CASE, "part", step, detail=detail),)


SERVICE_PART = register(
    Procedure(
        code=PART, id="F2", name="并联办理", record=ServicePartCase, basis=f"{LAW}第26条第2款", number="{mark}并联〔{year}〕{n}号",
        title="{case_title}：{task}", opens="sent", closes={"agreed", "refused", "recalled"},
        states={"sent": "待办理", "agreed": "已同意", "refused": "不同意", "recalled": "主办件已终结"},
        open_name="收到并联办理", open_by=(), open_on="送达日期",
        open_fields=("case_no", "case_title", "asked_by", "task", "joint", "due_by"), open_optional=("case_no",),
        steps=(
            Step("agree", "同意", "sent", "agreed", by=THERE, basis=f"{LAW}第26条第2款", fields=("opinion",), optional=("opinion",),
                 stamp="answered_on", sets={"answer": Answer.AGREES}, tells=_answer("part_agreed"), hint="附条件的写明条件"),
            Step("refuse", "不同意", "sent", "refused", by=THERE, basis=f"{LAW}第26条第2款、第38条第2款", fields=("opinion",), stamp="answered_on",
                 sets={"answer": Answer.REFUSES}, tells=_answer("part_refused"), hint="写明不符合的条件、标准及其依据；主办单位据此作出不予许可决定"),
            Step("recalled", "主办件已终结", "sent", "recalled", by=(), relayed=True, basis=f"{LAW}第26条第2款"),
        ),
        limits=(
            Limit("answer", "答复并联办理", 0, Unit.SET_BY_DOCUMENT, "open", {"agree", "refuse"}, f"{LAW}第26条第2款", set_by="due_by",
                  lapses={"recalled"}),
        ),
        parties={"asked_by": "asked_by"}, capacities={"asked_by": "主办单位"}, readers=frozenset({"asked_by"}),
    )
)  # fmt: skip
