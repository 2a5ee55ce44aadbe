"""The arithmetic of late payment: the law's own cases, and what must hold for every debt."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.areas.functions.good_faith import clock
from fazhi.areas.functions.good_faith.clock import Debt, Payment, due_on, refused, standing, started_on, term
from fazhi.areas.functions.good_faith.words import Excuse, Payer, Settlement
from fazhi.spine.calendar import Calendar

EVERY_DAY_WORKS = Calendar({}, {date(2020, 1, 1) + timedelta(days=n): "测试" for n in range(3650)}, 2029)
D0 = date(2026, 3, 2)
DEBT = Debt(Payer.PUBLIC, Decimal("100000"), signed_on=date(2026, 1, 5), delivered_on=D0)
LATER = date(2027, 1, 1)


def test_a_public_body_pays_in_thirty_days_and_no_contract_makes_it_more_than_sixty():
    assert due_on(DEBT, LATER, EVERY_DAY_WORKS) == date(2026, 4, 1)
    assert due_on(replace(DEBT, agreed_days=45), LATER, EVERY_DAY_WORKS) == date(2026, 4, 16)
    longer = replace(DEBT, agreed_days=180)
    assert due_on(longer, LATER, EVERY_DAY_WORKS) == date(2026, 5, 1) and "不得超过60日" in term(longer)[1]


def test_a_large_enterprise_has_sixty_days_or_what_was_agreed():
    large = replace(DEBT, payer=Payer.LARGE)
    assert (term(large)[0], term(replace(large, agreed_days=90))[0]) == (60, 90)


def test_who_was_no_small_enterprise_at_signing_has_the_contract_only():
    other = replace(DEBT, protected=False)
    assert term(replace(other, agreed_days=120))[0] == 120
    with pytest.raises(ValueError, match="合同约定的付款天数"):
        term(other)


def test_progress_counts_from_the_day_the_amount_is_agreed():
    debt = replace(DEBT, settlement=Settlement.PROGRESS)
    assert started_on(debt, LATER) is None
    assert started_on(replace(debt, confirmed_on=date(2026, 5, 6)), LATER) == date(2026, 5, 6)


def test_delayed_acceptance_counts_from_the_end_of_the_agreed_period():
    debt = replace(DEBT, settlement=Settlement.ACCEPTANCE, accept_by=date(2026, 3, 20))
    assert started_on(debt, date(2026, 3, 19)) is None
    assert started_on(debt, date(2026, 3, 20)) == date(2026, 3, 20)
    assert started_on(replace(debt, accepted_on=date(2026, 3, 10)), LATER) == date(2026, 3, 10)
    late = replace(debt, accepted_on=date(2026, 6, 1))
    assert started_on(late, LATER) == date(2026, 3, 20)
    assert started_on(replace(late, supplier_delays=True), LATER) == date(2026, 6, 1)


def test_a_rest_day_at_the_end_rolls_on():
    assert due_on(replace(DEBT, delivered_on=date(2026, 3, 5)), LATER, Calendar({}, {}, 2026)) == date(
        2026, 4, 6
    )  # 4 April: Saturday


def test_interest_of_parts_by_hand():
    """100000 for 10 days and 40000 for 20 more at 0.05 % a day: 500 + 400."""
    due = date(2026, 4, 1)
    parts = [Payment(date(2026, 4, 11), Decimal("60000")), Payment(date(2026, 5, 1), Decimal("40000"))]
    found = standing(DEBT, due, parts, date(2026, 12, 31))
    assert (found.outstanding, found.overdue_days, found.interest) == (0, 30, Decimal("900.00"))
    half = standing(DEBT, due, parts, date(2026, 4, 21))
    assert (half.outstanding, half.overdue_days, half.interest) == (40000, 20, Decimal("700.00"))


def test_an_agreed_rate_is_never_below_the_loan_rate_at_signing():
    low, fair = replace(DEBT, agreed_rate=Decimal("1")), replace(DEBT, agreed_rate=Decimal("6"))
    assert round(clock.daily_rate(low)[0] * 365, 9) == clock.loan_rate(DEBT.signed_on) == Decimal("0.03")
    assert "低于" in clock.daily_rate(low)[1] and round(clock.daily_rate(fair)[0] * 365, 9) == Decimal("0.06")
    assert clock.loan_rate(date(2024, 10, 20)) == Decimal("0.0335")


def test_excuses_are_refused_by_article():
    assert "第14条" in refused(Excuse.LEADER, in_contract=True)
    assert "第14条" in refused(Excuse.AUDIT, in_contract=False) and refused(Excuse.AUDIT, in_contract=True) == ""
    assert "第9条第2款" in refused(Excuse.THIRD_PARTY, in_contract=True)
    assert refused(Excuse.DISPUTE, in_contract=False) == ""


MONEY = st.decimals(min_value="0.01", max_value="9999999", places=2)
DAYS = st.dates(date(2025, 6, 1), date(2026, 12, 31))
DEBTS = st.builds(
    Debt, payer=st.sampled_from(list(Payer)), amount=MONEY, signed_on=st.dates(date(2019, 1, 1), date(2025, 6, 1)),
    delivered_on=DAYS, agreed_days=st.none() | st.integers(1, 400), settlement=st.sampled_from(list(Settlement)),
    confirmed_on=st.none() | DAYS, accept_by=st.none() | DAYS, accepted_on=st.none() | DAYS, supplier_delays=st.booleans(),
    agreed_rate=st.none() | st.decimals(min_value="0.1", max_value="24", places=2),
)  # fmt: skip
FAR = date(2028, 6, 1)


@settings(max_examples=150, deadline=None)
@given(debt=DEBTS)
def test_no_public_body_has_more_than_sixty_days(debt):
    start, end = started_on(debt, FAR), due_on(debt, FAR, EVERY_DAY_WORKS)
    assert (start is None) == (end is None)
    if start and end:
        assert (end - start).days == term(debt)[0]
        assert debt.payer is Payer.LARGE or 1 <= term(debt)[0] <= 60


@settings(max_examples=150, deadline=None)
@given(debt=DEBTS, later=st.integers(0, 300))
def test_putting_off_the_acceptance_never_wins_a_day(debt, later):
    debt = replace(debt, settlement=Settlement.ACCEPTANCE, supplier_delays=False, accept_by=D0)
    slow = replace(debt, accepted_on=D0 + timedelta(days=later))
    assert started_on(slow, FAR) == D0


@settings(max_examples=150, deadline=None)
@given(debt=DEBTS, late=st.integers(-30, 400), cut=st.integers(1, 99))
def test_paying_a_part_earlier_never_costs_more(debt, late, cut):
    """Nothing late costs nothing; a part paid on the last day saves exactly its share; interest grows with the days."""
    due, on = D0, D0 + timedelta(days=late)
    whole = standing(debt, due, [], on)
    assert (whole.interest == 0 and whole.overdue_days == 0) or late > 0
    part = (debt.amount * cut / 100).quantize(clock.CENT)
    some = standing(debt, due, [Payment(due, part)], on)
    assert some.interest <= whole.interest and some.outstanding + part * (on >= due) == debt.amount
    assert standing(debt, due, [], on + timedelta(days=1)).interest >= whole.interest


@settings(max_examples=100, deadline=None)
@given(debt=DEBTS, parts=st.lists(st.tuples(st.integers(-20, 200), st.integers(1, 20)), max_size=5))
def test_the_order_in_which_parts_are_entered_changes_nothing(debt, parts):
    paid = [Payment(D0 + timedelta(days=n), (debt.amount * share / 100).quantize(clock.CENT)) for n, share in parts]
    assert standing(debt, D0, paid, FAR) == standing(debt, D0, list(reversed(paid)), FAR)


@settings(max_examples=60, deadline=None)
@given(debt=DEBTS, early=st.integers(0, 60), cut=st.integers(1, 100), late=st.integers(0, 200))
def test_what_is_paid_before_the_last_day_bears_no_interest_and_earns_none(debt, early, cut, late):
    part, on = (debt.amount * cut / 100).quantize(clock.CENT), D0 + timedelta(days=late)
    before = standing(debt, D0, [Payment(D0 - timedelta(days=early), part)], on)
    assert before == standing(debt, D0, [Payment(D0, part)], on) and before.interest >= 0
