"""Supervising bodies hand in a sheet: rows become clues of the pool, and a bad one is told with its place."""

from __future__ import annotations

from datetime import date

from fazhi.areas.oversight.clues.models import Clue
from fazhi.cli import main
from fazhi.spine.actions import record_entry
from fazhi.spine.tests.books import book

HEAD = ("承办单位", "收到日期", "风险（线索）", "情况", "来源", "所涉单位", "监督主体", "等级", "定级理由")
ROW = (
    "县司法局",
    "2026-03-02",
    "信访事项逾期未答复",
    "三件超过六十日",
    "信访",
    "县市场监管局",
    "云司监主〔2026〕1号",
    "黄色",
    "逾期未答复",
)


def test_a_sheet_of_clues(county, tmp_path, capsys):
    record_entry(
        "oversight.bodies", organ=county["justice"], by=county.people["clerk"], on=date(2026, 1, 5), title="县信访局",
        fields={"kinds": ["public"]},
    )  # fmt: skip
    path = book(tmp_path / "线索.xlsx", ("填报", [HEAD, ROW, (*ROW[:7], "黄色", None)]))
    assert main(["import", "oversight.clue", str(path)]) == 2
    assert "定级理由" in capsys.readouterr().err and not Clue.objects.exists()
    path = book(
        tmp_path / "线索二.xlsx",
        ("填报", [HEAD, ROW, ("县司法局", "2026-03-03", "复议纠错", "一件", "行政复议", "青溪镇", None, None, None)]),
    )
    assert main(["import", "oversight.clue", str(path)]) == 0
    told = [(str(c.body or ""), c.agency.short, c.grade, c.matter.state) for c in Clue.objects.order_by("pk")]
    assert told == [("县信访局", "县市场监管局", "yellow", "registered"), ("", "青溪镇", "", "registered")]
    assert main(["import", "oversight.clue", str(path)]) == 0 and Clue.objects.count() == 2
