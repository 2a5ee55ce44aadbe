"""Hours from moment to moment, and which rule applies: pure."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fazhi.areas.emergency.incidents.reporting import (
    AT_ONCE,
    HEALTH_FINDER,
    PROVINCE,
    SAFETY_LEVEL,
    UNIT,
    Rule,
    finder,
    upward,
)
from fazhi.areas.emergency.moments import disorder, is_late, minutes, span
from fazhi.areas.emergency.response.tests.scene import D, at

NEW_YEAR = at("2026-12-31 23:30")


@pytest.mark.parametrize(
    ("end", "allowed", "late"),
    [
        (NEW_YEAR + timedelta(hours=1), 60, False),  # the last moment is in time, over midnight and the turn of the year
        (NEW_YEAR + timedelta(hours=1, seconds=1), 60, True), (NEW_YEAR, 60, False),
        (NEW_YEAR + timedelta(hours=2), 120, False), (NEW_YEAR + timedelta(hours=2, minutes=1), 120, True),
    ],
)  # fmt: skip
def test_hours_run_from_moment_to_moment(end, allowed, late):
    assert is_late(NEW_YEAR, end, allowed) is late


def test_rest_days_count(today):
    assert minutes(at("2026-10-01 23:00"), at("2026-10-02 01:00")) == 120  # 国庆: hours know no rest days


@pytest.mark.parametrize(
    ("category", "grade", "rule"),
    [
        ("natural", "4", AT_ONCE), ("natural", "", AT_ONCE), ("natural", "2", PROVINCE), ("accident", "4", SAFETY_LEVEL),
        ("health", "3", AT_ONCE), ("social", "4", AT_ONCE), ("social", "1", PROVINCE),
    ],
)  # fmt: skip
def test_each_kind_of_event_has_its_rule(category, grade, rule):
    assert upward(category, grade) is rule
    assert rule.local is (rule in (AT_ONCE, PROVINCE))


def test_the_shortest_of_two_rules_binds(monkeypatch):
    own = Rule(30, "省规定", local=True)
    monkeypatch.setattr("fazhi.areas.emergency.incidents.reporting.PROVINCE", own)
    assert upward("accident", "1") is own and upward("accident", "3") is SAFETY_LEVEL


def test_who_finds_it_has_a_rule_of_their_own():
    assert finder("accident", D("2026-01-01")) is UNIT and UNIT.allowed == 60
    assert finder("health", D("2025-11-01")) is HEALTH_FINDER and HEALTH_FINDER.allowed == 120
    assert finder("health", D("2025-10-31")) is None  # the Act was not yet in force
    assert finder("natural", D("2026-01-01")) is None


def test_words():
    assert [span(n) for n in (0, 45, 120, 125, -30)] == ["0分钟", "45分钟", "2小时", "2小时5分钟", "提前30分钟"]
    assert "早于发生时间" in disorder(("发生时间", NEW_YEAR), ("空", None), ("知悉时间", at("2026-12-31 23:29")))
    assert disorder(("发生时间", NEW_YEAR), ("知悉时间", NEW_YEAR)) == ""
