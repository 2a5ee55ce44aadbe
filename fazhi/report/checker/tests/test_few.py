"""Numbers of few persons in a report that is to be published."""

from pathlib import Path

import pytest

from fazhi.report.checker import few
from fazhi.report.reader import read_file, read_text

REPORTS = Path(__file__).resolve().parents[5] / "shared" / "reports"
HEAD = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n"


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("全县35名社区矫正和刑满释放对象创业就业率达到94.2%。", ["gives-away-few"]),
        ("全县350名社区矫正和刑满释放对象创业就业率达到94.2%。", []),
        ("全县35名社区矫正和刑满释放对象就业率达到10%。", ["gives-away-few"]),
        ("全县35名社区矫正对象就业率达到100%。", []),
        ("新接收刑满释放人员3人。", ["few-persons"]),
        ("新接收刑满释放人员30人。", []),
        ("培训调解员35名，合格率达到94.2%。", []),
        ("在册安置帮教对象35人，就业率比上年提高4.2%。", []),
    ],
)
def test_who_could_be_known(sentence, codes):
    assert [f.code for f in few.check(read_text(HEAD + sentence))] == codes


def test_the_printed_report_gives_two_away():
    path = REPORTS / "002.txt"
    if not path.exists():
        pytest.skip("没有公开报告的文本（../shared/reports）")
    found = list(few.check(read_file(path)))
    assert [(f.code, f.place.text) for f in found] == [("gives-away-few", "94.2%")]
    assert "相减即知2人" in found[0].what
