"""The map on a desk by keyboard and on a telephone; the operator's answer on a telephone. One walk."""

import os

import pytest

from fazhi.areas.enforcement.area_management.tests.scene import Alert, licence, site, thing
from tests.browser.looking import fits

PASSWORD = "云岚-2026-test"

pytestmark = pytest.mark.browser


@pytest.fixture
def ground(transactional_db, yellow):
    """The yellow restaurant, a red pier, a green inn; the restaurant's operator has had its letter."""
    pier = thing(yellow, "云岚县镜湖游船有限公司", 7)
    yellow.pier = site(yellow, pier, title="东岸码头", site_kind="boat", longitude="120.872")
    for n, title in enumerate(("内河船舶证", "水路运输许可证")):
        licence(yellow, title=title, site=yellow.pier, licence_no=f"SY{n}")
    inn = thing(yellow, "云岚县听涛民宿", 8, object_kind="site", uscc="")
    site(yellow, inn, title="听涛民宿", site_kind="lodging", longitude="120.86", latitude="30.41")
    yellow.alert = Alert(yellow).reminded()
    return yellow


@pytest.fixture
def browser(live_server, ground, browser):
    said = []

    def page(width, height):
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, locale="zh-CN"
        )
        found = context.new_page()
        found.on("pageerror", lambda error: said.append(str(error)))
        found.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
        return found

    yield page
    assert not said


def shot(page, name):
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/{name}.png", full_page=True)


def logged_in(page):
    page.goto("/desk/login/")
    page.fill("[name=username]", "m_clerk")
    page.fill("[name=password]", PASSWORD)
    page.click("button")
    page.goto("/desk/enforcement/areas/")


def test_the_lake_is_watched_and_answered(browser, ground):
    desk = browser(1280, 900)
    logged_in(desk)
    shot(desk, "area-desk")
    names = desk.locator(".area-map a").evaluate_all("all => all.map(a => a.getAttribute('aria-label'))")
    assert names == ["1 东岸码头，红色", "2 镜湖山泉餐厅，黄色", "3 听涛民宿，绿色"]
    desk.focus(".area-map")
    desk.keyboard.press("Tab")  # into the map: the marks are links
    desk.keyboard.press("Tab")
    assert "镜湖山泉餐厅" in desk.evaluate("document.activeElement.getAttribute('aria-label')")
    desk.keyboard.press("Enter")
    desk.get_by_role("heading", name="镜湖山泉餐厅").wait_for()
    shot(desk, "area-site-desk")
    desk.get_by_role("link", name=ground.alert.matter.number).click()
    desk.get_by_text("已提醒").first.wait_for()
    shot(desk, "area-alert-desk")
    desk.goto(f"/desk/enforcement/areas/sites/{ground.pier.pk}/")
    desk.get_by_role("button", name="登记预警").click()
    desk.get_by_role("status").get_by_text("已登记预警").wait_for()
    shot(desk, "area-alert-new")

    phone = browser(360, 740)
    logged_in(phone)
    assert fits(phone)
    shot(phone, "area-phone")
    phone.locator(".area-list").get_by_role("link", name="听涛民宿").click()
    phone.get_by_role("heading", name="听涛民宿").wait_for()
    assert fits(phone)
    shot(phone, "area-site-phone")

    door = browser(360, 740)
    door.goto("/enforcement/area-alert/")
    door.get_by_label("查询码").fill(ground.alert.record.code)
    door.get_by_role("button", name="查看").click()
    door.get_by_role("heading", name="镜湖山泉餐厅：当前黄色").wait_for()
    assert fits(door) and ground.alert.record.code not in door.url
    door.get_by_label("异议和理由").fill("许可证已经延续，请核对")
    door.get_by_role("button", name="提交异议").click()
    door.get_by_text("异议已收到").wait_for()
    shot(door, "area-door")
    desk.goto(f"/desk/enforcement/areas/alerts/{ground.alert.matter.pk}/")
    desk.get_by_role("link", name=ground.alert.matter.number).click()
    desk.get_by_text("许可证已经延续，请核对").first.wait_for()
