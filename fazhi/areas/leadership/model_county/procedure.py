"""A self-assessment by a set of indicators, from the notice to the naming.

What the centre asks (2019 意见) is known by steps and days of each batch alone; the division of work inside the county is its own.
"""

from __future__ import annotations

from datetime import date

from fazhi.areas.leadership.model_county import gates, snapshot
from fazhi.areas.leadership.model_county.items import BASIS as BASIS
from fazhi.areas.leadership.model_county.items import ITEM as ITEM
from fazhi.areas.leadership.model_county.items import OFFICE
from fazhi.areas.leadership.model_county.models import AssessmentSnapshot, NamedReport, SelfAssessment
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

AFTERWARDS = "中央依法治国办2019年意见；年度报告的日期见吉林省示范创建指南，本省的规定未核实"
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
HANDED = ("handed_in", "recommended", "assessed", "publicised")

ITEMS = Send(
    "leadership.model_item", "item", organ=lambda ctx: ctx.each.unit, each=lambda ctx: list(gates.indicators(ctx.record)),
    title=lambda ctx: f"{ctx.each.code} {ctx.each.title}"[:300],
    fields={
        "assessment": lambda ctx: ctx.record, "indicator": lambda ctx: ctx.each, "office": lambda ctx: ctx.matter.organ,
        "due": lambda ctx: ctx.record.items_due,
    },
)  # fmt: skip


def _each_item(code: str, *states: str) -> object:
    """All items that stand in one of these states move with the whole."""

    def move(ctx: Context, event: Event) -> None:
        for matter in ctx.sent("item"):
            if matter.state in states:
                relay_step(matter, code, cause=ctx.matter, by=event.by, on=ctx.on)

    return move


WORK = (
    Step(
        "split", "分解到单位", "preparing", "filling", by=OFFICE, basis=BASIS, rows=("E04",), sends=(ITEMS,), stamp="split_on",
        needs=(gates.set_has_indicators, gates.weights_add_up), hint="每一项适用于县的指标送其责任单位一件，附完成日期",
    ),
    Step(
        "hand_in", "审定并报送", "filling", "handed_in", by=HEADS, basis=BASIS, rows=("E02",), stamp="handed_in_on",
        needs=(gates.every_item_is_reviewed,), after=(_each_item("freeze", "reviewed"),),  # type: ignore[arg-type]
        adds=AssessmentSnapshot, detail=(), fills={"content": snapshot.frozen, "digest": snapshot.frozen_digest},
        sets={
            "digest": snapshot.frozen_digest, "self_total": snapshot.total("self_score"),
            "review_total": snapshot.total("review_score"),
        },
        hint="报送时的内容整体封存，不再改动；此后数据的变动另行显示",
    ),
    Step(
        "stop", "终止自评", ("preparing", "filling"), "stopped", by=HEADS, basis=BASIS, local=True, fields=("stopped_why",),
        after=(_each_item("drop", "filling", "scored", "reviewed"),),  # type: ignore[arg-type]
    ),
)  # fmt: skip

ABOVE = (
    Step("recommend", "登记省级初审推荐", "handed_in", "recommended", by=OFFICE, basis=BASIS, fields=("recommended_no",),
         optional=("recommended_no",), stamp="recommended_on", rows=("E03",)),
    Step("assess", "登记第三方评估", "recommended", "assessed", by=OFFICE, basis=BASIS, fields=("assessed_by", "assessed_note"),
         optional=("assessed_by",), stamp="assessed_on", rows=("E05",),
         hint="书面审查、实地评估、满意度测评、抽查的情况；评估由上级组织，本县只登记"),
    Step("publicise", "登记公示", "assessed", "publicised", by=OFFICE, basis=BASIS, stamp="publicised_on", rows=("E06",)),
    Step("name", "命名", "publicised", "named", by=OFFICE, basis=BASIS, fields=("decision_no",), stamp="decided_on", rows=("E07",),
         sets={"report_due": lambda ctx: date(ctx.on.year + 1, 1, 31)}, hint="请同时在“荣誉台账”登记，写明复核日期"),
    Step("not_named", "未获命名", HANDED, "not_named", by=OFFICE, basis=BASIS, fields=("decision_no",), optional=("decision_no",),
         stamp="decided_on", rows=("E07",)),
    Step("file", "自评结束（不申报）", "handed_in", "filed", by=OFFICE, basis=BASIS, local=True,
         hint="本县自查、不向上申报的"),
)  # fmt: skip

AFTER = (
    Step("report", "报送命名后的年度报告", "named", "", by=OFFICE, basis=AFTERWARDS, adds=NamedReport, optional=("paper_no",),
         sets={"report_due": lambda ctx: date(ctx.detail["year"] + 2, 1, 31)},
         checks=(gates.year_is_reported_once,), rows=("A07", "E08"), hint="命名后的年度情况；复核的，一并写明复核情况"),
    Step("lose", "称号失效、摘牌", "named", "ended", by=HEADS, basis=AFTERWARDS, fields=("ended_why",), stamp="ended_on", rows=("E08",),
         hint="有效期届满、复核不通过、被摘牌；请同时在“荣誉台账”登记"),
)  # fmt: skip

MODEL_COUNTY = register(
    Procedure(
        code="leadership.model_county", id="L5", name="示范创建自评", record=SelfAssessment, basis=BASIS,
        number="{mark}创建〔{year}〕{n}号", title="{year}年度法治政府建设示范创建自评", opens="preparing",
        closes={"ended", "not_named", "filed", "stopped"},
        states={
            "preparing": "准备中", "filling": "各单位自评中", "handed_in": "已报送", "recommended": "省级已推荐", "assessed": "已评估",
            "publicised": "公示中", "named": "已命名", "ended": "称号已失效", "not_named": "未获命名", "filed": "已归档", "stopped": "已终止",
        },
        open_name="启动自评", open_by=OFFICE, open_on="收到通知（启动）日期",
        open_fields=("indicator_set", "scheme", "year", "batch", "notice_no", "period_from", "period_to", "items_due", "hand_in_by"),
        open_optional=("batch", "notice_no"), open_checks=(gates.days_in_order, gates.one_for_a_year),
        steps=(*WORK, *ABOVE, *AFTER), links={"item": "指标自评"}, pages={"desk-leadership:model-county-one": "进度、差距和佐证包"},
        limits=(
            Limit("hand_in", "报送自评", 0, Unit.SET_BY_DOCUMENT, "open", {"hand_in", "stop"}, BASIS, set_by="hand_in_by",
                  rows=("E02",)),
            Limit("report", "命名后的年度报告", 0, Unit.SET_BY_DOCUMENT, {"name", "report"}, {"report"}, AFTERWARDS, set_by="report_due",
                  lapses={"lose"}, unverified=True, rows=("A07", "E08")),
        ),
        unlisted={
            "E01": "何时开展新一批由中央依法治国办通知确定，本县没有期限；收到通知的日期和文号在启动自评时登记",
        },
    )
)  # fmt: skip
