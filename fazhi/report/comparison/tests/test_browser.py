"""In a real browser, on a telephone: places are picked, a number is clicked, and its sentence is there, marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse

from fazhi.report.models import ReadFigure, ReadReport
from tests.browser.looking import fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(live_server: Any, county: Any, client: Any, browser: Any) -> Iterator[Any]:
    """A narrow page of an officer; fails the test on any script or policy error."""
    client.force_login(county.people["police"])
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    said: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 800}, base_url=live_server.url)
    context.add_cookies([cookie])
    opened = context.new_page()
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
    yield opened
    assert not said


def test_a_number_leads_to_its_printed_sentence(page: Any, shelf: dict[str, ReadReport]) -> None:
    page.goto(reverse("desk:reports"))
    page.get_by_role("link", name="报告对照").click()
    for place in ("云溪县", "松湾市"):
        page.get_by_role("checkbox", name=place).focus()
        page.keyboard.press("Space")
    page.get_by_role("searchbox").fill("受理行政复议案件")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert fits(page) and page.get_by_role("link", name="77件", exact=True).is_visible()
    with page.expect_navigation():
        page.get_by_role("link", name="230件", exact=True).first.click()
    figure = ReadFigure.objects.get(report=shelf["CLOUD_2025"], text="230件")
    marked = page.locator(f"#t{figure.pk}")
    assert (
        page.url.endswith(f"#t{figure.pk}")
        and marked.inner_text() == "230件"
        and marked.evaluate("e => e.matches(':target')")
    )
    sentence = page.locator("p", has=marked)
    assert "全年受理行政复议案件230件（上年196件）" in sentence.inner_text()
    lit, other = (
        p.evaluate("e => getComputedStyle(e).backgroundColor") for p in (sentence, page.locator(".words p").first)
    )
    assert lit != other
    page.goto(reverse("desk:report-comparison-one", args=[figure.indicator]))
    assert fits(page) and page.locator("mark", has_text="230件").is_visible()
