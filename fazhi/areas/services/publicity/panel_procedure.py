"""The yearly appraisal of units by a panel, and the choice of projects by vote: both local, with the result made public."""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.publicity import panel_gates as gates
from fazhi.areas.services.publicity.panel_models import (
    EvaluationMember,
    EvaluationScore,
    EvaluationUnit,
    ProjectVote,
    PublicityEvaluation,
    PublicityProject,
)
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register

EVALUATION, PROJECT = "services.publicity_evaluation", "services.publicity_project"
STAFF = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
LAW = "法治宣传教育法第9条；评议办法由地方规定（如天津市法治宣传教育条例第32条）"
CHOICE = "评选办法（地方规定）"
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
RESULT = Template(
    "result", "履职评议结果", "{mark}普评果〔{year}〕{n}号",
    "## {{ record.title }}结果\n评议年度：{{ record.year }}年\n{{ record.results }}" + FOOT, basis=LAW, local=True,
)  # fmt: skip


def enter_results(ctx: Context, event: Event) -> None:
    """Each unit's result stands in the register of appraisals, from which the figures are taken."""
    for result in gates.found(ctx):
        record_entry(
            "services.publicity_appraisal", organ=ctx.matter.organ, by=None, on=ctx.on, actor=ctx.matter.number,
            title=f"{result.unit}{ctx.record.year}年度普法履职评议",
            fields={
                "unit": result.unit, "year": ctx.record.year, "round": ctx.record.round, "grade": result.grade,
                "score": result.score, "result": result.words[:300], "published_on": ctx.on,
            },
        )  # fmt: skip


SHEET: dict[str, Any] = {
    "basis": LAW, "local": True, "adds": EvaluationScore, "detail": ("seat", "unit", "away", "points"), "optional": ("points",),
    "fills": {"total": gates.total}, "rows": ("19:9",),
}  # fmt: skip
EVALUATIONS = register(
    Procedure(
        code=EVALUATION, id="S4", name="普法履职评议", record=PublicityEvaluation, basis=LAW, number="{mark}普评收〔{year}〕{n}号",
        title="{title}", opens="preparing", closes={"published", "stopped"}, local=True,
        states={"preparing": "筹备中", "scoring": "评分中", "settled": "已得出结果", "published": "已公布", "stopped": "已终止"},
        open_name="组织评议", open_by=STAFF, open_on="启动日期", open_fields=("title", "year", "round", "sheet", "publish_by"),
        open_optional=("round",), open_checks=(gates.year_has_begun,),
        steps=(
            Step("unit", "列入被评议单位", "preparing", "", by=STAFF, basis=LAW, local=True, adds=EvaluationUnit, optional=("report",),
                 checks=(gates.unit_is_new,), rows=("19:9",)),
            Step("member", "列入评议人", ("preparing", "scoring"), "", by=STAFF, basis=LAW, local=True, adds=EvaluationMember,
                 optional=("unit",), checks=(gates.seat_is_free,), rows=("19:9",)),
            Step("start", "开始评分", "preparing", "scoring", by=STAFF, basis=LAW, local=True, needs=(gates.panel_stands,), rows=("19:9",)),
            Step("score", "登记评分表", "scoring", "", by=STAFF, checks=(gates.sheet_is_right, gates.sheet_is_new),
                 hint="一名评议人对一个单位一张；来自本单位的不评，其他须回避的勾选“回避”", **SHEET),
            Step("rescore", "更正评分表", "scoring", "", by=HEADS, checks=(gates.sheet_is_right, gates.sheet_is_there),
                 hint="以更正后的为准，原来的留痕不变；请在办理说明中写明理由", **SHEET),
            Step("settle", "得出结果", "scoring", "settled", by=STAFF, basis=LAW, local=True, needs=(gates.every_sheet_is_in,),
                 sets={"results": gates.results_text}, stamp="settled_on", rows=("19:9",)),
            Step("reopen", "退回补正评分", "settled", "scoring", by=HEADS, basis=LAW, local=True,
                 sets={"results": "", "settled_on": None}),
            Step("publish", "公布结果", "settled", "published", by=HEADS, basis=LAW, local=True, fields=("published_where",),
                 stamp="published_on", after=(enter_results,), issues=("result",), rows=("19:9",),
                 hint="各单位的结果随即记入履职评议台账并公开"),
            Step("stop", "终止", ("preparing", "scoring"), "stopped", by=HEADS, basis=LAW, local=True, fields=("stop_why",)),
        ),
        limits=(
            Limit("publish", "公布评议结果", 0, Unit.SET_BY_DOCUMENT, "open", {"publish", "stop"}, LAW, set_by="publish_by", local=True,
                  rows=("19:9",)),
        ),
        templates=(RESULT,), pages={"desk-services:publicity-sheets": "按席位填写评分表"},
    )
)  # fmt: skip
PROJECTS = register(
    Procedure(
        code=PROJECT, id="S4", name="普法项目评选", record=PublicityProject, basis=CHOICE, number="{mark}普项〔{year}〕{n}号", title="{title}",
        opens="nominated", closes={"published", "declined", "withdrawn"}, local=True,
        states={
            "nominated": "已申报", "voted": "已投票", "selected": "入选待公布", "published": "入选已公布", "declined": "未入选",
            "withdrawn": "已撤回",
        },
        open_name="申报项目", open_by=STAFF, open_on="申报日期", open_fields=("title", "category", "year", "unit", "summary"),
        steps=(
            Step("vote", "评委投票", "nominated", "voted", by=STAFF, basis=CHOICE, local=True, adds=ProjectVote,
                 optional=("away", "against", "abstained"), checks=(gates.votes_add_up,), hint="申报单位的评委回避，不投票"),
            Step("select", "入选", "voted", "selected", by=HEADS, basis=CHOICE, local=True, stamp="decided_on",
                 needs=(gates.won_the_vote,)),
            Step("decline", "不入选", "voted", "declined", by=HEADS, basis=CHOICE, local=True, stamp="decided_on",
                 needs=(gates.lost_the_vote,)),
            Step("publish", "公布入选结果", "selected", "published", by=(*STAFF, *HEADS), basis=CHOICE, local=True, stamp="published_on"),
            Step("withdraw", "撤回申报", "nominated", "withdrawn", by=STAFF, basis=CHOICE, local=True, fields=("withdraw_why",)),
        ),
        limits=(), parties={"unit": "unit"}, capacities={"unit": "申报单位"},
    )
)  # fmt: skip
