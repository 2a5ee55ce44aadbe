"""What only a browser shows: live filters, sheets that open in place, the keyboard, the narrow screen, the policy."""

import pytest

from fazhi.spine.models import Event
from tests.browser.looking import fits

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser, live_server, transactional_db, county, request_for):
    request_for(on="2026-09-24", content="征地批文")
    request_for(on="2026-11-02", content="低保名单")
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("账号").fill("clerk")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")
    yield page
    assert not page.complaints  # nothing that the policy blocked, no error in the script
    page.context.close()


def test_from_the_worklist_through_a_step(page):
    page.get_by_role("link", name="信息公开申请（征地批文）").or_(page.locator("a.title")).first.click()
    page.wait_for_url("**/matters/*/")
    page.get_by_role("link", name="要求补正").click()
    sheet = page.locator("#sheet form")
    sheet.wait_for()
    assert "/step/" not in page.url  # opened in place
    page.get_by_role("link", name="取消").click()
    assert page.locator("#sheet form").count() == 0
    page.get_by_role("link", name="要求补正").click()
    page.get_by_label("办理说明").fill("请写明所需批文的文号")
    page.get_by_role("button", name="确认要求补正").click()
    page.get_by_text("已办理“要求补正”").wait_for()
    assert [event.note for event in Event.objects.filter(code="ask")] == ["请写明所需批文的文号"]


def test_the_derivation_unfolds_on_the_clock(page):
    page.locator("a.title").first.click()
    dial = page.locator(".dial", has_text="答复期限").first
    assert not dial.locator(".derivation").is_visible()
    dial.locator("summary").click()
    assert "当日不计" in dial.locator(".derivation").inner_text()


def counts(page, number):
    """Wait until the list says how many there are."""
    page.locator(".count", has_text=number).wait_for()


def test_filters_work_while_typing_and_go_back(page, live_server):
    page.goto(f"{live_server.url}/desk/registers/sample.disclosure/")
    page.keyboard.press("/")
    page.keyboard.type("低保")
    counts(page, "1")
    assert page.url.endswith("?q=%E4%BD%8E%E4%BF%9D")  # empty filters stay out of the address
    page.locator("#f-state").select_option("answered")
    counts(page, "0")
    page.get_by_role("link", name="清除筛选").first.click()
    counts(page, "2")


@pytest.mark.parametrize("path", ["", "registers/", "registers/sample.disclosure/", "registers/sample.disclosure/new/", "figures/",
                                  "figures/sample.disclosure.received/"])  # fmt: skip
def test_nothing_sticks_out_on_a_telephone(page, live_server, path):
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(f"{live_server.url}/desk/{path}")
    assert fits(page, 375)


def test_the_keyboard_reaches_the_text_and_shows_where_it_is(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
