"""How an issued measure is spot-checked and put right (公平竞争审查条例第21条、第24条).

The sample may be drawn with the platform's own draws (the number of the certificate is kept) or listed by hand.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.functions.competition.gates import MARKET
from fazhi.areas.functions.competition.inspection import CompetitionCheck
from fazhi.areas.functions.competition.words import Finding
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register

SAMPLE, TALK = "公平竞争审查条例第21条", "公平竞争审查条例第24条"
CHECKERS = (Role.REVIEWER, Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"


def regulator_checks(ctx: Context) -> str:
    """No unit orders another to put its measures right but the market regulation bureau."""
    organ = ctx.matter.organ
    return "" if MARKET in organ.name else f"抽查由市场监督管理部门组织，{organ}不能列入抽查（{SAMPLE}）"


def something_is_wrong(ctx: Context) -> str:
    return "未发现问题的请办理“核查：未发现问题”" if ctx.value("finding") == Finding.FINE else ""


def finding_fits_the_review(ctx: Context) -> str:
    if ctx.value("finding") == Finding.UNREVIEWED and ctx.record.review_no:
        return f"已登记公平竞争审查意见文号“{ctx.record.review_no}”，与“应审未审”不符，请核对"
    return ""


def reviewed_measures_only(ctx: Context) -> str:
    return (
        ""
        if ctx.value("review_no")
        else "没有公平竞争审查意见文号的，属于应审未审，不能登记为未发现问题（第18条、第21条）"
    )


def order_has_a_later_day(ctx: Context) -> str:
    return "" if ctx.value("rectify_by") > ctx.on else f"整改期限须晚于督促整改之日（{SAMPLE}）"


def order_is_overdue(ctx: Context) -> str:
    """Only who let the day pass is called in."""
    due = ctx.record.rectify_by
    return "" if due and ctx.on > due else f"整改期限{due}尚未届满；经督促逾期仍未整改的方可约谈（{TALK}）"


def is_ordered(record: Any, values: Any) -> bool:
    return bool(record.rectify_by)


TEMPLATES = (
    Template(
        "order", "督促整改通知书", "{mark}竞督〔{year}〕{n}号",
        "{{ record.unit.name }}：\n经核查，你单位起草的“{{ record.measure }}”{{ record.get_finding_display }}：{{ record.finding_text }}\n"
        "请于{{ record.rectify_by|date:'Y年n月j日' }}前按照下列要求整改并书面反馈：{{ record.demand }}" + FOOT,
        basis=SAMPLE, to="{{ record.unit.name }}",
    ),
    Template(
        "talk", "约谈记录", "{mark}竞约〔{year}〕{n}号",
        "## 约谈记录\n被约谈单位：{{ record.unit.name }}\n事由：“{{ record.measure }}”经督促逾期未整改\n"
        "约谈机关：{{ record.interviewer }}\n约谈情况：{{ record.interview }}" + FOOT,
        basis=TALK, to="{{ record.unit.name }}",
    ),
)  # fmt: skip

STEPS = (
    Step(
        "fine", "核查：未发现问题", "sampled", "fine", by=CHECKERS, basis=SAMPLE, fields=("review_no", "finding_text"),
        stamp="checked_on", sets={"finding": Finding.FINE}, checks=(reviewed_measures_only,), optional=("review_no",),
        rows=("22:A6",),
    ),
    Step(
        "order", "核查：督促整改", "sampled", "ordered", by=CHECKERS, basis=SAMPLE, stamp="ordered_on",
        fields=("finding", "finding_text", "demand", "rectify_by"), sets={"checked_on": lambda ctx: ctx.on},
        checks=(something_is_wrong, finding_fits_the_review, order_has_a_later_day), issues=("order",), rows=("22:A6",),
    ),
    Step(
        "rectify", "登记整改完成", ("ordered", "interviewed"), "rectified", by=CHECKERS, basis=SAMPLE, fields=("measures_taken",),
        stamp="rectified_on", rows=("22:A6",),
    ),
    Step(
        "interview", "约谈负责人", "ordered", "interviewed", by=CHECKERS, basis=TALK, fields=("interviewer", "interview"),
        stamp="interviewed_on", needs=(order_is_overdue,), issues=("talk",), rows=("22:A8",),
        hint="由上一级市场监督管理部门约谈；本级登记约谈情况",
    ),
    Step(
        "report", "报告本级政府", ("ordered", "interviewed"), "", by=CHECKERS, basis=SAMPLE, stamp="reported_on", rows=("22:A6",)
    ),
)  # fmt: skip

CHECK = register(
    Procedure(
        code="functions.competition_check", id="F6", name="公平竞争审查抽查", record=CompetitionCheck, basis=f"{SAMPLE}、第24条",
        number="{mark}竞查〔{year}〕{n}号", title="{measure}", opens="sampled", closes={"fine", "rectified"},
        states={
            "sampled": "已抽取待核查", "fine": "未发现问题", "ordered": "督促整改中", "interviewed": "已约谈", "rectified": "已整改",
        },
        open_name="列入抽查", open_by=CHECKERS, open_on="抽取（列入）日期",
        open_fields=("measure", "document_no", "unit", "source", "batch", "draw_no", "review_no"),
        open_optional=("document_no", "source", "batch", "draw_no", "review_no"),
        open_checks=(regulator_checks,), steps=STEPS,
        limits=(
            Limit(
                "rectify", "完成整改", 0, Unit.SET_BY_DOCUMENT, "order", {"rectify"}, f"{SAMPLE}（督促整改通知书载明）",
                set_by="rectify_by", effect=Effect.LIABILITY, duty="unit", when=is_ordered, rows=("22:A6", "22:A8"),
            ),
        ),
        templates=TEMPLATES, parties={"unit": "unit"}, capacities={"unit": "起草单位"},
    )
)  # fmt: skip
