"""What stands against a step in the course of a debt, a promise or a judgment."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from fazhi.areas.functions.good_faith import clock
from fazhi.areas.functions.good_faith.clock import ACT, Debt, Payment, Standing
from fazhi.areas.functions.good_faith.models import ArrearsMovement
from fazhi.areas.functions.good_faith.words import PROTECTED, Excuse, Movement, Payer, Settlement
from fazhi.spine.context import Context

TERMS = (
    "amount", "signed_on", "delivered_on", "agreed_days", "confirmed_on", "accept_by", "accepted_on", "supplier_delays",
    "agreed_rate",
)  # fmt: skip


def debt_of(record: Any, values: Any = None) -> Debt:
    """The sum as the law looks at it; ``values`` are fields that are being filled in."""
    told = {name: (values or {}).get(name, getattr(record, name)) for name in TERMS}
    return Debt(
        payer=Payer(record.payer), protected=record.size in PROTECTED, settlement=Settlement(record.settlement), **told
    )


def parts(rows: list[ArrearsMovement]) -> list[Payment]:
    return [Payment(row.paid_on, row.amount) for row in rows if row.kind == Movement.PAID and row.paid_on]


def standing_on(ctx: Context, on: date, *, with_this: bool = False) -> Standing:
    """How the matter's debt stands at the end of a day, with the payment that is being entered or without it."""
    paid = parts(ctx.rows(ArrearsMovement))
    if with_this:
        paid.append(Payment(ctx.detail["paid_on"], ctx.detail["amount"]))
    return clock.standing(debt_of(ctx.record), ctx.record.due_on, paid, on)


def left(ctx: Context) -> Decimal:
    return standing_on(ctx, date.max).outstanding


def due_of(ctx: Context) -> date | None:
    """None where nothing has set the term going: the gate of the step says so and the step is not taken."""
    return clock.due_on(debt_of(ctx.record, ctx.values), ctx.on, ctx.calendar)


def counts_from(ctx: Context) -> date | None:
    due = due_of(ctx)
    return clock.first_late(due) if due else None


def term_is_known(ctx: Context) -> str:
    """Who was no small enterprise at signing has no term of the law."""
    if ctx.value("size") not in PROTECTED and ctx.value("agreed_days") is None:
        return f"收款方签约时不是中小企业，不适用{ACT}的付款期限，请填写合同约定的付款天数"
    return ""


def days_are_in_order(ctx: Context) -> str:
    if ctx.value("amount") <= 0:
        return "应付金额须大于零"
    if ctx.value("delivered_on") < ctx.value("signed_on"):
        return "交付日期早于合同签订日期，请核对"
    late = max(ctx.value("delivered_on"), ctx.value("signed_on"))
    return "交付、签订日期晚于登记日期，请核对" if late > ctx.on else ""


def clock_has_started(ctx: Context) -> str:
    debt = debt_of(ctx.record, ctx.values)
    for day in (debt.accepted_on, debt.confirmed_on):
        if day and day > ctx.on:
            return f"{day}晚于办理日期，请核对"
    if clock.started_on(debt, ctx.on):
        return ""
    if debt.settlement is Settlement.PROGRESS:
        return f"按进度结算的，付款期限自双方确认结算金额之日起算，请填写确认日期（{ACT}第9条第4款）"
    return f"尚未验收合格，约定的验收期限也没有届满，付款期限尚未起算（{ACT}第10条）"


def excuse_holds(ctx: Context) -> str:
    if ctx.record.size not in PROTECTED:
        return ""
    return clock.refused(Excuse(ctx.value("excuse")), in_contract=bool(ctx.value("excuse_agreed")))


def payment_is_sound(ctx: Context) -> str:
    paid_on, amount = ctx.detail["paid_on"], ctx.detail["amount"]
    if paid_on > ctx.on:
        return "支付日期晚于办理日期，请核对"
    if amount <= 0:
        return "支付金额须大于零"
    rest = left(ctx)
    return f"支付金额{amount}元超过尚未支付的{rest}元，请核对；另付的利息填在“逾期利息”一栏" if amount > rest else ""


def something_stays(ctx: Context) -> str:
    return "这笔已付清全部款项，请办理“付清”" if ctx.detail["amount"] == left(ctx) else ""


def nothing_stays(ctx: Context) -> str:
    rest = left(ctx) - ctx.detail["amount"]
    return f"付后还差{rest}元，请办理“支付部分款项”" if rest > 0 else ""


def final_day(ctx: Context) -> date:
    days = [p.on for p in parts(ctx.rows(ArrearsMovement))] + [ctx.detail["paid_on"]]
    return max(days)


def interest_is_paid(ctx: Context) -> str:
    owed = standing_on(ctx, final_day(ctx), with_this=True).interest
    paid = sum((row.interest_paid for row in ctx.rows(ArrearsMovement)), ctx.detail.get("interest_paid") or Decimal(0))
    if paid >= owed or ctx.value("interest_waived").strip():
        return ""
    return f"逾期利息应为{owed}元，已付{paid}元；请补付，企业书面放弃的请写明（{ACT}第17条）"


def first_late_day(ctx: Context, day: date) -> date:
    return max(day, clock.first_late(ctx.record.due_on))


def confirmation_is_asked(ctx: Context) -> str:
    return "" if ctx.record.confirm_asked_on else "企业没有要求确认债权"


def complaint_is_there(ctx: Context) -> str:
    return "" if ctx.record.complained_on else "没有受理的投诉"


def complaint_is_transferred(ctx: Context) -> str:
    return "" if ctx.record.transferred_on else f"投诉尚未转交处理部门（{ACT}第25条第1款）"


def is_end_of_last_year(ctx: Context) -> str:
    day = ctx.value("as_of")
    fits = (day.month, day.day) == (12, 31) and day.year == ctx.on.year - 1
    return "" if fits else f"公开的是上一年度的逾期信息，截至日期应为{ctx.on.year - 1}年12月31日（{ACT}第18条）"


def overdue_at(ctx: Context) -> tuple[int, Decimal]:
    """Contracts and money of the organ that were overdue and unpaid at the end of the day that is published."""
    rows = ArrearsMovement.objects.filter(matter__organ=ctx.matter.organ, counts_on__lte=ctx.record.as_of)
    owed = [row["left"] for row in rows.values("matter").annotate(left=Sum("signed")).order_by() if row["left"] > 0]
    return len(owed), sum(owed, Decimal(0))
