"""The proposal is the best there is, the same each time, and keeps what people decided."""

from __future__ import annotations

import random
from calendar import monthrange
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.areas.enforcement.inspection_plans.board import Board, Check
from fazhi.areas.enforcement.inspection_plans.groups import cost_of, distance, months_of, too_much, why_apart
from fazhi.areas.enforcement.inspection_plans.merging import NO_BOUNDS, OVER_CAP, OVER_MONTH, VISIT, Bounds, propose
from fazhi.areas.enforcement.inspection_plans.practice import Rules

RULES = Rules()
YEAR = months_of(2026)


def check(no, body="a", target=1, first=3, last=None, hours=2, **more):
    last = last or first
    end = date(2026, last, monthrange(2026, last)[1])
    return Check(no, more.pop("proposal", no), body, target, (f"{body}-1",), date(2026, first, 1), end, hours, **more)


def board(*checks):
    made = Board()
    for one in checks:
        made.add(one)
    return made


def sets(proposal):
    return [visit.checks for visit in proposal.visits]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (check(1), check(2, "b"), True),
        (check(1), check(2, "b", target=2), False),  # another object
        (check(1), check(2, "b", first=4), True),  # the middle of one month is near the other
        (check(1), check(2, "b", first=6), False),
        (check(1), check(2, "b", alone=True), False),
        (check(1, hours=1), check(2, "b", hours=8), False),  # not alike in length
        (check(1, hours=5), check(2, hours=5), False),  # more than a day of one body
        (
            check(1, first=1, last=6, proposal=7),
            check(2, first=1, last=6, proposal=7),
            False,
        ),  # two times of one proposal
        (check(1, level="town"), check(2, "b"), True),
    ],
)
def test_what_may_go_together(one, other, together):
    assert (len(propose(board(one, other), YEAR, RULES).visits) == 1) is together


def test_low_frequency_joins_high():
    often = [check(n, "a", first=3 * n - 2, last=3 * n, proposal=9, often=4) for n in (1, 2, 3, 4)]
    found = propose(board(*often, check(5, "b", first=1, last=12)), YEAR, RULES)
    assert len(found.visits) == 4
    assert "低频随高频：一年1次的随一年4次的一并进行" in next(v.why for v in found.visits if 5 in v.checks)


def test_rules_are_local():
    three = board(check(1), check(2, "b"), check(3, "c"))
    assert sets(propose(three, YEAR, RULES)) == [(1, 2, 3)]
    assert len(propose(three, YEAR, replace(RULES, most_bodies=2)).visits) == 2
    assert len(propose(three, YEAR, replace(RULES, apart=(("a-", "b-"),))).visits) == 2
    levels = board(check(1), check(2, "b", level="town"))
    assert len(propose(levels, YEAR, replace(RULES, across_levels=False)).visits) == 2


def test_decided_stays_and_may_be_joined():
    made = board(check(1, first=3, last=6), check(2, "b", first=3, last=6), check(3, "c", first=5))
    made.solve(propose(made, YEAR, RULES).lines)
    made.adjust("apart", [1], [2], None, "分开")
    made.adjust("month", [1], [], date(2026, 6, 1), "企业检修")
    again = propose(made, YEAR, RULES)
    assert again.visits == ()  # all are decided
    made.add(check(4, "d", first=6))
    again = propose(made, YEAR, RULES)
    assert sets(again) in ([(1, 3, 4)], [(1, 4)], [(2, 4)])
    made.solve(again.lines)
    whole = next(v for v in made.visits.values() if 4 in v.checks)
    assert not whole.kept and set(whole.core) == set(whole.checks) - {4}
    third = propose(made, YEAR, RULES)
    assert [v.checks for v in third.visits] == [whole.checks]


def best(checks, months, rules, bounds):
    """The cost of the best plan, looked for in every partition and every month."""

    def partitions(rest):
        if not rest:
            yield []
            return
        first, *others = rest
        for part in partitions(others):
            yield [[first], *part]
            for n, group in enumerate(part):
                yield [*part[:n], [first, *group], *part[n + 1 :]]

    def fits(group):
        if len({c.target for c in group}) > 1 or too_much(group, rules):
            return False
        return not any(why_apart([a], [b], rules) for k, a in enumerate(group) for b in group[k + 1 :])

    def near(group):
        return [m for m in months if all(distance(c, m) <= rules.near_days for c in group)]

    def cost(groups, chosen):
        total, caps, load = 0, {}, {}
        for group, month in zip(groups, chosen, strict=True):
            total += VISIT + sum(cost_of(c, month) for c in group)
            for body in {c.body for c in group}:
                load[body, month] = load.get((body, month), 0) + 1
                if any(c.body == body and not c.free for c in group):
                    caps[body, group[0].target] = caps.get((body, group[0].target), 0) + 1
        total += sum(OVER_CAP * max(0, n - bounds.cap(*pair)) for pair, n in caps.items())
        return total + sum(OVER_MONTH * max(0, n - bounds.month(body)) for (body, _), n in load.items())

    def each(groups, k=0):
        if k == len(groups):
            yield []
            return
        for month in near(groups[k]):
            for rest in each(groups, k + 1):
                yield [month, *rest]

    found = []
    for groups in partitions(list(checks)):
        if all(fits(g) and near(g) for g in groups):
            found += [cost(groups, chosen) for chosen in each(groups)]
    return min(found)


@st.composite
def few_checks(draw):
    made = []
    for no in range(1, draw(st.integers(1, 5)) + 1):
        first = draw(st.integers(1, 4))
        made.append(
            check(
                no, draw(st.sampled_from("abc")), draw(st.integers(1, 2)), first, draw(st.integers(first, 4)),
                draw(st.sampled_from((1, 4, 8))), alone=draw(st.integers(0, 9)) == 0, free=draw(st.booleans()),
            )
        )  # fmt: skip
    return made


@settings(max_examples=60)
@given(few_checks(), st.integers(0, 2), st.integers(1, 2), st.sampled_from((0, 20, 40)))
def test_no_plan_is_better(checks, cap, monthly, near_days):
    rules = replace(RULES, near_days=near_days)
    bounds = Bounds({(c.body, c.target): cap for c in checks}, dict.fromkeys("abc", monthly))
    months = YEAR[:5]
    found = propose(board(*checks), months, rules, bounds)
    assert (found.gap, found.cut, found.stopped) == (0, 0, False)
    assert found.cost == best(checks, months, rules, bounds)
    assert sorted(no for visit in found.visits for no in visit.checks) == [c.no for c in checks]


def test_same_question_same_answer():
    rng = random.Random(3)
    checks = [
        check(n, rng.choice("abcdef"), rng.randrange(12), first := rng.randint(1, 9), first + rng.randrange(3), rng.choice((1, 2, 3)))
        for n in range(1, 61)
    ]  # fmt: skip
    bounds = Bounds({}, dict.fromkeys("abcdef", 3))
    one = propose(board(*checks), YEAR, RULES, bounds)
    rng.shuffle(checks)
    other = propose(board(*checks), YEAR, RULES, bounds)
    assert one.lines == other.lines and one.cost == other.cost and len(one.visits) < 60


def test_what_was_not_compared_is_told():
    checks = [check(n, "abcdefgh"[n % 8], hours=1) for n in range(1, 17)]
    found = propose(board(*checks), YEAR, replace(RULES, most_sets=20))
    assert found.cut == 1 and sorted(no for v in found.visits for no in v.checks) == list(range(1, 17))
    assert propose(board(), YEAR, RULES, NO_BOUNDS).visits == ()
