"""Writing the report in a real browser: picking a figure, the preview, an action's sheet, the content-security policy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from fazhi.report import actions
from fazhi.report.outline import TO_WRITE
from tests.browser.looking import fits

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def page(live_server: Any, cases: Any, client: Any, browser: Any) -> Iterator[Any]:
    """A page logged in as a writer; fails the test on any script or policy error."""

    client.force_login(cases.people["clerk"])
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    said: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 800}, base_url=live_server.url)
    context.add_cookies([cookie])
    opened = context.new_page()
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
    yield opened
    assert not said


def test_a_figure_is_picked_seen_and_saved(page: Any, cases: Any) -> None:
    report = actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=date(2026, 2, 10))
    text = TO_WRITE.sub("已写明。", report.text)
    page.goto(reverse("desk:report-edit", args=[report.pk]))
    page.fill("#id_text", text + "\n另结转案件")
    page.get_by_role("searchbox").fill("结转")
    page.get_by_role("button", name="1件", exact=True).click()
    assert page.input_value("#id_text").endswith("另结转案件{{结转案件}}")
    page.locator("#preview").get_by_text("另结转案件1件").wait_for()
    with page.expect_navigation():
        page.get_by_role("button", name="保存").click()
    page.get_by_role("link", name="冻结数据").click()
    with page.expect_navigation():
        page.get_by_role("button", name="确认冻结数据").click()
    assert page.get_by_text("数据已冻结", exact=True).first.is_visible()
    report.refresh_from_db()
    assert report.state == "frozen" and report.frozen.filter(code="disputes.sample.pending", number=1).exists()


@pytest.mark.parametrize("name", ["reports", "report", "report-edit", "report-versions"])
def test_narrow_screens_do_not_scroll_sideways(page: Any, cases: Any, name: str) -> None:
    report = actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=date(2026, 2, 10))
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(reverse(f"desk:{name}", args=[report.pk] if name != "reports" else []))
    assert fits(page)
