"""The arithmetic of 民法典第278条 at its edges, and what must hold for every vote."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.areas.services.notary.arithmetic import SPECIAL, Weight, decide, least_favour, least_part, needed
from fazhi.areas.services.notary.words import Matter278, Outcome

ROLL = Weight(Decimal("9000.00"), 300)


def vote(took, agreed, kind="manager", roll=ROLL):
    """``took`` and ``agreed``: (area, persons)."""
    return decide(kind, roll, Weight(Decimal(took[0]), took[1]), Weight(Decimal(agreed[0]), agreed[1]))


@pytest.mark.parametrize(
    ("took", "agreed", "kind", "outcome"),
    [
        (("6000.00", 200), ("3000.01", 101), "manager", Outcome.PASSED),  # exactly two thirds take part
        (("5999.99", 200), ("5999.99", 200), "manager", Outcome.TOO_FEW),  # the area is short by a hundredth
        (("6000.00", 199), ("6000.00", 199), "manager", Outcome.TOO_FEW),  # one person short
        (("6000.00", 200), ("3000.00", 200), "manager", Outcome.NOT_PASSED),  # exactly half of the area
        (("6000.00", 200), ("6000.00", 100), "manager", Outcome.NOT_PASSED),  # exactly half of the persons
        (("6000.00", 200), ("4500.00", 150), "raise_fund", Outcome.PASSED),  # exactly three quarters
        (("6000.00", 200), ("4499.99", 150), "raise_fund", Outcome.NOT_PASSED),
        (("6000.00", 200), ("4500.00", 149), "rebuild", Outcome.NOT_PASSED),
        (
            ("9000.00", 300),
            ("4600.00", 160),
            "use_fund",
            Outcome.PASSED,
        ),  # using the fund needs half, raising it three quarters
        (("9000.00", 300), ("4600.00", 160), "change_use", Outcome.NOT_PASSED),
        (("0", 0), ("0", 0), "other", Outcome.TOO_FEW),
    ],
)
def test_at_the_edges(took, agreed, kind, outcome):
    assert vote(took, agreed, kind) is outcome


@pytest.mark.parametrize(
    ("roll", "took", "agreed", "words"),
    [
        (Weight(Decimal(0), 0), ("0", 0), ("0", 0), "大于零"), (ROLL, ("9000.01", 300), ("1", 1), "参与表决的超过业主名册"),
        (ROLL, ("6000", 200), ("6000", 201), "同意的超过参与表决"), (ROLL, ("6000", 200), ("-1", 1), "请核对计票"),
    ],
)  # fmt: skip
def test_numbers_that_contradict_each_other(roll, took, agreed, words):
    with pytest.raises(ValueError, match=words):
        vote(took, agreed, roll=roll)


areas = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("500000"), places=2)
shares = st.fractions(min_value=0, max_value=1, max_denominator=24)


@st.composite
def votes(draw):
    roll = Weight(draw(areas), draw(st.integers(1, 5000)))
    took = Weight(draw(st.decimals(0, roll.area, places=2)), draw(st.integers(0, roll.persons)))
    agreed = Weight(draw(st.decimals(0, took.area, places=2)), draw(st.integers(0, took.persons)))
    return draw(st.sampled_from(Matter278.values)), roll, took, agreed


@given(votes())
def test_it_agrees_with_fractions(given_vote):
    """A second way to the same answer: exact fractions, written as the article is read."""
    kind, roll, took, agreed = given_vote
    area, persons = Fraction(took.area) / Fraction(roll.area), Fraction(took.persons, roll.persons)
    if min(area, persons) < Fraction(2, 3):
        expected = Outcome.TOO_FEW
    else:
        shares = (Fraction(agreed.area) / Fraction(took.area), Fraction(agreed.persons, took.persons))
        special = kind in ("raise_fund", "rebuild", "change_use")
        passed = min(shares) >= Fraction(3, 4) if special else min(shares) > Fraction(1, 2)
        expected = Outcome.PASSED if passed else Outcome.NOT_PASSED
    assert decide(kind, roll, took, agreed) is expected


@given(votes(), st.integers(0, 50))
def test_one_more_in_favour_never_undoes_a_decision(given_vote, more):
    kind, roll, took, agreed = given_vote
    before = decide(kind, roll, took, agreed)
    agreed = Weight(agreed.area, min(agreed.persons + more, took.persons))
    if before is Outcome.PASSED:
        assert decide(kind, roll, took, agreed) is Outcome.PASSED


@given(st.integers(1, 3000))
def test_exactly_two_thirds_is_enough_and_one_less_is_not(third):
    roll = Weight(Decimal(third * 3), third * 3)
    assert (
        decide("rules", roll, Weight(Decimal(third * 2), third * 2), Weight(Decimal(third * 2), third * 2))
        is Outcome.PASSED
    )
    assert decide("rules", roll, Weight(Decimal(third * 2), third * 2 - 1), Weight(Decimal(0), 0)) is Outcome.TOO_FEW


def test_the_three_special_matters():
    assert {"raise_fund", "rebuild", "change_use"} == {str(kind) for kind in SPECIAL}
    assert "四分之三" in needed("rebuild") and "过半数" in needed("committee")


HUNDREDTH = Weight(Decimal("0.01"), 1)


@given(areas, st.integers(1, 5000), st.sampled_from(Matter278.values))
def test_the_least_is_enough_and_a_little_less_is_not(area, persons, kind):
    roll = Weight(area, persons)
    part = least_part(roll)
    favour = least_favour(kind, part)
    if favour.area > part.area:  # a hundredth of a square metre cannot be halved
        return
    assert decide(kind, roll, part, favour) is Outcome.PASSED
    assert decide(kind, roll, Weight(part.area, part.persons - 1), Weight(Decimal(0), 0)) is Outcome.TOO_FEW
    assert (
        decide(kind, roll, Weight(part.area - HUNDREDTH.area, part.persons), Weight(Decimal(0), 0)) is Outcome.TOO_FEW
    )
    assert decide(kind, roll, part, Weight(favour.area, favour.persons - 1)) is Outcome.NOT_PASSED
    assert decide(kind, roll, part, Weight(favour.area - HUNDREDTH.area, favour.persons)) is Outcome.NOT_PASSED
