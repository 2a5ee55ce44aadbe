"""The arithmetic of an appraisal: worked by hand, and as properties."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from fazhi.areas.leadership.appraisal.scoring import Change, Line, Rule, award, read_steps, total
from fazhi.areas.leadership.appraisal.words import Direction, NoCases, Shape

N = Decimal
UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("rule", "value", "points"),
    [
        (Rule(Shape.THRESHOLD, N(5), UP, high=N(100)), N(100), "5.00"), (Rule(Shape.THRESHOLD, N(5), UP, high=N(100)), N("99.99"), "0"),
        (Rule(Shape.THRESHOLD, N(5), DOWN, high=N(0)), N(0), "5.00"), (Rule(Shape.THRESHOLD, N(5), DOWN, high=N(0)), N(1), "0"),
        (Rule(Shape.LINEAR, N(10), UP, N(60), N(100)), N(80), "5.00"), (Rule(Shape.LINEAR, N(10), UP, N(60), N(100)), N(50), "0"),
        (Rule(Shape.LINEAR, N(10), DOWN, N(30), N(10)), N(15), "7.50"), (Rule(Shape.LINEAR, N(10), DOWN, N(30), N(10)), N(5), "10.00"),
        (Rule(Shape.LINEAR, N(10), UP, N(0), N(3)), N(1), "3.33"),
        (Rule(Shape.STEPS, N(5), UP, steps=read_steps("95:5；90：3;80:1")), N(91), "3.00"),
        (Rule(Shape.STEPS, N(5), UP, steps=read_steps("95:5；90:3")), N(89), "0"),
        (Rule(Shape.STEPS, N(5), DOWN, steps=read_steps("0:5；2:3")), N(1), "3.00"),
        (Rule(Shape.PER_CASE, N(4), each=N("1.5")), N(2), "1.00"), (Rule(Shape.PER_CASE, N(4), each=N("1.5")), N(3), "0"),
        (Rule(Shape.BY_HAND, N(8)), None, "8.00"), (Rule(Shape.THRESHOLD, N(5), high=N(100)), None, "5.00"),
        (Rule(Shape.THRESHOLD, N(5), high=N(100), no_cases=NoCases.NOTHING), None, "0"),
    ],
)  # fmt: skip
def test_points_follow_from_the_figure(rule, value, points):
    assert award(rule, value).points == N(points)


def test_what_does_not_apply_takes_its_points_out_of_what_could_be_had():
    line = award(Rule(Shape.THRESHOLD, N(5), high=N(100), no_cases=NoCases.LEAVE), None)
    assert (line.full, line.points) == (0, 0)


def test_steps_that_cannot_be_read_are_named():
    for text in ("95", "九十五:5", "95:五"):
        with pytest.raises(ValueError, match=text[:2]):
            read_steps(text)


def test_a_change_to_nothing_and_an_item_twice_are_refused():
    one = Line("1", N(5), N(3))
    with pytest.raises(ValueError, match="没有“2”"):
        total([one], [Change("2", N(1))], N(100))
    with pytest.raises(ValueError, match="两次"):
        total([one, one], [], N(100))


points = some.decimals(0, 50, places=2)
lines = some.lists(
    some.tuples(some.sampled_from("abcdefgh"), points, points), unique_by=lambda x: x[0], min_size=1
).map(lambda rows: [Line(code, max(a, b), min(a, b)) for code, a, b in rows])
deltas = some.lists(some.tuples(some.integers(0, 8), some.decimals(-20, 20, places=2)))


def _changes(rows, drawn):
    codes = ["", *(row.code for row in rows)]
    return [Change(codes[n % len(codes)], points) for n, points in drawn]


@settings(max_examples=60)
@given(lines, deltas, points)
def test_the_total_is_the_sum_of_the_items_and_never_above_the_cap(rows, drawn, cap):
    got = total(rows, _changes(rows, drawn), cap)
    assert 0 <= got.total <= cap
    assert all(0 <= item.points <= item.full for item in got.items)
    whole = sum(item.points for item in got.items) + got.beside
    assert got.total == min(cap, max(N(0), whole))
    assert got.full == sum(row.full for row in rows)


@settings(max_examples=60)
@given(lines, deltas, some.randoms())
def test_the_order_of_items_and_changes_never_matters(rows, drawn, chance):
    changes = _changes(rows, drawn)
    other, shuffled = list(rows), list(changes)
    chance.shuffle(other)
    chance.shuffle(shuffled)
    assert total(rows, changes, N(100)) == total(other, shuffled, N(100))


shapes = some.sampled_from([Shape.LINEAR, Shape.STEPS, Shape.THRESHOLD])
values = some.decimals(0, 100, places=2)


@given(shapes, some.sampled_from([UP, DOWN]), values, values)
def test_a_better_figure_never_earns_less(shape, direction, one, other):
    low, high = (N(60), N(95)) if direction is UP else (N(40), N(5))
    steps = read_steps("95:5；60:2") if direction is UP else read_steps("5:5；40:2")
    rule = Rule(shape, N(5), direction, low, high, steps)
    worse, better = sorted((one, other), reverse=direction is DOWN)
    assert award(rule, worse).points <= award(rule, better).points
