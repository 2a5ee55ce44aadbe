"""The rule of colours: slow to change, never flickering, the same by days and by pieces."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.areas.enforcement.area_management.colours import Band, Turn, colour_on, turns, worst
from fazhi.areas.enforcement.area_management.practice import BANDS
from fazhi.areas.enforcement.area_management.words import Colour, IndexCode

START = date(2026, 1, 1)
G, Y, R = Colour.GREEN, Colour.YELLOW, Colour.RED
values = st.lists(st.integers(0, 12), min_size=1, max_size=40)


@st.composite
def bands(draw):
    yellow = draw(st.integers(1, 6))
    out = draw(st.integers(0, yellow - 1))
    red = draw(st.integers(max(yellow, out + 1), 10))
    return Band(yellow, out, red, draw(st.integers(out, red - 1)), draw(st.integers(1, 5)))


def day(n):
    return START + timedelta(days=n)


def by_days(found, band):
    """The same rule told day by day, as the county's paper tells it: the window of the last days decides."""
    held, result = G, []
    for n in range(len(found)):
        window = found[n + 1 - band.days : n + 1] if n + 1 >= band.days else []
        if window and min(window) >= band.red:
            held = R
        elif window and min(window) >= band.yellow and held is G:
            held = Y
        elif window and held is not G and max(window) <= band.yellow_out:
            held = G
        elif window and held is R and max(window) <= band.red_out:
            held = Y
        result.append(held)
    return result


def daily(found, band):
    history = turns([(day(n), v) for n, v in enumerate(found)], band, day(len(found) - 1))
    return [colour_on(history, day(n)).colour for n in range(len(found))]


@settings(max_examples=40)
@given(values, bands())
def test_by_pieces_is_by_days(found, band):
    assert daily(found, band) == by_days(found, band)


@given(values, bands())
def test_unchanged_pieces_may_be_joined(found, band):
    joined = [(day(n), v) for n, v in enumerate(found) if n == 0 or found[n - 1] != v]
    history = turns(joined, band, day(len(found) - 1))
    assert [colour_on(history, day(n)).colour for n in range(len(found))] == daily(found, band)


@given(st.data(), bands())
def test_nothing_flickers_between_the_two_values(data, band):
    """Whatever the value does between leaving and entering, the colour stays."""
    between = (
        st.integers(band.yellow_out + 1, band.yellow - 1) if band.yellow - band.yellow_out > 1 else st.just(band.yellow)
    )
    found = data.draw(st.lists(between, min_size=1, max_size=60))
    if band.yellow - band.yellow_out > 1:
        assert set(daily(found, band)) == {G}
    lead = [band.yellow] * band.days
    if band.red > band.yellow:
        assert set(daily(lead + found, band)[band.days :]) == {Y}


@given(values, bands())
def test_each_colour_lasts_as_many_days_as_a_change_takes(found, band):
    history = turns([(day(n), v) for n, v in enumerate(found)], band, day(len(found) - 1))
    for a, b, c in zip(history, history[1:], history[2:], strict=False):
        if (b.colour.rank > a.colour.rank) != (c.colour.rank > b.colour.rank):  # there and back again
            assert (c.on - b.on).days >= band.days


@given(values, bands(), st.data())
def test_more_against_it_is_never_a_better_colour(found, band, data):
    more = [v + data.draw(st.integers(0, 3)) for v in found]
    assert all(b.rank >= a.rank for a, b in zip(daily(found, band), daily(more, band), strict=True))


@given(values, bands())
def test_clean_for_long_enough_is_green(found, band):
    assert daily(found + [0] * band.days, band)[-1] is G


def test_of_a_site_the_worst_counts():
    one = [Turn(day(0), G), Turn(day(5), Y), Turn(day(20), G)]
    two = [Turn(day(0), G), Turn(day(8), R), Turn(day(12), G)]
    assert worst([one, two]) == [Turn(day(0), G), Turn(day(5), Y), Turn(day(8), R), Turn(day(12), Y), Turn(day(20), G)]
    assert worst([]) == [] and turns([], BANDS["open"], START) == [] and colour_on(one, date(2025, 12, 31)) is None


def test_the_countys_bands_are_sound():
    assert set(BANDS) == set(IndexCode.values) and all("持续" in band.words for band in BANDS.values())


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((2, 2, 5, 2), "小于进入值2"),
        ((2, 0, 1, 0), "不小于黄色的进入值"),
        ((2, 1, 5, 0), "不小于黄色的解除值"),
        ((2, 0, 5, 2, 0), "不少于1天"),
    ],
)
def test_a_band_that_would_flicker_is_refused(numbers, told):
    with pytest.raises(ValueError, match=told):
        Band(*numbers)
