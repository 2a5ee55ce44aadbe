"""What must hold before a nomination goes on or a title is kept; each refusal says what is missing."""

from __future__ import annotations

from fazhi.areas.services.law_villages import conditions
from fazhi.areas.services.law_villages.models import LawVillage, LawVillageAnswer, LawVillageObjection
from fazhi.areas.services.law_villages.words import CancelReason
from fazhi.areas.services.network.models import GrassrootsUnit
from fazhi.spine.context import Context
from fazhi.spine.fields import split

LISTED = "命名机关的示范村（社区）标准"


def village_of_the_town(ctx: Context) -> str:
    village, town = ctx.value("village"), ctx.value("town")
    if village.division_id.startswith(town.division_id):
        return ""
    return f"{village}不在{town}辖区内，请核对村（社区）和乡镇（街道）"


def village_still_stands(ctx: Context) -> str:
    """A village that the roll has as merged can neither apply nor keep a title; one that is not on the roll is not judged."""
    rows = GrassrootsUnit.objects.filter(division=ctx.value("village").division_id, withdrawn=False)
    if rows.filter(until=None).exists() or rows.filter(until__gt=ctx.on).exists():
        return ""
    gone = rows.order_by("-until").first()
    if gone is None:
        return ""
    return (
        f"{gone.title}已于{gone.until}并入{gone.merged_into}（名册{gone.number}），称号请办理“注销称号”并说明由谁承继"
    )


def not_held_already(ctx: Context) -> str:
    rows = LawVillage.objects.filter(village=ctx.value("village"), level=ctx.value("level"), matter__closed_on=None)
    held = rows.exclude(pk=ctx.matter.pk).select_related("matter").first()
    if held is None:
        return ""
    return f"{held}已有申报或者称号（{held.matter.number}，{held.matter.state_name}），不重复申报"


def listed(found: list[conditions.Condition]) -> str:
    """Conditions in one line."""
    return "；".join(one.text for one in found)


def _fault(ticked: list[str], ctx: Context, so: str) -> str:
    if gone := conditions.out_of_force(ticked, ctx.on):
        return f"以下条件在{ctx.on}不适用，请按当日版本核对：{listed(gone)}"
    missing = conditions.unmet(ticked, ctx.on)
    return f"还没有达到：{listed(missing)}；{so}（{LISTED}）" if missing else ""


def all_conditions_met(ctx: Context) -> str:
    return _fault(split(ctx.value("met")), ctx, "不能申报")


def conditions_still_met(ctx: Context) -> str:
    return _fault(split(ctx.value("rechecked")), ctx, "不能保留命名，请限期整改或者报请撤销")


def something_is_wrong(ctx: Context) -> str:
    ticked = split(ctx.value("rechecked"))
    if gone := conditions.out_of_force(ticked, ctx.on):
        return f"以下条件在{ctx.on}不适用，请按当日版本核对：{listed(gone)}"
    return "" if conditions.unmet(ticked, ctx.on) else "各项条件均已达到，不需要整改，请办理“保留命名”"


def civil_affairs_agree(ctx: Context) -> str:
    return (
        "" if ctx.record.civil_agrees else f"尚无民政部门同意推荐的意见，示范村由司法行政、民政部门共同推荐（{LISTED}）"
    )


def village_was_visited(ctx: Context) -> str:
    return "" if ctx.value("visited") else "尚未实地核查，核查后方可提出审查意见（地方实践）"


def objections_are_answered(ctx: Context) -> str:
    open_still = len(ctx.rows(LawVillageObjection)) - len(ctx.rows(LawVillageAnswer))
    return f"公示期间还有{open_still}条意见没有核实处理" if open_still > 0 else ""


def something_was_said(ctx: Context) -> str:
    return "" if len(ctx.rows(LawVillageObjection)) > len(ctx.rows(LawVillageAnswer)) else "没有待核实的意见"


def named_after_proposal(ctx: Context) -> str:
    day, proposed = ctx.value("named_on"), ctx.day_of("propose")
    if day > ctx.on:
        return f"命名日期{day}晚于登记日期{ctx.on}，请核对"
    return f"命名日期{day}早于推荐日期{proposed}，请核对" if proposed and day < proposed else ""


def rectify_day_is_ahead(ctx: Context) -> str:
    return "" if ctx.value("rectify_by") > ctx.on else "整改期限应在登记日期之后，请核对"


def merger_is_explained(ctx: Context) -> str:
    if ctx.value("cancel_reason") == CancelReason.MERGED and not ctx.value("merged_into"):
        return "村（社区）撤并的，请写明并入哪个村（社区），称号是否由其承继以命名机关的文件为准"
    return ""
