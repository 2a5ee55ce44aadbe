"""In a real browser: a report is handed in, a link corrected, and the second report follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from docx import Document

from fazhi.report.library.keeping import Cover, add
from fazhi.report.library.tests.texts import CLOUD, PINE
from fazhi.report.models import ReadReport
from tests.browser.looking import fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(live_server: Any, county: Any, client: Any, browser: Any) -> Iterator[Any]:
    """A narrow page of a clerk of the justice bureau; fails the test on any script or policy error."""
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


def test_a_corrected_link_reaches_the_second_report(page: Any, county: Any, tmp_path: Path) -> None:
    pine, _ = add(PINE, Cover(), by=county.people["clerk"])
    paper = Document()
    for line in CLOUD.strip().split("\n"):
        paper.add_paragraph(line)
    paper.save(str(tmp_path / "云溪.docx"))
    page.goto(reverse("desk:reports"))
    page.get_by_role("link", name="已读报告库").click()
    assert fits(page)
    page.get_by_role("link", name="读入报告").click()
    page.get_by_label("报告文件").set_input_files(str(tmp_path / "云溪.docx"))
    assert fits(page)
    with page.expect_navigation():
        page.get_by_role("button", name="读入").click()
    assert "云溪县2025年法治政府建设年度报告" in page.locator("h1").inner_text() and fits(page)
    page.locator("li", has_text="迎春灯会").get_by_role("link", name="更正").click()
    assert fits(page)
    page.get_by_role("searchbox").fill("普法 场次")
    with page.expect_navigation():
        page.locator("#found").get_by_role("button", name="法治宣传活动（场次）", exact=True).click()
    assert "2份报告2处一并采用" in page.locator("[role=status]").inner_text()
    page.goto(reverse("desk:report-library-one", args=[pine.pk]))
    row = page.locator("li", has_text="迎春灯会")
    assert "法治宣传活动" in row.inner_text() and "把握100%" in row.inner_text()
    assert ReadReport.objects.count() == 2
