"""The surcharge as a sum: three in a hundred a day, never more than the fine, frozen in reconsideration and in court."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from fazhi.areas.enforcement.execution.sums import Frozen, Payment, surcharge

D = date.fromisoformat
DUE = D("2026-03-31")
fines = st.decimals("0.01", "1000000", places=2)
days = st.integers(0, 400)


def test_the_days_of_the_act():
    fine = Decimal(5000)
    assert surcharge(fine, DUE, DUE) == 0  # the last day is still in time
    assert surcharge(fine, DUE, D("2026-04-01")) == 150
    assert surcharge(fine, DUE, D("2026-04-10")) == 1500
    assert surcharge(fine, DUE, D("2026-05-03")) == 4950 and surcharge(fine, DUE, D("2026-05-04")) == 5000
    assert surcharge(fine, DUE, D("2030-01-01")) == 5000  # capped at the fine


def test_what_was_paid_bears_nothing_more():
    half = [Payment(D("2026-04-03"), Decimal(2500))]
    assert surcharge(Decimal(5000), DUE, D("2026-04-04"), half) == 150 + 150 + 75 + 75
    assert surcharge(Decimal(5000), DUE, D("2026-09-01"), [Payment(DUE, Decimal(5000))]) == 0


def test_reconsideration_and_court_freeze_it():
    frozen = [Frozen(D("2026-04-03"), D("2026-06-30"))]
    assert surcharge(Decimal(5000), DUE, D("2026-06-30"), [], frozen) == 300
    assert surcharge(Decimal(5000), DUE, D("2026-07-01"), [], frozen) == 450
    assert surcharge(Decimal(5000), DUE, D("2027-07-01"), [], [Frozen(D("2026-04-03"), None)]) == 300


@given(fines, days, days)
def test_it_never_passes_the_fine_and_never_falls(fine, first, more):
    earlier, later = (surcharge(fine, DUE, DUE + timedelta(days=n)) for n in (first, first + more))
    assert 0 <= earlier <= later <= fine


@given(fines, days, days, days)
def test_frozen_days_are_as_if_they_had_not_been(fine, run, since, length):
    frozen = [Frozen(DUE + timedelta(days=1 + since), DUE + timedelta(days=since + length))] if length else []
    plain = surcharge(fine, DUE, DUE + timedelta(days=since + run))
    assert surcharge(fine, DUE, DUE + timedelta(days=since + length + run), [], frozen) == plain


@given(fines, days, st.decimals("0", "1", places=2), days)
def test_paying_earlier_never_costs_more(fine, run, share, when):
    until = DUE + timedelta(days=run)
    part = [Payment(DUE + timedelta(days=when), (fine * share).quantize(Decimal("0.01")))]
    assert surcharge(fine, DUE, until, part) <= surcharge(fine, DUE, until)
