"""What must hold before a step with a plan, a meeting or a task; practice says that it is practice."""

from __future__ import annotations

from fazhi.areas.leadership.plans.meeting_models import LawTopic
from fazhi.areas.leadership.plans.models import LawAssignment
from fazhi.areas.leadership.plans.words import COMMISSION, OF_A_YEAR, Body
from fazhi.spine.context import Context
from fazhi.spine.models import Event


def due_lies_ahead(ctx: Context) -> str:
    day = ctx.detail.get("due_on") or ctx.values.get("due_on") or ctx.values.get("reply_by")
    return f"完成期限{day}早于办理日期{ctx.on}，请核对" if day and day < ctx.on else ""


def years_in_order(ctx: Context) -> str:
    first, last, parent = ctx.value("first_year"), ctx.value("last_year"), ctx.value("parent")
    if last < first:
        return f"终止年度{last}早于起始年度{first}，请核对"
    if ctx.value("kind") in OF_A_YEAR and first != last:
        return "年度计划、工作要点只管一年，起始年度和终止年度应当相同"
    if parent and not (parent.first_year <= first and last <= parent.last_year):
        return f"年度不在上位规划“{parent.title}”的{parent.first_year}–{parent.last_year}年之内，请核对"
    return ""


def has_tasks(ctx: Context) -> str:
    return "" if ctx.rows(LawAssignment) else "尚未分解任务，先办理“分解任务”，写明责任单位和完成期限"


def consulted(ctx: Context) -> str:
    return "" if ctx.happened("consult") else "尚未征求有关单位意见，先办理“征求意见”（本地制度）"


def assessment_days_fit(ctx: Context) -> str:
    mid, final = ctx.value("mid_due"), ctx.value("final_due")
    if mid and final and mid >= final:
        return f"中期评估期限{mid}应当早于终期评估期限{final}，请核对"
    early = next((day for day in (mid, final) if day and day < ctx.on), None)
    return f"评估期限{early}早于印发日期{ctx.on}，请核对" if early else ""


def tasks_are_closed(ctx: Context) -> str:
    """A plan, meeting, instruction or hearing ends when each of its tasks was accepted or called off."""
    waiting = ctx.unfinished("task")
    if not waiting:
        return ""
    named = "、".join(f"“{task.title}”（{task.number}）" for task in waiting[:3])
    return f"尚有{len(waiting)}项任务没有验收：{named}{'等' if len(waiting) > 3 else ''}"


def parts_are_closed(ctx: Context) -> str:
    waiting = ctx.unfinished("part")
    if not waiting:
        return ""
    return f"分解到下级的{len(waiting)}项任务没有验收：{'、'.join(t.number for t in waiting[:3])}，请先验收再报告完成"


def part_fits(ctx: Context) -> str:
    due, owner = ctx.detail.get("due_on"), ctx.detail.get("owner")
    if due and due > ctx.record.due_on:
        return f"下级任务的完成期限{due}晚于本任务的期限{ctx.record.due_on}，请核对"
    return "分解的任务应当交给其他单位" if owner and owner.pk == ctx.matter.organ_id else ""


def accepted_by_another(ctx: Context) -> str:
    """Whoever reported a task as done does not accept it, even where the assigner is the owner."""
    if ctx.in_bulk or ctx.by is None:
        return ""
    last = Event.objects.filter(chain=ctx.matter.pk, code="report").order_by("-seq").first()
    if last and last.by_id == ctx.by.pk:
        return "报告完成的人员不得验收自己的任务，请改由其他人员验收（本地制度）"
    return ""


def has_a_topic(ctx: Context) -> str:
    return "" if ctx.rows(LawTopic) else "尚未登记议题，先办理“登记议题”"


def group_is_named(ctx: Context) -> str:
    if ctx.value("body") in COMMISSION and ctx.value("body") != Body.COMMITTEE and not ctx.value("group"):
        return "协调小组、办公室的会议，请选择是哪个小组（委员会）；没有的，先在小组台账登记"
    return ""


def hearing_day_fits(ctx: Context) -> str:
    day = ctx.value("heard_on")
    return f"听取日期{day}晚于登记日期{ctx.on}，请核对" if day and day > ctx.on else ""
