"""A rule is tried before it is on, raises what its trial told, once, and nothing while it is off."""

from dataclasses import replace
from datetime import date

import pytest

from fazhi.areas.oversight.rules import pool
from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial
from fazhi.areas.oversight.rules.running import rule_matter, run, run_all
from fazhi.areas.oversight.rules.tests.scene import LOST, TODAY, D, people, suit, switched_on
from fazhi.areas.oversight.rules.trying import dials, tried
from fazhi.figures.risks import _watched, risk
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def raised(monkeypatch):
    """What reaches the pool, in place of the pool."""
    held = []

    def take(one, on):
        held.append(one)
        return RiskRule.objects.get(rule=one.risk.code).matter

    monkeypatch.setattr(pool, "raise_clue", take)
    return held


@pytest.fixture
def suits(county):
    people(county)
    return [
        suit(county, "police", D("2026-05-08"), "revoked", no=1),
        suit(county, "police", D("2026-05-09"), "request_dismissed", no=2),
        suit(county, "market", D("2026-06-10"), "illegal", no=3),
    ]


def test_a_lost_suit_is_raised_red_with_its_own_facts_and_its_neighbour_is_not(county, suits, raised):
    switched_on(county, LOST)
    assert [one.raised for one in run(TODAY)] == [2]
    first, second = raised
    assert (first.agency, second.agency) == (county["police"], county["market"]) and first.grade == "red"
    assert first.key == f"matter:{suits[0].pk}" and first.about == suits[0].pk
    assert suits[0].number in first.reason and "撤销" in first.reason and "林晓月" not in f"{first.reason}{first.title}"
    assert RuleHit.objects.count() == 2 and RuleHit.objects.first().clue is not None
    assert [one.raised for one in run(TODAY)] == [0] and len(raised) == 2


def test_the_trial_tells_what_the_run_then_raises(county, suits, raised):
    matter = switched_on(county, LOST)
    trial = RuleTrial.objects.get(matter=matter)
    assert (trial.total, trial.units, trial.pooled) == (2, 2, 0)
    assert trial.by_agency == "县公安局 1\n县市场监管局 1" and trial.by_month == "2026-05 1\n2026-06 1"
    run(TODAY)
    again = tried(risk(LOST), date(2026, 1, 1), TODAY, dials(risk(LOST), matter.record))
    assert sorted(one.mark for one in raised) == sorted(one.mark for one in again.found) and again.marks == trial.marks


def test_no_rule_is_switched_on_without_a_trial_of_just_this(county, suits, raised):
    head, clerk = county.people["head"], county.people["clerk"]
    matter = rule_matter(LOST, by=clerk, on=TODAY)
    with pytest.raises(NotAllowed, match="没有试运行过"):
        take_step(matter, "switch_on", by=head, on=TODAY, fields={"raises_from": TODAY})
    detail = {"first_day": D("2026-11-01"), "last_day": D("2026-12-01")}
    with pytest.raises(BadInput, match="只看过去的记录"):
        take_step(matter, "try", by=clerk, on=TODAY, detail=detail)
    assert run(TODAY) == [] and not raised
    with pytest.raises(BadInput, match="没有启用"):
        run(TODAY, LOST)
    with pytest.raises(BadInput, match="没有“多少次算反复（次）”这个阈值"):
        take_step(matter, "change", by=clerk, on=TODAY, fields={"times": 2, "reason": "试一试"})


def test_changed_thresholds_want_a_new_trial(county, raised):
    head, clerk = county.people["head"], county.people["clerk"]
    matter = rule_matter("oversight.rules.overdue", by=clerk, on=TODAY)
    assert (matter.record.after, matter.record.worse, matter.record.times) == (1, 30, None)
    take_step(matter, "try", by=clerk, on=TODAY, detail={"first_day": D("2026-01-01"), "last_day": TODAY})
    with pytest.raises(BadInput, match="升级的日数应当多于"):
        take_step(matter, "change", by=clerk, on=TODAY, fields={"after": 40, "worse": 30, "reason": "放宽"})
    take_step(matter, "change", by=clerk, on=TODAY, fields={"after": 5, "worse": 30, "reason": "放宽"})
    with pytest.raises(NotAllowed, match="重新试运行"):
        take_step(matter, "switch_on", by=head, on=TODAY, fields={"raises_from": TODAY})


def test_a_rule_that_is_off_raises_nothing_and_days_before_its_first_are_left_alone(county, suits, raised):
    matter = switched_on(county, LOST, "2026-06-01")
    run(TODAY)
    assert [one.agency.code for one in raised] == ["market"]
    take_step(matter, "switch_off", by=county.people["head"], on=TODAY, fields={"reason": "核对口径"})
    assert run(TODAY) == []
    assert rule_matter(LOST, by=None, on=TODAY).pk == matter.pk  # entered once


def test_a_run_that_breaks_off_goes_on_where_it_stopped(county, suits, raised, monkeypatch):
    switched_on(county, LOST)
    take = pool.raise_clue

    def breaks(one, on):
        if one.agency.code == "market":
            raise RuntimeError("断电")
        return take(one, on)

    monkeypatch.setattr(pool, "raise_clue", breaks)
    with pytest.raises(RuntimeError):
        run(TODAY)
    assert RuleHit.objects.count() == 1
    monkeypatch.setattr(pool, "raise_clue", take)
    assert [one.raised for one in run(TODAY)] == [1] and RuleHit.objects.count() == 2


def test_a_rule_that_is_no_longer_the_one_that_was_tried_raises_nothing(county, suits, raised, monkeypatch):
    matter = switched_on(county, LOST)
    other = replace(risk(LOST), grade="yellow")
    monkeypatch.setitem(_watched, LOST, other)
    (ran,) = run(TODAY)
    assert ran.changed and not raised and "请重新试运行" in str(ran) and "请重新试运行" in run_all()
    take_step(
        matter, "try", by=county.people["clerk"], on=TODAY, detail={"first_day": D("2026-01-01"), "last_day": TODAY}
    )
    assert [one.raised for one in run(TODAY)] == [2] and {one.grade for one in raised} == {"yellow"}
