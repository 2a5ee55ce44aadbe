"""How one problem is put right at one unit: plan, progress, reported done, verified, struck off (督察工作规定第18条; practice).

What the unit reports is not yet believed, and what was verified is not yet struck off: three states, three figures.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.inspection import papers, pool
from fazhi.areas.oversight.inspection import putting_right_gates as g
from fazhi.areas.oversight.inspection import rectification_models as r
from fazhi.areas.oversight.inspection.gates import LOCAL, RULES
from fazhi.areas.oversight.inspection.practice import DAYS
from fazhi.areas.oversight.inspection.words import Pressed
from fazhi.spine.context import Context
from fazhi.spine.fields import join, split
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "oversight.rectification"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
PUT_RIGHT = f"{RULES}第18条"
GIVEN = (
    "problem",
    "problem_basis",
    "problem_type",
    "grade",
    "unit",
    "unit_name",
    "due_on",
    "first_due_on",
    "inspection_no",
    "relapse_of",
    "on_site",
)
DONE: dict[str, Any] = {
    "fields": ("done_text", "proof"), "stamp": "done_on", "basis": PUT_RIGHT, "checks": (g.proof_is_there,),
    "sets": {"verified_on": None}, "rows": ("I06", "21:8"),
}  # fmt: skip
PLANNED: dict[str, Any] = {
    "fields": ("measures", "duty_post"), "basis": f"{PUT_RIGHT}；{LOCAL}", "local": True, "rows": ("I06", "21:7"),
}  # fmt: skip
BY_HAND = "单位不在平台上办理的，由督察机构登记"


def pressed(ctx: Context) -> str:
    return join([*split(ctx.record.pressed), Pressed(ctx.detail["means"]).value])


def was_due(ctx: Context) -> Any:
    """Asked for before the record takes the new day."""
    return ctx.record.due_on


POOLING = (
    Step("pool", "转入风险池督办", ("waiting", "rectifying"), "", by=HEADS, basis=LOCAL, local=True, needs=(g.unit_is_an_organ,),
         checks=(g.press_is_due,), sends=pool.FROM_RECTIFICATION, once=True, rows=("I06",), hint="到期没有整改到位的，由各监督单位共同督办"),
) if pool.FROM_RECTIFICATION else ()  # fmt: skip
STEPS = (
    Step("plan", "报送整改方案", "waiting", "rectifying", by=THERE, at="unit", **PLANNED),
    Step("plan_received", "收到整改方案", "waiting", "rectifying", by=STAFF, **PLANNED, hint=BY_HAND),
    Step("at_once", "立行立改", "waiting", "reported", by=STAFF, **DONE | {"sets": {"at_once": True, "verified_on": None}},
         hint="当场改正的，仍须核查销号"),
    Step("progress", "报告进展", "rectifying", "", by=THERE, at="unit", basis=PUT_RIGHT, adds=r.RectificationProgress,
         checks=(g.progress_is_a_share,), rows=("21:8",)),
    Step("progress_received", "收到进展", "rectifying", "", by=STAFF, basis=PUT_RIGHT, adds=r.RectificationProgress,
         checks=(g.progress_is_a_share,), rows=("21:8",), hint=BY_HAND),
    Step("extend_due", "批准延期", ("waiting", "rectifying"), "", by=HEADS, basis=LOCAL, local=True, fields=("due_on",),
         adds=r.RectificationExtension,
         detail=("reason", "approver_post"), fills={"was_due_on": was_due}, checks=(g.later_than_it_was,), rows=("I06",),
         hint="须有理由和批准人；原定期限保留，不改写"),
    Step("report_done", "报告整改完成", "rectifying", "reported", by=THERE, at="unit", **DONE),
    Step("report_received", "收到整改报告", "rectifying", "reported", by=STAFF, **DONE, hint=BY_HAND),
    Step("send_back", "核查不到位，退回", "reported", "rectifying", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("verify_text", "due_on"),
         checks=(g.verified_by_another,), sets={"done_on": None}, rows=("I07", "21:9")),
    Step("verify", "核查确认", "reported", "verified", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("verify_text",), stamp="verified_on",
         checks=(g.verified_by_another,), rows=("I07", "21:9"), hint="由报告以外的人员核查；核查确认还不是销号"),
    Step("strike_off", "销号", "verified", "struck_off", by=HEADS, basis=LOCAL, local=True, stamp="struck_on", checks=(g.struck_by_another,),
         issues=("striking_off",), rows=("I07", "21:9")),
    Step("press", "约谈、挂牌督办、通报", ("waiting", "rectifying"), "", by=HEADS, basis=f"{RULES}第30条、第31条", adds=r.RectificationPress,
         sets={"pressed": pressed}, checks=(g.press_is_due,), rows=("I06", "21:11")),
    *POOLING,
    Step("end", "终止整改", ("waiting", "rectifying", "reported"), "ended", by=HEADS, basis=LOCAL, local=True, fields=("ended_note",),
         hint="责任单位撤销且没有承继单位等，写明理由；终止不算整改到位"),
)  # fmt: skip
PLAN_ENDS = {"plan", "plan_received", "at_once"}
PLAN_LIMIT: dict[str, Any] = {
    "starts": "open",
    "met_by": PLAN_ENDS,
    "lapses": {"end"},
    "duty": "unit",
    "rows": ("I06", "21:7"),
}
RECTIFICATION = register(
    Procedure(
        code=CODE, id="O1", name="督察整改", record=r.InspectionRectification, basis=RULES, number="{mark}法督改〔{year}〕{n}号",
        title="{problem}", opens="waiting", closes={"struck_off", "ended"},
        states={
            "waiting": "待报整改方案", "rectifying": "整改中", "reported": "已报完成，待核查", "verified": "已核查，待销号",
            "struck_off": "已销号", "ended": "已终止",
        },
        open_name="列入整改", open_by=(), open_on="反馈日期", open_fields=GIVEN,
        open_optional=("unit", "unit_name", "inspection_no", "relapse_of", "on_site"),
        steps=STEPS,
        limits=(
            Limit("plan", "报送整改方案", DAYS["plan"], Unit.DAY, basis=LOCAL, local=True, unverified=True, **PLAN_LIMIT) if DAYS["plan"]
            else Limit("plan", "报送整改方案", 0, Unit.PROMPT, basis=LOCAL, local=True, **PLAN_LIMIT),
            Limit("rectify", "整改并报告", 0, Unit.SET_BY_DOCUMENT, {"open", "send_back"}, {"at_once", "report_done", "report_received"}, PUT_RIGHT,
                  set_by="due_on", duty="unit", lapses={"end"}, rows=("I06", "21:8")),
        ),
        links=pool.links(), templates=papers.STRIKING, parties={"unit": "unit"}, capacities={"unit": "责任单位"}, keeps_after=frozenset({"unit"}),
    )
)  # fmt: skip
