"""The gate of the plan: no check, appraisal or form outside the approved plan is issued."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fazhi.areas.oversight.check_plans import models as m
from fazhi.areas.oversight.check_plans import practice
from fazhi.areas.oversight.check_plans.words import Form
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

NOTICE = "关于统筹规范督查检查考核工作的通知（未核对原文）"
LOCAL = "本级督查检查考核计划管理办法"
ALL_TOWNS = "全部乡镇"
OVER = ("withdrawn",)


def organs_of(names: str, county: str) -> tuple[list[Organ], list[str]]:
    """The units that a list of short names means within a county, and the names that mean none."""
    kinds = (Organ.Kind.COURT, Organ.Kind.PROCURATORATE)
    known = {
        o.short: o for o in Organ.objects.filter(division__code__startswith=county, until=None).exclude(kind__in=kinds)
    }
    towns = [o for o in known.values() if o.kind == Organ.Kind.TOWN]
    found: dict[int, Organ] = {}
    unknown = []
    for name in (part.strip() for part in names.replace("，", "、").replace("；", "、").split("、")):
        if name == ALL_TOWNS:
            found |= {town.pk: town for town in towns}
        elif name in known:
            found[known[name].pk] = known[name]
        elif name:
            unknown.append(name)
    return list(found.values()), unknown


def county_of(ctx: Context) -> str:
    return ctx.matter.scope[:6]


def objects_are_known(ctx: Context) -> str:
    found, unknown = organs_of(_named(ctx), county_of(ctx))
    if unknown:
        return f"机构名录没有“{'、'.join(unknown[:5])}”，请按简称填写，或者写“{ALL_TOWNS}”"
    return "" if found else f"请写明对象：用简称列明乡镇、部门，或者写“{ALL_TOWNS}”"


def _named(ctx: Context) -> str:
    return str(ctx.detail["objects_named"] if "objects_named" in ctx.detail else ctx.value("objects_named"))


# ── the plan


def plan_is_the_countys(ctx: Context) -> str:
    """A unit that made a plan of its own could issue what it likes under it."""
    if ctx.matter.organ.kind in (Organ.Kind.GOVERNMENT, Organ.Kind.PARTY):
        return ""
    return f"年度计划由县委、县政府统一制定，{ctx.matter.organ}不能自行制定，请报县政府办列入计划（{NOTICE}；{LOCAL}）"


def plan_is_the_years_only(ctx: Context) -> str:
    """A second plan of a year would be a way around the first."""
    same = (
        m.CheckPlan.objects.filter(year=ctx.value("year"), matter__organ=ctx.matter.organ_id)
        .exclude(pk=ctx.matter.pk)
        .first()
    )
    return f"{same.year}年已有计划“{same}”，请在其中列入或者批准增加（{LOCAL}）" if same and not ctx.in_bulk else ""


def item_is_right(ctx: Context) -> str:
    row = ctx.detail
    if any(one.no == row["no"] for one in ctx.rows(m.CheckPlanItem)):
        return f"计划已有第{row['no']}项，请换一个序号"
    if not 1 <= row["month_from"] <= row["month_to"] <= 12:
        return "月份应当在1至12之间，且起始月份不晚于结束月份"
    if row["times"] < 1 or row["days"] < 1:
        return "一年几次、每次几日都至少为1"
    if row["days"] > practice.MOST_DAYS:
        return f"每次{row['days']}日超过{practice.MOST_DAYS}日，请缩短（{LOCAL}）"
    return objects_are_known(ctx) or _same_twice(ctx)


def _same_twice(ctx: Context) -> str:
    same = next((i for i in standing(ctx) if i.name == ctx.detail["name"] and i.form == ctx.detail["form"]), None)
    return f"第{same.no}项已经是“{same.name}”，请合并（{LOCAL}：同类事项合并进行）" if same else ""


def standing(ctx: Context) -> list[m.CheckPlanItem]:
    gone = {row.no for row in ctx.rows(m.CheckPlanDrop)}
    return [row for row in ctx.rows(m.CheckPlanItem) if row.no not in gone]


def drop_is_of_an_item(ctx: Context) -> str:
    return (
        "" if any(i.no == ctx.detail["no"] for i in standing(ctx)) else f"计划没有第{ctx.detail['no']}项，或者已经取消"
    )


def burden_planned(ctx: Context) -> Counter[str]:
    """How often each town would have to bear something in the year, all forms together."""
    county, found = county_of(ctx), Counter[str]()
    for item in standing(ctx):
        for organ in organs_of(item.objects_named, county)[0]:
            if organ.kind == Organ.Kind.TOWN:
                found[organ.short] += item.times
    return found


def plan_holds_items(ctx: Context) -> str:
    if not standing(ctx):
        return f"计划还没有列入事项，不能批准（{LOCAL}）"
    over = [
        f"{name}{n}次" for name, n in burden_planned(ctx).most_common() if practice.PER_TOWN and n > practice.PER_TOWN
    ]
    if over:
        return f"{'、'.join(over[:5])}超过一年{practice.PER_TOWN}次的上限，请合并或者取消（{LOCAL}）"
    return ""


# ── one check


def is_in_the_plan(ctx: Context) -> str:
    """Asked when it is opened and again when it is issued: with an item it stays within that item, without one it is urgent."""
    item = ctx.value("item")
    if item is None:
        return _urgent(ctx)
    return _standing(ctx, item) or _within(ctx, item) or _objects_within(ctx, item) or _number_within(ctx, item)


def _urgent(ctx: Context) -> str:
    form = Form(ctx.value("form"))
    if form.value not in practice.PLANNED:
        return ""
    if not (ctx.value("urgent_reason") or "").strip():
        return (
            f"这项{form.label}没有列入已批准的年度计划，不得发出（{NOTICE}；{LOCAL}）：请选择计划项；"
            "确属紧急的，写明理由并报本级人民政府批准"
        )  # fmt: skip
    approver = ctx.value("approver")
    if approver is None or approver.kind != Organ.Kind.GOVERNMENT:
        return f"计划外的紧急事项由本级人民政府批准，请选择批准机关（{LOCAL}）"
    return ""


def _standing(ctx: Context, item: m.CheckPlanItem) -> str:
    plan = item.matter
    if plan.state != "approved" or m.CheckPlanDrop.objects.filter(matter=plan, no=item.no).exists():
        return f"“{plan.title}”第{item.no}项没有批准或者已经取消，不得据以发出（{LOCAL}）"
    if item.lead_id != ctx.matter.organ_id:
        return f"第{item.no}项由{item.lead}牵头，{ctx.matter.organ}不得据以发出（{LOCAL}）"
    if ctx.value("form") != item.form:
        return f"第{item.no}项的形式是{item.get_form_display()}，不得改为{Form(ctx.value('form')).label}（{LOCAL}）"
    return ""


def _within(ctx: Context, item: m.CheckPlanItem) -> str:
    starts, ends, year = ctx.value("starts_on"), ctx.value("ends_on"), item.matter.record.year
    if starts.year != year or not (
        item.month_from <= starts.month and ends.month <= item.month_to and ends.year == year
    ):
        return f"{starts}至{ends}不在第{item.no}项的期间（{year}年{item.month_from}月至{item.month_to}月）内，不得发出（{LOCAL}）"
    days = (ends - starts).days + 1
    if days > item.days:
        return f"{starts}至{ends}共{days}日，超过第{item.no}项每次{item.days}日的限度，请缩短（{LOCAL}）"
    return ""


def _objects_within(ctx: Context, item: m.CheckPlanItem) -> str:
    county = county_of(ctx)
    allowed = {organ.pk for organ in organs_of(item.objects_named, county)[0]}
    beyond = [organ.short for organ in organs_of(ctx.value("objects_named"), county)[0] if organ.pk not in allowed]
    if beyond:
        return f"{'、'.join(beyond[:5])}不是第{item.no}项的对象（{item.objects_named}），不得扩大范围（{LOCAL}）"
    return ""


def _number_within(ctx: Context, item: m.CheckPlanItem) -> str:
    held = m.Check.objects.filter(item=item).exclude(matter__state__in=OVER).exclude(pk=ctx.matter.pk).count()
    if not ctx.in_bulk and held >= item.times:
        return f"第{item.no}项一年{item.times}次，已经发出或者拟发{held}次，不得再发（{LOCAL}）"
    return ""


def days_are_in_order(ctx: Context) -> str:
    starts, ends = ctx.value("starts_on"), ctx.value("ends_on")
    return f"结束日期{ends}早于开始日期{starts}，请核对" if ends < starts else ""


def is_urgent(ctx: Context) -> str:
    return "" if ctx.record.item_id is None else "已列入计划，不需要按紧急事项批准"


def urgent_is_approved(ctx: Context) -> str:
    if ctx.record.item_id or ctx.record.form not in practice.PLANNED or ctx.record.urgent_on:
        return ""
    return f"计划外的紧急事项尚未经{ctx.record.approver}批准，不得发出（{LOCAL}）"


def starts_after_issue(ctx: Context) -> str:
    return f"开始日期{ctx.record.starts_on}早于发出日期{ctx.on}，请先更正日期" if ctx.record.starts_on < ctx.on else ""


def units_of(ctx: Context) -> list[Any]:
    return organs_of(ctx.record.objects_named, county_of(ctx))[0]
