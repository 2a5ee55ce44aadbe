"""The reader against the five published reports annotated by hand, when they lie beside the repository."""

import json
from pathlib import Path

import pytest

from fazhi.report.reader import read_file

from .marked import Score, overlap

REPORTS = Path(__file__).resolve().parents[5] / "shared" / "reports"
pytestmark = pytest.mark.skipif(
    not (REPORTS / "001.figures.jsonl").exists(), reason="没有 ../shared/reports：五份标注报告不在仓库旁边"
)
NAMES = ("000", "001", "002", "003", "004")


def annotated(name, kind):
    path = REPORTS / f"{name}.{kind}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture(scope="module")
def readings():
    return {name: read_file(REPORTS / f"{name}.txt") for name in NAMES}


def test_figures_reach_the_thresholds(readings):
    score = Score()
    for name, report in readings.items():
        score.add(report.figures, annotated(name, "figures"))
    assert score.wanted == 271
    assert score.f1 >= 0.97, score
    assert score.unit / score.right >= 0.99, score
    assert score.area / score.areas >= 0.92, score
    assert score.subject / score.subjects >= 0.8, score


def test_hardly_a_name_is_taken_for_a_number(readings):
    negatives = [(name, n) for name in NAMES for n in annotated(name, "negatives")]
    alarms = [n["text"] for name, n in negatives if any(overlap(f, n) >= 0.5 for f in readings[name].figures)]
    assert len(alarms) <= 0.02 * len(negatives), alarms


@pytest.mark.parametrize(
    ("name", "place", "year"),
    [
        ("000", "郯城县", 2023),
        ("001", "清镇市", 2022),
        ("002", "营盘镇", 2021),
        ("003", "兴隆台区", 2024),
        ("004", "海盐县", 2022),
    ],
)
def test_place_and_year(readings, name, place, year):
    assert (readings[name].place, readings[name].year) == (place, year)


def test_titles(readings):
    assert readings["003"].title == "兴隆台区关于2024年法治政府建设情况的报告"
    assert readings["004"].title == "关于县政协十届二次会议第75号提案的答复函"
    assert readings["000"].title == ""  # none is printed


def test_sections_are_found_also_where_all_runs_on_in_one_line(readings):
    assert [s.heading for s in readings["003"].sections if s.level == 1] == [
        "主要举措及成效",
        "存在问题",
        "下步工作安排",
    ]
    assert [s.heading for s in readings["004"].sections if s.level == 1] == [
        "我县法治政府建设工作现况",
        "下一步工作举措",
    ]
    assert len([s for s in readings["004"].sections if s.level == 2]) == 8
    assert len([s for s in readings["001"].sections if s.level == 2 and s.start < 3500]) >= 6
