"""What must hold before a step of a project or campaign; each refusal says what is missing."""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.campaigns.models import (
    Campaign,
    CampaignMended,
    CampaignProblem,
    CampaignResult,
    CampaignVerified,
)
from fazhi.areas.leadership.campaigns.problems import Standing, standings
from fazhi.areas.leadership.campaigns.words import Kind, Origin
from fazhi.spine.context import Context

MOST_TOLD = 5


def days_in_order(ctx: Context) -> str:
    begin, middle, end = ctx.value("begins_on"), ctx.value("midterm_by"), ctx.value("ends_by")
    if end < begin:
        return f"计划完成日期{end}早于开始日期{begin}，请核对"
    if middle and not begin <= middle <= end:
        return f"中期评估日期{middle}不在{begin}至{end}之间，请核对"
    return ""


def congress_votes_projects(ctx: Context) -> str:
    if ctx.value("origin") == Origin.CONGRESS and ctx.value("kind") != Kind.LIVELIHOOD:
        return "人大代表票决的是为民办实事项目；专项整治请选择其他来源"
    return ""


def named_once(ctx: Context) -> str:
    """A campaign of the same name or key field in the same year is on file already: it is not typed twice."""
    rows = Campaign.objects.filter(year=ctx.value("year")).exclude(pk=ctx.matter.pk).exclude(matter__state="dropped")
    other = rows.filter(name=ctx.value("name")).select_related("matter").first()
    if other is None and ctx.value("field_code"):
        other = rows.filter(field_code=ctx.value("field_code")).select_related("matter").first()
    return f"同一行动已登记：{other.name}（{other.matter.number}），请在原件上继续" if other else ""


def partners_differ(ctx: Context) -> str:
    named = [ctx.value(name) for name in ("lead", "partner_one", "partner_two", "partner_three")]
    keys = [organ.pk for organ in named if organ]
    return "牵头单位和参加单位重复，请核对" if len(keys) != len(set(keys)) else ""


def _all(ctx: Context) -> dict[int, Standing]:
    return standings([row for model in (CampaignProblem, CampaignMended, CampaignVerified) for row in ctx.rows(model)])


def next_no(ctx: Context) -> int:
    return len(ctx.rows(CampaignProblem)) + 1


def unit_of(ctx: Context) -> Any:
    """The unit of the problem whose number is given; None where there is no such problem."""
    found = _all(ctx).get(int(ctx.detail.get("no") or 0))
    return found.problem.unit if found else None


def mend_day_is_ahead(ctx: Context) -> str:
    day = ctx.detail["mend_by"]
    return f"整改期限{day}早于登记日期{ctx.on}，请核对" if day < ctx.on else ""


def problem_is_open(ctx: Context) -> str:
    no = ctx.detail["no"]
    found = _all(ctx).get(no)
    if found is None:
        return f"没有第{no}号问题，请核对编号"
    if found.verified:
        return f"第{no}号问题已核实到位，不需再登记整改"
    return f"第{no}号问题已登记整改，待核实" if found.mended else ""


def mending_is_there(ctx: Context) -> str:
    no = ctx.detail["no"]
    found = _all(ctx).get(no)
    if found is None:
        return f"没有第{no}号问题，请核对编号"
    if found.verified:
        return f"第{no}号问题已核实到位"
    if found.mended is None:
        return f"第{no}号问题尚未登记整改情况，不能核实"
    if ctx.by is not None and found.mended.entered_by_id == ctx.by.pk:
        return "登记整改和核实不能是同一人"
    return ""


def problems_are_verified(ctx: Context) -> str:
    left = [no for no, found in sorted(_all(ctx).items()) if not found.verified]
    if not left:
        return ""
    told = "、".join(map(str, left[:MOST_TOLD])) + ("等" if len(left) > MOST_TOLD else "")
    return f"第{told}号问题尚未核实到位，不能结项"


def result_is_there(ctx: Context) -> str:
    return "" if ctx.rows(CampaignResult) else "尚未登记成效（数字和出处），不能结项"


def midterm_is_done(ctx: Context) -> str:
    if ctx.record.midterm_by and not ctx.record.midterm_on:
        return f"尚未登记中期评估（应于{ctx.record.midterm_by}前完成）"
    return ""
