"""Registers out as spreadsheets: declared columns in words, personal values masked, nothing that runs."""

import csv
from datetime import date, datetime
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from fazhi.cli import main
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, withdraw_entry
from fazhi.spine.tests.books import ACTIVITY

D = date.fromisoformat
REQUESTS = "sample.disclosure"


@pytest.fixture
def requests(county):
    for n, on in enumerate(("2025-06-03", "2026-03-02"), 1):
        open_matter(
            REQUESTS, organ=county["justice"], by=county.people["clerk"], on=D(on),
            fields={"applicant": "欧阳明月", "content": f"=方案{n}"},
        )  # fmt: skip


def sheet(path, title="信息公开申请台账"):
    with CalamineWorkbook.from_path(str(path)) as book:
        return book.get_sheet_by_name(title).to_python()


def test_personal_values_are_masked_and_days_stay_days(requests, tmp_path, capsys):
    out = tmp_path / "out.xlsx"
    assert main(["export", REQUESTS, "--out", str(out)]) == 0
    assert "2行" in capsys.readouterr().out
    head, first, second = sheet(out)
    assert head == ["编号", "申请人", "所需信息", "状态", "收到日期", "答复种类"]
    assert first == ["云司公收〔2025〕1号", "欧阳某某", "=方案1", "已收到", D("2025-06-03"), ""]
    assert "欧阳明月" not in str(second)


def test_one_year_and_a_year_without_records(requests, tmp_path, capsys):
    out = tmp_path / "out.csv"
    assert main(["export", REQUESTS, "--out", str(out), "--year", "2026"]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows] == ["编号", "云司公收〔2026〕1号"]
    assert rows[1][2] == "'=方案2"  # no formula for the spreadsheet that opens it
    capsys.readouterr()
    for wrong in (["--year", "2020"], ["--by", "nobody"]):
        assert main(["export", REQUESTS, "--out", str(tmp_path / "none.xlsx"), *wrong]) == 2
    assert not (tmp_path / "none.xlsx").exists()
    assert "没有2020年的记录" in capsys.readouterr().err
    assert main(["export", REQUESTS, "--out", str(tmp_path / "none" / "out.csv")]) == 2


def test_a_reader_exports_what_they_may_see(requests, tmp_path):
    out = tmp_path / "out.xlsx"
    assert main(["export", REQUESTS, "--out", str(out), "--by", "police"]) == 0
    assert len(sheet(out)) == 1
    assert main(["export", REQUESTS, "--out", str(out), "--by", "clerk"]) == 0
    assert len(sheet(out)) == 3


def test_the_command_gives_the_columns_and_cells_of_the_page(requests, tmp_path, county):
    out = tmp_path / "out.xlsx"
    main(["export", REQUESTS, "--out", str(out)])
    client = Client()
    client.force_login(county.people["clerk"])
    page = client.get(f"/desk/registers/{REQUESTS}/export.xlsx?sort=opened_on")
    book = CalamineWorkbook.from_filelike(BytesIO(b"".join(page.streaming_content)))
    assert as_text(book.get_sheet_by_index(0).to_python()) == as_text(sheet(out))


def as_text(rows):
    return [[cell.isoformat() if isinstance(cell, (date, datetime)) else str(cell) for cell in row] for row in rows]


def test_withdrawn_entries_stay_out_and_every_register_can_be_written(county, tmp_path):
    county.person("clerk", "justice", Role.REGISTRAR)
    clerk, fields = county.people["clerk"], {"form": "lecture", "audience_type": "public", "place": "广场"}
    for title in ("甲", "乙"):
        entry = record_entry(
            ACTIVITY, organ=county["justice"], by=clerk, on=D("2026-03-01"), title=title, fields=fields
        )
    withdraw_entry(entry, by=clerk, on=D("2026-03-02"), reason="误登")
    out = tmp_path / "out.xlsx"
    assert main(["export", ACTIVITY, "--out", str(out)]) == 0
    rows = sheet(out, "普法活动台账")
    assert [row[1] for row in rows] == ["标题", "甲"] and "法治讲座" in rows[1]
    for register in (r for r in registry.registers() if not registry.is_sealed(r.code)):
        assert main(["export", register.code, "--out", str(out)]) == 0
