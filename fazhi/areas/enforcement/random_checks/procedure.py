"""One round of random inspection, from its plan to the publication of its results (国办发〔2015〕58号; 优化营商环境条例第54条)."""

from __future__ import annotations

from fazhi.areas.enforcement.random_checks import gates, taking
from fazhi.areas.enforcement.random_checks.models import (
    RandomAnswer,
    RandomGap,
    RandomObject,
    RandomOfficer,
    RandomPlan,
    RandomPlanItem,
    RandomPlanShare,
    RandomRecusal,
)
from fazhi.areas.enforcement.random_checks.papers import TEMPLATES
from fazhi.areas.enforcement.random_checks.sends import VISITS
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "enforcement.random_plan"
HANDLERS = (Role.CLERK, Role.OFFICE_HEAD)
OPENERS = (Role.CLERK, Role.OFFICE_HEAD, Role.REGISTRAR)
HEAD = (Role.AUTHORITY_HEAD,)
NOTICE = "国办发〔2015〕58号"
OPINION = "国办发〔2024〕54号"
OPEN = ("title", "year_plan", "domain", "bodies", "object_kinds", "trade", "division", "key_only", "per_visit", "officer_cap",
        "begins_on", "ends_on")  # fmt: skip
MAY_BE_EMPTY = ("year_plan", "bodies", "object_kinds", "trade", "division", "key_only", "officer_cap")
MENDED = tuple(name for name in OPEN if name not in ("bodies", "domain"))

