"""Means in a report: their change in per cent, their definition in words."""

from __future__ import annotations

from fazhi.figures.tests.test_mean import DAYS, MEAN
from fazhi.figures.words import Value
from fazhi.report.freezing import definition
from fazhi.report.shown import change


def test_a_mean_changes_by_per_cent():
    assert change(Value(MEAN, 14.0), Value(MEAN, 10.0)) == "比上年增长40%"


def test_it_is_defined_in_words():
    assert definition(MEAN).startswith("“用时合计”除以“办结”")
    assert "自“收到日期”至“办结日期”的日历天数合计" in definition(DAYS)
