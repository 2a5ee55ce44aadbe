"""Major administrative decisions and their yearly catalogue, in the order of 重大行政决策程序暂行条例 (国务院令第713号)."""

from __future__ import annotations

from fazhi.areas.decisions.decision import (
    gates,
    gates_catalogue,
    papers,
    steps_catalogue,
    steps_draft,
    steps_execution,
    steps_review,
)
from fazhi.areas.decisions.decision.limits import CATALOGUE_LIMITS, LIMITS, UNLISTED
from fazhi.areas.decisions.decision.models import Decision, DecisionCatalogue
from fazhi.areas.decisions.decision.steps_draft import OFFICE
from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.procedure import Procedure
from fazhi.spine.registry import register

CATALOGUE = register(
    Procedure(
        code="decisions.catalogue", id="D1", name="重大行政决策目录", record=DecisionCatalogue, basis=f"{ACT}第3条第3款",
        number="{mark}决目〔{year}〕{n}号", title="{year}年度重大行政决策事项目录", opens="drafting",
        closes={"closed", "withdrawn"},
        states={
            "drafting": "编制中", "consented": "已经同意，待公布", "published": "已公布", "adjusting": "调整中", "closed": "年度结束",
            "withdrawn": "已撤销",
        },
        open_name="编制年度目录", open_by=OFFICE, open_on="开始编制日期", open_fields=("year", "note"), open_optional=("note",),
        open_checks=(gates_catalogue.year_is_near, gates_catalogue.one_for_each_year),
        steps=steps_catalogue.STEPS, limits=CATALOGUE_LIMITS, templates=(papers.CATALOGUE,),
    )
)  # fmt: skip

DECISION = register(
    Procedure(
        code="decisions.decision", id="D1", name="重大行政决策", record=Decision, basis=ACT, number="{mark}决〔{year}〕{n}号",
        title="{subject}", opens="proposed", closes={"not_started", "rejected", "terminated", "adjusted", "stopped", "finished"},
        states={
            "proposed": "已提出建议", "not_started": "决定不启动", "started": "已启动", "drafting": "拟订草案、听取意见、论证评估",
            "reviewing": "合法性审查中", "returned": "审查材料退回", "reviewed": "已出具审查意见", "submitted": "已提请审议",
            "postponed": "暂缓，再次讨论", "rejected": "不予通过", "terminated": "程序终止", "decided": "已作出决定", "issued": "已出台",
            "executing": "执行中", "halted": "中止执行", "adjusted": "已由调整后的决策代替", "stopped": "停止执行", "finished": "执行完毕",
        },
        open_name="登记决策事项建议", open_by=OFFICE, open_on="提出日期",
        open_fields=(
            "subject", "category", "proposer", "proposal_no", "reasons", "catalogue", "catalogue_item", "touches_market",
            "normative", "exploratory",
        ),
        open_optional=("proposal_no", "catalogue", "catalogue_item"),
        open_checks=(gates.is_a_major_decision, gates.item_of_the_catalogue, gates.proposal_is_numbered),
        steps=(*steps_draft.STEPS, *steps_review.STEPS, *steps_execution.STEPS, *steps_draft.END), limits=LIMITS,
        templates=papers.TEMPLATES, unlisted=UNLISTED,
        parties={"drafter": "drafting_unit", "executor": "executing_unit"},
        capacities={"drafter": "承办单位", "executor": "执行单位"},
        links={
            "catalogue": "所列入的目录", "consultation": "公开征求意见", "legality": "合法性审查", "competition": "公平竞争审查",
            "adjustment": "重大调整", "document": "同时发布的行政规范性文件", "risk": "社会稳定风险评估",
        },
        pages={"desk-decisions:five": "五项程序"},
        # Minutes and dissent stay with the deciding authority; only the decision itself is public (条30、32).
        internal=frozenset({"meeting", "DecisionMeeting"}),
    )
)  # fmt: skip
