"""What must hold before a sit-in is recorded: the right month, an appointment in force, every month told."""

from __future__ import annotations

from fazhi.areas.services.network import appointed
from fazhi.areas.services.network.models import VillageDuty
from fazhi.areas.services.network.months import month_end
from fazhi.spine.context import Context


def year_fits(ctx: Context) -> str:
    due = ctx.value("month_due")
    if due is None or due != month_end(due):
        return "请填写首个值班月份的最后一日，如2026-01-31"
    if due.year != ctx.value("year"):
        return f"首个值班月份{due:%Y年%m月}不在值班年度{ctx.value('year')}年内，请核对"
    return ""


def counsel_is_appointed(ctx: Context) -> str:
    return appointed.fault(ctx.value("appointment_no"), ctx.value("village"), ctx.on)


def one_year_once(ctx: Context) -> str:
    rows = VillageDuty.objects.filter(village=ctx.value("village"), year=ctx.value("year"), matter__closed_on=None)
    held = rows.exclude(pk=ctx.matter.pk).select_related("matter").first()
    return f"{ctx.value('village')}{held.year}年的值班已登记（{held.matter.number}），请在该件里登记" if held else ""


def months_remain(ctx: Context) -> str:
    return "" if ctx.record.month_due else "本年度各月都已登记；再次到村请登记“当月再次到村”"


def visited_in_the_month_due(ctx: Context) -> str:
    due = ctx.record.month_due
    if ctx.on > due:
        return f"{due.month}月还没有值班记录：确有值班的请先按实际日期补登，没有的请先登记“当月未值班”并写明原因（地方实践）"
    if month_end(ctx.on) < due:
        return f"{ctx.on.month}月已有记录；再次到村请登记“当月再次到村”"
    return ""


def month_is_told_already(ctx: Context) -> str:
    due = ctx.record.month_due
    if ctx.on.year != ctx.record.year:
        return f"日期{ctx.on}不在值班年度{ctx.record.year}年内，请核对"
    if due and month_end(ctx.on) >= due:
        return f"{ctx.on.month}月还没有值班记录，请登记“到村值班”"
    return ""


def counsel_serves_that_day(ctx: Context) -> str:
    return appointed.fault(ctx.record.appointment_no, ctx.record.village, ctx.on)


def some_service(ctx: Context) -> str:
    return "" if ctx.detail["hours"] > 0 else "请填写值班时长"


def month_is_over(ctx: Context) -> str:
    due = ctx.record.month_due
    return "" if ctx.on > due else f"{due.month}月尚未结束（至{due}），可以继续安排值班"


def every_month_is_told(ctx: Context) -> str:
    due = ctx.record.month_due
    return f"{due.month}月还没有值班记录，请先登记值班或者当月未值班；聘期提前终止的请登记“提前结束”" if due else ""
