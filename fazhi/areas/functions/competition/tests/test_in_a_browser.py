"""Anybody reports a measure on the portal; the bureau finds it on its desk. On a telephone."""

import os

import pytest

from fazhi.areas.functions.competition.tests.people import at_bureau, cast
from fazhi.spine.models import Matter

SHOTS = os.environ.get("FAZHI_SHOTS", "")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]  # fmt: skip


@pytest.fixture
def page(live_server, transactional_db, county, settings, browser):
    settings.FAZHI_DIVISION = "990126"
    cast(county)
    opened = browser.new_context(
        viewport={"width": 390, "height": 800}, locale="zh-CN", base_url=live_server.url
    ).new_page()
    yield opened


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def test_a_report_without_a_name(page, county):
    page.goto("/apply/functions.competition_report/")
    page.get_by_label("被举报的政策措施").fill("县内采购须用本地车辆的通知")
    page.get_by_label("出台（起草）单位").fill("县某局")
    page.get_by_label("举报内容和理由").fill("外地企业要在本县设立分公司才能参加")
    shot(page, "report")
    page.get_by_role("button").last.click()
    if page.get_by_role("button", name="提交").count():  # a page to look it over
        page.get_by_role("button", name="提交").last.click()
    page.locator(".code").wait_for()
    shot(page, "report_done")
    matter = Matter.objects.get(system="functions.competition_report")
    assert (matter.organ, matter.record.reporter, matter.record.channel) == (county["market"], "", "portal")


def test_a_measure_on_the_desk_of_the_bureau(page, county):
    matter = at_bureau(county)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/desk/login/")
    page.get_by_label("账号").fill("examiner")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")
    page.goto(f"/desk/matters/{matter.pk}/")
    shot(page, "review")
    page.get_by_role("link", name="逐项对照标准（审查机关）").click()
    page.locator("#sheet form").wait_for()
    shot(page, "standards")
    assert page.get_by_text("排斥、限制外地经营者参加本地政府采购、招标投标").count()
