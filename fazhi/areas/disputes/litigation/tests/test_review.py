"""Targets and the monthly and quarterly review sheet."""

from decimal import Decimal

import pytest

from fazhi.areas.disputes.litigation.review import month, paper, quarter, sheet
from fazhi.areas.disputes.litigation.tests.cases import day, hear, judge
from fazhi.areas.disputes.litigation.tests.test_results import tried
from fazhi.spine.actions import record_entry, withdraw_entry
from fazhi.spine.errors import BadInput

LOSS, ATTENDANCE = "disputes.litigation.loss_rate", "disputes.litigation.attendance_rate"


def aim(county, rated, value, on="01-15", year=2026):
    fields = {"year": year, "rated": rated, "value": value, "source_document": "云府办〔2026〕3号"}
    return record_entry(
        "disputes.litigation_targets",
        organ=county["justice"],
        by=county.people["clerk"],
        on=day(on),
        title="应诉目标",
        fields=fields,
    )


def line(made, code):
    return next(line for line in made.lines if line.figure.code == code)


@pytest.fixture
def half_year(county):
    police = county.people["police"]
    for n, result in enumerate(("revoked", "request_dismissed", "request_dismissed", "request_dismissed")):
        matter = tried(county)
        hear(matter, police, day("06-10"), leader=county["police"] if n else None)
        judge(matter, police, day("06-20" if n < 2 else "07-20"), result)


def test_spans_end_on_the_last_day():
    assert (month(2026, 2).end, month(2026, 12).end) == (day("02-28"), day("12-31"))
    assert (quarter(2026, 3).start, quarter(2026, 3).end, quarter(2026, 3).label) == (
        day("07-01"),
        day("09-30"),
        "2026年第三季度",
    )


def test_the_sheet_sets_month_and_year_so_far_beside_the_target(county, half_year):
    aim(county, "loss_rate", 10)
    aim(county, "attendance_rate", Decimal("75"))
    june, july = sheet(county["justice"], month(2026, 6)), sheet(county["justice"], month(2026, 7))
    loss = line(july, LOSS)
    assert (line(june, LOSS).now.text, loss.now.text, loss.year.text, loss.verdict) == ("50%", "0%", "25%", "未达标")
    assert (line(july, ATTENDANCE).now.text, line(july, ATTENDANCE).verdict) == ("—", "达标")
    assert [(name, rates[LOSS].text) for name, rates in july.organs] == [("县公安局", "25%")]


def test_without_a_target_nothing_is_judged_and_the_newest_target_counts(county, half_year):
    made = sheet(county["justice"], month(2026, 6))
    assert line(made, LOSS).verdict == "—"
    aim(county, "loss_rate", 10)
    newer = aim(county, "loss_rate", 50, on="03-01")
    assert line(sheet(county["justice"], month(2026, 6)), LOSS).met is True
    withdraw_entry(newer, by=county.people["clerk"], on=day("03-02"), reason="文件未通过")
    assert line(sheet(county["justice"], month(2026, 6)), LOSS).met is False


def test_targets_are_percentages_set_before_the_year_is_over(county):
    with pytest.raises(BadInput, match="目标值"):
        aim(county, "loss_rate", 120)
    with pytest.raises(BadInput, match="补定"):
        aim(county, "loss_rate", 10, year=2025)


def test_the_sheet_is_printed_with_its_definitions(county, half_year):
    aim(county, "loss_rate", 10)
    printed = paper(sheet(county["justice"], quarter(2026, 2)), day("07-02"))
    rates = printed.blocks[1].rows
    assert rates[0] == ("败诉率", "50%", "50%", "—", "不高于10%", "未达标")
    assert "一审败诉案件÷一审审结案件" in printed.blocks[-1].text
    assert printed.title == "云岚县行政应诉工作调度表（2026年第二季度）"
