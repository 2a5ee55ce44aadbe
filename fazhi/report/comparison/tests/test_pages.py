"""The pages of the comparison, as people of the county use them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document
from python_calamine import CalamineWorkbook

from fazhi.report.comparison.gathering import MOST_REPORTS
from fazhi.report.library.keeping import Cover, add
from fazhi.report.models import Population, ReadFigure, ReadReport
from fazhi.spine.sm3 import sm3

pytestmark = pytest.mark.django_db
RECEIVED = "disputes.reconsideration.received"
SHARED = Path(__file__).resolve().parents[5] / "shared" / "reports"


@pytest.fixture
def desk(county: Any) -> Any:
    def as_(who: str) -> Client:
        client = Client()
        client.force_login(county.people[who])
        return client

    return as_


def at(name: str, *of: object, **asked: object) -> str:
    return reverse(f"desk:{name}", args=of, query={k: v for k, v in asked.items() if v})  # type: ignore[call-arg]


def words(answer: Any) -> str:
    return answer.content.decode()


def code_of(report: ReadReport, text: str) -> str:
    return ReadFigure.objects.get(report=report, text=text).indicator


def row_of(page: str, code: str) -> str:
    start = page.index(f"/comparison/{code}/")
    return page[start : page.index("</tr>", start)]


def test_two_places_and_two_years_beside_each_other(desk: Any, shelf: dict[str, ReadReport]) -> None:
    code = code_of(shelf["CLOUD_2025"], "230件")
    asked = {"place": ["云溪县", "松湾市"], "year": [2024, 2025]}
    row = row_of(words(desk("police").get(at("report-comparison", **asked))), code)
    for name, text in (("CLOUD_2024", "200件"), ("CLOUD_2025", "230件"), ("PINE_2025", "77件")):
        figure = ReadFigure.objects.get(report=shelf[name], text=text)
        assert f'href="{at("report-library-one", shelf[name].pk)}#t{figure.pk}" class="counted">{text}</a>' in row
    assert "比上年上升15%" in row and "2024年<a" in row and "两年报告不一" in row


def test_one_indicator_shows_every_sentence_and_what_to_mind(desk: Any, shelf: dict[str, ReadReport]) -> None:
    page = words(
        desk("clerk").get(
            at("report-comparison-one", code_of(shelf["CLOUD_2025"], "534件"), place=["云溪县", "松湾市"])
        )
    )
    assert (
        "全年办理法律援助案件<mark>534件</mark>，同比增长20%" in page
        and "三年来办理法律援助案件<mark>901件</mark>" in page
    )
    assert "多年累计：写的是“三年来”" in page and "算得上升11.25%" in page and "与两年报告算出的不符" in page
    assert page.count("<h1") == 1 and '<svg class="compared"' in page and "人口还没有录入" in page
    rate = words(desk("clerk").get(at("report-comparison-one", code_of(shelf["CLOUD_2025"], "7.14%"), place="云溪县")))
    assert "百分点误作百分比" in rate and "不再按人口计算" in rate
    fines = words(
        desk("clerk").get(at("report-comparison-one", code_of(shelf["CLOUD_2025"], "1874万元"), place="云溪县"))
    )
    assert "合2100万元" in fines


def test_our_own_records_are_shown_to_those_who_see_the_whole_county(desk: Any, shelf: dict[str, ReadReport]) -> None:
    asked = {"place": "云溪县", "year": 2025, "live": 1}
    ours = words(desk("clerk").get(at("report-comparison", **asked)))
    assert "本平台记录</span>" in ours and "未公布" not in row_of(ours, code_of(shelf["CLOUD_2025"], "230件"))
    assert "本平台记录</span>" not in words(desk("police").get(at("report-comparison", **asked)))
    one = at("report-comparison-one", code_of(shelf["CLOUD_2025"], "230件"), **asked)
    assert "尚未公布" in words(desk("clerk").get(one)) and "尚未公布" not in words(desk("police").get(one))


def test_nothing_chosen_shows_the_year_most_places_reported_on(desk: Any, shelf: dict[str, ReadReport]) -> None:
    page = words(desk("clerk").get(at("report-comparison")))
    table = page[page.index("<table") : page.index("</table>")]
    assert "松湾市" in table and "云溪县" in table and "2024年</th>" not in table and "230件" in table
    charts = words(desk("clerk").get(at("report-comparison", view="charts")))
    assert "受理行政复议案件：云溪县2025年230件，松湾市2025年77件" in charts  # what is read out for the picture


def test_an_empty_library_and_empty_choices_say_what_to_do(desk: Any, county: Any, shelf: Any) -> None:
    client = desk("clerk")
    assert "换一个词" in words(client.get(at("report-comparison", q="不存在的词")))
    nowhere = words(client.get(at("report-comparison", place=["云溪县", "无此县"], year=2024)))
    assert "没有无此县的报告" in nowhere
    assert client.get(at("report-comparison-one", "no.such.code")).status_code == 404
    assert client.get(at("report-comparison", year="二〇", page="x", order="x")).status_code == 200
    ReadReport.objects.all().delete()
    assert "先在" in words(client.get(at("report-comparison")))


def test_people_are_entered_with_their_source_and_used(desk: Any, shelf: dict[str, ReadReport]) -> None:
    page, client = at("report-population"), desk("clerk")
    assert "云溪县" in words(client.get(page))
    wrong = client.post(
        page, {"rows": "地方,年度,常住人口,来源\n云溪县\t2025\t很多\t公报\n松湾市,2025,78.8万,公报\n松湾市,2025,1,"}
    )
    assert wrong.status_code == 422 and not Population.objects.exists()
    assert "第2行" in words(wrong) and "很多" in words(wrong) and "缺来源" in words(wrong)
    assert (
        client.post(page, {"place": "云溪县", "year": "2025年", "people": "40万人", "source": "统计公报"}).status_code
        == 302
    )
    assert client.post(page, {"rows": "松湾市，2024，788000，年鉴\n云溪县，2025，400000，年鉴"}).status_code == 302
    one = Population.objects.get(place="云溪县")
    assert (one.people, one.source, str(one.entered_by)) == (400_000, "年鉴", str(one.entered_by)) and one.entered_at
    shown = words(client.get(at("report-comparison", heads=1)))
    assert "每万人5.75件" in row_of(shown, code_of(shelf["CLOUD_2025"], "230件"))
    assert "按2024年人口" in words(client.get(at("report-comparison-one", code_of(shelf["PINE_2025"], "77件"))))
    police = desk("police")
    assert police.post(page, {"rows": "云溪县,2025,1,x"}).status_code == 403
    assert police.post(at("report-population-remove", one.pk)).status_code == 403
    assert client.post(at("report-population-remove", one.pk)).status_code == 302 and Population.objects.count() == 1


def test_the_files_hold_what_the_page_shows(desk: Any, shelf: dict[str, ReadReport]) -> None:
    asked = {"place": ["云溪县", "松湾市"], "year": [2024, 2025]}
    answer = desk("police").get(at("report-comparison", **asked, format="xlsx"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))
    head, *rows = book.get_sheet_by_name("对照表").to_python()
    cases = next(row for row in rows if "230件" in row)
    assert head[6] == "松湾市2025年 计入的数" and [cases[2], cases[4], cases[6]] == [200, 230, 77]
    said = book.get_sheet_by_name("原文").to_python()
    assert any("三年来办理法律援助案件901件" in row[6] and row[5] == "否" for row in said)
    paper = Document(io.BytesIO(desk("police").get(at("report-comparison", **asked, format="docx")).content))
    cells = [cell.text for table in paper.tables for line in table.rows for cell in line.cells]
    assert "230件" in cells and "未公布" in cells
    assert "230件" in words(desk("police").get(at("report-comparison", **asked, format="html")))


def test_too_many_reports_are_refused_in_one_sentence(desk: Any, shelf: dict[str, ReadReport]) -> None:
    many(range(MOST_REPORTS + 1), ())
    answer = desk("clerk").get(at("report-comparison", year=2023))
    assert answer.status_code == 422 and f"一次最多比较{MOST_REPORTS}份" in words(answer)


def many(numbers: Iterable[int], codes: Iterable[str]) -> None:
    """Reports of so many places that print a number of each of these indicators."""
    text = "\n".join(f"全年办理第某类案件{n}件。" for n in range(1000, 1000 + len(list(codes))))
    made = ReadReport.objects.bulk_create(
        ReadReport(
            place=f"县{n:02}",
            year=2023,
            title="报告",
            text=text,
            digest=sm3(f"{n}".encode()),
            added_at="2026-01-01T00:00Z",
        )
        for n in numbers
    )
    ReadFigure.objects.bulk_create(
        ReadFigure(
            report=report, start=text.index(f"{1000 + at}件"), end=text.index(f"{1000 + at}件") + 5, text=f"{1000 + at}件",
            value=1000 + at, unit="件", subject="案件", area="", kind="count", period=2023, indicator=code, confidence=0.9,
        )
        for report in made for at, code in enumerate(codes)
    )  # fmt: skip


def test_thirty_reports_and_two_hundred_indicators_stay_small(desk: Any, county: Any) -> None:
    from fazhi.figures import catalogue

    codes = [f.code for f in catalogue.figures() if f.unit == "件"][:200]
    many(range(MOST_REPORTS), codes)
    Population.objects.bulk_create(Population(place=f"县{n:02}", year=2023, people=1000, source="x") for n in range(30))
    client = desk("clerk")
    client.get(at("report-comparison", year=2022))  # what is worked out once
    for more in ({}, {"heads": 1, "all": 1}, {"view": "charts"}, {"live": 1}):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(at("report-comparison", year=2023, **more))
        assert len(asked) <= 50, (more, len(asked))
        assert len(answer.content) <= 150_000, (more, len(answer.content))
        assert "30份报告" in words(answer)


@pytest.mark.skipif(not SHARED.exists(), reason="没有 ../shared/reports：五份公开报告不在仓库旁边")
def test_the_five_published_reports_are_compared(desk: Any, county: Any) -> None:
    for path in sorted(SHARED.glob("*.txt")):
        add(path.read_text(encoding="utf-8"), Cover(), by=county.people["clerk"])
    places = ["郯城县", "清镇市", "营盘镇", "兴隆台区", "海盐县"]
    page = words(desk("clerk").get(at("report-comparison", place=places)))
    head = page[page.index("<thead") : page.index("</thead>")]
    assert all(place in head for place in places) and "乡镇报告" in head and "不是年度报告" in head
    lost = words(desk("clerk").get(at("report-comparison-one", "disputes.litigation.loss_rate", place=places)))
    assert "<mark>1.64%</mark>" in lost and "<mark>20%</mark>" in lost and "印为“较上年下降2.36%”" in lost
