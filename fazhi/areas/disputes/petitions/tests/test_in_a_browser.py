"""A petition from the portal that turns out to be a reconsideration, in a browser: telephone, office, agency, bureau."""

import os
from datetime import date

import pytest

from fazhi.areas.disputes.petitions.tests.conftest import place  # noqa: F401 — the fixture
from fazhi.portal.codes import grouped, new_code
from fazhi.portal.models import BallotCount
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Link, Matter
from tests.browser.looking import fits
from tests.browser.sitting import log_in

SHOTS = os.environ.get("SHOTS", "")

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(live_server, transactional_db, place, browser):  # noqa: F811
    return browser


def shoot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def desk_of(browser, live_server, who, complaints):
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    log_in(page, live_server.url, who)
    return page


def test_a_petition_that_turns_out_to_be_a_reconsideration(browser, live_server):
    complaints = []
    phone = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN").new_page()
    phone.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    phone.goto(f"{live_server.url}/disputes/petition/")
    assert fits(phone)
    shoot(phone, "guide")
    phone.get_by_role("link", name="网上提出建议意见、申诉求决").click()
    assert fits(phone)
    shoot(phone, "apply")
    phone.get_by_label("信访目的").select_option("claim")
    phone.get_by_label("内容分类").select_option("market")
    phone.get_by_label("信访事项").fill("对罚款决定不服")
    phone.get_by_label("诉求、事实和理由").fill("罚款过重，请求撤销")
    phone.get_by_label("信访人").fill("孙小满")
    phone.get_by_label("联系电话").fill("13900000000")
    phone.get_by_role("button", name="下一步").click()
    phone.get_by_role("button", name="提交").click()
    phone.get_by_text("查询码").first.wait_for()
    matter = Matter.objects.get(system="disputes.petition")
    assert (matter.organ.code, matter.record.channel) == ("xinfang", "web")

    office = desk_of(browser, live_server, "xf", complaints)
    office.goto(f"{live_server.url}/desk/matters/{matter.pk}/")
    shoot(office, "office")
    office.get_by_role("link", name="转送、交办").click()
    office.get_by_label("有权处理的机关、单位").select_option(label="县市场监管局")
    office.get_by_role("button", name="确认转送、交办").click()
    office.get_by_text("已办理“转送、交办”").wait_for()

    agency = desk_of(browser, live_server, "shichang", complaints)
    agency.goto(f"{live_server.url}/desk/matters/{matter.pk}/")
    agency.get_by_role("link", name="受理并告知", exact=True).click()
    agency.get_by_role("button", name="确认受理并告知").click()
    agency.get_by_text("已办理“受理并告知”").wait_for()
    shoot(agency, "accepted")
    agency.get_by_role("link", name="分到途径四：转行政复议").click()
    agency.get_by_label("被申请人").fill("云岚县市场监督管理局")
    agency.get_by_label("不服的行政行为").fill("罚款二千元的决定")
    agency.get_by_label("案件类型").select_option("penalty")
    agency.get_by_label("行政管理领域").select_option("market")
    agency.get_by_label("行政复议请求").fill("撤销罚款决定")
    agency.get_by_label("信访人愿意申请行政复议").check()
    shoot(agency, "turn")
    agency.get_by_role("button", name="确认分到途径四：转行政复议").click()
    agency.get_by_text("已办理“分到途径四：转行政复议”").wait_for()
    opened = Matter.objects.get(system="disputes.reconsideration")
    assert Link.objects.filter(source=matter.pk, target=opened.pk, kind="reconsideration").exists()
    assert not matter.deadlines.filter(met_on=None, void=False).exists()

    bureau = desk_of(browser, live_server, "clerk", complaints)
    bureau.goto(f"{live_server.url}/desk/matters/{opened.pk}/")
    bureau.get_by_text("罚款二千元的决定").first.wait_for()
    bureau.get_by_role("link", name="对罚款决定不服").first.wait_for()
    shoot(bureau, "bureau")
    phone.goto(f"{live_server.url}/follow/")
    phone.get_by_label("查询码").fill(matter.query_code)
    phone.get_by_role("button").first.click()
    phone.get_by_text("分到途径四：转行政复议").first.wait_for()
    assert fits(phone)
    shoot(phone, "progress")
    assert not complaints


def test_the_petitioner_rates_on_the_telephone(browser, live_server, place, today):  # noqa: F811
    given = {
        "receiver": "office", "channel": "web", "content": "suggestion", "topic": "transport", "subject": "增设站台",
        "demand": "没有公交站台", "petitioner": "孙小满", "phone": "13900000000", "address": "青溪镇和平村3组",
    }  # fmt: skip
    code = new_code()
    on, people = date(2026, 11, 20), place.people
    matter = open_matter(
        "disputes.petition", organ=place["xinfang"], by=people["xf"], on=on, fields=given, query_code=code
    )
    take_step(matter, "route", by=people["xf"], on=on, fields={"handler": place["market"]})
    take_step(matter, "accept", by=people["shichang"], on=on)
    take_step(matter, "study", by=people["shichang"], on=on, fields={"opinion": "已列入明年计划"})
    complaints = []
    phone = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN").new_page()
    phone.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    phone.goto(f"{live_server.url}/follow/")
    phone.get_by_label("查询码").fill(grouped(code).lower())
    phone.get_by_role("button", name="查询").click()
    phone.get_by_role("group", name="信访部门").get_by_label("基本满意").check()
    phone.get_by_role("group", name="负责办理的单位").get_by_label("不满意").check()
    assert fits(phone)
    shoot(phone, "rating")
    phone.get_by_role("button", name="提交评价").click()
    phone.get_by_text("已评价，谢谢").wait_for()
    assert fits(phone) and not phone.get_by_role("button", name="提交评价").count()
    shoot(phone, "rated")
    said = set(BallotCount.objects.filter(count=1).values_list("about", "answer"))
    assert said == {("office", "mostly"), ("organ", "no")} and complaints == []
