"""How a village becomes and stays a law village (民主法治示范村、社区): nomination, review, naming, re-examination, end.

No statute sets the procedure: titles are given by the justice and civil-affairs authorities of each level under their own
rules, which differ and are not in the fact book beyond a secondary source; so every step and number here is local and says so.
The list of places of legal culture is statutory (法治宣传教育法第52条).
"""

from __future__ import annotations

from fazhi.areas.services.law_villages import conditions, gates, practice
from fazhi.areas.services.law_villages.models import (
    LawVillage,
    LawVillageAnswer,
    LawVillageObjection,
    LawVillageReturn,
    LawVillageReview,
)
from fazhi.areas.services.law_villages.words import ReviewResult
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import Bound, Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

OFFICE = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
UNIT = (Role.LIAISON, Role.CLERK)
BASIS = "命名机关的示范村（社区）办法（地方和部门规定，未核实）"
JOINT = "司法行政、民政部门共同命名（据公开做法，未核实）"
HELD = ("named", "reviewing", "rectifying")


def has_cycle(record: LawVillage, values: object) -> bool:
    return bool(record.review_due_on)


def _review_row(result: ReviewResult) -> dict[str, object]:
    return {
        "level": lambda ctx: ctx.record.level, "result": result, "version": lambda ctx: conditions.version(ctx.on),
        "unmet": lambda ctx: gates.listed(conditions.unmet(split(ctx.record.rechecked), ctx.on)),
    }  # fmt: skip


def _next_from_naming(ctx: Context) -> object:
    return practice.next_review(ctx.record.level, ctx.value("named_on"))


def _next_from_today(ctx: Context) -> object:
    return practice.next_review(ctx.record.level, ctx.on)


NOMINATE = (
    Step(
        "self_check", "村（社区）自查", "nominated", "checked", by=UNIT, at="town", basis=BASIS, local=True,
        fields=("met", "self_check"), sets={"met_version": lambda ctx: conditions.version(ctx.on)},
        checks=(gates.all_conditions_met,), hint="对照当日有效的条件逐项核对，全部达到才能申报；条件由命名机关规定",
    ),
    Step(
        "town_check", "乡镇（街道）审核", "checked", "town_passed", by=UNIT, at="town", basis=BASIS, local=True,
        fields=("town_opinion",),
    ),
    Step(
        "civil", "民政部门出具意见", "town_passed", "", by=UNIT, at="civil", basis=JOINT, local=True,
        fields=("civil_agrees", "civil_opinion"), optional=("civil_opinion",),
    ),
    Step(
        "civil_for", "登记民政部门意见", "town_passed", "", by=OFFICE, basis=JOINT, local=True,
        fields=("civil_agrees", "civil_opinion"), optional=("civil_opinion",), hint="民政部门书面答复的，由经办人员登记",
    ),
    Step(
        "county_review", "县司法局审查", "town_passed", "reviewed", by=OFFICE, basis=JOINT, local=True,
        fields=("visited", "county_opinion"), needs=(gates.civil_affairs_agree,), checks=(gates.village_was_visited,),
    ),
    Step(
        "return", "退回补正", ("checked", "town_passed"), "nominated", by=OFFICE, basis=BASIS, local=True,
        adds=LawVillageReturn, sets={"civil_agrees": False, "civil_opinion": ""},
    ),
    Step(
        "reject", "不予推荐", ("nominated", "checked", "town_passed", "reviewed", "publicised"), "rejected", by=OFFICE,
        basis=BASIS, local=True, fields=("refused_reason",),
    ),
    Step(
        "publicise", "公示", "reviewed", "publicised", by=OFFICE, basis=BASIS, local=True, fields=("publicised_in",),
        stamp="publicised_on",
    ),
    Step(
        "object", "登记公示期间的意见", "publicised", "", by=OFFICE, basis=BASIS, local=True, adds=LawVillageObjection,
        hint="只写意见内容，不写提出人",
    ),
    Step(
        "answer", "核实处理意见", "publicised", "", by=OFFICE, basis=BASIS, local=True, adds=LawVillageAnswer,
        needs=(gates.something_was_said,),
    ),
    Step(
        "propose", "推荐（上报）", "publicised", "proposed", by=OFFICE, basis=BASIS, local=True,
        fields=("proposed_to", "proposed_no"), optional=("proposed_no",), needs=(gates.objections_are_answered,),
        hint="县级的报县级命名机关，市级、省级的逐级推荐，国家级由省推荐",
    ),
)  # fmt: skip

