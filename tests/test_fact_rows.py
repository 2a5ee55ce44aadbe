"""Every row of the fact book of time limits is implemented, or its reason is on the page."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fazhi.docs_rows import page, rows, subject_of

LAW = Path(__file__).resolve().parents[2] / "shared" / "law"


def facts(name: str, starts: tuple[str, ...]) -> list[str]:
    path = LAW / name
    if not path.exists():
        pytest.skip("没有期限资料（../shared/law），无从核对")
    with path.open(encoding="utf-8-sig") as lines:
        found = [r for r in csv.DictReader(lines) if r["file"].startswith(starts)]
    return [r["id"] if "id" in r else f"{r['file'][:2]}:{r['step'].split()[0]}" for r in found]


@pytest.mark.parametrize("file", ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"])
def test_rows_of_this_file(file):
    there = rows()
    assert [row for row in facts("time-limits.csv", (file,)) if row not in there] == []


@pytest.mark.parametrize("file", ["11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23"])
def test_rows_of_enforcement(file):
    there = rows()
    wanted = facts("time-limits-11-24.csv", (file,))
    assert wanted and [row for row in wanted if row not in there] == []


def test_every_row_stands_under_a_subject():
    assert [row for row in rows() if not subject_of(row)] == []
    assert all(row in page() for row in rows())
