"""What must hold before a step of a change; each refusal names its ground."""

from __future__ import annotations

from datetime import timedelta

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.changes import ItemChangeLine, ItemChangeOpinion
from fazhi.areas.functions.items.lines import (
    all_at_once,
    body_of,
    fault,
    holding,
    left_over,
    one_by_one,
    values_of,
)
from fazhi.areas.functions.items.words import ALLOWS, Change
from fazhi.spine.context import Context

PROVINCIAL = "各省权责清单动态管理规定"
SHOWN = 5


def cause_names_its_day(ctx: Context) -> str:
    """The days for applying run from the day on which the ground changed."""
    day = ctx.value("changed_on")
    if ctx.value("cause") in ("law", "function", "higher") and not day:
        return f"法律、职能或者上级清单变动引起的调整，请填写依据变动日期（{PROVINCIAL}）"
    return f"依据变动日期{day}晚于申请日期，请核对" if day and day > ctx.on else ""


def round_is_named(ctx: Context) -> str:
    return "集中调整请填写轮次名称" if ctx.value("in_round") and not ctx.value("round_name") else ""


def keeper_keeps_these_items(ctx: Context) -> str:
    """Who confirms is not free to choose: a unit that named itself would confirm and publish its own powers."""
    body, keeper = ctx.value("body"), ctx.value("keeper")
    keepers = catalogue.keepers(body)
    if keepers and keeper.pk not in {organ.pk for organ in keepers}:
        names = "、".join(organ.name for organ in keepers)
        return f"{body}的事项由{names}管理目录，请选择其为目录管理机构（{PROVINCIAL}）"
    if not body.scope.startswith(keeper.scope):
        return f"{body}不在{keeper}管理目录的区域内，请核对目录管理机构（{PROVINCIAL}）"
    return ""


def applicant_speaks_for_the_body(ctx: Context) -> str:
    """A unit asks for changes of its own items; for another's only the keeper does, or who stands over it."""
    organ, body = ctx.matter.organ, ctx.value("body")
    above = body.parent
    while above and above.pk != organ.pk:
        above = above.parent
    if organ.pk in (body.pk, ctx.value("keeper").pk) or above:
        return ""
    return f"{organ}不能代{body}申请调整事项，请由{body}或者目录管理机构提出（{PROVINCIAL}）"


def line_makes_sense(ctx: Context) -> str:
    if ctx.detail["change"] == Change.DROP:
        listed = {(line.basic_code, body_of(line, ctx.record)) for line in ctx.rows(ItemChangeLine)}
        known = (ctx.detail["basic_code"], body_of(dict(ctx.detail), ctx.record)) in listed
        return "" if known else "此前没有列入这一事项，无须撤回"
    return fault(dict(ctx.detail), ctx.record, one_by_one(ctx.record))


def something_is_listed(ctx: Context) -> str:
    lines = holding(ctx.rows(ItemChangeLine), ctx.record)
    return "" if lines else f"尚未列明要调整的事项及其依据（{PROVINCIAL}）"


def lines_still_stand(ctx: Context) -> str:
    """The catalogue may have moved since the lines were written."""
    lines = holding(ctx.rows(ItemChangeLine), ctx.record)
    find = all_at_once(lines, ctx.record)
    wrong = [f"{line}：{reason}" for line in lines if (reason := fault(values_of(line), ctx.record, find))]
    return f"有{len(wrong)}条调整明细不能成立：{'；'.join(wrong[:SHOWN])}" if wrong else ""


def round_is_complete(ctx: Context) -> str:
    """In a round every standing item of the body is kept or changed; none is passed over."""
    change = ctx.record
    if not change.in_round:
        return ""
    left = [item.basic_code for item in left_over(ctx.rows(ItemChangeLine), change, ctx.on)]
    if not left:
        return ""
    return f"集中调整须逐项确认或者调整，还有{len(left)}项没有列入：{'、'.join(left[:SHOWN])}{'等' if len(left) > SHOWN else ''}"


def opinion_allows(ctx: Context) -> str:
    opinions = ctx.rows(ItemChangeOpinion)
    if not opinions:
        return f"尚未取得合法性审核意见，不能确认（{PROVINCIAL}）"
    if opinions[-1].result in ALLOWS:
        return ""
    return f"合法性审核意见为“{opinions[-1].get_result_display()}”，须修改后重新报审，不能确认（{PROVINCIAL}）"


def takes_effect_soon(ctx: Context) -> str:
    """A change that takes effect long before or after it is told would mislead those who look the item up."""
    day, confirmed = ctx.value("effective_on"), ctx.record.confirmed_on
    if day > ctx.on + timedelta(days=366):
        return "调整生效日期在一年以后，请核对"
    return f"调整生效日期{day}早于确认日期{confirmed}，请核对" if confirmed and day < confirmed else ""
