"""How one law report moves, and how a problem of its rectification list is put right and accepted."""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.law_reports import gates
from fazhi.areas.leadership.law_reports.models import (
    LawReport,
    ProblemRejected,
    ReportProblem,
    ReportProblemListed,
    ReportQuestion,
    ReportReturned,
    ReportReview,
)
from fazhi.areas.leadership.law_reports.papers import FEEDBACK, OPINION, PRACTICE, RETURN
from fazhi.spine.access import Role
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

REPORT, PROBLEM = "leadership.law_report", "leadership.report_problem"
UNIT = (Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD)
STAFF = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
OFFICE: dict[str, Any] = {"by": STAFF, "at": "office"}
OFFICE_HEADS: dict[str, Any] = {"by": HEADS, "at": "office"}
LEARNING = "法治宣传教育法第38条"


def _listed(name: str) -> Any:
    return lambda c: c.detail[name]


TO_PUT_RIGHT = Send(
    PROBLEM, "problem", organ=lambda c: c.matter.organ,
    fields={
        **{name: _listed(name) for name in ("content", "origin", "measure", "due_on")}, "office": lambda c: c.record.office,
    },
)  # fmt: skip


REPORTS = register(
    Procedure(
        code=REPORT, id="L4", name="述法报告", record=LawReport, basis=f"{OPINION}；{LEARNING}", number="{mark}述报〔{year}〕{n}号",
        title="{post}{year}年度述法", opens="due", closes={"closed", "excused", "missed"},
        states={"due": "待报送", "handed": "待审核", "returned": "退回修改", "checked": "审核通过", "presented": "已述法", "told": "已反馈",
                "closed": "已办结", "excused": "免予述法", "missed": "未述法"},
        open_name="列入述法", open_by=(), open_on="列入日期",
        open_fields=("year", "post", "post_kind", "form", "rated", "office", "due_on", "feedback_by"), open_optional=("rated",),
        steps=(
            Step("hand_in", "报送述法报告", ("due", "returned"), "handed", by=UNIT, basis=f"{OPINION}；{LEARNING}",
                 fields=("study", "work", "problems", "plans"), optional=("problems",), stamp="handed_on", rows=("T02", "19:5"),
                 hint="须写明学习法律、履职、存在的问题和下一步打算；没有问题部分的将退回"),
            Step("return", "退回修改", "handed", "returned", basis=PRACTICE, local=True, adds=ReportReturned, issues=("return",),
                 needs=(gates.not_returned_before,), rows=("T03",), **OFFICE),
            Step("pass", "审核通过", "handed", "checked", basis=PRACTICE, local=True, needs=(gates.problem_part_is_there,),
                 stamp="checked_on", rows=("T03",), **OFFICE),
            Step("present", "述法", "checked", "presented", basis=OPINION, stamp="presented_on", rows=("T04",),
                 hint="现场、专题会议述法为会议日期；书面述法为印发审阅日期", **OFFICE),
            Step("question", "登记现场提问", "presented", "", basis=PRACTICE, local=True, adds=ReportQuestion,
                 needs=(gates.is_spoken,), rows=("T04",), **OFFICE),
            Step("review", "登记评议意见", "presented", "", basis=PRACTICE, local=True, adds=ReportReview, optional=("merits",),
                 rows=("T04",), hint="一述一评；评议意见不记姓名", **OFFICE),
            Step("comment", "登记书记点评", "presented", "", basis=PRACTICE, local=True, fields=("comments",), rows=("T04",), **OFFICE),
            Step("rated", "测评结果", "presented", "", by=(), relayed=True, basis=PRACTICE, local=True, fields=("rating",), rows=("T04",)),
            Step("list", "列入整改清单", ("presented", "told"), "", basis=OPINION, adds=ReportProblemListed,
                 checks=(gates.due_lies_ahead,), sends=(TO_PUT_RIGHT,), rows=("T05",), **OFFICE),
            Step("feed_back", "反馈结果", "presented", "told", basis=OPINION, fields=("no_problem_why",), optional=("no_problem_why",),
                 needs=(gates.reviewed, gates.commented, gates.rated_first), checks=(gates.problems_or_why_none,), stamp="told_on",
                 issues=("feedback",), rows=("T05",), **OFFICE_HEADS),
            Step("close", "办结", "told", "closed", basis=OPINION, needs=(gates.problems_are_put_right,), rows=("T05",), **OFFICE),
            Step("excuse", "免予述法", ("due", "returned"), "excused", basis=PRACTICE, local=True, fields=("excuse_why",),
                 hint="职务空缺、任职不满规定时间等；不计入应述法对象", **OFFICE_HEADS),
            Step("missed", "登记未述法", ("due", "returned"), "missed", basis=OPINION, fields=("missed_why",),
                 checks=(gates.due_date_is_over,), hint="计入应述法对象，在通报中写明", **OFFICE_HEADS),
        ),
        limits=(
            Limit("hand_in", "报送述法报告", 0, Unit.SET_BY_DOCUMENT, "open", {"hand_in"}, OPINION, set_by="due_on",
                  lapses={"excuse", "missed"}, local=True, rows=("T02",)),
            Limit("feedback", "反馈述法结果", 0, Unit.SET_BY_DOCUMENT, "present", {"feed_back"}, OPINION, set_by="feedback_by",
                  duty="office", local=True, rows=("T05",)),
        ),
        templates=(RETURN, FEEDBACK), parties={"office": "office"}, capacities={"office": "法治建设议事协调机构办事机构"},
        links={"problem": "述法整改事项"},
    )
)  # fmt: skip

PROBLEMS = register(
    Procedure(
        code=PROBLEM, id="L4", name="述法整改事项", record=ReportProblem, basis=OPINION, number="{mark}述改〔{year}〕{n}号",
        title="{content}", opens="open", closes={"accepted"}, states={"open": "整改中", "done": "待验收", "accepted": "已销号"},
        open_name="列入整改", open_by=(), open_on="列入日期", open_fields=("content", "origin", "measure", "due_on", "office"),
        steps=(
            Step("put_right", "报告整改", "open", "done", by=UNIT, basis=OPINION, fields=("evidence",), stamp="done_on", rows=("T05",),
                 hint="写明做了什么，佐证材料作为附件"),
            Step("reject", "验收不通过", "done", "open", basis=PRACTICE, local=True, adds=ProblemRejected, **OFFICE),
            Step("accept", "验收销号", "done", "accepted", basis=OPINION, fields=("finding",), stamp="accepted_on",
                 hint="由办事机构验收，整改的单位不能自己销号", rows=("T05",), **OFFICE),
        ),
        limits=(
            Limit("put_right", "整改", 0, Unit.SET_BY_DOCUMENT, {"open", "reject"}, {"put_right"}, OPINION, set_by="due_on",
                  local=True, rows=("T05",)),
        ),
        parties={"office": "office"}, capacities={"office": "验收单位"},
    )
)  # fmt: skip
