"""How an emergency plan is made, filed, drilled, reviewed and replaced (突发事件应对法第26—28条; 国办发〔2024〕5号)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.emergency.levels import LAW
from fazhi.areas.emergency.plans import gates, papers
from fazhi.areas.emergency.plans.gates import DRILL_YEARS, RULES
from fazhi.areas.emergency.plans.models import (
    EmergencyDrill,
    EmergencyDrillReview,
    EmergencyDrillTask,
    EmergencyPlan,
    EmergencyPlanComment,
    EmergencyPlanReview,
    EmergencyPlanVersion,
)
from fazhi.areas.emergency.plans.practice import REVIEW_YEARS
from fazhi.areas.emergency.plans.words import DRILLED, ROUTES
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "emergency.plan"
#: A department keeps its plans by its liaison where it has no other post on the platform.
STAFF = (Role.CLERK, Role.REGISTRAR, Role.LIAISON, Role.OFFICE_HEAD)
CHECKERS = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.LIAISON)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
#: States in which a version is in force, another being made or not.
IN_FORCE = ("in_force", "revising", "reapproved")
MAKING = ("drafting", "revising")
INFO = "政府信息公开条例第20条第12项、第26条"


def has_a_route(record: Any, values: Any) -> bool:
    return record.kind in ROUTES


def must_be_drilled(record: Any, values: Any) -> bool:
    return record.kind in DRILLED


def is_public(record: Any, values: Any) -> bool:
    return not record.secret


MAKE = (
    Step(
        "comments", "听取意见", MAKING, "", by=STAFF, basis=f"{LAW}第28条", adds=EmergencyPlanComment,
        checks=(gates.adopted_of_received,), rows=("23:1",),
    ),
    Step(
        "link_check", "预案衔接审核", MAKING, "", by=CHECKERS, at="checker", basis=f"{LAW}第27条", stamp="link_checked_on",
        fields=("link_result", "link_note"), optional=("link_note",), needs=(gates.links_are_for_this_kind,),
        checks=(gates.says_what_to_mend,), rows=("23:1",),
    ),
    Step(
        "approve", "批准", "drafting", "approved", by=HEADS, basis=f"{RULES}（条款未核对）", fields=("approver",), stamp="approved_on",
        needs=(gates.comments_were_asked, gates.links_are_checked), rows=("23:2",),
    ),
    Step(
        "reapprove", "批准修订稿", "revising", "reapproved", by=HEADS, basis=f"{RULES}（条款未核对）", fields=("approver",),
        stamp="approved_on", needs=(gates.comments_were_asked, gates.links_are_checked), rows=("23:2",),
    ),
    Step(
        "issue", "印发", ("approved", "reapproved"), "in_force", by=STAFF, basis=f"{RULES}（条款未核对）", stamp="issued_on",
        adds=EmergencyPlanVersion, detail=("document_no", "changes"), fills={"number": lambda c: c.record.version + 1},
        sets={
            "version": lambda c: c.record.version + 1, "document_no": lambda c: c.detail["document_no"],
            "next_review_on": gates.next_review, "drill_due_on": gates.next_drill, "review_result": "", "occasion": "",
            "published_on": None, "filed_on": None, "filed_to": "", "filing_no": "", "drill_from": gates.drill_counts_from,
            "first_issued_on": lambda c: c.record.first_issued_on or c.on,
        },
        rows=("23:2",), hint="新版本自印发之日起代替原版本；三年演练期限自首次印发或者最近一次演练之日起算，不因修订重新起算",
    ),
    Step(
        "drop", "不再编制", "drafting", "dropped", by=HEADS, basis=f"{LAW}第26条",
    ),
)  # fmt: skip

KEEP = (
    Step(
        "file", "报送备案", IN_FORCE, "", by=STAFF, basis=f"{RULES}第26条", fields=("filed_to", "filing_no"),
        optional=("filing_no",), stamp="filed_on", needs=(gates.not_filed_yet,), checks=(gates.goes_the_right_way,),
        issues=("filing_report",), rows=("23:3",),
    ),
    Step(
        "publish", "公布", IN_FORCE, "", by=STAFF, basis=INFO, fields=("summary",), stamp="published_on",
        needs=(gates.may_be_published,),
    ),
    Step(
        "drill", "演练", IN_FORCE, "", by=STAFF, basis="突发事件应急预案管理办法（三年一次，2013年办法第22条；2024年办法未核对）",
        adds=EmergencyDrill, fills={"covers_until": gates.covered_until}, stamp="drilled_on",
        sets={"drill_from": lambda c: c.on, "drill_due_on": lambda c: gates.covered_until(c) if c.record.kind in DRILLED else None},
        needs=(gates.drills_are_assessed,),
        rows=("23:4",),
    ),
    Step(
        "assess", "演练评估", IN_FORCE, "", by=STAFF, basis="突发事件应急预案管理办法（演练后评估，条款未核对）",
        adds=EmergencyDrillReview, needs=(gates.a_drill_waits_for_review,), rows=("23:4",),
    ),
    Step(
        "problem", "登记演练发现的问题", IN_FORCE, "", by=STAFF, basis=f"{LAW}第28条第2款", adds=EmergencyDrillTask,
        detail=("content", "unit", "due_on"), needs=(gates.no_task_open,), checks=(gates.task_day_is_ahead,),
    ),
    Step(
        "mend", "问题已整改", IN_FORCE, "", by=STAFF, basis=f"{LAW}第28条第2款", adds=EmergencyDrillTask, detail=("content",),
        fills={"mended": True}, needs=(gates.a_task_is_open,),
    ),
    Step(
        "occasion", "登记须重新评估的情形", ("in_force",), "", by=STAFF, basis=f"{LAW}第28条第2款", fields=("occasion",),
        sets={"review_result": ""}, rows=("23:5",),
    ),
    Step(
        "review", "评估", ("in_force",), "", by=STAFF, basis=f"{LAW}第28条第2款；定期评估为地方实践", adds=EmergencyPlanReview,
        stamp="reviewed_on", sets={"next_review_on": gates.next_review, "review_result": lambda c: c.detail["result"]},
        rows=("23:5",),
    ),
    Step(
        "revise", "启动修订", "in_force", "revising", by=STAFF, basis=f"{LAW}第28条第2款",
        sets={"link_result": "", "link_checked_on": None}, needs=(gates.review_allows_revision,), rows=("23:5",),
        hint="新版本印发以前，现行版本继续有效",
    ),
    Step(
        "withdraw", "废止", ("in_force", "revising"), "withdrawn", by=HEADS, basis=f"{LAW}第28条第2款", fields=("withdrawal",),
        stamp="withdrawn_on", rows=("23:5",),
    ),
)  # fmt: skip

LIMITS = (
    Limit(
        "file", "报送备案", 20, Unit.WORKING_DAY, "issue", {"file"}, f"{RULES}第26条", when=has_a_route, until_closed=True,
        rows=("23:3",),
    ),
    Limit(
        "publish", "公布预案", 20, Unit.WORKING_DAY, "issue", {"publish"}, INFO, when=is_public, until_closed=True,
    ),
    Limit(
        "drill", "三年内至少演练一次", DRILL_YEARS, Unit.YEAR, {"issue", "drill"}, {"drill"},
        "突发事件应急预案管理办法（2013年办法第22条；2024年办法未核对）", when=must_be_drilled, unverified=True, until_closed=True,
        runs_from="drill_from", rows=("23:4",),
    ),
    Limit(
        "assess", "演练评估", 0, Unit.PROMPT, "drill", {"assess"}, "突发事件应急预案管理办法（条款未核对）", unverified=True,
        until_closed=True, rows=("23:4",),
    ),
    Limit(
        "mend", "整改演练发现的问题", 0, Unit.SET_BY_DOCUMENT, "problem", {"mend"}, f"{LAW}第28条第2款（期限由本单位确定）",
        set_by="due_on", local=True, until_closed=True,
    ),
    Limit(
        "reconsider", "及时评估修订", 0, Unit.PROMPT, "occasion", {"review", "revise", "withdraw"}, f"{LAW}第28条第2款",
        rows=("23:5",),
    ),
    Limit(
        "review", "定期评估", REVIEW_YEARS, Unit.YEAR, {"issue", "review"}, {"review", "revise"},
        "预案定期评估（年数为地方实践，未核对）", local=True, unverified=True, until_closed=True, rows=("23:5",),
    ),
)  # fmt: skip

PLAN = register(
    Procedure(
        code=CODE, id="M1", name="应急预案", record=EmergencyPlan, basis=f"{LAW}第26—28条；{RULES}",
        number="{mark}预〔{year}〕{n}号", title="{name}", opens="drafting", closes={"withdrawn", "dropped"},
        states={
            "drafting": "编制中", "approved": "已批准", "in_force": "有效", "revising": "修订中（现行版本有效）",
            "reapproved": "修订稿已批准（现行版本有效）", "withdrawn": "已废止", "dropped": "不再编制",
        },
        open_name="编制预案", open_by=STAFF, open_on="启动编制日期",
        open_fields=("name", "kind", "checker", "lead", "response_levels", "secret", "secret_basis"),
        open_optional=("checker", "lead", "response_levels", "secret_basis"),
        open_checks=(gates.checker_is_named, gates.secrecy_has_a_basis), steps=(*MAKE, *KEEP), limits=LIMITS,
        templates=papers.TEMPLATES, parties={"checker": "checker"}, capacities={"checker": "应急管理部门"},
    )
)  # fmt: skip
