"""When money is owed to a small or medium enterprise, since when it is late, and what the delay costs.

Pure arithmetic of 保障中小企业款项支付条例 (revised 2025-03-17, in force 2025-06-01): no database, no clock. Money is in 元 with two
decimals, days are calendar days. Whether the law protects a supplier hangs on its size at the time of signing (第3条第2款).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from fazhi.areas.functions.good_faith.words import Excuse, Payer, Settlement
from fazhi.spine.calendar import Calendar

ACT = "保障中小企业款项支付条例"
PUBLIC_DAYS, PUBLIC_CEILING, LARGE_DAYS = 30, 60, 60
DAILY = Decimal("0.0005")  # 第17条：没有约定利率的，每日万分之五
YEAR_DAYS = 365  # how a yearly rate is turned into one of a day is not said by the 条例
CENT = Decimal("0.01")
_RATES = tomllib.loads(Path(__file__).with_name("loan_rates.toml").read_text(encoding="utf-8"))
#: (first day, one-year rate a year as a fraction), oldest first.
LPR: list[tuple[date, Decimal]] = [(row["since"], Decimal(row["percent"]) / 100) for row in _RATES["one_year"]]


@dataclass(frozen=True)
class Debt:
    """What a contract and its papers say of one sum. ``agreed_days``: the contract's own term, None when it names none.
    ``agreed_rate``: the contract's yearly rate for late payment in percent, None when it names none."""

    payer: Payer
    amount: Decimal
    signed_on: date
    delivered_on: date
    protected: bool = True  # small or medium at the time of signing
    settlement: Settlement = Settlement.DELIVERY
    agreed_days: int | None = None
    confirmed_on: date | None = None
    accept_by: date | None = None
    accepted_on: date | None = None
    supplier_delays: bool = False  # the acceptance is late because of the supplier
    agreed_rate: Decimal | None = None


@dataclass(frozen=True)
class Payment:
    """A part of the principal that was paid on a day."""

    on: date
    amount: Decimal


@dataclass(frozen=True)
class Standing:
    """How a debt stands at the end of a day."""

    due_on: date
    outstanding: Decimal
    overdue_days: int
    interest: Decimal


def started_on(debt: Debt, on: date) -> date | None:
    """The day from which the term counts, as known on a day; None: nothing has set it going yet (第9条第4款、第10条)."""
    if debt.settlement is Settlement.PROGRESS:
        day = debt.confirmed_on
    elif debt.settlement is Settlement.ACCEPTANCE:
        day = _accepted(debt)
    else:
        day = debt.delivered_on
    return day if day is not None and day <= on else None


def _accepted(debt: Debt) -> date | None:
    """Acceptance, or the end of the agreed period when it is put off by whoever has to pay (第10条)."""
    if debt.accept_by is None or debt.supplier_delays:
        return debt.accepted_on
    return min(debt.accept_by, debt.accepted_on or debt.accept_by)


def term(debt: Debt) -> tuple[int, str]:
    """The days to pay in, and the rule by which, in words. Raises ValueError for a debt without law and without contract."""
    agreed = debt.agreed_days
    if not debt.protected:
        if agreed is None:
            raise ValueError(f"供应方签约时不是中小企业，不适用{ACT}的付款期限，请填写合同约定的付款天数")
        return agreed, f"合同约定{agreed}日（签约时不是中小企业，不适用{ACT}）"
    if debt.payer is Payer.LARGE:
        if agreed is None:
            return LARGE_DAYS, f"大型企业{LARGE_DAYS}日（{ACT}第9条第2款）"
        return agreed, f"合同约定{agreed}日，应当合理约定（{ACT}第9条第2款）"
    if agreed is None:
        return PUBLIC_DAYS, f"机关、事业单位{PUBLIC_DAYS}日（{ACT}第9条第1款）"
    if agreed > PUBLIC_CEILING:
        return PUBLIC_CEILING, f"合同约定{agreed}日，最长不得超过{PUBLIC_CEILING}日（{ACT}第9条第1款）"
    return agreed, f"合同约定{agreed}日（{ACT}第9条第1款）"


def due_on(debt: Debt, on: date, calendar: Calendar) -> date | None:
    """The last day on which payment is in time; a rest day at the end rolls on (民法典第203条). None: not counting yet."""
    start = started_on(debt, on)
    return calendar.next_working_day(start + timedelta(days=term(debt)[0])) if start else None


def loan_rate(signed_on: date) -> Decimal:
    """The one-year loan prime rate at the time of signing, as a fraction a year. Before the first one on file: that one."""
    known = [rate for since, rate in LPR if since <= signed_on]
    return known[-1] if known else LPR[0][1]


def daily_rate(debt: Debt) -> tuple[Decimal, str]:
    """What a day of delay costs, as a fraction of the sum, and the rule in words (第17条)."""
    if debt.agreed_rate is None:
        return DAILY, f"合同没有约定，每日万分之五（{ACT}第17条）"
    floor, agreed = loan_rate(debt.signed_on), debt.agreed_rate / 100
    if agreed < floor:
        told = f"约定年利率{agreed:.2%}低于签约时一年期贷款市场报价利率，按{floor:.2%}计（{ACT}第17条）"
        return floor / YEAR_DAYS, told
    return agreed / YEAR_DAYS, f"按约定年利率{agreed:.2%}计（{ACT}第17条）"


def standing(debt: Debt, due: date, payments: Iterable[Payment], on: date) -> Standing:
    """What is outstanding at the end of ``on``, for how many days it has been late, and the interest run up till then.

    A sum paid n days after its last day bears n days of interest. What is paid off is late for the days until its last part.
    """
    paid = sorted((p for p in payments if p.on <= on), key=lambda p: p.on)
    left, day, cost, late_until = debt.amount, due, Decimal(0), due
    rate = daily_rate(debt)[0] if debt.protected or debt.agreed_rate is not None else Decimal(0)
    for part in paid:
        until = max(part.on, due)
        cost += left * rate * (until - day).days
        late_until = until if left > 0 else late_until
        left, day = left - part.amount, until
    if left > 0:
        until = max(on, due)
        cost += left * rate * (until - day).days
        late_until = until
    return Standing(due, left, (late_until - due).days, cost.quantize(CENT, ROUND_HALF_UP))


#: Grounds on which payment must not be refused or put off -> their article. Those of the second line hold unless agreed.
NO_EXCUSE = {
    Excuse.LEADER: "第14条", Excuse.PROCESS: "第14条", Excuse.THIRD_PARTY: "第9条第2款",
    Excuse.PAPERS: "第14条", Excuse.AUDIT: "第14条",
}  # fmt: skip
UNLESS_AGREED = frozenset({Excuse.PAPERS, Excuse.AUDIT})


def refused(excuse: Excuse, *, in_contract: bool) -> str:
    """Why a ground does not excuse a delay, in a sentence; "" where it may be raised."""
    article = NO_EXCUSE.get(excuse)
    if article is None or (excuse in UNLESS_AGREED and in_contract):
        return ""
    return f"不得以“{excuse.label}”为由拒绝或者迟延支付中小企业款项（{ACT}{article}），请按期支付"


def first_late(due: date) -> date:
    """The first day of delay."""
    return due + timedelta(days=1)
