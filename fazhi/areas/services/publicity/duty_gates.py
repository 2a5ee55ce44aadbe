"""What must hold before a step of a plan, a duty list or a duty; each refusal names the article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects

from fazhi.areas.services.publicity import practice
from fazhi.areas.services.publicity.duty_models import (
    DutyActivity,
    DutyList,
    DutyListItem,
    PublicityDuty,
    PublicityPlanItem,
)
from fazhi.areas.services.publicity.words import ListKind, PlanKind
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

LAW = "法治宣传教育法"


def plan_years_fit(ctx: Context) -> str:
    first, last = ctx.value("first_year"), ctx.value("last_year")
    if ctx.value("kind") == PlanKind.YEARLY and first != last:
        return "年度计划的起始年度和截止年度应当相同，请核对"
    cycle = practice.cycle_of(first)
    if cycle is None:
        return f"没有登记{first}年所属的五年普法规划，请先在本地实践配置中补充（{LAW}第6条）"
    if ctx.value("cycle") != cycle.name or last > cycle.last:
        return f"{first}—{last}年的计划应当属于“{cycle.name}”普法规划（{cycle.first}–{cycle.last}年），请核对（{LAW}第6条）"
    return ""


def plan_names_no_old_cycle(ctx: Context) -> str:
    """Reports and plans of 2026 must not print 八五."""
    texts = (ctx.value("title"), ctx.value("goals"))
    return next((f"{why}，请改正" for text in texts if (why := practice.over(text, ctx.value("first_year")))), "")


def reviews_have_days(ctx: Context) -> str:
    mid, final = ctx.value("mid_due"), ctx.value("final_due")
    if ctx.value("kind") == PlanKind.FIVE_YEAR and not (mid and final):
        return f"五年规划应当写明中期评估和总结评估的期限（{LAW}第56条：对规划的实施情况组织评估）"
    return "总结评估期限不能早于中期评估期限，请核对" if mid and final and final < mid else ""


def plan_has_items(ctx: Context) -> str:
    return "" if ctx.rows(PublicityPlanItem) else f"计划还没有项目，请先列入项目和责任单位（{LAW}第6条、第9条）"


def item_is_in_the_plan(ctx: Context) -> str:
    due, last = ctx.detail["due_on"], ctx.record.last_year
    if not ctx.record.first_year <= due.year <= last:
        return f"项目的完成期限{due}不在计划年度{ctx.record.first_year}—{last}年内，请核对"
    why = practice.over(ctx.detail["content"], due.year)
    return f"{why}，请改正" if why else ""


def happens_some_times(ctx: Context) -> str:
    return "" if ctx.detail["times"] else "应办场次至少为1，请核对"


def is_five_year(ctx: Context) -> str:
    return "" if ctx.record.kind == PlanKind.FIVE_YEAR else "中期评估只适用于五年规划（总结评估适用于各类规划、计划）"


def mid_review_is_done(ctx: Context) -> str:
    return "" if ctx.record.mid_on else f"尚未登记中期评估（{LAW}第56条）"


def final_review_is_done(ctx: Context) -> str:
    return "" if ctx.record.final_on else f"尚未登记总结评估（{LAW}第56条）"


def reviews_are_published(ctx: Context) -> str:
    record = ctx.record
    if record.mid_on and not record.mid_published_on:
        return f"中期评估结果尚未向社会公布（{LAW}第56条）"
    if not record.final_published_on:
        return f"总结评估结果尚未向社会公布（{LAW}第56条）"
    return ""


def list_holds_together(ctx: Context) -> str:
    common = ctx.value("common")
    if ctx.value("kind") == ListKind.COMMON:
        return "共性清单不再适用另一份共性清单，请清空这一项" if common else ""
    if common is None:
        return ""
    if common.kind != ListKind.COMMON or common.published_on is None:
        return "适用的共性清单须是已公布的共性责任清单，请核对"
    return "" if common.year == ctx.value("year") else f"共性清单是{common.year}年度的，与本清单的年度不同，请核对"


def one_list_a_year(ctx: Context) -> str:
    """The same unit's list is revised, not made a second time."""
    if ctx.in_bulk:
        return ""
    same = DutyList.objects.filter(
        matter__organ=ctx.matter.organ_id, year=ctx.value("year"), kind=ctx.value("kind")
    ).exclude(matter=ctx.matter.pk)
    standing = same.exclude(matter__state="dropped").select_related("matter").first()
    return f"本单位本年度的清单已经登记（{standing.matter.number}），请在原清单上修订" if standing else ""


def common_is_the_bureaus(ctx: Context) -> str:
    if ctx.value("kind") == ListKind.COMMON and ctx.matter.organ.kind != Organ.Kind.JUSTICE:
        return f"共性责任清单由普法主管部门制定，请选择“个性责任清单”（{LAW}第9条；地方规定）"
    return ""


def list_has_items(ctx: Context) -> str:
    if ctx.rows(DutyListItem):
        return ""
    return f"清单还没有列入本单位的普法责任事项（{LAW}第9条）"


def item_is_of_the_year(ctx: Context) -> str:
    due = ctx.detail["due_on"]
    return "" if due.year == ctx.record.year else f"完成期限{due}不在清单年度{ctx.record.year}年内，请核对"


def activity_counts_here(ctx: Context) -> str:
    """Both units of an event are credited with it; it stays one event."""
    activity = ctx.detail["activity"]
    mine = {ctx.matter.organ.name, ctx.matter.organ.short}
    if activity.withdrawn:
        return f"{activity.number}已从普法活动台账撤下，不能作为完成的活动"
    if activity.organ_id != ctx.matter.organ_id and not mine & set(activity.credited):
        return f"{activity.number}不是本单位举办或者联合举办的，不能作为本单位完成的活动（{LAW}第9条）"
    if activity.on.year != ctx.record.year:
        return f"{activity.number}是{activity.on.year}年的活动，与责任事项的年度{ctx.record.year}年不同"
    if any(row.activity_id == activity.pk for row in ctx.rows(DutyActivity)):
        return f"{activity.number}已经登记在本事项，一场活动只登记一次"
    return ""


def held(ctx: Context) -> int:
    """Events of this duty that still stand in the register."""
    rows = ctx.rows(DutyActivity)
    prefetch_related_objects(rows, "activity")
    return sum(not row.activity.withdrawn for row in rows)


def is_fulfilled(ctx: Context) -> str:
    done, wanted = held(ctx), ctx.record.times
    if done >= wanted or ctx.value("proof").strip():
        return ""
    return f"应办{wanted}场，已登记{done}场；请先登记普法活动，或者写明其他完成证明（{LAW}第9条、第18条）"


def is_overdue(ctx: Context) -> str:
    due = ctx.record.due_on
    if ctx.on <= due:
        return f"完成期限{due}尚未届满，不能以不履行为由提示（{LAW}第57条）"
    return ""


def to_hand_out(ctx: Context) -> Iterable[Any]:
    """Items of the list, and of the common list it takes in, that are not handed out yet, each with where it comes from."""
    sent = ctx.sent("duty")
    pks = [m.pk for m in sent]
    duties = [m.record for m in sent] if ctx.in_bulk else PublicityDuty.objects.filter(matter__in=pks)
    given = {(duty.origin, duty.origin_seq) for duty in duties}
    common = ctx.record.common
    rows = [("common", row) for row in common.matter.dutylistitem_set.all()] if common else []
    rows += [("own", row) for row in ctx.rows(DutyListItem)]
    if ctx.record.kind == ListKind.COMMON:
        return []
    return [(origin, row) for origin, row in rows if (origin, row.seq) not in given]
