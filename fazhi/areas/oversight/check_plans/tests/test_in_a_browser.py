"""A form outside the plan is refused on the page, with the way out; under the plan it is issued and borne."""

import pytest

from fazhi.areas.oversight.check_plans.models import CheckPlanItem
from fazhi.areas.oversight.check_plans.procedure import CODE, TASK_CODE
from fazhi.areas.oversight.check_plans.tests.scene import plan_of, step
from fazhi.spine.models import Matter
from tests.browser.looking import fits
from tests.browser.sitting import log_in

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(live_server, transactional_db, county, browser):
    plan = plan_of(county)
    form = {"no": 3, "form": "report", "name": "食品摊贩登记表", "lead": county["market"].pk, "objects_named": "全部乡镇", "times": 1, "days": 5,
            "month_from": 11, "month_to": 12, "item_basis": "年度工作要点"}  # fmt: skip
    step(county, plan, "amend", "2026-02-02", by="mayor", detail=form)
    return browser


def logged_in(browser, live_server, who, width=1280):
    page = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN").new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    log_in(page, live_server.url, who)
    return page


def test_a_form_outside_the_plan_is_refused_and_one_under_it_is_borne(browser, live_server):
    page = logged_in(browser, live_server, "market")
    page.goto(f"{live_server.url}/desk/registers/{CODE}/new/")
    page.locator("[name=title]").fill("食品摊贩基本情况统计表")
    page.locator("[name=form]").select_option("report")
    page.locator("[name=objects_named]").fill("全部乡镇")
    page.locator("[name=starts_on]").fill("2026-11-23")
    page.locator("[name=ends_on]").fill("2026-11-27")
    page.locator("[name=content]").fill("填报一份登记表")
    page.locator("form button[type=submit], form button.primary").last.click()
    page.locator("[role=alert]").first.wait_for()
    told = page.locator("[role=alert]").first.inner_text()
    assert "没有列入已批准的年度计划，不得发出" in told and "请选择计划项" in told
    assert not Matter.objects.filter(system=CODE).exists()
    item = CheckPlanItem.objects.get(no=3)
    page.locator("[name=item]").select_option(str(item.pk))
    page.locator("form button[type=submit], form button.primary").last.click()
    page.wait_for_url("**/matters/*/")
    page.get_by_role("link", name="发出").first.click()
    page.get_by_role("button", name="确认发出").click()
    page.get_by_text("已办理“发出”").wait_for()
    assert not [told for told in page.complaints if "422" not in told]  # the refusal itself is answered with 422
    page.context.close()
    town = logged_in(browser, live_server, "qingxi", 390)
    mine = Matter.objects.get(system=TASK_CODE, organ__code="qingxi")
    town.goto(f"{live_server.url}/desk/matters/{mine.pk}/")
    assert "食品摊贩基本情况统计表" in town.locator("h1").inner_text()
    town.goto(f"{live_server.url}/desk/oversight/burden/")
    assert fits(town, 390)
    assert town.get_by_role("row", name="青溪镇").first.is_visible()
    assert not town.complaints
    town.context.close()
