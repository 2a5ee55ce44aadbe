"""Comparing versions, and finding a figure for the text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.report import actions
from fazhi.report.picking import offered
from fazhi.report.versions import compare


def said(before: str, after: str) -> list[tuple[str, str]]:
    marks = {"same": "{}", "added": "+{}+", "gone": "-{}-"}
    return [(line.kind, "".join(marks[p.kind].format(p.text) for p in line.pieces)) for line in compare(before, after)]


def test_words_that_changed_are_marked_inside_their_paragraph() -> None:
    before = "# 题\n\n收到申请10件。\n\n审结9件。\n"
    assert said(before, before) == []
    assert said(before, before.replace("10件", "12件")) == [
        ("same", "# 题"), ("changed", "收到申请1-0-+2+件。"), ("same", "审结9件。"),
    ]  # fmt: skip


def test_paragraphs_that_came_and_went() -> None:
    assert said("甲\n乙\n丙\n丁\n", "甲\n丙\n丁\n戊\n") == [
        ("same", "甲"), ("gone", "-乙-"), ("same", "丙"), ("same", "丁"), ("added", "+戊+"),
    ]  # fmt: skip


def test_far_paragraphs_are_left_out() -> None:
    lines = [f"第{n}段" for n in range(20)]
    assert [line.kind for line in compare("\n".join(lines), "\n".join([*lines, "末段"]))] == ["skip", "same", "added"]


@pytest.mark.django_db
def test_figures_are_found_by_name_with_their_values(cases: Any) -> None:
    clerk = cases.people["clerk"]
    report = actions.create_draft(organ=cases["government"], year=2025, by=clerk, on=date(2026, 1, 5))
    found, count = offered(report, "复议")
    assert count == 3 and {one.shown.name for one in found} == {"收到复议申请", "审结复议案件", "复议纠错率"}
    found, _ = offered(report, "纠错率")
    assert found[0].tokens == [
        ("{{disputes.sample.rate}}", "33.33%"), ("{{disputes.sample.rate|n}}", "33.33"),
        ("{{disputes.sample.rate|change}}", "比上年提高20.83个百分点"),
    ]  # fmt: skip
    assert offered(report, "没有这个") == ([], 0)
    assert offered(report, "") == ([], 0)
