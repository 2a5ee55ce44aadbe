"""One place with itself: the change computed and printed, last year's number in brackets, the year a number speaks of."""

from __future__ import annotations

import pytest

from fazhi.report.comparison.heads import Population
from fazhi.report.comparison.model import Cell, Column, Indicator, Told
from fazhi.report.comparison.table import Wanted, build
from fazhi.report.comparison.tests.test_table import CASES, RATE, told
from fazhi.report.comparison.years import period_of, printed_change

LAST, THIS = Column(1, "云溪县", 2024), Column(2, "云溪县", 2025)


def cells(then: Told, *now: Told, of: Indicator = CASES) -> list[Cell]:
    return build(Wanted([THIS, LAST], [of]), {of.code: [then, *now]}, Population([]))[0].cells


def pair(then: float, now: float, after: str, of: Indicator = CASES, **more: object) -> Cell:
    unit = {"unit": of.unit, "subject": of.name}
    old = told(then, key=1, column=1, year=2024, period=2024, **unit)
    return cells(old, told(now, key=2, column=2, after=after, **unit, **more), of=of)[0]


@pytest.mark.parametrize(
    ("then", "now", "after", "computed", "agrees"),
    [
        (200, 230, "，同比增长15%。", "上升15%", True),
        (200, 230, "，比上年增加30件", "上升15%", True),
        (480, 534, "，同比增长20%", "上升11.25%", False),
        (480, 534, "，同比下降11.25%", "上升11.25%", False),
        (480, 534, "（含涉企31件），同比上升11.25%", "上升11.25%", True),
        (200, 200, "，与上年持平", "持平", True),
        (0, 5, "，同比增长100%", "上年为0，不算百分比", False),
    ],
)
def test_a_printed_change_is_held_against_both_reports(
    then: float, now: float, after: str, computed: str, agrees: bool
) -> None:
    change = pair(then, now, after).change
    assert change and (change.computed, change.agrees) == (computed, agrees) and change.printed


def test_shares_change_by_points() -> None:
    right = pair(0.96, 0.985, "，比上年提高2.5个百分点。", RATE).change
    assert right and (right.computed, right.agrees) == ("上升2.5个百分点", True)
    wrong = pair(0.04, 0.0164, "，较上年下降2.36%。", RATE)
    assert wrong.change and not wrong.change.agrees and "百分点" in wrong.change.verdict
    assert "points" in {note.code for note in wrong.notes}


def test_what_is_a_change_itself_has_no_change() -> None:
    falls = Indicator("data.x", "刑事立案同比下降幅度", "%", "rate", outside=True)
    assert pair(0.1485, 0.12, "。", falls).change is None


def test_approximations_and_silent_reports_are_not_judged() -> None:
    rough = pair(200, 230, "，同比增长50%", approx="余").change
    assert rough and rough.computed == "上升约15%" and rough.agrees
    alone = build(Wanted([THIS], [CASES]), {CASES.code: [told(column=2, after="，同比增长15%")]}, Population([]))[
        0
    ].cells[0]
    assert alone.change and not alone.change.computed and "没有上年报告" in alone.change.verdict
    assert pair(200, 230, "。").change and pair(200, 230, "。").change.printed == ""  # type: ignore[union-attr]
    assert printed_change("，其中涉企案件31件，同比增长15%") is None


def test_last_years_number_in_brackets_is_not_this_years_and_is_compared() -> None:
    old = told(200, key=1, column=1, year=2024, period=2024)
    this, earlier = told(230, key=2, column=2), told(196, key=3, column=2, period=2024)
    found = cells(old, this, earlier)[0]
    assert found.taken == 230 and found.others == (earlier,)
    said = next(note for note in found.notes if note.code == "contradicts")
    assert "196件" in said.reason and "200件" in said.reason
    same = cells(old, this, told(200, key=3, column=2, period=2024))[0]
    assert "contradicts" not in {note.code for note in same.notes}


def test_a_year_in_a_closed_bracket_holds_no_further() -> None:
    assert period_of("审结190件（2024年为", 2024, 2025) == 2024
    assert period_of("受理208件（上年", 2025, 2025) == 2024
    assert period_of("审结190件（2024年为181件），纠错率", 2024, 2025) == 2025
    assert period_of("组织召开2024年度现场述法大会，", 2024, 2025) == 2024
    assert period_of("全年受理", None, 2025) == 2025
