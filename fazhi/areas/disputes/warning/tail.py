"""How surprising a month's count is beside its own past: exact tails, and a threshold for all series looked at together.

Let the past months have n₁…nₘ cases and this month x. If nothing has changed and months are Poisson, then given the total
the month's count is binomial with share 1/(m+1): no rate need be estimated, the tail is exact. Where the past varies more
than Poisson (variance above mean), it is beta-binomial with the dispersion estimated, on the safe side, from the past. See
docs/decisions/023-early-warning.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, lgamma, log, sqrt

#: Terms smaller than this no longer change the sum.
NEGLIGIBLE = 1e-16


def dispersion(past: Sequence[int]) -> float | None:
    """The shape r of a negative binomial with this mean and variance; None where the past varies no more than Poisson.

    The variance is taken one standard error (of a variance, for normal counts) above what was seen: a past that happened to
    be calm would otherwise make false alarms of ordinary months.
    """
    months = len(past)
    mean = sum(past) / months
    variance = sum((n - mean) ** 2 for n in past) / (months - 1) * (1 + sqrt(2 / (months - 1)))
    return mean * mean / (variance - mean) if variance > mean else None


def tail(past: Sequence[int], now: int) -> float:
    """The chance of ``now`` or more in a month like those of the past, given the total of all. 1.0 for no case at all."""
    months, total = len(past), sum(past) + now
    if now <= 0 or not total:
        return 1.0
    shape = dispersion(past)
    return min(
        1.0, _binomial(total, now, months) if shape is None else _beta_binomial(total, now, shape, shape * months)
    )


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _binomial(total: int, least: int, months: int) -> float:
    share = 1 / (months + 1)
    term = exp(_choose(total, least) + least * log(share) + (total - least) * log(1 - share))
    odds = share / (1 - share)
    found = 0.0
    for k in range(least, total + 1):
        found += term
        if term < NEGLIGIBLE * found:
            break
        term *= (total - k) / (k + 1) * odds
    return found


def _beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _beta_binomial(total: int, least: int, a: float, b: float) -> float:
    term = exp(_choose(total, least) + _beta(least + a, total - least + b) - _beta(a, b))
    found = 0.0
    for k in range(least, total + 1):
        found += term
        if term < NEGLIGIBLE * found:
            break
        if k < total:
            term *= (total - k) / (k + 1) * (k + a) / (total - k - 1 + b)
    return found


def rejected(chances: Sequence[float], alarm: float) -> list[bool]:
    """Which of all series looked at in a month are signals: Holm's procedure, valid however they hang together.

    ``alarm``: the share of months without any change in which even one false signal may come.
    """
    order = sorted(range(len(chances)), key=lambda n: chances[n])
    found = [False] * len(chances)
    for place, n in enumerate(order):
        if chances[n] > alarm / (len(chances) - place):
            break
        found[n] = True
    return found
