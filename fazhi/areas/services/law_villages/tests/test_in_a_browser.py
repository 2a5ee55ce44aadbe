"""A re-examination at the desk, the wrong way first: one title kept, one revoked; then what the public sees, on a telephone."""

from __future__ import annotations

import os

import pytest

from fazhi.areas.services.law_villages import conditions
from fazhi.areas.services.law_villages.tests.scene import D, Title
from fazhi.areas.services.network.tests.scene import Network
from tests.browser.looking import fits

pytestmark = pytest.mark.browser


@pytest.fixture
def page(live_server, transactional_db, county, browser):
    network = Network(county)
    network.place("station", "990126101", "青溪镇工作站", longitude="104.2", latitude="30.6", phone="0990-2100001")
    network.place("station", "990126102", "石桥镇工作站", longitude="104.11", latitude="30.51")
    network.year().visit("2026-01-14")
    county.titles = [Title(county).entered(batch="第四批"), Title(county, "xinglong").entered(batch="第四批")]
    said = []
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 1280, "height": 900}, locale="zh-CN",
        geolocation={"longitude": 104.1, "latitude": 30.5}, permissions=["geolocation"],
    )  # fmt: skip
    found = context.new_page()
    found.on("pageerror", lambda error: said.append(str(error)))
    found.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
    yield found
    assert not said


def shot(page, name):
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/{name}.png", full_page=True)


def review(page, title, but=()):
    """Open the re-examination on the record's page and tick what is still met."""
    page.goto(f"/desk/matters/{title.matter.pk}/")
    page.get_by_role("link", name="开展复核").click()
    sheet = page.locator("#sheet form")
    sheet.wait_for()
    for one in conditions.in_force(D("2026-11-20")):
        if one.code not in but:
            sheet.get_by_label(one.text, exact=True).check()
    shot(page, f"review-{len(but)}")
    page.get_by_role("button", name="确认开展复核").click()
    page.get_by_text("已办理“开展复核”").wait_for()


def kept_and_revoked(page, county):
    heping, xinglong = county.titles
    page.goto("/desk/login/")
    page.get_by_label("账号").fill("clerk")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")
    review(page, heping)
    assert "各项条件均已达到，不需要整改" in page.content()  # the wrong way: nothing to revoke
    page.get_by_role("link", name="保留命名").click()
    page.get_by_label("复核情况").fill("走访十户，查阅公开栏，各项条件继续达到")
    page.get_by_role("button", name="确认保留命名").click()
    page.get_by_text("已办理“保留命名”").wait_for()
    shot(page, "kept")
    review(page, xinglong, but=("election",))
    assert "还没有达到：依法选举、罢免和补选" in page.content()  # the wrong way: cannot be kept
    assert page.get_by_role("link", name="保留命名").count() == 0
    page.get_by_role("link", name="撤销命名").click()
    page.get_by_label("撤销、注销文件").fill("岭司〔2026〕40号")
    page.get_by_label("复核情况").fill("选举违法查实，报命名机关撤销")
    page.get_by_role("button", name="确认撤销命名").click()
    page.get_by_text("已办理“撤销命名”").wait_for()
    shot(page, "revoked")
    page.goto("/desk/services/sit-ins/")
    shot(page, "board")


def by_position(page):
    page.goto("/services/places/")
    assert fits(page) and page.locator("h1").count() == 1
    shot(page, "places")
    page.get_by_text("按我的位置由近到远查找").click()
    page.get_by_role("button", name="用手机（浏览器）定位").click()
    page.get_by_role("heading", name="离您最近的网点").wait_for()
    assert "石桥镇工作站" in page.locator('th[data-label="网点"]').all_inner_texts()[0]
    assert "104.1" not in page.url and fits(page)
    shot(page, "near")


def test_two_reexaminations_and_what_the_public_sees(page, county):
    kept_and_revoked(page, county)
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    assert fits(page)
    shot(page, "board-phone")
    page.goto("/published/services.law_village/")
    text = page.inner_text("main")
    assert "和平村" in text and "兴隆村" not in text and fits(page)
    shot(page, "titles")
    by_position(page)
