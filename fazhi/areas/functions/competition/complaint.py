"""How a report of an unfair measure is handled (公平竞争审查条例第22条): received, looked into, answered.

Who reports is told what came of it; what is found is put right through a check of its own.
"""

from __future__ import annotations

from fazhi.areas.functions.competition.inspection import CompetitionReport
from fazhi.areas.functions.competition.words import ReportResult
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step, Template
from fazhi.spine.registry import register

ARTICLE = "公平竞争审查条例第22条"
HANDLERS = (Role.CLERK, Role.LIAISON, Role.REVIEWER, Role.OFFICE_HEAD)
RESULTS = {"uphold", "reject", "not_ours"}


def unit_is_named(ctx: Context) -> str:
    return "" if ctx.value("unit") else f"请选择涉及的起草单位，以便督促整改（{ARTICLE}）"


def reporter_can_be_told(ctx: Context) -> str:
    """Who gave neither name nor telephone looks the result up with the code of their report."""
    known = ctx.record.reporter or ctx.record.phone or ctx.matter.query_code
    return "" if known else "匿名举报没有联系方式，不需要告知，请直接办结"


NOTICE = Template(
    "answer", "举报处理结果告知书", "{mark}竞举告〔{year}〕{n}号",
    "{{ record.reporter|default:'举报人' }}：\n你于{{ matter.opened_on|date:'Y年n月j日' }}举报的“{{ record.measure }}”收悉。"
    "经核查：{{ record.result_text }}\n结论：{{ record.get_result_display }}。\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis=ARTICLE, to="{{ record.reporter|default:'举报人' }}",
)  # fmt: skip


def _result(code: str, name: str, result: ReportResult, **more: object) -> Step:
    takes = ("received", "examining") if result == ReportResult.NOT_OURS else "examining"
    return Step(
        code, name, takes, "found", by=HANDLERS, basis=ARTICLE, fields=("result_text", *more.get("fields", ())),  # type: ignore[misc]
        sets={"result": result}, rows=("22:A7",), checks=more.get("checks", ()), sends=more.get("sends", ()),  # type: ignore[arg-type]
    )  # fmt: skip


CHECK = Send(
    "functions.competition_check", "check", organ=lambda ctx: ctx.matter.organ,
    fields={
        "measure": lambda ctx: ctx.record.measure, "unit": lambda ctx: ctx.record.unit, "source": "report",
        "batch": lambda ctx: f"举报{ctx.matter.number}",
    },
)  # fmt: skip

COMPLAINT = register(
    Procedure(
        code="functions.competition_report", id="F6", name="公平竞争审查举报", record=CompetitionReport, basis=ARTICLE,
        number="{mark}竞举〔{year}〕{n}号", title="{measure}", opens="received", closes={"closed"},
        states={"received": "已收到", "examining": "核查中", "found": "已有结果", "closed": "已办结"},
        open_name="登记举报", open_by=HANDLERS, open_on="收到日期",
        open_fields=("measure", "issuer_name", "facts", "reporter", "phone", "channel"),
        open_optional=("reporter", "phone", "channel"),
        steps=(
            Step(
                "accept", "受理并核查", "received", "examining", by=HANDLERS, basis=ARTICLE, fields=("unit",), optional=("unit",),
                stamp="accepted_on", rows=("22:A7",),
            ),
            _result(
                "uphold", "举报属实，转入督促整改", ReportResult.UPHELD, fields=("unit",), checks=(unit_is_named,), sends=(CHECK,)
            ),
            _result("reject", "未发现违反规定", ReportResult.UNFOUNDED),
            _result("not_ours", "不属于公平竞争审查举报", ReportResult.NOT_OURS),
            Step(
                "tell", "告知举报人结果", "found", "closed", by=HANDLERS, basis=ARTICLE, fields=("told_how",), stamp="told_on",
                issues=("answer",), needs=(reporter_can_be_told,), rows=("22:A7",),
            ),
            Step(
                "close", "匿名举报办结", "found", "closed", by=HANDLERS, basis=ARTICLE, rows=("22:A7",),
                needs=(lambda ctx: "举报人留有姓名、电话或者查询码，请告知结果" if not reporter_can_be_told(ctx) else "",),
            ),
        ),
        limits=(
            Limit("handle", "处理举报", 0, Unit.PROMPT, "open", RESULTS, ARTICLE, rows=("22:A7",)),
            Limit("tell", "告知结果", 0, Unit.PROMPT, RESULTS, {"tell", "close"}, ARTICLE, rows=("22:A7",)),
        ),
        templates=(NOTICE,), links={"check": "转入督促整改"},
    )
)  # fmt: skip
