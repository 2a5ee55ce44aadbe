"""What is owed on a day: pure sums in yuan, without database or clock (行政处罚法第72条、第73条第3款).

The surcharge is 3% a day of what is then unpaid of the fine, from the day after the last day for paying, and never more
than the fine. Taking the unpaid part is the reading that burdens the party less; the Act says "按罚款数额". Days in
reconsideration or in court do not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

DAILY = Decimal("0.03")
CENT = Decimal("0.01")
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Payment:
    """An amount paid on the fine itself, on a day."""

    on: date
    amount: Decimal


@dataclass(frozen=True)
class Frozen:
    """Days of reconsideration or suit, the first and the last included; ``until`` None: it goes on."""

    since: date
    until: date | None

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


def surcharge(
    fine: Decimal, due: date, until: date, payments: Iterable[Payment] = (), frozen: Iterable[Frozen] = ()
) -> Decimal:
    """The surcharge that has accrued up to ``until``, that day included, in yuan with two places, rounded down.

    ``due``: last day for paying. What is paid on a day no longer bears the surcharge of that day.
    """
    paid, pauses = sorted(payments, key=lambda one: one.on), list(frozen)
    total, day = Decimal(0), due + ONE
    while day <= until and total < fine:
        if not any(pause.holds(day) for pause in pauses):
            left = fine - sum((one.amount for one in paid if one.on <= day), Decimal(0))
            if left <= 0:
                break
            total += left * DAILY
        elif all(pause.until is None for pause in pauses if pause.holds(day)):
            break  # frozen without an end: nothing accrues any more
        day += ONE
    return min(total, fine).quantize(CENT, rounding=ROUND_DOWN)
