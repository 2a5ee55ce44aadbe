"""The threshold is honest: under no change it cries wolf no more often than it says; a real rise is found."""

from math import comb, exp, isclose
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.areas.disputes.warning.practice import RISING
from fazhi.areas.disputes.warning.tail import _beta_binomial, dispersion, rejected, tail

ALARM = RISING["false_alarm"]


def poisson(rng: Random, mean: float) -> int:
    count, left = 0, rng.random()
    floor = exp(-mean)
    while left > floor:
        count, left = count + 1, left * rng.random()
    return count


def months(rng: Random, mean: float, number: int, shape: float | None = None) -> list[int]:
    """Counts of months in which nothing changes; with ``shape`` they vary more than Poisson."""
    return [poisson(rng, mean if shape is None else rng.gammavariate(shape, mean / shape)) for _ in range(number)]


def false_months(seed: int, trials: int, series: int, shape: float | None = None) -> int:
    """In how many months without any change there is even one signal."""
    rng = Random(seed)
    means = [rng.choice((0.5, 1, 2, 4, 8, 15, 30)) for _ in range(series)]
    wrong = 0
    for _ in range(trials):
        chances = []
        for mean in means:
            *past, now = months(rng, mean, 25, shape)
            chances.append(tail(past, now) if now >= RISING["least_count"] else 1.0)
        wrong += any(rejected(chances, ALARM))
    return wrong


def test_without_change_at_most_the_stated_share_of_months_has_a_false_alarm():
    wrong, trials = false_months(20261120, 300, 40), 300
    assert wrong / trials <= ALARM  # the tail is exact and conservative; seen: see docs/decisions/023


@pytest.mark.parametrize("shape", [2.0, 6.0, 20.0])
def test_where_months_vary_more_than_poisson_it_holds_as_well(shape):
    wrong, trials = false_months(7, 200, 40, shape=shape), 200
    assert wrong / trials <= ALARM  # simulated, not proved: the dispersion is estimated


def test_a_real_rise_is_found():
    rng, found = Random(3), 0
    for _ in range(60):
        quiet = [tail(months(rng, 6, 24), n) if (n := poisson(rng, 6)) >= 5 else 1.0 for _ in range(60)]
        risen = tail(months(rng, 6, 24), poisson(rng, 20))
        found += rejected([risen, *quiet], ALARM)[0]
    assert found >= 32  # seen: 36 of 60: six a month become twenty, among 61 series


@settings(max_examples=50)
@given(st.lists(st.integers(0, 12), min_size=12, max_size=24), st.integers(0, 30))
def test_more_cases_are_never_less_surprising(past, now):
    assert 0.0 <= tail(past, now + 1) <= tail(past, now) + 1e-12


def test_the_tail_is_the_binomial_of_the_total():
    past, now = [1] * 12, 4  # variance 0: Poisson
    total, share = 16, 1 / 13
    exact = sum(comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(now, total + 1))
    assert isclose(tail(past, now), exact, rel_tol=1e-12)
    assert isclose(_beta_binomial(20, 0, 2.0, 24.0), 1.0, rel_tol=1e-9)


def test_wild_months_need_more_to_surprise():
    calm, wild = [4] * 24, [0, 8] * 12
    assert dispersion(calm) is None and dispersion(wild)
    assert tail(wild, 14) > tail(calm, 14)


@pytest.mark.parametrize(
    ("chances", "wanted"), [([0.2, 0.001, 0.02], [False, True, True]), ([0.03, 0.04], [False, False]), ([], [])]
)
def test_holm(chances, wanted):
    assert rejected(chances, 0.05) == wanted
