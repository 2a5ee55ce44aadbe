"""How counsel is asked: asked, assigned with conflict declared, answered or attended, accepted and paid for.

中办发〔2016〕30号; 公职律师管理办法（司发通〔2018〕131号）; days and payment by the contract with counsel.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.decisions.counsel import gates
from fazhi.areas.decisions.counsel.models import CounselConflict, CounselRequest, CounselRework
from fazhi.areas.decisions.counsel.practice import OPINION_DAYS
from fazhi.areas.decisions.counsel.words import ON_A_DAY, Conflict
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Step, Tell, Template
from fazhi.spine.registry import register

OFFICE = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
UNIT = (Role.LIAISON, Role.CLERK, Role.REGISTRAR, Role.REVIEWER, Role.OFFICE_HEAD)
ANSWERS = (Role.COUNSEL, *OFFICE)
BASIS = "中办发〔2016〕30号"
CONTRACT = "中办发〔2016〕30号；聘任合同约定"
CONFLICT = f"{CONTRACT}；律师法第39条（未核实）"


def _by_opinion(record: CounselRequest, values: Any) -> bool:
    return record.service not in ON_A_DAY and record.needed_on is None


def _by_day(record: CounselRequest, values: Any) -> bool:
    return record.needed_on is not None


def log_the_work(ctx: Context, event: Event) -> None:
    """An accepted service stands in the work log, once; nothing is typed in twice."""
    held = ctx.record
    record_entry(
        "decisions.counsel_work", organ=ctx.matter.organ, by=None, actor=f"{ctx.matter.number} {ctx.by or ''}".strip(),
        on=held.delivered_on, title=held.subject,
        fields={
            "appointment": held.appointment, "service": held.service, "served": held.client or held.requester,
            "matter_no": _about(ctx), "opinion_no": held.opinion_ref, "points": held.points, "hours": held.hours,
            "outcome": held.opinion[:2000],
        },
    )  # fmt: skip


def _about(ctx: Context) -> str:
    asked = ctx.sender("counsel")
    return asked.number if asked else ctx.matter.number


#: The review that asked gets the answer as an input.
TELL = (
    Tell(
        "decisions.legality", "counsel", "counsel_opinion",
        detail={
            "name": lambda ctx: str(ctx.record.appointment.name), "opinion": lambda ctx: ctx.record.opinion,
            "opinion_no": lambda ctx: ctx.record.opinion_ref, "hours": lambda ctx: ctx.record.hours,
        },
    ),
)  # fmt: skip

OPINION = Template(
    "legal_opinion", "法律意见书", "{mark}法意〔{year}〕{n}号",
    "就你单位提出的“{{ record.subject }}”，现出具法律意见如下：\n## 一、问题\n{{ record.question }}\n"
    "## 二、法律意见\n{{ record.opinion }}\n"
    "本意见供你单位决策参考，合法性审查意见由合法性审查机构出具。\n"
    "法律顾问（公职律师）：{{ record.appointment.name }}\n{{ on|date:'Y年n月j日' }}",
    basis=CONTRACT, to="{{ record.requester.name }}", local=True,
)  # fmt: skip

ASIDE = {"conflict": Conflict.CONFLICT, "appointment": None, "counsel_organ": None}
STEPS = (
    Step(
        "assign", "分派（改派）法律顾问、公职律师", ("asked", "assigned"), "assigned", by=OFFICE, basis=BASIS,
        fields=("appointment", "counsel_organ"), optional=("counsel_organ",), stamp="assigned_on",
        sets={"conflict": "", "conflict_note": ""}, checks=(gates.appointment_stands, gates.serves_within_its_unit),
        rows=("C09",),
    ),
    Step(
        "clear", "声明没有利益冲突", "assigned", "", by=ANSWERS, at="counsel", basis=CONFLICT,
        sets={"conflict": Conflict.NONE},
    ),
    Step(
        "clear_for", "登记没有利益冲突的声明", "assigned", "", by=OFFICE, basis=CONFLICT,
        sets={"conflict": Conflict.NONE}, hint="法律顾问不在平台上办理的，由经办人员根据书面声明登记",
    ),
    Step(
        "stand_aside", "登记有利益冲突，回避", "assigned", "asked", by=OFFICE, basis=CONFLICT,
        adds=CounselConflict, detail=("note",), fills={"name": lambda ctx: str(ctx.record.appointment.name)},
        sets=ASIDE, checks=(gates.conflict_is_explained,), hint="法律顾问不在平台上办理的，由经办人员登记",
    ),
    Step(
        "recuse", "声明有利益冲突，回避", "assigned", "asked", by=ANSWERS, at="counsel", basis=CONFLICT, adds=CounselConflict,
        detail=("note",), fills={"name": lambda ctx: str(ctx.record.appointment.name)}, sets=ASIDE,
        checks=(gates.conflict_is_explained,),
    ),
    Step(
        "deliver", "答复（提供服务）", "assigned", "delivered", by=ANSWERS, at="counsel", basis=CONTRACT,
        fields=("opinion", "opinion_ref", "points", "hours"), optional=("opinion_ref", "points", "hours"),
        stamp="delivered_on", needs=(gates.no_conflict_is_declared,), tells=TELL, rows=("C09",),
    ),
    Step(
        "deliver_for", "登记答复（服务）", "assigned", "delivered", by=OFFICE, basis=CONTRACT,
        fields=("opinion", "opinion_ref", "points", "hours"), optional=("opinion_ref", "points", "hours"),
        stamp="delivered_on", needs=(gates.no_conflict_is_declared,), tells=TELL, rows=("C09",),
        hint="法律顾问书面答复或者到场服务的，由经办人员登记",
    ),
    Step(
        "rework", "要求补充", "delivered", "assigned", by=UNIT, at="requester", basis="地方实践", local=True,
        adds=CounselRework, sets={"delivered_on": None},
    ),
    Step(
        "accept", "确认并评价本次服务", "delivered", "accepted", by=UNIT, at="requester", basis=CONTRACT, local=True,
        fields=("rating", "rating_note"), optional=("rating_note",), stamp="accepted_on",
        checks=(gates.poor_service_is_explained,), after=(log_the_work,),
        hint="评价的是本次服务，不是人员排名；确认后自动记入工作日志，作为结算和年度考核的依据",
    ),
    Step(
        "withdraw", "撤回请求", ("asked", "assigned"), "withdrawn", by=UNIT, at="requester", basis="地方实践", local=True,
        fields=("withdrawn_reason",), optional=("withdrawn_reason",),
    ),
)  # fmt: skip

DONE = ("deliver", "deliver_for")

LIMITS = (
    Limit(
        "opinion", "出具法律意见", OPINION_DAYS, Unit.WORKING_DAY, ("assign", "rework"), DONE, "聘任合同约定（各地二至五个工作日）",
        when=_by_opinion, lapses={"stand_aside", "recuse", "withdraw"}, local=True, unverified=True, rows=("C09",),
        duty="counsel",
    ),
    Limit(
        "day", "按要求的日期提供服务", 0, Unit.SET_BY_DOCUMENT, "open", DONE, "聘任合同约定（提出单位写明的日期）",
        set_by="needed_on", when=_by_day, lapses={"withdraw"}, local=True,
    ),
    Limit(
        "supplement", "补充答复", OPINION_DAYS, Unit.WORKING_DAY, "rework", DONE, "聘任合同约定（各地二至五个工作日）",
        when=_by_day, lapses={"stand_aside", "recuse", "withdraw"}, local=True, unverified=True, duty="counsel",
    ),
)  # fmt: skip

UNLISTED = {
    "C15": "公职律师证书由省级司法行政部门颁发，县里登记在名册上，没有县里计算的期限",
    "C16": "每年年末的固定工作，登记在“年度考核台账”，不是单个请求的期限；未考核的由指标显示",
    "C17": "按聘任合同年度的固定工作，登记在“年度考核台账”，续聘登记为新的聘任；未考核的由指标显示",
}

REQUEST = register(
    Procedure(
        code="decisions.counsel_request", id="D4", name="法律顾问服务请求", record=CounselRequest,
        basis="中办发〔2016〕30号；公职律师管理办法（司发通〔2018〕131号）；聘任合同", number="{mark}顾问〔{year}〕{n}号",
        title="{subject}", opens="asked", closes={"accepted", "withdrawn"},
        states={
            "asked": "待分派", "assigned": "办理中", "delivered": "已答复（服务）", "accepted": "已确认", "withdrawn": "已撤回",
        },
        open_name="提出请求", open_on="提出日期", open_by=OFFICE, ask_by=UNIT, asks="requester",
        open_fields=("service", "subject", "question", "text", "requester", "client", "needed_on"),
        open_optional=("text", "client", "needed_on"), open_checks=(gates.day_is_named,),
        steps=STEPS, limits=LIMITS, templates=(OPINION,), unlisted=UNLISTED,
        parties={"requester": "requester", "counsel": "counsel_organ"}, insiders=frozenset({"counsel"}),
        keeps_after=frozenset({"counsel"}),
        capacities={"requester": "提出单位", "counsel": "法律顾问所在单位"},
    )
)  # fmt: skip
