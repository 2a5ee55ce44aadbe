"""A plan of inspections, from the proposals to the last result (国办发〔2024〕54号; 国办发〔2015〕58号三（三）; 海南省涉企行政检查条例（试行））.

That a plan is made, approved, filed and published is the opinion's; days, the coordinating body and the form of merging are
the county's own.
"""

from __future__ import annotations

from fazhi.areas.enforcement.inspection_plans import gates, sending, solving, storing
from fazhi.areas.enforcement.inspection_plans.models import (
    PlanCapacity,
    PlanChange,
    PlanCheck,
    PlanDispatch,
    PlanGathering,
    PlanOrder,
    PlanSolution,
    PlanVisit,
    PlanVisitDone,
    YearPlan,
)
from fazhi.areas.enforcement.inspection_plans.papers import TEMPLATES
from fazhi.areas.enforcement.inspection_plans.proposing import checks_of
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
BASIS = f"{gates.HAINAN}第10条；{gates.OPINION}"
MERGING = f"国办发〔2015〕58号三（三）；{gates.HAINAN}第11条；浙江省综合行政执法条例第13条"
CODE = "enforcement.year_plan"
SHOW = (storing.show,)


def gathered(ctx: Context) -> str:
    return "\n".join(check.line for check in checks_of(ctx.record, ctx.on))


def show_result(ctx: Context, event: Event) -> None:
    """One row, not the whole plan: results come in one by one."""
    told = ctx.detail
    values = {"result": told["result"], "problems": told["problems"], "done_on": told["done_on"]}
    PlanVisit.objects.filter(matter=ctx.matter.pk, no=told["no"]).update(**values)


PUTTING_TOGETHER = (
    Step(
        "capacity", "登记检查力量", ("gathering", "merging", "running"), "", by=STAFF, basis=MERGING, local=True, adds=PlanCapacity,
        hint="一个单位一个月最多参加几次检查；以最后一次登记为准，没有登记的按本县统一的数",
    ),
    Step(
        "gather", "汇总申报", "gathering", "merging", by=STAFF, basis=BASIS, adds=PlanGathering, fills={"lines": gathered},
        stamp="gathered_on", needs=(gates.somebody_proposed,), after=SHOW, rows=("13:4",),
        hint="把各单位的申报展开到每一个对象、每一次；此后不再接受申报",
    ),
    Step(
        "solve", "生成合并建议", ("merging", "running"), "", by=STAFF, basis=MERGING, adds=PlanSolution,
        fills={
            "before": solving.before, "lines": solving.told("lines"), "after": solving.after, "gap": solving.told("gap"),
            "cut": solving.told("cut"), "stopped": solving.told("stopped"), "seconds": solving.told("seconds"),
        },
        needs=(gates.something_to_put_together,), after=SHOW, rows=("13:5",), own_page=True,
        hint="系统只提建议；已确认（锁定）、已派出的不动",
    ),
    Step(
        "adjust", "确认、拆开、移动", ("merging", "running"), "", by=STAFF, basis=MERGING, local=True, adds=PlanChange,
        optional=("visits", "checks", "month", "reason"), checks=(gates.change_is_right,), after=SHOW, rows=("13:5",),
        hint="由人决定：确认（锁定）的，再次生成建议时不变",
    ),
)  # fmt: skip

