"""How a task from a statute moves, and how a local standard lives.

No article sets days for carrying out a statute in a county: the paper that distributes the work does. Nor does one set the
county's own course for a technical norm. Both are local practice; what the law says is cited where it speaks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fazhi.areas.rules.statute_tasks.models import LocalStandard, StandardRevision, StatuteTask
from fazhi.areas.rules.statute_tasks.words import Closing, Origin, StandardKind
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

KEEPERS = (Role.CLERK, Role.REGISTRAR)
THERE = (Role.LIAISON, Role.CLERK)
PRACTICE = "本地法规贯彻实施任务分工（地方实践）"
STANDARDS = "标准化法第13条、第29条（未核实）；县级技术性规范为地方实践"
REVIEW = "标准化法第29条（未核实）；县级技术性规范参照，为地方实践"
LOOKED_AT: Mapping[str, Any] = {"reviewed_on": lambda ctx: ctx.on, "review_from": lambda ctx: ctx.on}


def due_is_ahead(ctx: Context) -> str:
    return "" if ctx.value("due_on") >= ctx.on else f"完成期限{ctx.value('due_on')}早于{ctx.on}，请核对"


def later_than_before(ctx: Context) -> str:
    new, old = ctx.values["due_on"], ctx.record.due_on
    return "" if new > old else f"改期须晚于原定的{old}；要提前的，请另行通知责任单位"


def reason_is_given(ctx: Context) -> str:
    return "" if ctx.value("reason").strip() else "请写明理由"


def is_local_standard(record: LocalStandard, values: Any) -> bool:
    return record.kind == StandardKind.LOCAL_STANDARD


def is_technical_norm(record: LocalStandard, values: Any) -> bool:
    """A county's own paper: no law says when it is looked at again."""
    return record.kind == StandardKind.TECHNICAL_NORM


def is_new(ctx: Context) -> str:
    return "" if ctx.record.origin == Origin.NEW else "原有标准请用“补录发布情况”登记"


def is_existing(ctx: Context) -> str:
    return "" if ctx.record.origin == Origin.EXISTING else "新立项的标准发布后请用“发布”登记"


def effective_after_issue(ctx: Context) -> str:
    issued, effective = ctx.values.get("issued_on", ctx.on), ctx.value("effective_on")
    if effective and effective < issued:
        return f"实施日期{effective}早于发布日期{issued}，请核对"
    return f"发布日期{issued}晚于登记日期{ctx.on}，请核对" if issued > ctx.on else ""


def county_makes_no_local_standard(ctx: Context) -> str:
    """The maker's number tells: 地方标准 bear DB and the code of a province or city."""
    number, kind = ctx.values["standard_no"].strip().upper(), ctx.record.kind
    if kind == StandardKind.LOCAL_STANDARD and not number.startswith("DB"):
        return (
            "地方标准的编号以“DB”开头，由省、设区的市编定（标准化法第13条，未核实）；县级文件请按“县级技术性规范”登记"
        )
    if kind == StandardKind.TECHNICAL_NORM and number.startswith("DB"):
        return "县级技术性规范不得使用地方标准的“DB”编号（标准化法第13条，未核实）"
    return ""


def last_looked_at(ctx: Context) -> date:
    """The day from which the review of a standard that was there before counts."""
    day: date = ctx.values.get("reviewed_on") or ctx.values["issued_on"]
    return day


def ends_after_issue(ctx: Context) -> str:
    issued = ctx.record.issued_on
    return f"日期{ctx.on}早于发布日期{issued}，请核对" if issued and ctx.on < issued else ""


