"""Test vectors V1–V15 of the fact book on counting time, and properties that hold for every date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.spine.calendar import national
from fazhi.spine.limits import Bound, Interval, Limit, Unit, add_months, due_on

CALENDAR = national()
D = date.fromisoformat


def limit(amount, unit, bound=Bound.MAX):
    return Limit("x", "x", amount, unit, "open", {"done"}, "民法典第201条", bound=bound)


WORK, DAY, MONTH = Unit.WORKING_DAY, Unit.DAY, Unit.MONTH
VECTORS = [
    ("V1", 5, WORK, "2026-09-24", [], 0, "2026-10-09"),
    ("V2", 5, WORK, "2026-02-12", [], 0, "2026-02-26"),
    ("V3", 60, DAY, "2026-08-03", [], 0, "2026-10-08"),
    ("V4", 60, DAY, "2025-12-17", [], 0, "2026-02-24"),
    ("V5", 3, MONTH, "2025-11-30", [], 0, "2026-02-28"),
    ("V6", 20, WORK, "2026-01-30", [], 0, "2026-03-05"),
    ("V6 extended", 20, WORK, "2026-01-30", [], 20, "2026-04-02"),
    ("V7", 15, DAY, "2026-04-20", [], 0, "2026-05-06"),
    ("V8", 15, DAY, "2026-09-16", [], 0, "2026-10-08"),
    ("V9", 10, WORK, "2026-04-24", [], 0, "2026-05-12"),
    ("V10", 20, WORK, "2026-04-27", [], 0, "2026-05-27"),
    ("V10 extended", 20, WORK, "2026-04-27", [], 10, "2026-06-10"),
    ("V11", 30, DAY, "2026-09-01", [], 0, "2026-10-08"),
    ("V12", 20, WORK, "2026-03-02", [("2026-03-09", "2026-03-20")], 0, "2026-04-13"),
    ("V12 third party", 15, WORK, "2026-03-09", [], 0, "2026-03-30"),
    ("V13", 60, DAY, "2026-03-16", [("2026-04-10", "2026-05-20")], 0, "2026-06-24"),
    ("V14", 60, DAY, "2026-04-10", [], 0, "2026-06-09"),
]


@pytest.mark.parametrize(("name", "amount", "unit", "start", "pauses", "extra", "due"), VECTORS, ids=lambda v: str(v))
def test_vector(name, amount, unit, start, pauses, extra, due):
    pauses = [Interval(D(a), D(b)) for a, b in pauses]
    assert due_on(limit(amount, unit), D(start), CALENDAR, pauses, extra) == D(due), name


def test_v15_counted_back_from_a_hearing():
    assert due_on(limit(5, WORK, Bound.BEFORE), D("2026-10-12"), CALENDAR) == D("2026-09-29")


def naive(amount, unit, start, pauses):
    """Walks day by day: the slow and obvious way."""
    day, left = start, amount
    while left:
        day += timedelta(days=1)
        if any(p.start <= day < p.end for p in pauses):
            continue
        if unit is DAY or CALENDAR.is_working(day):
            left -= 1
    while unit is DAY and not CALENDAR.is_working(day):
        day += timedelta(days=1)
    return day


starts = st.dates(D("2005-01-01"), D("2026-06-30"))
amounts = st.integers(1, 90)
units = st.sampled_from([WORK, DAY])


@given(starts, amounts, units)
def test_equals_the_naive_walker(start, amount, unit):
    assert due_on(limit(amount, unit), start, CALENDAR) == naive(amount, unit, start, [])


@given(starts, st.integers(5, 90), units, st.integers(1, 4), st.integers(1, 60))
def test_a_pause_never_shortens_and_may_be_split(start, amount, unit, offset, length):
    first, last = start + timedelta(days=offset), start + timedelta(days=offset + length)
    whole, middle = Interval(first, last), first + timedelta(days=length // 2)
    due = due_on(limit(amount, unit), start, CALENDAR, [whole])
    assert due >= due_on(limit(amount, unit), start, CALENDAR)
    assert due == due_on(limit(amount, unit), start, CALENDAR, [Interval(middle, last), Interval(first, middle)])
    assert due == naive(amount, unit, start, [whole])


@given(starts, amounts, units, st.integers(1, 30))
def test_an_extension_never_shortens(start, amount, unit, extra):
    assert due_on(limit(amount, unit), start, CALENDAR, [], extra) >= due_on(limit(amount, unit), start, CALENDAR)


@given(starts, st.integers(1, 60))
def test_months_end_on_the_corresponding_day_or_the_month_end(start, count):
    end = add_months(start, count)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == count
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)
