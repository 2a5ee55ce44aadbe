"""What must hold before a step of a survey."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from fazhi.areas.leadership.surveys import rating, sampling
from fazhi.areas.leadership.surveys.models import SurveyCodesHanded
from fazhi.areas.leadership.surveys.words import DRAWN
from fazhi.portal.ballots import LEAST
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.models import Draw


def sample_fits_population(ctx: Context) -> str:
    sample, population = ctx.value("sample_size"), ctx.value("population_size")
    if sample > population:
        return f"样本量{sample}多于总体{population}，请核对"
    return f"样本量{sample}份太少，不足{LEAST}份的不予公布，请加大样本" if sample < LEAST else ""


def census_asks_all(ctx: Context) -> str:
    if ctx.value("method") == "all" and ctx.value("sample_size") != ctx.value("population_size"):
        return "全面调查发出的份数应当等于总体人数（户数）；不是每人都发的请选抽样方法"
    return ""


def draw_is_there(ctx: Context) -> str:
    """A public draw that is named must exist and have been published: anybody may run it again."""
    number = ctx.value("draw_no")
    if not number:
        return ""
    draw = Draw.objects.filter(number=number).first()
    if draw is None or draw.state != "published":
        return f"没有编号为“{number}”的已公布的公开抽取，请核对；不是在本平台抽取的请留空，在“样本怎样产生”中写明"
    return "" if ctx.value("method") in DRAWN else "填了公开抽取编号的，抽样方法应为随机抽样，请核对"


def last_day_lies_ahead(ctx: Context) -> str:
    return "回收截止日期早于登记日期，请核对" if ctx.value("asks_until") < ctx.on else ""


def ways_are_named(ctx: Context) -> str:
    return "" if ctx.value("ways") else "请选择回收方式"


def no_more_than_the_sample(ctx: Context) -> str:
    way, many = ctx.detail["way"], ctx.detail["many"]
    if way not in split(ctx.record.ways):
        return "这次测评没有这种回收方式，请核对"
    there = sum(row.many for row in ctx.rows(SurveyCodesHanded))
    left = ctx.record.sample_size - there
    if many < 1:
        return "请填写份数"
    return f"样本量{ctx.record.sample_size}份，已发出{there}份，最多还能发出{left}份" if many > left else ""


def sheets_went_out(ctx: Context) -> str:
    return "" if ctx.rows(SurveyCodesHanded) else "还没有发出问卷"


def last_day_has_come(ctx: Context) -> str:
    until = ctx.record.asks_until
    return f"回收到{until}截止，当天起才能结束回收" if ctx.on < until else ""


def enough_answered(ctx: Context) -> str:
    if _first(ctx):
        return ""
    return f"有效答卷不足{LEAST}份，可能认出是谁填的，不得出结果；请办理“终止”"


# What is worked out.


def _first(ctx: Context) -> Counter[str]:
    """The answers to the first question, the overall one."""
    return rating.told(ctx.matter).get("q1", Counter())


def answered(ctx: Context) -> int:
    return sum(_first(ctx).values())


def satisfied(ctx: Context) -> Decimal | None:
    part = sampling.share(_first(ctx))
    return None if part is None else Decimal(f"{part * 100:.2f}")


def results(ctx: Context) -> str:
    return rating.words_of(ctx.matter)


def margin(ctx: Context) -> str:
    sent = sum(row.many for row in ctx.rows(SurveyCodesHanded))
    return sampling.claim(ctx.record.method, _first(ctx), ctx.record.population_size, sent)
