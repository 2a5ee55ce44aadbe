"""One indicator in the hands of the unit responsible: read or proved, scored, reviewed by the office, frozen with the whole."""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.model_county import binding, gates
from fazhi.areas.leadership.model_county.models import ModelItem, ModelItemEvidence, ModelItemGap, ModelItemReading
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

STAFF = (Role.CLERK, Role.REVIEWER, Role.LIAISON, Role.REGISTRAR)
OFFICE = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
BASIS = "中央依法治国办《关于开展法治政府建设示范创建活动的意见》（2019年）；创建通知和本县分工"
OPEN = ("filling", "scored")


def _reading(ctx: Context) -> binding.Reading:
    """Read once a context; its fields are filled in one by one."""
    held = ctx.__dict__.setdefault("_bound_reading", {})
    if "reading" not in held:
        of = ctx.record.assessment
        held["reading"] = binding.read(ctx.record.indicator, binding.span(of.period_from, of.period_to, ctx.on))
    return held["reading"]  # type: ignore[no-any-return]


def _of(name: str) -> Any:
    return lambda ctx: getattr(_reading(ctx), name)


def _period(ctx: Context) -> str:
    of = ctx.record.assessment
    return binding.span(of.period_from, of.period_to, ctx.on).label


def gap_count(ctx: Context) -> int:
    """With the one that is being added, which may be among the rows already."""
    return int(ctx.record.gaps) + 1


STEPS = (
    Step(
        "read", "自动取数", "filling", "", by=(*STAFF, Role.OFFICE_HEAD), basis=BASIS, local=True, adds=ModelItemReading,
        detail=(), fills={
            "bound_to": lambda ctx: ctx.record.indicator.bound_to, "period": _period, "value": _of("value"), "part": _of("part"),
            "whole": _of("whole"), "verdict": _of("verdict"), "counted": lambda ctx: len(_reading(ctx).rows),
            "lines": _of("lines"), "digest": _of("digest"),
        },
        stamp="read_on", sets={"verdict": _of("verdict")}, needs=(gates.is_bound,), rows=("E04",),
        hint="由系统从对应的指标或者台账取数，连同所依据的记录一并保存；数据有变动的，可以再取一次，以最后一次为准",
    ),
    Step(
        "evidence", "提交佐证材料", "filling", "", by=STAFF, basis=BASIS, local=True, adds=ModelItemEvidence,
        optional=("doc_no", "says"), checks=(gates.document_is_in_the_period, gates.kind_is_asked_for), rows=("E04",),
        hint="材料本身请作为附件上传；材料日期须在考察期间内",
    ),
    Step(
        "gap", "登记差距", "filling", "", by=STAFF, basis=BASIS, local=True, adds=ModelItemGap, sets={"gaps": gap_count},
        checks=(gates.mended_after_today,), hint="写明缺什么、怎样补、何时补上",
    ),
    Step(
        "score", "自评打分", "filling", "scored", by=STAFF, basis=BASIS, local=True, fields=("self_score", "deduction_ground"),
        optional=("self_score", "deduction_ground"), stamp="scored_on", sets={"scored_by": lambda ctx: ctx.by},
        needs=(gates.proof_is_there,), checks=(gates.score_fits,), rows=("E04",), hint="不适用的指标把分数留空",
    ),
    Step(
        "review", "审核打分", "scored", "reviewed", by=OFFICE, at="office", basis=BASIS, local=True,
        fields=("review_score", "review_note"), optional=("review_score", "review_note"), stamp="reviewed_on",
        needs=(gates.another_reviews,), checks=(gates.review_fits,),
    ),
    Step(
        "return", "退回补充", ("scored", "reviewed"), "filling", by=OFFICE, at="office", basis=BASIS, local=True,
        fields=("return_why",), sets={"reviewed_on": None, "review_score": None, "review_note": ""},
    ),
    Step("freeze", "随自评报送封存", "reviewed", "frozen", by=(), relayed=True, basis=BASIS, local=True),
    Step("drop", "自评终止", (*OPEN, "reviewed"), "dropped", by=(), relayed=True, basis=BASIS, local=True),
)  # fmt: skip

ITEM = register(
    Procedure(
        code="leadership.model_item", id="L5", name="示范创建指标自评", record=ModelItem, basis=BASIS, local=True,
        number="{mark}创建指标〔{year}〕{n}号", title="{indicator}", opens="filling", closes={"frozen", "dropped"},
        states={"filling": "填报中", "scored": "已自评", "reviewed": "已审核", "frozen": "已封存", "dropped": "已终止"},
        open_name="分解", open_by=(), open_on="分解日期", open_fields=("assessment", "indicator", "office", "due"),
        steps=STEPS, parties={"office": "office"}, capacities={"office": "审核单位"}, insiders=frozenset({"office"}),
        pages={"desk-leadership:model-item": "取数和依据的记录"},
        limits=(
            Limit("fill", "完成自评", 0, Unit.SET_BY_DOCUMENT, "open", {"score"}, BASIS, set_by="due", local=True,
                  lapses={"drop"}, rows=("E04",)),
        ),
    )
)  # fmt: skip