STEPS = (
    Step(
        "mend", "修改计划", "drafted", "", by=OPENERS, basis=NOTICE, local=True, fields=MENDED,
        optional=tuple(name for name in MAY_BE_EMPTY if name in MENDED), checks=(gates.range_makes_sense,),
    ),
    Step(
        "add_item", "列入抽查事项", "drafted", "", by=OPENERS, basis=f"{NOTICE}二（一）", adds=RandomPlanItem,
        checks=(gates.item_is_of_a_body,), rows=("13:3",), hint="只能列入已经公布在随机抽查事项清单的事项",
    ),
    Step(
        "set_share", "写明本次抽查比例", ("drafted", "approved"), "", by=HANDLERS, basis=f"{NOTICE}二（三）", adds=RandomPlanShare,
        optional=("risk_class", "at_least", "at_most"), checks=(gates.rate_can_be_read,), local=True,
        hint="不写的，按“抽查比例”台账；分类不选的，用于未分类的对象",
    ),
    Step(
        "recuse", "登记人员回避", ("drafted", "submitted", "approved"), "", by=HANDLERS, basis=f"{NOTICE}二（二）；行政处罚法第43条",
        adds=RandomRecusal, optional=("target",), checks=(gates.recusal_has_its_officer,),
        hint="只写本人声明的情形，不写亲属关系等细节；曾任职单位按岗位变动自动回避",
    ),
    Step(
        "submit", "送批", "drafted", "submitted", by=HANDLERS, basis=OPINION, needs=(gates.plan_is_named,),
        checks=(gates.items_are_listed,),
    ),
    Step("send_back", "退回修改", "submitted", "drafted", by=HEAD, basis=OPINION, fields=("back_why",), local=True),
    Step(
        "approve", "批准抽查计划", "submitted", "approved", by=HEAD, basis=f"{OPINION}；海南省涉企行政检查条例（试行）第15条",
        checks=(gates.items_are_listed,), stamp="approved_on", issues=("approval",), hint="批准以后，计划在公众端公布",
    ),
    Step(
        "prepare", "准备抽取", "approved", "drawing", by=HANDLERS, basis=f"{NOTICE}二（二）", fields=("draw", "laid", "pool_size"),
        optional=("draw", "laid"), checks=(gates.items_are_listed, gates.draw_is_laid), own_page=True, rows=("13:3", "13:6"),
    ),
    Step(
        "undo_draw", "重新准备抽取", "drawing", "approved", by=HANDLERS, basis=f"{NOTICE}二（二）", local=True, needs=(gates.draw_has_ended,),
        hint="抽取已经终止的办理；新的抽取写明代替哪一次、为什么",
    ),
    Step(
        "take_over", "接收抽取结果、派出检查", "drawing", "checking", by=HANDLERS, basis=f"{NOTICE}二（二）", stamp="drawn_on",
        needs=(gates.draw_is_held,), checks=(gates.items_are_listed, gates.officers_may_act),
        sets={"draw": lambda ctx: taking.counting(ctx.record), "drawn": taking.how_many, "changes": taking.how_many_changes},
        issues=("drawn",), sends=VISITS, after=(taking.after_taking,), rows=("13:6",),
        hint="为抽中的每一户派出一次检查，检查人员为抽中的人员",
    ),
    Step(
        "take_more", "接收递补、补充抽取和改派", "checking", "", by=HANDLERS, basis=f"{NOTICE}二（二）", needs=(gates.something_new,),
        checks=(gates.items_are_listed, gates.officers_may_act),
        sets={"drawn": taking.how_many, "changes": taking.how_many_changes}, sends=VISITS, after=(taking.after_taking,),
        rows=("13:6",), hint="递补、补充抽取的对象另派检查；改派人员的，已派出的检查请更换人员",
    ),
    Step(
        "visit_done", "收到检查结果", "checking", "", by=(), relayed=True, basis=f"{NOTICE}二（四）", adds=RandomAnswer,
        fills={"visit": lambda ctx: ctx.cause.record, "target": lambda ctx: ctx.cause.record.target},
    ),
    Step(
        "not_checked", "说明未检查", "checking", "", by=HANDLERS, basis=f"{NOTICE}二（二）", adds=RandomGap, checks=(gates.was_drawn,), local=True,
        hint="抽取以后注销、迁出等不能检查的对象留在名单内，写明情形；需要补足的，在抽取的页面办理递补",
    ),
    Step(
        "finish", "检查完成", "checking", "checked", by=HANDLERS, basis=NOTICE, stamp="finished_on",
        needs=(gates.everybody_is_accounted_for,),
    ),
    Step(
        "publish", "公示抽查结果", "checked", "closed", by=HANDLERS, basis=f"{NOTICE}二（四）；国办发〔2018〕118号（六）", stamp="published_on",
        issues=("results",), rows=("13:11",),
    ),
    Step(
        "drop", "终止抽查", ("drafted", "submitted", "approved", "drawing"), "dropped", by=HANDLERS, basis=NOTICE, fields=("end_why",),
        needs=(gates.draw_has_ended,), local=True,
    ),
)  # fmt: skip
LIMITS = (
    Limit(
        "check", "完成检查", 0, Unit.SET_BY_DOCUMENT, "take_over", {"finish"}, "抽查计划载明的检查截止日期", set_by="ends_on", local=True,
    ),
    Limit(
        "publish", "公示抽查结果", 20, Unit.WORKING_DAY, "finish", {"publish"}, "国办发〔2018〕118号（六）；整次抽查自检查完成起算系通行做法",
        unverified=True, rows=("13:11",),
    ),
)  # fmt: skip

RANDOM_PLAN = register(
    Procedure(
        code=CODE, id="E6", name="双随机抽查", record=RandomPlan, basis=f"{NOTICE}；优化营商环境条例第54条",
        number="{mark}抽查〔{year}〕{n}号", title="{title}", opens="drafted", closes={"closed", "dropped"},
        states={
            "drafted": "拟定中", "submitted": "待批准", "approved": "已批准，待抽取", "drawing": "抽取中", "checking": "检查中",
            "checked": "检查完成，待公示", "closed": "已公示", "dropped": "已终止",
        },
        open_name="拟定抽查计划", open_by=OPENERS, open_on="拟定日期", open_fields=OPEN, open_optional=MAY_BE_EMPTY,
        open_checks=(gates.range_makes_sense,), steps=STEPS, limits=LIMITS, templates=TEMPLATES, links={"visit": "检查"},
        beside={RandomObject: taking.objects_agree, RandomOfficer: taking.officers_agree},
        pages={"desk-enforcement:random-plan": "抽取和结果"},
    )
)  # fmt: skip
