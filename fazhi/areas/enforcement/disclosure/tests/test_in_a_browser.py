"""Published results on the narrow screen of a telephone, without a log-in."""

import os

import pytest

from fazhi.areas.enforcement.disclosure.tests.test_publication import PERSON, Result
from fazhi.spine.access import Role
from tests.browser.looking import fits

pytestmark = pytest.mark.browser


@pytest.fixture
def page(live_server, transactional_db, county, browser):
    county.person("m_clerk", "market", Role.CLERK)
    Result(county).publish()
    Result(county, **PERSON, title="无证摆卖案").publish()
    page = browser.new_context(viewport={"width": 360, "height": 740}, locale="zh-CN").new_page()
    page.complaints = []
    page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
    page.goto(f"{live_server.url}/enforcement/results/")
    yield page
    assert not page.complaints


def test_a_result_is_found_on_a_telephone(page):
    assert fits(page)
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/results.png", full_page=True)
    page.get_by_label("事项、文号或者单位名称").fill("摆卖")
    page.get_by_role("button", name="查询").click()
    page.get_by_text("共1件").wait_for()
    page.get_by_role("link", name="无证摆卖案").click()
    page.get_by_role("heading", name="无证摆卖案").wait_for()
    assert "孙某某" in page.inner_text("main") and "孙大有" not in page.content()
    assert fits(page)
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/result.png", full_page=True)
