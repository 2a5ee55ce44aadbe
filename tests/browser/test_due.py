"""The calculator in the hands of a clerk and of a citizen: by keyboard, without a reload, on a telephone, without scripts."""

from __future__ import annotations

import os
from datetime import date

import pytest

from fazhi.spine.tests.county import build
from tests.browser.looking import fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("FAZHI_PICTURES", "")


@pytest.fixture
def county():
    return build()


def look(page, name):
    """Keep a picture for whoever wants to look; nothing is compared."""
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def test_the_clerk_sees_the_answer_while_filling_in(county, open_page):
    page = open_page()
    page.goto("/desk/login/?next=/desk/due/")
    page.fill("input[name=username]", "clerk")
    page.fill("input[name=password]", "云岚-2026-test")
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/desk/due/")
    page.get_by_label("起算日期").fill("2026-09-24")
    page.get_by_label("数量", exact=True).fill("5")
    page.get_by_label("数量", exact=True).press("Tab")
    page.get_by_text("期限届满日 2026-10-09").wait_for()
    assert "start=2026-09-24" in page.url and "law=" not in page.url  # the address can be passed on
    look(page, "due-desk")
    page.get_by_label("法定期限").select_option("disputes.reconsideration.decide")
    page.get_by_text("作出行政复议决定期限：60日").wait_for()
    assert not page.get_by_label("数量", exact=True).is_visible()
    page.get_by_label("第1次中止日期").fill("2026-10-12")
    page.get_by_label("第1次恢复日期").fill("2026-11-02")
    page.get_by_text("期限届满日 2026-12-14").wait_for()
    look(page, "due-desk-paused")
    page.reload()
    assert page.get_by_text("期限届满日 2026-12-14").is_visible()
    page.get_by_label("第1次恢复日期").fill("2026-10-01")
    page.get_by_role("alert").wait_for()
    look(page, "due-desk-wrong")
    page.set_viewport_size({"width": 375, "height": 800})
    assert fits(page, 375)


def test_the_citizen_calculates_on_a_telephone(county, open_page):
    page = open_page()
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto("/due/")
    page.get_by_label("起算日期").fill("2026-10-12")
    page.get_by_label("数量", exact=True).fill("5")
    page.get_by_label("算法").select_option("back")
    page.get_by_role("button", name="计算").click()
    page.get_by_role("heading", name="至迟 2026-09-29").wait_for()
    assert fits(page, 375)
    look(page, "due-portal-phone")
    page.set_viewport_size({"width": 1100, "height": 800})
    look(page, "due-portal")


def test_the_paper_on_a_limit_opens_from_its_clock(county, open_page, settings):
    from fazhi.areas.disputes.reconsideration.tests.cases import case

    settings.FAZHI_TODAY = date(2026, 11, 20)
    c = case(county, "2026-11-02").accepted("2026-11-06")
    page = open_page()
    page.goto(f"/desk/login/?next=/desk/matters/{c.matter.pk}/")
    page.fill("input[name=username]", "reviewer")
    page.fill("input[name=password]", "云岚-2026-test")
    page.press("input[name=password]", "Enter")
    dial = page.locator(".dial", has_text="作出行政复议决定期限").first
    dial.locator("summary").click()
    dial.get_by_role("link", name="打印").wait_for()
    look(page, "paper-dial")
    dial.get_by_role("link", name="打印").click()
    page.get_by_role("heading", name="期限计算说明").wait_for()
    assert "日期可能变动" in page.content()  # 2027 is not published
    look(page, "paper-desk")
    page.emulate_media(media="print")
    look(page, "paper-print")
