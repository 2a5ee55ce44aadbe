"""The means test: a pure function over a registered standard, with its calculation in words (法律援助法第34条、第41条).

The standard is the province's; what a county or city applies instead stands on the province's permission and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Standard:
    """One version of the hardship standard. ``amount``: 元 per person and month; 0 with ``multiple`` of ``guarantee`` (the
    minimum living guarantee, 元 per person and month). ``inclusive``: who has exactly the amount still satisfies it."""

    name: str
    amount: Decimal = Decimal(0)
    multiple: Decimal = Decimal(0)
    guarantee: Decimal = Decimal(0)
    inclusive: bool = True

    @property
    def threshold(self) -> Decimal:
        """元 per person and month."""
        return (self.amount or self.multiple * self.guarantee).quantize(CENT, ROUND_HALF_UP)

    @property
    def words(self) -> str:
        """The threshold and how it came about."""
        if self.amount:
            return f"每人每月{plain(self.threshold)}元"
        return (
            f"最低生活保障标准{plain(self.guarantee)}元的{plain(self.multiple)}倍，即每人每月{plain(self.threshold)}元"
        )


@dataclass(frozen=True)
class Finding:
    """Whether a household is in hardship, and the calculation. Money in 元 per person and month."""

    hard: bool
    per_head: Decimal
    threshold: Decimal
    words: str


def plain(number: Decimal) -> str:
    """A number without idle noughts: 1500, 1.5, 733.33."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def hardship(income: Decimal, members: int, standard: Standard) -> Finding:
    """Whether the monthly ``income`` of a household (元) of so many ``members`` keeps within the standard.

    Raises ValueError for a household of nobody, a negative income, or a standard that names no amount.
    """
    if members < 1:
        raise ValueError("共同生活的家庭成员至少一人")
    if income < 0:
        raise ValueError("家庭月收入不能是负数")
    threshold = standard.threshold
    if threshold <= 0:
        raise ValueError(f"“{standard.name}”没有写明金额，也没有写明最低生活保障标准的倍数")
    per_head = (income / members).quantize(CENT, ROUND_HALF_UP)
    # Compared before rounding: half a fen over the standard is over it.
    hard = income <= threshold * members if standard.inclusive else income < threshold * members
    sign = ("不高于" if standard.inclusive else "低于") if hard else ("高于" if standard.inclusive else "不低于")
    words = (
        f"家庭月收入{plain(income)}元÷{members}人＝人均{plain(per_head)}元；"
        f"标准为{standard.words}（{standard.name}）；人均收入{sign}标准，{'符合' if hard else '不符合'}经济困难标准"
    )
    return Finding(hard, per_head, threshold, words)
