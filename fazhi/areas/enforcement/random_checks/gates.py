"""What must hold before a plan is handed in, drawn, taken over, and closed."""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.random_checks import pool, taking
from fazhi.areas.enforcement.random_checks.drawing import digest, expected
from fazhi.areas.enforcement.random_checks.models import RandomAnswer, RandomGap, RandomItem, RandomPlanItem
from fazhi.areas.enforcement.visits.asking import bodies_of
from fazhi.spine.context import Context
from fazhi.spine.draws.rights import State
from fazhi.spine.draws.shares import fraction
from fazhi.spine.draws.words import UnsoundDraw
from fazhi.spine.models import Draw

ISSUED = "国办发〔2015〕58号二"
LISTS = f"{ISSUED}（一）"
DRAWS = f"{ISSUED}（二）"


def range_makes_sense(ctx: Context) -> str:
    """Opening: days in order, two officers at least, bodies that are bodies."""
    first, last = ctx.value("begins_on"), ctx.value("ends_on")
    if last < first:
        return f"检查截止日期{last}早于开始日期{first}，请核对"
    if ctx.value("per_visit") < 2:
        return "每户检查人员不得少于两人（行政处罚法第42条）"
    _, unknown = bodies_of(ctx.matter.organ, ctx.value("bodies") or "")
    return f"联合检查单位“{'、'.join(unknown)}”不在机构名录，请按简称或者全称填写，以“、”分开" if unknown else ""


def item_is_of_a_body(ctx: Context) -> str:
    """An item of one of the bodies that take part, in force, not named twice."""
    item = ctx.detail["item"]
    if item.body not in pool.bodies(ctx.record):
        return f"“{item.title}”的抽查主体是{item.body.short}，不是本次抽查的单位（{LISTS}）"
    if item.pk in {row.item_id for row in ctx.rows(RandomPlanItem)}:
        return f"“{item.title}”已经列入"
    return ended(item, ctx)


def ended(item: RandomItem, ctx: Context) -> str:
    """Why an item may not be inspected on the day: not on the list yet, or taken off it, or its power is gone."""
    lists: list[tuple[Any, str]] = [(item, "随机抽查事项清单"), (item.check_item, "行政检查事项清单")]
    for one, words in lists:
        if one.withdrawn or one.published_on is None or one.published_on > ctx.on:
            return f"“{one.title}”没有在{words}公布，不得抽查（{LISTS}；国办发〔2024〕54号）"
        if one.until and one.until <= ctx.on:
            return f"“{one.title}”已自{one.until}起从{words}取消，不得抽查（{LISTS}；国办发〔2024〕54号）"
    return ""


def items_are_listed(ctx: Context) -> str:
    """Items of the plan on the day of the step; every body has at least one."""
    rows = ctx.record.items
    if not rows:
        return f"还没有列入抽查事项（{LISTS}）"
    bodies = {row.item.body_id for row in rows}
    if idle := [body.short for body in pool.bodies(ctx.record) if body.pk not in bodies]:
        return f"{'、'.join(idle)}没有抽查事项，请列入，或者不列为联合检查单位（{LISTS}）"
    return next(filter(None, (ended(row.item, ctx) for row in rows)), "")


def plan_is_named(ctx: Context) -> str:
    return (
        ""
        if ctx.record.year_plan.strip()
        else "无计划不检查：请填写年度检查计划（专项方案）的名称、文号（国办发〔2024〕54号）"
    )


def rate_can_be_read(ctx: Context) -> str:
    try:
        fraction(ctx.detail["rate"])
    except UnsoundDraw as error:
        return "；".join(error.reasons)
    low, high = ctx.detail.get("at_least") or 0, ctx.detail.get("at_most")
    return f"至多{high}户少于至少{low}户，请核对" if high is not None and high < low else ""


def recusal_has_its_officer(ctx: Context) -> str:
    officer = ctx.detail["officer"]
    bodies = pool.bodies(ctx.record)
    return "" if officer.agency in bodies else f"{officer.name}不是本次抽查单位的人员，不会被抽到，无须回避"


def draw_is_laid(ctx: Context) -> str:
    """The draw handed in is one of this body that was laid down for this plan. Old registers have none."""
    draw = ctx.values["draw"]
    if draw is None:
        return "" if ctx.in_bulk else f"请在“准备抽取”的页面办理（{DRAWS}）"
    if draw.organ_id != ctx.matter.organ_id:
        return f"抽取{draw.number}不是{ctx.matter.organ.short}的，请核对"
    if ctx.in_bulk or digest(draw.plan) == ctx.values["laid"] == expected(ctx.record, ctx.on):
        return ""
    return f"抽取{draw.number}的名单、比例或者人员与本计划不一致，请在“准备抽取”的页面办理（{DRAWS}）"


def draw_is_held(ctx: Context) -> str:
    """The draw has a result, and it was drawn from what the plan had laid down."""
    draw = taking.counting(ctx.record)
    if draw is None:
        return "" if ctx.in_bulk else f"还没有准备抽取（{DRAWS}）"
    if draw.state not in (State.DRAWN, State.PUBLISHED):
        return f"抽取{draw.number}现为“{draw.get_state_display()}”，抽取完成以后才能接收结果（{DRAWS}）"
    if digest(draw.plan) != ctx.record.laid:
        return f"抽取{draw.number}的名单、比例或者人员与批准的计划不一致，不能接收；请写明理由终止，重新准备（{DRAWS}）"
    return ""


def officers_may_act(ctx: Context) -> str:
    """Certified on the day on which they are sent; what happened since the draw is seen here."""
    return taking.unfit_today(ctx.record, taking.to_send(ctx), ctx.on)


def something_new(ctx: Context) -> str:
    draw = taking.counting(ctx.record)
    if draw is None or len((draw.certificate or {"later": []})["later"]) <= ctx.record.changes:
        return "抽取以后没有新的递补、补充抽取或者改派"
    return ""


def draw_has_ended(ctx: Context) -> str:
    draw = taking.counting(ctx.record)
    if draw is None or draw.state == Draw.State.ABANDONED:
        return ""
    return (
        f"抽取{draw.number}现为“{draw.get_state_display()}”；请先在抽取的页面写明理由终止，或者办理重新抽取（{DRAWS}）"
    )


def was_drawn(ctx: Context) -> str:
    """A gap is told of an object of this round that has no result."""
    target = ctx.detail["target"]
    if ctx.in_bulk:
        return ""
    if target.pk not in {one.target.pk for one in taking.result(ctx.record)}:
        return f"{target.title}不在本次抽中的对象之列"
    if target.pk in {row.target_id for row in ctx.rows(RandomAnswer)}:
        return f"{target.title}已有检查结果"
    return f"{target.title}已经说明" if target.pk in {row.target_id for row in ctx.rows(RandomGap)} else ""


def everybody_is_accounted_for(ctx: Context) -> str:
    """No drawn object is left out in silence."""
    if ctx.in_bulk:
        return ""
    told = {row.target_id for row in ctx.rows(RandomAnswer)} | {row.target_id for row in ctx.rows(RandomGap)}
    if left := [one.target.title for one in taking.standing(ctx.record) if one.target.pk not in told]:
        more = f"等{len(left)}户" if len(left) > 3 else ""
        return f"{'、'.join(left[:3])}{more}还没有检查结果；确实不能检查的，请“说明未检查”（{DRAWS}）"
    return ""