DECIDING = (
    Step(
        "decide", "确定计划", "merging", "decided", by=HEADS, basis=BASIS, fields=("capacity_note",), optional=("capacity_note",),
        stamp="decided_on", needs=(gates.every_merge_is_decided, gates.caps_are_kept), checks=(gates.strength_suffices,),
        sets={"checks_before": solving.before, "visits_after": lambda ctx: len(storing.board_of(ctx).visits)}, rows=("13:4",),
    ),
    Step("back", "退回调整", "decided", "merging", by=(*STAFF, *HEADS), basis=BASIS, local=True,
         sets={"decided_on": None, "approved_on": None, "approval_no": "", "filed_on": None, "filing_no": ""}),
    Step(
        "approve", "政府批准（专项检查）", "decided", "", by=(Role.AUTHORITY_HEAD, Role.CLERK), at="approver", basis=BASIS,
        fields=("approval_no",), stamp="approved_on", needs=(gates.is_special,), rows=("13:4",),
    ),
    Step(
        "file", "备案（专项检查）", "decided", "", by=STAFF, basis=BASIS, fields=("filing_no",), stamp="filed_on",
        needs=(gates.is_special, gates.is_approved), issues=("filing",), rows=("13:4",),
    ),
    Step(
        "publish", "公布计划", "decided", "running", by=(*STAFF, *HEADS), basis=BASIS, fields=("published_where",), stamp="published_on",
        needs=(gates.special_is_approved_and_filed,), issues=("announcement",), rows=("13:4",),
    ),
)  # fmt: skip

RUNNING = (
    Step(
        "order", "登记临时任务", "running", "", by=STAFF, basis=gates.OPINION, adds=PlanOrder, checks=(gates.order_is_right,), after=SHOW,
        local=True, hint="投诉举报、紧急、移送、上级部署和新增的检查；登记后可以再次生成合并建议，并入当月尚未派出的检查",
    ),
    Step(
        "dispatch", "派发检查", "running", "", by=STAFF, basis=MERGING, adds=PlanDispatch,
        fills={"numbers": lambda ctx: "、".join(map(str, gates.to_be_sent(ctx)))}, checks=(gates.month_can_be_sent,),
        sends=(sending.VISITS,), after=SHOW, issues=("scheme",), rows=("13:5",), hint="把一个月的检查派到牵头单位和参加单位，一次一张清单",
    ),
    Step(
        "visit_done", "收到检查结果", "running", "", by=(), relayed=True, basis=MERGING, adds=PlanVisitDone,
        detail=("result", "problems", "rectify", "filed", "done_on"), optional=("problems", "rectify", "filed"),
        fills={"no": sending.number_of}, after=(show_result,), local=True,
    ),
    Step("finish", "计划完成", "running", "finished", by=(*STAFF, *HEADS), basis=BASIS, local=True, needs=(gates.all_is_done,)),
    Step(
        "stop", "终止编制", ("gathering", "merging", "decided"), "stopped", by=(*STAFF, *HEADS), basis=BASIS, local=True,
        fields=("stop_why",),
    ),
)  # fmt: skip

PLAN = register(
    Procedure(
        code=CODE, id="E7", name="行政检查计划", record=YearPlan, basis=BASIS, number="{mark}检计〔{year}〕{n}号", title="{title}",
        opens="gathering", closes={"finished", "stopped"},
        states={
            "gathering": "申报中", "merging": "合并统筹中", "decided": "已确定", "running": "执行中", "finished": "已完成", "stopped": "已终止",
        },
        open_name="编制检查计划", open_by=STAFF, open_on="启动日期",
        open_fields=("title", "kind", "year", "ground", "approver", "from_above", "propose_by", "publish_by"),
        open_optional=("ground", "approver", "from_above"),
        open_checks=(gates.coordinates, gates.plan_holds_together, gates.special_has_ground, gates.one_plan_a_year),
        parties={"approver": "approver"}, capacities={"approver": "批准机关", storing.BODY: "检查单位"},
        steps=(*PUTTING_TOGETHER, *DECIDING, *RUNNING),
        limits=(
            Limit(
                "propose", "收齐申报", 0, Unit.SET_BY_DOCUMENT, "open", {"gather", "stop"}, BASIS, set_by="propose_by", local=True,
                rows=("13:4",),
            ),
            Limit(
                "publish", "公布计划", 0, Unit.SET_BY_DOCUMENT, "open", {"publish", "stop"}, BASIS, set_by="publish_by", local=True,
                rows=("13:4",),
            ),
        ),
        templates=TEMPLATES, links={"visit": "检查"}, pages={"desk-enforcement:year-plan": "合并统筹"},
        beside={PlanVisit: storing.faults, PlanCheck: lambda matter, events: ()},
    )
)  # fmt: skip