NAME = (
    Step(
        "name", "命名", "proposed", "named", by=OFFICE, basis=JOINT, local=True, fields=("named_on", "batch", "naming_no"),
        sets={"review_due_on": _next_from_naming}, checks=(gates.named_after_proposal,),
    ),
    Step(
        "not_named", "未获命名", "proposed", "rejected", by=OFFICE, basis=BASIS, local=True, fields=("refused_reason",),
    ),
    Step(
        "enter", "补录已有称号", "nominated", "named", by=OFFICE, basis="地方实践", local=True,
        fields=("named_on", "batch", "naming_no"), optional=("batch",), sets={"review_due_on": _next_from_naming},
        checks=(gates.named_after_proposal,), hint="平台启用以前已经命名的，按命名文件补录，不走申报步骤",
    ),
)  # fmt: skip

REVIEW = (
    Step(
        "review", "开展复核", "named", "reviewing", by=OFFICE, basis=BASIS, local=True, fields=("rechecked",),
        optional=("rechecked",),
        sets={"rectify_by": None}, hint="对照复核当日有效的条件，勾选仍然达到的",
    ),
    Step(
        "keep", "保留命名", "reviewing", "named", by=OFFICE, basis=BASIS, local=True, adds=LawVillageReview,
        detail=("facts",), fills=_review_row(ReviewResult.KEPT), stamp="reviewed_on",
        sets={"review_due_on": _next_from_today}, needs=(gates.village_still_stands, gates.conditions_still_met),
    ),
    Step(
        "rectify", "限期整改", "reviewing", "rectifying", by=OFFICE, basis=BASIS, local=True, fields=("rectify_by",),
        adds=LawVillageReview, detail=("facts",), fills=_review_row(ReviewResult.RECTIFY), stamp="reviewed_on",
        needs=(gates.something_is_wrong,), checks=(gates.rectify_day_is_ahead,),
    ),
    Step(
        "rectified", "整改完成，再次复核", "rectifying", "reviewing", by=OFFICE, basis=BASIS, local=True, fields=("rechecked",),
        hint="对照当日有效的条件，勾选已经达到的",
    ),
    Step(
        "revoke", "撤销命名", ("reviewing", "rectifying"), "revoked", by=OFFICE, basis=BASIS, local=True,
        fields=("revoked_no", "end_note"), adds=LawVillageReview, detail=("facts",),
        fills=_review_row(ReviewResult.REVOKED), stamp="ended_on", sets={"reviewed_on": lambda ctx: ctx.on},
        needs=(gates.something_is_wrong,), optional=("end_note",), hint="由命名机关决定，登记其文件；历史统计不变",
    ),
    Step(
        "cancel", "注销称号", HELD, "cancelled", by=OFFICE, basis=BASIS, local=True, stamp="ended_on",
        fields=("cancel_reason", "merged_into", "revoked_no", "end_note"), optional=("merged_into", "revoked_no"),
        checks=(gates.merger_is_explained,),
    ),
)  # fmt: skip

LIMITS = (
    Limit(
        "publicity", "推荐前公示", practice.PUBLICITY_DAYS, Unit.WORKING_DAY, "publicise", {"propose", "reject"}, BASIS,
        bound=Bound.MIN, blocks=("propose",), local=True, unverified=True,
    ),
    Limit(
        "review", "复核", 0, Unit.SET_BY_DOCUMENT, ("name", "enter", "keep"), {"keep", "rectify", "revoke"}, BASIS,
        set_by="review_due_on", when=has_cycle, lapses={"cancel"}, local=True, unverified=True,
    ),
    Limit(
        "rectify", "整改", 0, Unit.SET_BY_DOCUMENT, "rectify", {"rectified"}, BASIS, set_by="rectify_by",
        lapses={"revoke", "cancel"}, local=True, unverified=True,
    ),
)  # fmt: skip

UNLISTED = {
    "19:11": "法治文化场所名录随时更新，没有天数；登记在“法治文化阵地台账”并在公众端公布（法治宣传教育法第52条）",
}

LAW_VILLAGE = register(
    Procedure(
        code="services.law_village", id="S5", name="民主法治示范村（社区）", record=LawVillage, basis=BASIS,
        number="{mark}法村〔{year}〕{n}号", title="{village}民主法治示范村（社区）", opens="nominated",
        closes={"rejected", "revoked", "cancelled"},
        states={
            "nominated": "已申报", "checked": "自查达标", "town_passed": "乡镇（街道）已审核", "reviewed": "县级审查通过",
            "publicised": "公示中", "proposed": "已推荐", "named": "已命名", "reviewing": "复核中", "rectifying": "整改中",
            "rejected": "未获命名", "revoked": "已撤销", "cancelled": "已注销",
        },
        open_name="申报", open_by=OFFICE, ask_by=UNIT, asks="town", open_on="申报日期",
        open_fields=("village", "town", "civil", "level"), open_optional=("civil",),
        open_checks=(gates.village_of_the_town, gates.village_still_stands, gates.not_held_already), steps=(*NOMINATE, *NAME, *REVIEW), limits=LIMITS,
        unlisted=UNLISTED, local=True, parties={"town": "town", "civil": "civil"},
        capacities={"town": "乡镇（街道）", "civil": "民政部门"},
    )
)  # fmt: skip
