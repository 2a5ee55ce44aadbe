"""What must hold before a step of an appraisal or of the choice of a project."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db.models import prefetch_related_objects

from fazhi.areas.services.publicity import practice, scoring
from fazhi.areas.services.publicity.panel_models import (
    EvaluationMember,
    EvaluationScore,
    EvaluationUnit,
    ProjectVote,
)
from fazhi.spine.context import Context

RULE = "本县履职评议办法（地方规定）"


def _members(ctx: Context) -> dict[int, Any]:
    return {row.seat: row for row in ctx.rows(EvaluationMember)}


def _units(ctx: Context) -> list[Any]:
    """The units under appraisal, read at once with their organs."""
    rows = ctx.rows(EvaluationUnit)
    prefetch_related_objects(rows, "unit")
    return rows


def year_has_begun(ctx: Context) -> str:
    return "评议年度晚于登记日期，请核对" if ctx.value("year") > ctx.on.year else ""


def unit_is_new(ctx: Context) -> str:
    unit = ctx.detail["unit"]
    return f"{unit}已在被评议单位名单中" if any(r.unit_id == unit.pk for r in ctx.rows(EvaluationUnit)) else ""


def seat_is_free(ctx: Context) -> str:
    seat = ctx.detail["seat"]
    return f"第{seat}席已有评议人，请换一个席位" if seat in _members(ctx) else ""


def panel_stands(ctx: Context) -> str:
    if not ctx.rows(EvaluationUnit):
        return "还没有列入被评议单位"
    number = len(_members(ctx))
    least = practice.LEAST_MEMBERS
    return "" if number >= least else f"评议人只有{number}名，不足{least}名（{RULE}）"


def _is_in(ctx: Context) -> bool:
    seat, unit = ctx.detail["seat"], ctx.detail["unit"]
    return any((row.seat, row.unit_id) == (seat, unit.pk) for row in ctx.rows(EvaluationScore))


def sheet_is_new(ctx: Context) -> str:
    """One sheet a member and unit."""
    if _is_in(ctx):
        return f"第{ctx.detail['seat']}席对{ctx.detail['unit']}已经评分，不能重复；填错的由机构负责人更正评分表"
    return ""


def sheet_is_there(ctx: Context) -> str:
    return "" if _is_in(ctx) else f"第{ctx.detail['seat']}席对{ctx.detail['unit']}还没有评分表，请直接登记"


def sheet_is_right(ctx: Context) -> str:
    """The own unit's sheet is never taken, and the points are those of the sheet."""
    seat, unit = ctx.detail["seat"], ctx.detail["unit"]
    member = _members(ctx).get(seat)
    if member is None:
        return f"没有第{seat}席评议人，请核对"
    if all(row.unit_id != unit.pk for row in ctx.rows(EvaluationUnit)):
        return f"{unit}不在被评议单位名单中，请核对"
    if member.unit_id == unit.pk:
        return f"第{seat}席评议人来自{unit}，对本单位须回避，不能评分（{RULE}）"
    if ctx.detail["away"]:
        return "回避的不填得分，请清空" if ctx.detail["points"].strip() else ""
    try:
        scoring.total_of(scoring.lines_of(ctx.record.sheet.lines), ctx.detail["points"])
    except ValueError as error:
        return str(error)
    return ""


def total(ctx: Context) -> Decimal | None:
    """The sum of the sheet being handed in; None: stood back, or not to be added up (which the check then says)."""
    if ctx.detail["away"]:
        return None
    try:
        return scoring.total_of(scoring.lines_of(ctx.record.sheet.lines), ctx.detail["points"])
    except ValueError:
        return None


def every_sheet_is_in(ctx: Context) -> str:
    units, scores = _units(ctx), ctx.rows(EvaluationScore)
    if lacking := scoring.missing(units, _members(ctx), scores):
        return f"还缺{len(lacking)}张评分表：{'、'.join(lacking[:3])}{'等' if len(lacking) > 3 else ''}"
    bare = [
        str(row.unit)
        for row in units
        if not any(s.unit_id == row.unit_id and not s.away for s in scoring.latest(scores))
    ]
    return f"{'、'.join(bare)}没有一张有效的评分表，请增补评议人" if bare else ""


def found(ctx: Context) -> list[scoring.Result]:
    """The results as the rows stand."""
    return scoring.results(_units(ctx), _members(ctx), ctx.rows(EvaluationScore), ctx.record.sheet.trim)


def results_text(ctx: Context) -> str:
    return "\n".join(result.words for result in found(ctx))


def votes_add_up(ctx: Context) -> str:
    d = ctx.detail
    voted = d["in_favour"] + d["against"] + d["abstained"]
    if d["away"] > d["panel"] or voted > d["panel"] - d["away"]:
        return f"赞成、不赞成、弃权共{voted}票，多于可以投票的{max(d['panel'] - d['away'], 0)}名评委，请核对"
    due = d["panel"] * practice.QUORUM
    if (voted + d["away"]) * 100 < due:
        return f"到会评委不足应到的{practice.QUORUM}%，投票无效（评选办法，地方规定）"
    return "" if voted else "没有一张有效票，请核对"


def _carried(ctx: Context) -> bool:
    vote = ctx.rows(ProjectVote)[-1]
    voted = vote.in_favour + vote.against + vote.abstained
    return bool(vote.in_favour * 100 > voted * practice.MAJORITY)


def won_the_vote(ctx: Context) -> str:
    return "" if _carried(ctx) else f"赞成票没有超过投票人数的{practice.MAJORITY}%，不能入选（评选办法，地方规定）"


def lost_the_vote(ctx: Context) -> str:
    return f"赞成票已超过投票人数的{practice.MAJORITY}%，应当入选（评选办法，地方规定）" if _carried(ctx) else ""
