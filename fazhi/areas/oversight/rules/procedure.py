"""How a declared rule is tried on the past, switched on, changed and switched off. All of it is the county's own practice.

The law asks for supervision that uses data (法治政府建设实施纲要（2021—2025年）第二十四、二十八部分) and says nothing of rules.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.rules import gates
from fazhi.areas.oversight.rules.models import RiskRule, RuleTrial
from fazhi.areas.oversight.rules.trying import Tried, declared, dials, lines, tried
from fazhi.figures.risks import risk
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "oversight.rules"
LOCAL = "本地风险规则管理办法"
STAFF = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
DIALS = ("after", "worse", "times", "months")


def _tried(ctx: Context) -> Tried:
    """The trial of the step in hand; looked for once, whatever is told of it."""
    held: Any = getattr(ctx, "tried", None)
    if held is None:
        rule = risk(ctx.record.rule)
        held = tried(rule, ctx.detail["first_day"], ctx.detail["last_day"], dials(rule, ctx.record))
        ctx.tried = held  # type: ignore[attr-defined]
    return held


def _declared(ctx: Context) -> str:
    rule = risk(ctx.record.rule)
    return declared(rule, dials(rule, ctx.record))


RULES = register(
    Procedure(
        code=CODE, id="O2", name="风险规则", record=RiskRule, basis=f"{LOCAL}；法治政府建设实施纲要（2021—2025年）",
        number="{mark}规则〔{year}〕{n}号", title="{name}", opens="off", closes={"retired"}, local=True,
        states={"off": "未启用", "on": "已启用", "retired": "已废止"},
        open_name="列入规则库", open_by=STAFF, open_on="列入日期", open_fields=("rule", "name", *DIALS), open_optional=DIALS,
        open_checks=(gates.is_declared,),
        steps=(
            Step("change", "调整阈值", "off", "", by=STAFF, basis=LOCAL, local=True, fields=(*DIALS, "reason"), optional=DIALS,
                 checks=(gates.is_declared, gates.thresholds_are_positive), hint="调整后须重新试运行"),
            Step("try", "试运行", ("off", "on"), "", by=STAFF, basis=LOCAL, local=True, adds=RuleTrial, detail=("first_day", "last_day"),
                 checks=(gates.span_is_past,),
                 fills={
                     "total": lambda c: len(_tried(c).found), "pooled": lambda c: _tried(c).pooled,
                     "units": lambda c: len(_tried(c).by_agency), "by_agency": lambda c: lines(_tried(c).by_agency),
                     "by_month": lambda c: lines(_tried(c).by_month), "declared": _declared, "marks": lambda c: _tried(c).marks,
                 }, hint="用过去的记录试，看会列出多少条；不产生线索"),
            Step("switch_on", "启用", "off", "on", by=HEADS, basis=LOCAL, local=True, fields=("raises_from",), stamp="on_since",
                 sets={"off_since": None, "reason": ""}, suggests={"raises_from": lambda c: (c.on, "自启用当日的记录起列入")},
                 needs=(gates.tried_as_it_stands,), checks=(gates.starts_in_reach,)),
            Step("switch_off", "停用", "on", "off", by=HEADS, basis=LOCAL, local=True, fields=("reason",), stamp="off_since"),
            Step("retire", "废止", "off", "retired", by=HEADS, basis=LOCAL, local=True, fields=("reason",)),
        ),
        limits=(), pages={"desk-oversight:rule": "规则和试运行"},
    )
)  # fmt: skip