TASKS = register(
    Procedure(
        code="rules.statute_tasks", id="R5", name="法规贯彻任务", record=StatuteTask, basis=PRACTICE, local=True,
        number="{mark}法贯〔{year}〕{n}号", title="《{statute}》{article}：{duty}",
        opens="open", closes={"accepted", "dropped"},
        states={"open": "办理中", "done": "已报告完成", "accepted": "已完成", "dropped": "不再需要"},
        open_name="下达任务", open_by=KEEPERS, open_on="下达日期",
        open_fields=("statute", "level", "in_force_on", "article", "duty", "responsible", "assigned_by", "due_on"),
        open_optional=("in_force_on", "assigned_by"), open_checks=(due_is_ahead,),
        parties={"responsible": "responsible"}, capacities={"responsible": "责任单位"},
        steps=(
            Step(
                "report", "报告完成", "open", "done", by=THERE, at="responsible", basis=PRACTICE, local=True,
                fields=("evidence",), stamp="done_on", hint="写明做了什么、文号、日期；材料可另行上传附件",
            ),
            Step(
                "redate", "改期", "open", "", by=KEEPERS, basis=PRACTICE, local=True, fields=("due_on", "reason"),
                checks=(later_than_before, reason_is_given),
            ),
            Step(
                "return", "退回", "done", "open", by=KEEPERS, basis=PRACTICE, local=True, fields=("reason", "due_on"),
                sets={"done_on": None}, checks=(due_is_ahead, reason_is_given),
            ),
            Step(
                "accept", "验收", "done", "accepted", by=KEEPERS, basis=PRACTICE, local=True, stamp="ended_on",
                sets={"result": Closing.ACCEPTED},
            ),
            Step(
                "drop", "不再需要", ("open", "done"), "dropped", by=KEEPERS, basis=PRACTICE, local=True, stamp="ended_on",
                fields=("reason",), sets={"result": Closing.DROPPED}, checks=(reason_is_given,),
                hint="法规修改、职责调整等；写明依据",
            ),
        ),
        limits=(
            Limit(
                "carry_out", "完成任务", 0, Unit.SET_BY_DOCUMENT, {"open", "return"}, {"report", "drop"}, PRACTICE,
                set_by="due_on", duty="responsible", local=True,
            ),
        ),
        links={"basis_document": "据此制定的文件"},
    )
)  # fmt: skip

REVIEW_YEARS = 5
MAKERS = (*KEEPERS, Role.LIAISON)

LOCAL_STANDARDS = register(
    Procedure(
        code="rules.local_standards", id="R5", name="地方标准、技术性规范", record=LocalStandard, basis=STANDARDS, local=True,
        number="{mark}标〔{year}〕{n}号", title="{standard}",
        opens="initiated", closes={"abolished", "stopped"},
        states={"initiated": "已立项", "in_force": "现行", "abolished": "已废止", "stopped": "立项终止"},
        open_name="立项（登记）", open_by=MAKERS, open_on="立项（登记）日期",
        open_fields=("standard", "kind", "origin", "project_no"), open_optional=("project_no",),
        steps=(
            Step(
                "issue", "发布", "initiated", "in_force", by=MAKERS, basis=STANDARDS, local=True, stamp="issued_on",
                fields=("standard_no", "effective_on"), optional=("effective_on",), needs=(is_new,),
                sets={"review_from": lambda ctx: ctx.on}, checks=(county_makes_no_local_standard, effective_after_issue),
            ),
            Step(
                "enter", "补录发布情况", "initiated", "in_force", by=MAKERS, basis=STANDARDS, local=True,
                fields=("standard_no", "issued_on", "effective_on", "reviewed_on"), optional=("effective_on", "reviewed_on"),
                sets={"review_from": last_looked_at}, needs=(is_existing,), checks=(county_makes_no_local_standard, effective_after_issue),
            ),
            Step(
                "revise", "修订", "in_force", "", by=MAKERS, basis=REVIEW, adds=StandardRevision,
                optional=("effective_on",), sets=LOOKED_AT, checks=(ends_after_issue,),
            ),
            Step(
                "review", "复审继续有效", "in_force", "", by=MAKERS, basis=REVIEW, sets=LOOKED_AT,
                checks=(ends_after_issue,),
            ),
            Step(
                "abolish", "废止", "in_force", "abolished", by=MAKERS, basis=REVIEW, stamp="ended_on",
                fields=("ended_by", "replaced_by"), optional=("replaced_by",), checks=(ends_after_issue,),
            ),
            Step(
                "stop", "终止立项", "initiated", "stopped", by=MAKERS, basis=STANDARDS, local=True, stamp="ended_on",
                fields=("ended_by",),
            ),
        ),
        limits=(
            Limit(
                "review", "复审", REVIEW_YEARS, Unit.YEAR, {"issue", "enter", "revise", "review"},
                {"revise", "review", "abolish"}, "标准化法第29条（复审周期一般不超过五年）", unverified=True, pauses=False,
                runs_from="review_from", when=is_local_standard,
            ),
            Limit(
                "review_norm", "复审（技术性规范）", REVIEW_YEARS, Unit.YEAR, {"issue", "enter", "revise", "review"},
                {"revise", "review", "abolish"}, "参照标准化法第29条（未核实），为地方实践", unverified=True, pauses=False,
                local=True, runs_from="review_from", when=is_technical_norm,
            ),
        ),
    )
)  # fmt: skip
