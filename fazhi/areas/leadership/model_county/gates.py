"""What must hold before a step of a self-assessment; each refusal says what is missing and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from fazhi.areas.leadership.model_county.models import (
    Indicator,
    ModelItemEvidence,
    ModelItemGap,
    ModelItemReading,
    NamedReport,
    SelfAssessment,
)
from fazhi.areas.leadership.model_county.words import Applies, Verdict
from fazhi.spine.context import Context

MOST_TOLD = 5
DATES = "佐证材料的日期须在考察期间内（评估人员核对材料日期）"


def indicators(assessment: SelfAssessment) -> Iterable[Indicator]:
    """The indicators of the set that apply to a county, in order."""
    rows = Indicator.objects.filter(indicator_set=assessment.indicator_set, withdrawn=False).select_related("unit")
    return rows.exclude(applies_to=Applies.CITY).order_by("code")


def days_in_order(ctx: Context) -> str:
    start, end = ctx.value("period_from"), ctx.value("period_to")
    due, last = ctx.value("items_due"), ctx.value("hand_in_by")
    if end < start:
        return f"考察期间止{end}早于起{start}，请核对"
    return f"各单位完成日期{due}晚于报送截止日期{last}，请核对" if due > last else ""


def one_for_a_year(ctx: Context) -> str:
    """The same set for the same year is assessed once; a stopped one does not count."""
    rows = SelfAssessment.objects.filter(
        indicator_set=ctx.value("indicator_set"), year=ctx.value("year"), matter__organ=ctx.matter.organ
    ).exclude(matter__state="stopped")
    other = rows.exclude(pk=ctx.matter.pk).select_related("matter").first()
    return f"{other.year}年度已按同一指标体系自评（{other.matter.number}），请在原件上继续" if other else ""


def set_has_indicators(ctx: Context) -> str:
    if next(iter(indicators(ctx.record)), None):
        return ""
    return f"指标体系“{ctx.record.indicator_set}”没有适用于县的指标，请先在“示范创建指标”台账登记或者导入"


def weights_add_up(ctx: Context) -> str:
    """The points of the indicators make the full points of the set: no indicator was lost on the way in."""
    wanted = ctx.record.indicator_set.full
    found = sum(one.weight for one in indicators(ctx.record))
    if found == wanted:
        return ""
    return f"各项分值合计{found}分，与指标体系的满分{wanted}分不符，请核对是否漏录"


def every_item_is_reviewed(ctx: Context) -> str:
    """Named: the indicators that still wait."""
    items = ctx.sent("item")
    waiting = sorted(m.record.indicator.code for m in items if m.state != "reviewed")
    if not items:
        return "尚未分解到单位"
    if not waiting:
        return ""
    told = "、".join(waiting[:MOST_TOLD]) + ("等" if len(waiting) > MOST_TOLD else "")
    return f"还有{len(waiting)}项指标没有审核：{told}"


def is_bound(ctx: Context) -> str:
    return "" if ctx.record.indicator.bound_to else "本项指标没有对应的系统指标或者台账，请提交佐证材料"


def document_is_in_the_period(ctx: Context) -> str:
    day, of = ctx.detail["doc_date"], ctx.record.assessment
    if of.period_from <= day <= of.period_to:
        return ""
    return f"材料日期{day}不在考察期间{of.period_from}至{of.period_to}内，不能作为佐证；{DATES}"


def kind_is_asked_for(ctx: Context) -> str:
    kinds = [word.strip() for word in ctx.record.indicator.evidence_kinds.split("、") if word.strip()]
    if not kinds or ctx.detail["kind"] in kinds:
        return ""
    return f"本项指标的佐证材料为{'、'.join(kinds)}，没有“{ctx.detail['kind']}”这一种"


def last_reading(ctx: Context) -> Any:
    """The newest reading; None where nothing was read."""
    return next(reversed(ctx.rows(ModelItemReading)), None)


def proof_is_there(ctx: Context) -> str:
    """A bound indicator is read; every other has a document, or says what is missing."""
    if ctx.record.indicator.bound_to:
        return "" if last_reading(ctx) else "本项指标由系统取数，请先办理“自动取数”"
    if ctx.rows(ModelItemEvidence) or ctx.rows(ModelItemGap):
        return ""
    return "没有佐证材料，也没有登记差距；请提交材料，或者写明缺什么、怎样补"


def score_fits(ctx: Context) -> str:
    """Between nothing and the points of the indicator; less than all has its ground; what was missed cannot have all."""
    score, weight = ctx.values["self_score"], ctx.record.indicator.weight
    reading = last_reading(ctx)
    if reading and reading.verdict == Verdict.NONE:
        return "本项指标不适用（分母为零），不打分，请把自评分留空" if score is not None else ""
    if score is None:
        return "请填写自评分"
    if not 0 <= score <= weight:
        return f"自评分须在0至{weight}分之间"
    if score < weight and not ctx.values["deduction_ground"]:
        return "自评分低于满分的，请写明扣分理由"
    if score == weight and reading and reading.verdict == Verdict.UNMET:
        return f"系统取数为{reading.value}，未达到要求，不能自评满分"
    if score == weight and ctx.rows(ModelItemGap):
        return "已登记差距的，不能自评满分"
    return ""


def another_reviews(ctx: Context) -> str:
    same = ctx.by is not None and ctx.record.scored_by_id == ctx.by.pk
    return "自评和审核不能是同一人" if same else ""


def review_fits(ctx: Context) -> str:
    score, weight = ctx.values["review_score"], ctx.record.indicator.weight
    if ctx.record.self_score is None:
        return "本项指标不适用，不打分，请把审核分留空" if score is not None else ""
    if score is None:
        return "请填写审核分"
    if not 0 <= score <= weight:
        return f"审核分须在0至{weight}分之间"
    return (
        "审核分与自评分不同的，请写明审核意见"
        if score != ctx.record.self_score and not ctx.values["review_note"]
        else ""
    )


def mended_after_today(ctx: Context) -> str:
    day: date = ctx.detail["mend_by"]
    return f"补救日期{day}早于登记日期{ctx.on}，请核对" if day < ctx.on else ""


def year_is_reported_once(ctx: Context) -> str:
    year = ctx.detail["year"]
    if any(row.year == year for row in ctx.rows(NamedReport)):
        return f"{year}年度已报告"
    return f"报告年度{year}晚于今年，请核对" if year > ctx.on.year else ""
