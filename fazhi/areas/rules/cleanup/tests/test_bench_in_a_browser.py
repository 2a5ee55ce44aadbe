"""The bench in a real browser: filling in by keyboard and by tick, the totals, a telephone."""

import os

import pytest

from fazhi.areas.rules.cleanup.tests.rounds import cast, documents, frozen, results
from tests.browser.looking import fits

pytestmark = pytest.mark.browser


@pytest.fixture
def matter(transactional_db, county):
    cast(county)
    documents(county, 24)
    return frozen(county)


@pytest.fixture
def page(browser, live_server, matter, county):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN", base_url=live_server.url)
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/desk/login/")
    page.get_by_label("账号").fill("clerk")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")
    page.goto("/desk/rules/cleanup/")
    page.get_by_role("link", name="2019年制发的规范性文件清理").click()
    yield page
    assert not complaints
    context.close()


def shot(page, name):
    """Kept where FAZHI_SHOTS says, for whoever wants to look."""
    if folder := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def test_through_the_list(page, matter):
    page.get_by_label("第1号的清理结果").select_option("keep")
    page.get_by_label("第2号的清理结果").select_option("repeal")
    assert page.locator("#changed").inner_text() == "有2件改动没有保存"
    assert page.locator("tr.lacking").count() == 1  # a repeal says why
    page.get_by_label("第2号的理由").fill("已被新的规定代替")
    page.get_by_label("第2号的理由").press("Enter")
    assert page.evaluate("document.activeElement.name") == "result-3"
    shot(page, "bench-filling")
    page.keyboard.press("Control+s")
    page.get_by_text("已保存2件的处理意见").wait_for()
    page.get_by_label("勾选第3号").check()
    page.get_by_label("勾选第24号").click(modifiers=["Shift"])
    assert page.locator("#picked").inner_text() == "22"
    page.get_by_label("成批设为").select_option("invalid")
    page.get_by_label("成批的理由").fill("适用期已过")
    page.get_by_role("button", name="设置并保存").click()
    page.get_by_text("已保存22件的处理意见").wait_for()
    assert page.locator(".tile.total").inner_text().split() == ["24", "合计，与清单24件相符"]
    assert list(results(matter).values()).count("invalid") == 22
    page.locator(".tile", has_text="废止").click()
    page.locator(".count", has_text="1").wait_for()
    page.set_viewport_size({"width": 375, "height": 800})
    for address in (page.url, "/desk/rules/cleanup/"):
        page.goto(address)
        assert fits(page, 375)
        shot(page, "bench-telephone" if "?" in address else "rounds-telephone")
