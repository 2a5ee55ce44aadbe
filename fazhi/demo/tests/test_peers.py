"""The reports of other counties in the demonstration: long enough, full of figures, each of its place and year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fazhi.demo.scenarios import peers
from fazhi.report.models import Population, ReadReport
from fazhi.report.reader import read_text


@pytest.mark.parametrize("path", sorted(peers.HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_a_report_reads_like_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = read_text(text)
    assert len(text) >= 1500 and len(read.figures) >= 25 and read.year == int(path.stem[-4:])
    assert path.stem in peers.PUBLISHED_ON and read.place in peers.THOUSANDS


@pytest.mark.django_db
def test_three_counties_on_two_years_with_their_people(
    county: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(peers, "PUBLISHED", tmp_path)
    (tmp_path / "000.txt").write_text("东湾县2023年法治政府建设年度报告\n全年受理行政复议案件12件。", encoding="utf-8")
    assert peers.shelved(county.people["clerk"]) == 7 and peers.shelved(county.people["clerk"]) == 0
    told = set(ReadReport.objects.values_list("place", "year"))
    assert told == {(p, y) for p in ("澜河县", "安岭县", "江屏市") for y in (2024, 2025)} | {("东湾县", 2023)}
    assert Population.objects.filter(place="江屏市", year=2025, people=788_000, source__contains="公报").exists()
