"""A change from its application to the item's public page, in a browser; on a telephone as well."""

import os
from datetime import date

import pytest

from fazhi.areas.functions.items.tests.people import DAY, apply_for, enter, line, published, reviewed, staffing_office
from fazhi.spine import actions
from tests.browser.looking import fits

SHOTS = os.environ.get("FAZHI_SHOTS", "")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]  # fmt: skip


@pytest.fixture
def town(transactional_db, county, settings):
    settings.FAZHI_DIVISION = "990126"
    staffing_office(county)
    enter(county, conditions="有与经营的食品品种、数量相适应的经营场所", telephone="0999-12315", place="县政务服务中心二楼",
          accountability="食品安全法第一百四十四条")  # fmt: skip
    enter(county, "小餐饮店登记", basic_code="000131002000", statutory_amount=15, committed_amount=15)
    enter(county, "城乡居民医疗保险参保登记", basic_code="002036001000", item_kind="service", lists=["service", "one_window"],
          basis_law="社会保险法", basis_article="第二十五条", domain="medical", body=county["qingxi"])  # fmt: skip
    return county


@pytest.fixture
def page(live_server, town, browser):
    complaints = []
    opened = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="zh-CN", base_url=live_server.url
    ).new_page()
    opened.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    assert not complaints


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def log_in(page, who):
    page.goto("/desk/login/")
    page.get_by_label("账号").fill(who)
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")


def test_from_the_application_to_the_public_page(page, town):
    log_in(page, "market")
    matter = apply_for(town, on=date(2026, 11, 2))
    page.goto(f"/desk/matters/{matter.pk}/")
    page.get_by_role("link", name="列入调整明细").click()
    page.get_by_label("调整方式").select_option("amend")
    page.locator("[name$=basic_code]").fill("000131001000")
    page.get_by_label("调整的法律依据（具体到条款）").fill("《食品经营许可和备案管理办法》第十条")
    page.get_by_label("承诺办结时限").fill("30")
    shot(page, "line")
    page.get_by_role("button", name="确认列入调整明细").click()
    page.get_by_text("不能长于法定办结时限（行政许可法第42条）").first.wait_for()
    page.get_by_label("承诺办结时限").fill("3")
    page.get_by_role("button", name="确认列入调整明细").click()
    page.get_by_text("已办理“列入调整明细”").wait_for()
    shot(page, "matter")
    page.goto("/desk/functions/items/changes/")
    shot(page, "changes")
    page.get_by_role("link", name="列入明细").click()
    shot(page, "lines")

    day = date(2026, 11, 20)
    reviewed(town, matter, on=day)
    actions.take_step(matter, "confirm", by=town.people["keeper"], on=day, fields={"confirm_no": "云编办〔2026〕5号"})
    published(town, matter, on=day)

    page.goto("/")
    page.get_by_role("link", name="权力和服务事项", exact=True).first.click()
    shot(page, "index")
    page.get_by_role("link", name="行政许可事项清单").click()
    shot(page, "list")
    page.get_by_role("link", name="食品经营许可").click()
    page.get_by_role("heading", name="第1版到第2版的变化").wait_for()
    assert "承诺3个工作日" in page.locator("main").inner_text().replace(" ", "")
    shot(page, "item")
    page.goto("/functions/items/changes/?from=2026-11-19")
    page.get_by_text("承诺办结时限：5 → 3").wait_for()
    shot(page, "compared")
    page.goto("/desk/functions/items/compare/?from=2026-11-19")
    shot(page, "desk_compared")


@pytest.mark.parametrize("path", ["items/", "items/list/?list=permit", "items/changes/?from=2026-01-01"])
def test_nothing_sticks_out_on_a_telephone(page, town, path):
    line(town, apply_for(town), "cancel", on=DAY)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/functions/{path}")
    shot(page, "phone_" + path.split("/")[1].split("?")[0])
    assert fits(page, 320)
