"""What holds for every limit, whatever its unit, bound, pauses and extension."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from fazhi.spine.bounds import Bound, Unit
from fazhi.spine.calendar import national
from fazhi.spine.derivation import derive
from fazhi.spine.limits import Extend, Interval, Limit, Promise, due_on, opens_on, promised_on

CALENDAR = national()
WORK, DAY, MONTH, YEAR = Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR
ONE = timedelta(days=1)

units = st.sampled_from([WORK, DAY, MONTH, YEAR])
starts = st.dates(date(2004, 1, 1), date(2026, 12, 31))
spans = st.lists(st.tuples(st.integers(-10, 120), st.integers(0, 40)), max_size=4)


@st.composite
def limits(draw, bounds=(Bound.MAX, Bound.MIN, Bound.WINDOW)):
    unit, bound = draw(units), draw(st.sampled_from(bounds))
    amount = draw(st.integers(2, {WORK: 60, DAY: 90, MONTH: 9, YEAR: 3}[unit]))
    return Limit(
        "x", "办理", amount, unit, "open", {"done"}, "某法第1条", bound=bound, least=amount // 2 if bound is Bound.WINDOW else 0,
        blocks=("y",), extend=Extend(90, "某法第2条", "office_head", unit=draw(st.none() | units)),
        promise=Promise(draw(st.integers(1, amount))),
    )  # fmt: skip


def gaps(start, pairs):
    return [Interval(start + timedelta(days=a), start + timedelta(days=a + n), "中止") for a, n in pairs]


@given(limits(), starts, spans)
def test_a_pause_never_shortens(limit, start, pairs):
    pauses = gaps(start, pairs)
    for fewer in (pauses[1:], []):
        assert due_on(limit, start, CALENDAR, pauses) >= due_on(limit, start, CALENDAR, fewer)
        if limit.holds_back:
            assert opens_on(limit, start, CALENDAR, pauses) >= opens_on(limit, start, CALENDAR, fewer)


@given(limits(), starts, spans, st.integers(0, 40), st.integers(1, 3))
def test_an_extension_never_shortens_and_more_of_it_even_less(limit, start, pairs, extra, more):
    pauses = gaps(start, pairs)
    assume(limit.extend_unit is not YEAR or extra < 5)
    kept = [due_on(limit, start, CALENDAR, pauses, n) for n in (0, extra, extra + more)]
    assert kept == sorted(kept)


@given(starts, st.integers(0, 40), st.integers(1, 60), st.integers(0, 30), st.sampled_from([WORK, DAY]), spans)
def test_days_are_monotone_in_start_and_amount(start, later, amount, more, unit, pairs):
    one = Limit("x", "x", amount, unit, "open", {"done"}, "x")
    two = Limit("x", "x", amount + more, unit, "open", {"done"}, "x")
    pauses = gaps(start, pairs)
    assert due_on(one, start, CALENDAR, pauses) <= due_on(one, start + timedelta(days=later), CALENDAR, pauses)
    assert due_on(one, start, CALENDAR, pauses) <= due_on(two, start, CALENDAR, pauses)


@given(limits(), starts, st.integers(0, 40))
def test_without_pauses_months_and_years_are_monotone_too(limit, start, later):
    assert due_on(limit, start, CALENDAR) <= due_on(limit, start + timedelta(days=later), CALENDAR)


@given(limits(), starts, spans, st.integers(0, 9), st.randoms(use_true_random=False))
def test_splitting_and_shuffling_pauses_changes_nothing(limit, start, pairs, extra, random):
    pauses, pieces = gaps(start, pairs), []
    for pause in pauses:
        middle = pause.start + timedelta(days=random.randint(0, pause.length.days))
        pieces += [Interval(pause.start, middle, "甲"), Interval(middle, pause.end, "乙")]
    random.shuffle(pieces)
    assert due_on(limit, start, CALENDAR, pieces, extra) == due_on(limit, start, CALENDAR, pauses, extra)


@given(limits(), starts, spans, st.integers(0, 9))
def test_it_never_ends_before_it_starts_nor_on_a_rest_day(limit, start, pairs, extra):
    pauses = gaps(start, pairs)
    due = due_on(limit, start, CALENDAR, pauses, extra)
    assert due > start and CALENDAR.is_working(due)
    assert not any(p.start <= due < p.end for p in pauses)


@given(limits((Bound.BEFORE,)), starts, spans, st.integers(0, 30))
def test_what_is_counted_back_lies_before_its_event(limit, event, pairs, extra):
    due = due_on(limit, event, CALENDAR)
    assert due < event
    assert due == due_on(limit, event, CALENDAR, gaps(event, pairs), extra)
    assert derive(limit, event, CALENDAR).due == due


@given(limits(), starts, spans, st.integers(0, 9))
def test_the_derivation_tells_the_same_dates(limit, start, pairs, extra):
    pauses = gaps(start, pairs)
    told = derive(limit, start, CALENDAR, pauses, extra)
    assert told.due == due_on(limit, start, CALENDAR, pauses, extra)
    assert told.statutory == due_on(limit, start, CALENDAR, pauses)
    assert told.promised == promised_on(limit, start, CALENDAR, pauses, extra)
    assert told.opens == (opens_on(limit, start, CALENDAR, pauses, extra) if limit.holds_back else None)
    assert str(told.due) in str(told) and str(told.promised) in str(told)


@given(limits(), starts, spans, st.integers(0, 9))
def test_a_promise_is_never_later_and_a_window_opens_before_it_closes(limit, start, pairs, extra):
    pauses = gaps(start, pairs)
    due, promised = due_on(limit, start, CALENDAR, pauses, extra), promised_on(limit, start, CALENDAR, pauses, extra)
    assert start < promised <= due
    if limit.bound is Bound.WINDOW:
        assert opens_on(limit, start, CALENDAR, pauses, extra) <= due + ONE


@given(starts, st.integers(1, 12), st.integers(1, 31), st.booleans())
def test_a_named_day_comes_round_within_a_year(start, month, day, itself):
    each = (month, min(day, {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)))
    due = due_on(Limit("x", "x", 0, Unit.FIXED_DATE, "open", {"d"}, "x", each=each, named_day=itself), start, CALENDAR)
    assert start <= due <= start + timedelta(days=366)
    shown = due if itself else due + ONE
    assert (shown.month, shown.day) == each or each == (2, 29)


def test_the_seeded_calendar_and_the_walkers_agree_on_every_day():
    from fazhi.spine.tests import naive

    assert all(
        CALENDAR.is_working(date.fromordinal(n)) == (n in naive.OPEN) for n in range(naive.FIRST, naive.LAST + 1)
    )
