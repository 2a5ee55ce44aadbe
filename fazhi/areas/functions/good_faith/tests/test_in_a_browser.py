"""A sum owed to a small enterprise, from entering it to the last payment, with the clock and the interest on the screen."""

import os
from datetime import date

import pytest

from fazhi.areas.functions.good_faith.tests.test_arrears import do, enter, part, town  # noqa: F401
from fazhi.spine.models import Matter
from tests.browser.looking import fits

SHOTS = os.environ.get("FAZHI_SHOTS", "")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(live_server, transactional_db, town, settings, browser):  # noqa: F811
    settings.FAZHI_DIVISION = "990126"
    opened = browser.new_context(
        viewport={"width": 390, "height": 800}, locale="zh-CN", base_url=live_server.url
    ).new_page()
    opened.goto("/desk/login/")
    opened.get_by_label("账号").fill("cashier")
    opened.get_by_label("密码").fill("云岚-2026-test")
    opened.get_by_role("button", name="登录").click()
    opened.wait_for_url("**/desk/")
    yield opened


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def test_from_the_clock_to_the_last_payment(page, town):  # noqa: F811
    matter = enter(town)
    page.goto(f"/desk/functions/arrears/{matter.pk}/clock/")
    assert page.get_by_text("付款期限尚未核定").count()
    do(town, matter, "start")
    do(town, matter, "pay", on=date(2026, 5, 6), detail=part("2026-04-11", "60000"))
    page.reload()
    shot(page, "clock")
    assert page.get_by_text("2026年4月1日").count() and page.get_by_text("40000.00元").count() and fits(page)
    page.goto(f"/desk/matters/{matter.pk}/")
    shot(page, "matter")
    assert page.get_by_role("link", name="付款期限和利息").count()
    page.get_by_role("link", name="付清", exact=True).first.click()
    page.locator("#sheet form").wait_for()
    shot(page, "pay_off")
    sheet = page.locator("#sheet form")
    sheet.get_by_label("支付日期").fill("2026-05-01")
    sheet.get_by_label("金额（元）", exact=False).first.fill("40000")
    sheet.get_by_role("button").last.click()
    page.get_by_text("应为900.00元").first.wait_for()  # the interest is missing
    shot(page, "refused")
    page.locator("#sheet form").get_by_label("其中另付逾期利息（元）").fill("900")
    page.locator("#sheet form").get_by_role("button").last.click()
    page.get_by_text("已付清").first.wait_for()
    shot(page, "cleared")
    assert Matter.objects.get(pk=matter.pk).state == "cleared"


def test_open_data_on_a_phone(page):
    page.goto("/data/open/")
    shot(page, "open")
    assert page.get_by_role("heading", level=1).count() == 1 and fits(page)
    page.goto("/desk/functions/policies/")
    assert fits(page)
