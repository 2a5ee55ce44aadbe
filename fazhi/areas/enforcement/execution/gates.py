"""Gates of execution: what may be paid, added, demanded, and asked of the court, and when the right to ask is gone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.areas.enforcement.execution.models import ExecutionPayment, ExecutionRemedy, ExecutionRemedyEnd
from fazhi.areas.enforcement.execution.sums import Frozen, Payment, surcharge
from fazhi.areas.enforcement.execution.words import Paid
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit, due_on

ACT = "行政处罚法"
FORCE = "行政强制法"
NONE = Decimal(0)


def owes(record: Any, values: Any = None) -> bool:
    """Whether there is anything to be paid at all."""
    given = values or {}
    return bool((given.get("fine", record.fine) or NONE) + (given.get("confiscated", record.confiscated) or NONE))


PAY = Limit(
    "pay", "缴纳罚没款", 15, Unit.DAY, "open", {"pay_off", "complete"}, f"{ACT}第67条第3款", duty="party", runs_from="served_on",
    when=owes, lapses={"defer", "terminate"}, rows=("11:17",),
)  # fmt: skip


def pay_until(ctx: Context) -> date:
    """The last day for paying: of the deferral, else the fifteenth after service."""
    return ctx.record.deferred_until or due_on(PAY, ctx.record.served_on, ctx.calendar)


def frozen(ctx: Context) -> list[Frozen]:
    """Stretches of reconsideration and suit in their order; the last may go on."""
    begun, ended = ctx.rows(ExecutionRemedy), ctx.rows(ExecutionRemedyEnd)
    ends = [row.until for row in ended] + [None] * (len(begun) - len(ended))
    return [Frozen(row.since, until) for row, until in zip(begun, ends, strict=True)]


def accrued(ctx: Context) -> Decimal:
    """What may be added to the fine up to the day of the step."""
    paid = [Payment(row.paid_on, row.amount) for row in ctx.rows(ExecutionPayment) if row.paid_for == Paid.FINE]
    return surcharge(ctx.record.fine, pay_until(ctx), ctx.on, paid, frozen(ctx))


def served_after_decision(ctx: Context) -> str:
    decided, served = ctx.values["decided_on"], ctx.values["served_on"]
    if served < decided:
        return f"送达日期{served}早于决定日期{decided}，请核对"
    return f"送达日期{served}晚于登记日期{ctx.on}，请核对" if served > ctx.on else ""


def payment_fits(ctx: Context) -> str:
    """No more than is owed, for what it is owed, on a day between the decision and today."""
    row = ctx.detail
    left = ctx.record.left[row["paid_for"]]
    if row["amount"] <= 0:
        return "缴款金额应大于零，请核对"
    if row["amount"] > left:
        return f"{Paid(row['paid_for']).label}尚欠{left}元，缴款金额多于此数，请核对"
    if not ctx.record.decided_on <= row["paid_on"] <= ctx.on:
        return f"缴款日期{row['paid_on']}应在决定日期{ctx.record.decided_on}与登记日期{ctx.on}之间，请核对"
    return ""


def _after(ctx: Context) -> Decimal:
    """What is left of fine and confiscation after the payment."""
    left, row = ctx.record.left, ctx.detail
    rest = left[Paid.FINE] + left[Paid.CONFISCATION]
    return rest if row["paid_for"] == Paid.SURCHARGE else rest - row["amount"]


def leaves_something(ctx: Context) -> str:
    if ctx.detail["paid_for"] != Paid.SURCHARGE and _after(ctx) == 0:
        return "缴清罚没款的，请办理“缴清罚没款”"
    return ""


def leaves_nothing(ctx: Context) -> str:
    if ctx.detail["paid_for"] == Paid.SURCHARGE:
        return "加处罚款请办理“登记缴款”"
    rest = _after(ctx)
    return f"缴款后罚没款尚欠{rest}元，请办理“登记缴款”" if rest else ""


def paid_more(name: str, kind: str) -> Any:
    """What stands paid of one kind after the payment."""
    return lambda ctx: getattr(ctx.record, name) + (ctx.detail["amount"] if ctx.detail["paid_for"] == kind else NONE)


def deferral_is_ahead(ctx: Context) -> str:
    day = ctx.values["deferred_until"]
    return f"暂缓（分期）缴纳至{day}，应晚于批准日期{ctx.on}" if day <= ctx.on else ""


def something_is_owed(ctx: Context) -> str:
    return "" if ctx.record.owed > 0 else "罚没款已经缴清"


def is_overdue(ctx: Context) -> str:
    last = pay_until(ctx)
    return f"缴纳期限至{last}，到期不缴纳的才可以加处罚款（{ACT}第72条第1款第1项）" if ctx.on <= last else ""


def is_not_more_than_accrued(ctx: Context) -> str:
    """Capped at the fine, frozen in reconsideration and in court (第72条、第73条第3款)."""
    asked, most = ctx.values["surcharge"] or NONE, accrued(ctx)
    if asked <= 0:
        return "请填写加处罚款数额"
    if asked < ctx.record.surcharge:
        return f"已决定加处罚款{ctx.record.surcharge}元，不能少于此数"
    if asked > most:
        return f"截至{ctx.on}可以加处罚款{most}元（每日百分之三，不超过罚款数额，复议、诉讼期间不计算），所填数额多于此数（{ACT}第72条、第73条）"
    return ""


def suggested(ctx: Context) -> tuple[Any, str]:
    return accrued(ctx), f"截至{ctx.on}：每日百分之三，不超过罚款数额，复议、诉讼期间不计算（{ACT}第72条、第73条）"


def not_in_remedy(ctx: Context) -> str:
    return f"正在复议、诉讼，不能申请人民法院强制执行（{FORCE}第53条）" if ctx.record.in_remedy else ""


def in_remedy(ctx: Context) -> str:
    return "" if ctx.record.in_remedy else "没有登记复议、诉讼"


def remedy_days_fit(ctx: Context) -> str:
    day = ctx.detail.get("since") or ctx.detail["until"]
    if not ctx.record.decided_on <= day <= ctx.on:
        return f"日期{day}应在决定日期{ctx.record.decided_on}与登记日期{ctx.on}之间，请核对"
    return ""


def was_demanded(ctx: Context) -> str:
    if ctx.record.demand_served_on:
        return ""
    return f"申请人民法院强制执行前应当催告，请先送达催告书（{FORCE}第54条）"


def demand_day_fits(ctx: Context) -> str:
    day = ctx.values["demand_served_on"]
    if day > ctx.on or day < ctx.record.served_on:
        return f"催告书送达日期{day}应在决定书送达日期{ctx.record.served_on}与登记日期{ctx.on}之间，请核对"
    return ""


def time_to_sue_is_over(ctx: Context) -> str:
    if ctx.record.sue_expired_on:
        return ""
    return f"当事人的起诉期限尚未届满，不能申请人民法院强制执行（{FORCE}第53条）"


def right_is_not_lost(ctx: Context) -> str:
    """Three months from the end of the time to sue, or of the deferral; afterwards the right is lost."""
    if ctx.in_bulk:
        return ""
    found = ctx.running("court")
    if not found:
        return f"暂缓（分期）缴纳期间不能申请人民法院强制执行（{ACT}第72条第2款）" if ctx.record.deferring else ""
    last = found[0].due_on
    if last and ctx.on > last:
        return f"申请人民法院强制执行的三个月期限至{last}，已经届满（{FORCE}第53条）"
    return ""


def all_is_paid(ctx: Context) -> str:
    left = {kind: amount for kind, amount in ctx.record.left.items() if amount}
    words = "、".join(f"{Paid(kind).label}{amount}元" for kind, amount in left.items())
    return f"尚未缴清：{words}（{ACT}第66条、第72条）" if left else ""
