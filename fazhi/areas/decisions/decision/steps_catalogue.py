"""Steps of the yearly catalogue (条3第3款): items, the party committee's consent, publication, adjustments."""

from __future__ import annotations

from fazhi.areas.decisions.decision import gates_catalogue as gates
from fazhi.areas.decisions.decision.catalogue import CatalogueItem, CatalogueRelease
from fazhi.areas.decisions.decision.steps_draft import OFFICE
from fazhi.areas.decisions.decision.words import ACT, Change
from fazhi.spine.procedure import Step

BASIS = f"{ACT}第3条第3款"
ENTERING = ("drafting", "adjusting")
ITEM = ("name", "category", "unit", "planned_month", "forms", "hearing", "reason")
NEXT = {"version": lambda ctx: ctx.record.version + 1}
NO_CONSENT = {"consent_on": None, "consent_by": "", "consent_no": ""}
ONE_MORE = {"pending": lambda ctx: ctx.record.pending + 1}

STEPS = (
    Step(
        "list_item", "列入事项", ENTERING, "", by=OFFICE, basis=BASIS, adds=CatalogueItem, detail=ITEM,
        optional=("forms", "reason"),
        fills={**NEXT, "item_no": lambda ctx: ctx.record.last_item + 1, "change": Change.ADDED},
        sets={**ONE_MORE, "last_item": lambda ctx: ctx.record.last_item + 1},
        checks=(gates.category_is_in_scope, gates.change_has_reason), rows=("D01",),
        hint="宏观调控、政府立法、突发事件应急处置不列入；调整已公布的目录须写理由",
    ),
    Step(
        "change_item", "变更事项", ENTERING, "", by=OFFICE, basis=BASIS, adds=CatalogueItem, detail=("item_no", *ITEM),
        optional=("forms", "reason"), fills={**NEXT, "change": Change.CHANGED}, sets=ONE_MORE,
        checks=(gates.item_stands, gates.category_is_in_scope, gates.change_has_reason), rows=("D01",),
    ),
    Step(
        "take_out_item", "移出事项", ENTERING, "", by=OFFICE, basis=BASIS, adds=CatalogueItem, detail=("item_no", "reason"),
        optional=("reason",), fills={**NEXT, "change": Change.REMOVED, "name": gates.name_of_item},
        sets={**ONE_MORE, "removed": gates.with_removed}, checks=(gates.item_stands, gates.change_has_reason), rows=("D01",),
    ),
    Step(
        "consent", "同级党委同意（调整获批准）", ENTERING, "consented", by=OFFICE, basis=BASIS,
        fields=("consent_by", "consent_on", "consent_no"), optional=("consent_no",), needs=(gates.something_to_publish,),
        checks=(gates.consent_is_on_paper,), rows=("D01",),
    ),
    Step(
        "revise", "退回修改", "consented", "drafting", by=OFFICE, basis=f"{BASIS}（退回修改为平台做法）", local=True,
        sets=NO_CONSENT, needs=(gates.never_published,),
    ),
    Step(
        "revise_adjustment", "退回修改调整", "consented", "adjusting", by=OFFICE, basis=f"{BASIS}（退回修改为平台做法）",
        local=True, sets=NO_CONSENT, needs=(gates.once_published,),
    ),
    Step(
        "publish", "公布目录", "consented", "published", by=OFFICE, basis=BASIS, adds=CatalogueRelease,
        rows=("D01",), needs=(gates.consent_stands,), issues=("catalogue",),
        fills={
            **NEXT, "items": gates.listed, "consent_by": lambda ctx: ctx.record.consent_by,
            "consent_on": lambda ctx: ctx.record.consent_on, "consent_no": lambda ctx: ctx.record.consent_no,
            "reason": lambda ctx: ctx.record.adjust_reason,
        },
        sets={
            "version": lambda ctx: ctx.record.version + 1, "pending": 0, "listed": gates.listed,
            "published_on": lambda ctx: ctx.record.published_on or ctx.on,
            "adjusted_on": lambda ctx: ctx.on if ctx.record.published_on else None,
        },
    ),
    Step(
        "adjust", "提出调整", "published", "adjusting", by=OFFICE, basis=BASIS, fields=("adjust_reason",),
        sets=NO_CONSENT, rows=("D01",),
        hint="逐项登记列入、变更、移出，批准后重新公布；原目录仍可查阅",
    ),
    Step(
        "give_up_adjustment", "不作调整", "adjusting", "published", by=OFFICE, basis=f"{BASIS}（撤销调整为平台做法）",
        local=True, needs=(gates.nothing_entered,),
    ),
    Step(
        "close", "年度结束", "published", "closed", by=OFFICE, basis=f"{BASIS}（年度结束为地方实践）", local=True,
    ),
    Step(
        "withdraw", "撤销登记", "drafting", "withdrawn", by=OFFICE, basis=f"{BASIS}（登记有误的撤销为平台做法）", local=True,
    ),
)  # fmt: skip
