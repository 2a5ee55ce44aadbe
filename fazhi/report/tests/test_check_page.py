"""The page that checks any report, its annotated file, and the annotated file of a report of ours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from fazhi.report import actions
from fazhi.report.library.keeping import Cover, add
from fazhi.report.library.tests.texts import CLOUD
from fazhi.report.models import ReadReport
from fazhi.report.tests.test_actions import ON
from tests.browser.looking import fits

LINES = (
    "云溪县2025年法治政府建设年度报告", "一、主要举措和成效", "全年调解纠纷1826件，调解成功1822件，成功率99.7%。受理案件XX件。",
    "二、主要负责人履行推进法治建设第一责任人职责情况", "认真履行职责。", "三、存在的不足和原因", "能力不足。",
    "四、下一年度主要安排", "继续努力。",
)  # fmt: skip


def word(lines: tuple[str, ...] = LINES) -> bytes:
    paper, out = Document(), io.BytesIO()
    for line in lines:
        paper.add_paragraph(line)
    paper.save(out)
    return out.getvalue()


def handed_in(name: str = "报告.docx", data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, word() if data is None else data)


@pytest.fixture
def desk(county: Any, client: Any) -> Any:
    client.force_login(county.people["clerk"])
    return client


def test_a_file_is_checked_and_kept_nowhere(desk: Any) -> None:
    assert "还没有核对" in desk.get(reverse("desk:report-check")).content.decode()
    answer = desk.post(reverse("desk:report-check"), {"file": handed_in()})
    page = answer.content.decode()
    assert answer.status_code == 200 and "发现2处" in page
    assert 'href="#t1"' in page and 'id="t1"' in page and "截去尾数" in page and "没有填写" in page
    assert "<mark" in page and ReadReport.objects.count() == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "请选择要核对的报告文件"),
        ({"file": ("a.exe", b"MZ")}, "不是能读的格式"),
        ({"file": ("a.docx", b"not a zip")}, "已损坏"),
        ({"file": ("a.txt", b"   ")}, "没有文字"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(desk: Any, given: dict[str, Any], said: str) -> None:
    asked = {name: SimpleUploadedFile(*file) for name, file in given.items()}
    answer = desk.post(reverse("desk:report-check"), asked)
    assert answer.status_code == 422 and said in answer.content.decode()


def test_last_year_beside_and_reports_of_the_library(desk: Any, county: Any) -> None:
    kept, _ = add(CLOUD, Cover(), by=county.people["clerk"])
    now = CLOUD.replace("2025", "2026").replace("208件", "300件，同比增长10%")
    answer = desk.post(reverse("desk:report-check"), {"text": now, "last": str(kept.pk)})
    assert "按上年报告应为" in answer.content.decode()
    assert "发现" in desk.get(reverse("desk:report-check"), {"report": kept.pk}).content.decode()
    assert desk.get(reverse("desk:report-check"), {"report": "999999"}).status_code == 404


@pytest.mark.parametrize("times", [80, 800])
def test_a_bad_and_long_report_stays_a_light_page(
    desk: Any, county: Any, times: int, django_assert_max_num_queries: Any
) -> None:
    add(CLOUD, Cover(), by=county.people["clerk"])
    text = "\n".join(
        (*LINES[:2], *[f"第{n}镇调解纠纷1826件，调解成功1822件，成功率{n % 90}.7%。受理XX件。" for n in range(times)])
    )
    with django_assert_max_num_queries(30):
        answer = desk.post(reverse("desk:report-check"), {"file": handed_in("长.txt", text.encode())})
    page = answer.content.decode()
    assert len(answer.content) < 150_000 and "问题较多，先列80处" in page
    assert ("只显示有问题的段落" in page) == (times == 800)


def test_the_word_file_keeps_its_own_text_and_carries_the_comments(desk: Any) -> None:
    answer = desk.post(reverse("desk:report-check-annotated"), {"file": handed_in()})
    given, noted = Document(io.BytesIO(word())), Document(io.BytesIO(answer.content))
    assert [p.text for p in noted.paragraphs] == [p.text for p in given.paragraphs]
    assert ["截去尾数" in c.text or "没有填写" in c.text for c in noted.comments] == [True, True]
    text = desk.post(reverse("desk:report-check-annotated"), {"text": "\n".join(LINES)})
    assert len(list(Document(io.BytesIO(text.content)).comments)) == 2


def test_a_report_of_ours_with_comments(cases: Any, client: Any) -> None:
    report = actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=ON)
    client.force_login(cases.people["clerk"])
    answer = client.get(reverse("desk:report-annotated", args=[report.pk]))
    noted = [c.text for c in Document(io.BytesIO(answer.content)).comments]
    assert len([text for text in noted if "尚未撰写" in text]) == 4
    client.force_login(cases.people["police"])
    assert client.get(reverse("desk:report-annotated", args=[report.pk])).status_code == 404


@pytest.fixture
def page(live_server: Any, county: Any, client: Any, browser: Any) -> Iterator[Any]:
    """A narrow page of a clerk; fails the test on any script or policy error."""
    client.force_login(county.people["clerk"])
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    said: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 800}, base_url=live_server.url)
    context.add_cookies([cookie])
    opened = context.new_page()
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
    yield opened
    assert not said


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_in_a_browser_with_the_keyboard(page: Any, tmp_path: Path) -> None:
    (tmp_path / "报告.docx").write_bytes(word())
    page.goto(reverse("desk:reports"))
    page.get_by_role("link", name="核对报告").click()
    page.get_by_label("要核对的报告").set_input_files(str(tmp_path / "报告.docx"))
    page.get_by_role("button", name="核对", exact=True).press("Enter")
    page.get_by_role("heading", name="发现2处").wait_for()
    assert page.evaluate("document.activeElement.id") == "result-title"
    assert fits(page)
    page.get_by_role("radio", name="错误 1").press("Space")
    assert page.locator(".checking li:visible").count() == 1
    page.get_by_role("link", name="第2处，主要举措和成效").press("Enter")
    assert page.url.endswith("#t2") and page.locator("#t2 + mark").inner_text() == "XX"
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载带批注的 Word").press("Enter")
    assert len(list(Document(saved.value.path()).comments)) == 2
    with page.expect_navigation():
        page.get_by_role("button", name="存入报告库").click()
    assert ReadReport.objects.count() == 1
