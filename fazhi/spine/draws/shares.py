"""How many are drawn from a stratum. Whole numbers only: a rate is a fraction, never a float."""

from __future__ import annotations

import re

from fazhi.spine.draws.words import Share, UnsoundDraw

_FRACTION = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
_PERCENT = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))?%")


def fraction(rate: str) -> tuple[int, int]:
    """``"3/10"`` as (3, 10), ``"2.5%"`` as (25, 1000). Raises ``UnsoundDraw``: unreadable, or more than the whole."""
    if found := _FRACTION.fullmatch(rate):
        part, whole = int(found[1]), int(found[2])
    elif found := _PERCENT.fullmatch(rate):
        decimals = found[2] or ""
        part, whole = int(found[1] + decimals), 100 * 10 ** len(decimals)
    else:
        raise UnsoundDraw(f"看不懂抽取比例“{rate}”：请写成 3/10 或者 5%")
    if whole == 0 or part > whole:
        raise UnsoundDraw(f"抽取比例“{rate}”应当在0与1之间")
    return part, whole


def asked(share: Share, in_pool: int, eligible: int) -> int:
    """How many this share draws from ``in_pool`` candidates of whom ``eligible`` are not excluded.

    Raises ``UnsoundDraw`` when a fixed number cannot be had in full.
    """
    if share.number is not None:
        if share.number > eligible:
            raise UnsoundDraw(f"{called(share.stratum)}要抽{share.number}个，可抽的只有{eligible}个")
        return share.number
    part, whole = fraction(share.rate)
    number = max(share.at_least, -(-in_pool * part // whole))
    if share.at_most is not None:
        number = min(number, share.at_most)
    return min(number, eligible)


def called(stratum: str) -> str:
    """How a sentence names a stratum."""
    return f"“{stratum}”类" if stratum else "全体"
