"""Published results on the narrow screen of a telephone, without a log-in."""

import os
from pathlib import Path

import pytest

from fazhi.areas.enforcement.disclosure.tests.test_publication import PERSON, Result
from fazhi.spine.access import Role

CHROMIUM = Path("/usr/bin/chromium")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run"]  # fmt: skip

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium on this machine")]


@pytest.fixture
def page(live_server, transactional_db, county):
    playwright = pytest.importorskip("playwright.sync_api")
    county.person("m_clerk", "market", Role.CLERK)
    Result(county).publish()
    Result(county, **PERSON, title="无证摆卖案").publish()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright runs a loop in the thread of the test
    with playwright.sync_playwright() as runs:
        opened = runs.chromium.launch(executable_path=str(CHROMIUM), args=ARGS)
        page = opened.new_context(viewport={"width": 360, "height": 740}, locale="zh-CN").new_page()
        page.complaints = []
        page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
        page.goto(f"{live_server.url}/enforcement/results/")
        yield page
        assert not page.complaints
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def test_a_result_is_found_on_a_telephone(page):
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/results.png", full_page=True)
    page.get_by_label("事项、文号或者单位名称").fill("摆卖")
    page.get_by_role("button", name="查询").click()
    page.get_by_text("共1件").wait_for()
    page.get_by_role("link", name="无证摆卖案").click()
    page.get_by_role("heading", name="无证摆卖案").wait_for()
    assert "孙某某" in page.inner_text("main") and "孙大有" not in page.content()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/result.png", full_page=True)
