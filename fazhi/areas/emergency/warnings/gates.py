"""What must hold before a step of a warning; each refusal names the article."""

from __future__ import annotations

from fazhi.areas.emergency.levels import COLOUR_OF, HIGH, LAW, Category
from fazhi.areas.emergency.moments import disorder, minutes, not_on
from fazhi.areas.emergency.warnings.models import EmergencyConsultation, EmergencyWarning
from fazhi.areas.emergency.warnings.words import ALWAYS, WHEN_HIGH, Change
from fazhi.spine.context import Context
from fazhi.spine.fields import split


def can_be_warned_of(ctx: Context) -> str:
    if ctx.value("category") == Category.SOCIAL:
        return f"社会安全事件不发布分级预警，发现的情况应当依法报告（{LAW}第63条、第69条）"
    return ""


def period_in_order(ctx: Context) -> str:
    return disorder(("起始时间", ctx.value("start_at")), ("预计持续至", ctx.value("until_at")))


def signs_were_discussed(ctx: Context) -> str:
    return "" if ctx.happened("consult") else f"尚未组织会商、评估（{LAW}第62条）"


def major_was_reported(ctx: Context) -> str:
    """What may become a major event is told upwards at once, not only when the warning is out."""
    if any(row.may_be_major for row in ctx.rows(EmergencyConsultation)) and not ctx.happened("report_danger"):
        return f"会商认为可能发生重大以上突发事件，须先立即向上级人民政府报告（{LAW}第62条）"
    return ""


def measures_fit_the_level(ctx: Context) -> str:
    chosen, level = set(split(ctx.value("measures"))), ctx.value("level")
    if "level_after" in ctx.detail:
        level = ctx.detail["level_after"]
    if not chosen & set(ALWAYS):
        return f"请选择至少一项发布预警后的一般措施：{'、'.join(m.label for m in ALWAYS)}（{LAW}第66条）"
    strong = [m.label for m in WHEN_HIGH if m in chosen]
    if level in HIGH and not strong:
        return f"一级、二级预警还应当采取一项或者多项加强措施：{'、'.join(m.label for m in WHEN_HIGH)}（{LAW}第67条）"
    if level not in HIGH and strong and not ctx.value("other_basis"):
        return f"“{'、'.join(strong)}”是一级、二级预警的措施（{LAW}第67条）；三级、四级预警采取的，须写明其他法律依据"
    return ""


def issued_today(ctx: Context) -> str:
    return not_on("发布时间", ctx.values["issued_at"], ctx.on)


def reported_after_issue(ctx: Context) -> str:
    told = ctx.values["reported_up_at"]
    return not_on("上报时间", told, ctx.on) or disorder(("发布时间", ctx.record.issued_at), ("上报时间", told))


def changed_after_issue(ctx: Context) -> str:
    at = ctx.detail["at"]
    return not_on("调整时间", at, ctx.on) or disorder(("发布时间", ctx.record.issued_at), ("调整时间", at))


def change_says_what_it_is(ctx: Context) -> str:
    """Level 1 is the highest: a smaller number is a higher level."""
    before, after = ctx.record.level, ctx.detail["level_after"]
    right = Change.AREA if after == before else Change.RAISED if after < before else Change.LOWERED
    chosen = Change(ctx.detail["change"])
    if chosen is right:
        return ""
    return f"原为{ctx.record.get_level_display()}，按所选级别应为“{right.label}”，不是“{chosen.label}”，请核对"


def occurred_after_issue(ctx: Context) -> str:
    return disorder(("发布时间", ctx.record.issued_at), ("事件发生时间", ctx.values["occurred_at"]))


def lifted_in_order(ctx: Context) -> str:
    over, lifted = ctx.values["danger_over_at"], ctx.values["lifted_at"]
    wrong = disorder(("发布时间", ctx.record.issued_at), ("危险解除时间", over), ("宣布解除时间", lifted))
    return wrong or not_on("解除时间", lifted, ctx.on)


def colour(ctx: Context) -> str:
    """The colour that goes with the level as it will stand."""
    return COLOUR_OF[ctx.detail.get("level_after") or ctx.value("level")]


def lead(ctx: Context) -> int:
    """Minutes from issue to the event."""
    record: EmergencyWarning = ctx.record
    assert record.issued_at
    return minutes(record.issued_at, ctx.values["occurred_at"])


def until_lifted(ctx: Context) -> int:
    """Minutes from the end of the danger to the public word that it is over (第70条: 立即)."""
    return minutes(ctx.values["danger_over_at"], ctx.values["lifted_at"])
