"""Our own draft is checked against the records it was written from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.report import actions
from fazhi.report.models import YearlyReport
from fazhi.report.outline import TO_WRITE
from fazhi.report.own_check import check_own

pytestmark = pytest.mark.django_db
ON = date(2026, 2, 10)


@pytest.fixture
def report(cases: Any) -> YearlyReport:
    report = actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=ON)
    text = TO_WRITE.sub("已按要求写明。", report.text)
    return actions.save_text(report, text=text, by=cases.people["clerk"], on=ON, version=report.version)


def add(report: YearlyReport, words: str, cases: Any) -> YearlyReport:
    text = report.text.replace("## 二、", words + "\n\n## 二、")
    return actions.save_text(report, text=text, by=cases.people["clerk"], on=ON, version=report.version)


def codes(report: YearlyReport, today: date = ON) -> list[str]:
    return [finding.code for finding in check_own(report, today)]


def test_a_report_written_from_figures_has_no_findings(report: YearlyReport) -> None:
    assert codes(report) == []


def test_places_left_to_write_are_errors(cases: Any) -> None:
    report = actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=ON)
    found = check_own(report, ON)
    assert [f.code for f in found if f.severity == "error"] == ["not-written"] * 4
    assert found[0].place.text.startswith("【待填写：")


def test_a_number_typed_by_hand_that_differs_from_the_records_is_an_error(cases: Any, report: YearlyReport) -> None:
    found = check_own(add(report, "全年收到复议申请12件。", cases), ON)
    assert [(f.code, f.severity) for f in found] == [("differs-from-records", "error")]
    assert "印为12件，记录为10" in found[0].what


def test_a_number_typed_by_hand_that_agrees_is_offered_its_token(cases: Any, report: YearlyReport) -> None:
    found = check_own(add(report, "全年收到复议申请10件。", cases), ON)
    assert [(f.code, f.severity) for f in found] == [("typed-by-hand", "warning")]
    assert "{{收到复议申请}}" in found[0].how


def test_a_number_of_which_there_is_no_figure_is_pointed_out(cases: Any, report: YearlyReport) -> None:
    assert codes(add(report, "全县建成法治文化广场3个。", cases)) == ["typed-by-hand"]


def test_a_rate_that_a_reader_would_count_otherwise_is_a_matter_of_wording(cases: Any, report: YearlyReport) -> None:
    words = "全年受理纠错案件{{disputes.sample.received}}，纠错{{disputes.sample.corrected}}，纠错率{{disputes.sample.rate}}。"
    found = check_own(add(report, words, cases), ON)
    assert [(f.code, f.severity) for f in found] == [("rate-misread", "warning")]
    assert "台账中复议纠错率为3÷9＝33.33%" in found[0].why


def test_a_share_of_ours_is_not_held_against_numbers_of_other_things(cases: Any, report: YearlyReport) -> None:
    words = "有示范村{{disputes.sample.received}}，新命名{{disputes.sample.corrected}}，示范村占比{{disputes.sample.rate}}。"
    assert not [f.what for f in check_own(add(report, words, cases), ON) if f.code.startswith("share-")]


def test_numbers_counted_from_records_may_overlap(cases: Any, report: YearlyReport) -> None:
    words = (
        "移交{{disputes.sample.corrected}}，其中反馈{{disputes.sample.corrected}}、销号{{disputes.sample.corrected}}。"
    )
    assert not [f.what for f in check_own(add(report, words, cases), ON) if f.code.startswith("parts-")]


def test_a_missing_part_is_an_error(cases: Any, report: YearlyReport) -> None:
    text = report.text.replace("## 五、其他需要报告的情况", "## 五、附记")
    report = actions.save_text(report, text=text, by=cases.people["clerk"], on=ON, version=report.version)
    assert codes(report) == ["part-missing-other"]


def test_dates_that_have_passed_are_said(report: YearlyReport) -> None:
    assert codes(report, date(2026, 3, 1)) == []
    late = check_own(report, date(2026, 4, 2))
    assert [f.what for f in late] == [
        "应于2026年3月1日前报送，现已逾期32天。", "应于2026年4月1日前公开，现已逾期1天。",
    ]  # fmt: skip


def test_a_claim_that_contradicts_last_years_report_is_found(cases: Any, report: YearlyReport) -> None:
    before = actions.create_draft(organ=cases["government"], year=2024, by=cases.people["clerk"], on=ON)
    assert before.year == 2024
    found = codes(add(report, "全年收到复议申请10件，比上年增长95%。", cases))
    assert "change-differs" in found


def test_numbers_that_give_few_people_away_are_told_before_publication(cases: Any, report: YearlyReport) -> None:
    found = check_own(add(report, "全县35名社区矫正和刑满释放对象创业就业率达到94.2%。", cases), ON)
    assert ("gives-away-few", "94.2%") in [(f.code, f.place.text) for f in found]
    assert "相减即知2人" in next(f.what for f in found if f.code == "gives-away-few")
