"""How law-based government is inspected: the yearly plan, one inspection from its scheme to the last problem struck off
(法治政府建设与责任落实督察工作规定).

The party-led inspection (督察) of this file is not the government's own supervision (督查; ``government_checks``): they have
other bodies and other rights of objection.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.inspection import gates as g
from fazhi.areas.oversight.inspection import government_checks as government_checks  # declared with the others
from fazhi.areas.oversight.inspection import models as m
from fazhi.areas.oversight.inspection import papers, pool, putting_right
from fazhi.areas.oversight.inspection.gates import LOCAL, RULES
from fazhi.areas.oversight.inspection.practice import DAYS
from fazhi.areas.oversight.inspection.words import Kind
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE, PLAN_CODE = "oversight.inspection", "oversight.inspection_plan"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ALL = (*STAFF, *HEADS)
HOW = f"{RULES}第12条至第15条"


def something_is_planned(ctx: Context) -> str:
    return "" if ctx.rows(m.PlannedInspection) else f"计划还没有列入督察，不能批准（{RULES}第11条）"


def planned_once(ctx: Context) -> str:
    row = ctx.detail
    if any(one.no == row["no"] for one in ctx.rows(m.PlannedInspection)):
        return f"计划已有第{row['no']}项，请换一个序号"
    return "" if 1 <= row["month_from"] <= row["month_to"] <= 12 else "月份应当在1至12之间，且起始月份不晚于结束月份"


PLAN = register(
    Procedure(
        code=PLAN_CODE, id="O1", name="年度督察计划", record=m.InspectionPlan, basis=RULES, number="{mark}法督计〔{year}〕{n}号",
        title="{title}", opens="drafting", closes={"finished", "dropped"},
        states={"drafting": "拟定中", "approved": "已批准，执行中", "finished": "已总结", "dropped": "不再执行"},
        open_name="拟定计划", open_by=ALL, open_on="拟定日期", open_fields=("title", "year", "themes"), open_checks=(g.inspecting_office,),
        steps=(
            Step("item", "列入一次督察", "drafting", "", by=ALL, basis=f"{RULES}第11条", adds=m.PlannedInspection, checks=(planned_once,)),
            Step("approve", "批准计划", "drafting", "approved", by=HEADS, basis=f"{RULES}第11条", fields=("approved_by", "approval_no"),
                 optional=("approval_no",), stamp="approved_on", needs=(something_is_planned,), rows=("I01", "21:1"),
                 hint="写明哪次会议、哪个机关批准"),
            Step("add", "调整增加", "approved", "", by=HEADS, basis=LOCAL, local=True, adds=m.PlannedInspection, checks=(planned_once,)),
            Step("finish", "年度总结", "approved", "finished", by=ALL, basis=f"{RULES}第11条", fields=("summary",)),
            Step("drop", "不再执行", ("drafting", "approved"), "dropped", by=HEADS, basis=LOCAL, local=True, fields=("summary",)),
        ),
        limits=(),
    )
)  # fmt: skip

PREPARING = (
    Step("object", "列入督察对象", ("planned", "approved"), "", by=STAFF, basis=f"{RULES}第11条", adds=m.InspectionObject,
         optional=("unit", "unit_name"), fills={"named": lambda c: g.name_of(c.detail)},
         checks=(g.unit_is_named, g.object_is_drawn, g.object_is_new),
         hint="学校等不在机构名录的，填写单位名称"),
    Step("member", "督察组成员", ("planned", "approved", "notified", "field"), "", by=STAFF, basis=f"{RULES}第11条；{LOCAL}",
         adds=m.InspectionMember, optional=("withdrawn", "reason"), checks=(g.member_is_not_of_an_object,),
         hint="按职务登记，不写姓名；本单位人员回避，回避退出也在这里登记"),
    Step("approve", "批准督察方案", "planned", "approved", by=HEADS, basis=f"{RULES}第11条", fields=("scheme", "covert"), optional=("covert",),
         stamp="approved_on", needs=(g.scheme_is_complete,), issues=("scheme",), rows=("I01", "21:1")),
    Step("notify", "发出督察通知", "approved", "notified", by=ALL, basis=HOW, fields=("arrive_on", "self_report_by"),
         optional=("self_report_by",), checks=(g.arrival_lies_ahead,), issues=("notice",), rows=("I02", "21:2")),
    Step("begin", "开始督察", "notified", "field", by=ALL, basis=HOW, stamp="began_on", checks=(g.not_before_arrival,), rows=("I03", "21:2")),
    Step("begin_covert", "开始暗访", "approved", "field", by=ALL, basis=HOW, stamp="began_on", needs=(g.is_covert,), rows=("I03", "21:2"),
         hint="暗访不预先通知"),
    Step("cancel", "取消督察", ("planned", "approved", "notified"), "cancelled", by=HEADS, basis=LOCAL, local=True, fields=("closing_note",)),
)  # fmt: skip
FIELD = (
    Step("work", "登记工作底稿", "field", "", by=STAFF, basis=HOW, adds=m.InspectionWork, optional=("amount", "forms_sent", "forms_back"),
         checks=(g.work_is_of_an_object,), rows=("I03", "21:2"), hint="问卷只登记份数，不登记填写人"),
    Step("answer", "回答四问", "field", "", by=STAFF, basis=LOCAL, local=True, adds=m.InspectionAnswer,
         checks=(g.answer_is_of_a_special_inspection,), hint="专项督察每一问都要回答并附证据；不涉及的也要写明依据"),
    Step("problem", "登记问题", "field", "", by=STAFF, basis=f"{RULES}第17条、第18条", adds=m.InspectionProblem,
         optional=("unit", "unit_name", "relapse_of", "to_pool"), checks=(g.problem_is_right,)),
    Step("other_unit", "问题的其他责任单位", "field", "", by=STAFF, basis=LOCAL, local=True, adds=m.InspectionProblemUnit,
         optional=("unit", "unit_name"), checks=(g.unit_is_another,), hint="一个问题几个单位负责的，各有期限，全部销号才算整改到位"),
    Step("suggest", "提出意见建议", "field", "", by=STAFF, basis=f"{RULES}第17条", adds=m.InspectionSuggestion, optional=("to_unit",)),
    Step("recheck", "复查已销号的问题", "field", "", by=STAFF, basis=LOCAL, local=True, adds=m.InspectionRecheck,
         checks=(g.recheck_is_of_the_earlier,), rows=("I07", "21:10"), hint="复发的，再登记为问题并写明原整改编号"),
    Step("self_checks", "自查报告收齐", "field", "", by=STAFF, basis=f"{RULES}第12条", needs=(g.self_checks_are_in,), once=True, rows=("21:2",),
         hint="书面督察：每个对象的自查报告都登记底稿以后办理"),
    Step("leave", "结束实地督察", "field", "", by=ALL, basis=HOW, stamp="ended_on", once=True),
    Step("report", "提交督察报告", "field", "reported", by=ALL, basis=f"{RULES}第17条", fields=("report_text",), stamp="reported_on",
         needs=(g.looked_into, g.four_questions_are_answered), issues=("report",), rows=("I04",)),
)  # fmt: skip


def _unit_of(ctx: Context) -> m.InspectionProblem:
    """The problem of which ``ctx.each`` is a unit."""
    no = ctx.each.no
    return next(row for row in ctx.rows(m.InspectionProblem) if row.no == no)  # type: ignore[no-any-return]


def _of_problem(name: str) -> Any:
    return lambda ctx: getattr(_unit_of(ctx), name)


TO_UNITS = Send(
    putting_right.CODE, "rectification", organ=lambda c: c.matter.organ, each=g.units_of,
    title=lambda c: f"{c.each.unit_name or c.each.unit}：{_unit_of(c).problem}"[:300],
    fields={
        "problem": lambda c: _unit_of(c).problem[:300], "problem_basis": _of_problem("problem_basis"),
        "problem_type": _of_problem("problem_type"), "grade": _of_problem("grade"), "relapse_of": _of_problem("relapse_of"),
        "unit": lambda c: c.each.unit, "unit_name": lambda c: c.each.unit_name, "due_on": lambda c: c.each.due_on,
        "first_due_on": lambda c: c.each.due_on, "inspection_no": lambda c: c.matter.number,
        "on_site": lambda c: c.record.kind != Kind.DOCUMENT,
    },
)  # fmt: skip
TO_TRANSFER = Send(
    "oversight.transfer", "transfer", organ=lambda c: c.matter.organ,
    fields={
        "direction": lambda c: c.detail["to_kind"], "found_in": lambda c: "inspection", "found_no": lambda c: c.matter.number,
        "subject": lambda c: c.detail["subject"],
    },
)  # fmt: skip
AFTER = (
    Step("feed_back", "反馈督察意见", "reported", "rectifying", by=HEADS, basis=f"{RULES}第17条、第18条", fields=("feedback_text",),
         stamp="feedback_on", needs=(g.something_was_found,), issues=("feedback",), sends=(TO_UNITS, *pool.FROM_INSPECTION), rows=("I05", "21:6"),
         hint="每个问题、每个责任单位各建一条整改，期限从问题清单带入"),
    Step("close_clean", "未发现问题，办结", "reported", "closed", by=HEADS, basis=f"{RULES}第17条", fields=("closing_note",),
         needs=(g.nothing_was_found,),
         rows=("I05",)),
    Step("circular", "发出督察通报", ("reported", "rectifying"), "", by=HEADS, basis=f"{RULES}第30条、第31条", adds=m.InspectionCircular,
         issues=("circular",), rows=("21:11",), hint="通报写单位，不写个人姓名"),
    Step("interview", "约谈", ("reported", "rectifying"), "", by=HEADS, basis=f"{RULES}第30条、第31条", adds=m.InspectionInterview,
         issues=("interview",), rows=("I06", "21:11")),
    Step("refer", "移送线索", ("field", "reported", "rectifying"), "", by=HEADS, basis=f"{RULES}第29条", adds=m.InspectionReferral,
         sends=(TO_TRANSFER,), rows=("I08", "21:12"), hint="涉及个人的内容只写在移送台账；这里只写事由"),
    Step("close", "全部销号，办结", "rectifying", "closed", by=HEADS, basis=f"{RULES}第18条", fields=("closing_note",),
         needs=(g.all_is_struck_off,), rows=("I07",)),
)  # fmt: skip
REPORT_LIMIT: dict[str, Any] = {
    "starts": "leave",
    "met_by": {"report"},
    "basis": f"{RULES}第17条；{LOCAL}",
    "rows": ("I04",),
}
INSPECTION = register(
    Procedure(
        code=CODE, id="O1", name="法治督察", record=m.Inspection, basis=RULES, number="{mark}法督〔{year}〕{n}号", title="{title}",
        opens="planned", closes={"closed", "cancelled"},
        states={
            "planned": "已立项", "approved": "方案已批准", "notified": "已通知", "field": "督察中", "reported": "已提交报告",
            "rectifying": "已反馈，整改中", "closed": "已办结", "cancelled": "已取消",
        },
        open_name="督察立项", open_by=ALL, open_on="立项日期",
        open_fields=("title", "kind", "theme", "plan", "plan_no", "extra_ground", "clue_no", "round", "earlier", "draw_no"),
        open_optional=("plan", "plan_no", "extra_ground", "clue_no", "round", "earlier", "draw_no"),
        open_checks=(g.inspecting_office, g.plan_holds_it, g.later_names_the_earlier, g.look_back_is_drawn),
        steps=(*PREPARING, *FIELD, *AFTER),
        limits=(
            Limit("report", "提交督察报告", DAYS["report_after"], Unit.DAY, local=True, **REPORT_LIMIT) if DAYS["report_after"]
            else Limit("report", "提交督察报告", 0, Unit.PROMPT, **REPORT_LIMIT),
            Limit("self_checks", "收齐自查报告", 0, Unit.SET_BY_DOCUMENT, "notify", {"self_checks"}, f"{RULES}第12条", set_by="self_report_by",
                  lapses={"report", "cancel"}, when=lambda record, values: record.kind == Kind.DOCUMENT, rows=("21:2",)),
            Limit("arrive", "按通知日期进驻", 0, Unit.SET_BY_DOCUMENT, "notify", {"begin"}, HOW, set_by="arrive_on", lapses={"cancel"},
                  rows=("I02",)),
        ),
        templates=papers.INSPECTION, links={"rectification": "督察整改", "transfer": "线索移送", **pool.links()},
        pages={"desk-oversight:inspection-objects": "批量列入督察对象", "desk-oversight:inspection-trial": "按平台记录试查"},
        internal=frozenset({"InspectionWork", "InspectionAnswer", "report_text", "InspectionReferral", "refer"}),
    )
)  # fmt: skip
