"""How agencies are appraised: scheme, calculation, deductions, told, objection, decided by another, concluded.

That law-based government counts in the appraisal of agencies is asked for by the outline; items, points and days are the
county's own. The result stays inside unless it is made public by decision.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fazhi.areas.leadership.appraisal import gates, reckoning
from fazhi.areas.leadership.appraisal.models import (
    Appraisal,
    AppraisalChange,
    AppraisalDecision,
    AppraisalObjection,
    AppraisalReading,
    AppraisalScheme,
)
from fazhi.areas.leadership.appraisal.papers import TEMPLATES
from fazhi.areas.leadership.appraisal.practice import DAYS
from fazhi.areas.leadership.appraisal.scoring import Change
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role
from fazhi.spine.sm3 import sm3

STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
AGENCY = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD)
BASIS = "法治政府建设实施纲要（2021—2025年）（三十二）；本县考核办法"

APPRAISALS = Send(
    "leadership.appraisal", "appraisal", organ=lambda ctx: ctx.matter.organ, each=gates.agencies,
    title=lambda ctx: f"{ctx.each}{ctx.record.year}年度法治建设考核",
    fields={"scheme": lambda ctx: ctx.record, "agency": lambda ctx: ctx.each},
)  # fmt: skip

SCHEME = register(
    Procedure(
        code="leadership.appraisal_scheme", id="L7", name="法治建设考核方案", record=AppraisalScheme, basis=BASIS, local=True,
        number="{mark}考核方案〔{year}〕{n}号", title="{name}", opens="drafting", closes={"finished", "dropped"},
        states={"drafting": "拟订中", "decided": "已批准", "running": "考核中", "finished": "已完成", "dropped": "已废止"},
        open_name="拟订方案", open_by=STAFF, open_on="拟订日期",
        open_fields=("name", "year", "version", "period_from", "period_to", "full", "cap", "basis_text"),
        open_checks=(gates.days_in_order, gates.cap_holds_the_full, gates.version_is_new),
        steps=(
            Step("decide", "批准方案", "drafting", "decided", by=HEADS, basis=BASIS, local=True, fields=("approved_by", "paper_no"),
                 stamp="decided_on", needs=(gates.items_add_up,), hint="批准后，考核项目不再增减"),
            Step("launch", "启动考核", "decided", "running", by=(*STAFF, *HEADS), basis=BASIS, local=True, stamp="launched_on",
                 sends=(APPRAISALS,), hint="对适用单位一家一件地开展考核"),
            Step("finish", "考核完成", "running", "finished", by=HEADS, basis=BASIS, local=True, needs=(gates.all_are_concluded,)),
            Step("drop", "废止方案", ("drafting", "decided"), "dropped", by=HEADS, basis=BASIS, local=True),
        ),
        limits=(), links={"appraisal": "考核"}, pages={"desk-leadership:appraisal-scheme": "各单位得分"},
    )
)  # fmt: skip


def _lines(ctx: Context) -> list[dict[str, Any]]:
    """Calculated once a step; its fields are filled in one by one."""
    held = ctx.__dict__.setdefault("_appraised", {})
    if "lines" not in held:
        held["lines"] = reckoning.lines_of(ctx.record, ctx.on)
    return held["lines"]  # type: ignore[no-any-return]


def _text(ctx: Context) -> str:
    return reckoning.text(_lines(ctx))


def _computed(ctx: Context) -> Decimal:
    return reckoning.summed(_lines(ctx), (), ctx.record.scheme.cap).total


def _full(ctx: Context) -> Decimal:
    return reckoning.summed(_lines(ctx), (), ctx.record.scheme.cap).full


def _fresh_total(ctx: Context) -> Decimal:
    """The total by the new calculation, with what was given and taken so far."""
    changes = reckoning.changes_of(ctx.rows(AppraisalChange))
    return reckoning.summed(_lines(ctx), changes, ctx.record.scheme.cap).total


def _with_change(ctx: Context) -> Decimal:
    """The total with the change that this step adds, which does not stand in the rows yet."""
    counts = ctx.detail.get("upheld", True)
    more = [Change(ctx.detail["item_code"], ctx.detail["change"] or Decimal(0))] if counts else []
    return reckoning.standing(ctx, more).total


STEPS = (
    Step(
        "compute", "取数计算", ("opened", "computed"), "computed", by=STAFF, basis=BASIS, local=True, adds=AppraisalReading,
        detail=(), stamp="as_of", needs=(gates.items_still_stand,), fills={
            "as_of": lambda ctx: ctx.on, "lines": _text, "computed": _computed, "full": _full,
            "digest": lambda ctx: sm3(_text(ctx).encode()),
        },
        sets={"computed_by": lambda ctx: ctx.by, "computed": _computed, "full": _full, "total": _fresh_total},
        hint="按方案从各指标取该单位截至当日的数，逐项计分；可以再算一次，以最后一次为准",
    ),
    Step(
        "change", "加减分", "computed", "", by=STAFF, basis=BASIS, local=True, adds=AppraisalChange, optional=("item_code",),
        sets={"total": _with_change}, checks=(gates.change_is_right,), hint="须有事实理由、文件和批准机关",
    ),
    Step("tell", "告知结果", "computed", "told", by=(*STAFF, *HEADS), basis=BASIS, local=True, stamp="told_on",
         needs=(gates.is_computed,), issues=("told",)),
    Step("agree", "表示无异议", "told", "", by=AGENCY, at="agency", basis=BASIS, local=True, once=True),
    Step(
        "object", "提出异议", ("told", "objected"), "objected", by=AGENCY, at="agency", basis=BASIS, local=True, adds=AppraisalObjection,
        optional=("item_code", "paper"), stamp="objected_on", checks=(gates.within_the_days, gates.objection_is_right),
    ),
    Step(
        "decide", "处理异议", "objected", "", by=(Role.REVIEWER, *HEADS), basis=BASIS, local=True, adds=AppraisalDecision,
        optional=("item_code", "change"), stamp="decided_on", sets={"total": _with_change}, needs=(gates.another_decides,),
        checks=(gates.decision_is_right,), issues=("answer",), hint="由计算得分的人以外的人处理",
    ),
    Step(
        "conclude", "审定结果", ("told", "objected"), "concluded", by=HEADS, basis=BASIS, local=True, stamp="concluded_on",
        fields=("public", "public_no"), optional=("public", "public_no"),
        sets={"final_total": lambda ctx: ctx.record.total, "final_full": lambda ctx: ctx.record.full}, needs=(gates.every_objection_is_decided,),
        checks=(gates.time_to_object_is_over, gates.public_by_decision), hint="审定后不再改动；结果不公开，依决定公开的除外",
    ),
)  # fmt: skip


def is_told(record: Any) -> bool:
    return record.told_on is not None


#: What the agency sees only when it is told.
UNTOLD = frozenset({"AppraisalReading", "AppraisalChange", "compute", "change", "computed", "full", "total"})

APPRAISAL = register(
    Procedure(
        code="leadership.appraisal", id="L7", name="法治建设考核", record=Appraisal, basis=BASIS, local=True,
        number="{mark}考核〔{year}〕{n}号", title="{agency}法治建设考核", opens="opened", closes={"concluded"},
        states={"opened": "待计算", "computed": "已计算", "told": "已告知", "objected": "有异议", "concluded": "已审定"},
        open_name="列入考核", open_by=(), open_on="列入日期", open_fields=("scheme", "agency"), steps=STEPS,
        parties={"agency": "agency"}, capacities={"agency": "被考核单位"}, internal=UNTOLD,
        told=dict.fromkeys(UNTOLD, is_told), templates=TEMPLATES, pages={"desk-leadership:appraisal": "各项得分和依据的记录"},
        limits=(
            Limit("object", "提出异议", DAYS["object"], Unit.WORKING_DAY, "tell", {"object", "agree"}, "本县考核办法", duty="agency",
                  local=True, unverified=True, until_closed=True),
            Limit("decide", "处理异议", DAYS["decide"], Unit.WORKING_DAY, "object", {"decide"}, "本县考核办法", local=True,
                  unverified=True, until_closed=True),
        ),
    )
)  # fmt: skip
