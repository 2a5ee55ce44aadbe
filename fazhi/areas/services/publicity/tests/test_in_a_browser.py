"""A 普法提示 in the browser, from the finding to the end: no date, before the law, answered late, criticised."""

import pytest

from fazhi.areas.services.publicity.tests.scene import DUTY, common_list, own_list, people, reminder
from fazhi.spine.models import Matter
from tests.browser.looking import fits
from tests.browser.sitting import log_in, shot

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(live_server, transactional_db, county, browser):
    people(county)
    common = common_list(county).do("item", "2026-01-16", detail=DUTY)
    common.do("publish", "2026-01-20", by="head", published_where="门户网站")
    own = own_list(county, common=common.record).do(
        "item", "2026-02-03", by="market", detail={**DUTY, "content": "企业合规讲座"}
    )
    own.do("publish", "2026-02-10", by="market", published_where="局网站")
    reminder(county, on="2025-10-20", title="施行前发现的问题")
    return browser


def login(browser, live_server, name, complaints, **screen):
    page = browser.new_context(viewport={"width": 1280, "height": 900, **screen}, locale="zh-CN").new_page()
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" and "422" not in m.text else None)
    log_in(page, live_server.url, name)
    return page


def act(page, url, step, **given):
    """One step on its sheet; the dates are those of the labels."""
    page.goto(f"{url}step/{step}/")
    for label, value in given.items():
        page.get_by_label(label, exact=False).first.fill(value)
    page.locator("form button[type=submit], form button.primary").last.click()


def test_a_reminder_from_the_finding_to_public_criticism(browser, live_server):
    complaints = []
    clerk = login(browser, live_server, "clerk", complaints)
    clerk.goto(f"{live_server.url}/desk/services/publicity/")
    clerk.get_by_text("2项逾期").wait_for()
    shot(clerk, "year")
    clerk.get_by_role("region", name="逾期的责任事项").get_by_role("link", name="企业合规讲座").click()
    clerk.get_by_role("link", name="提出普法提示").click()
    clerk.get_by_role("button", name="确认提出普法提示").click()
    clerk.get_by_text("已办理“提出普法提示”").wait_for()
    matter = Matter.objects.get(system="services.publicity_reminder", title__contains="企业合规讲座")
    url = f"{live_server.url}/desk/matters/{matter.pk}/"

    head = login(browser, live_server, "head", complaints)
    early = Matter.objects.get(system="services.publicity_reminder", title="施行前发现的问题")
    act(
        head,
        f"{live_server.url}/desk/matters/{early.pk}/",
        "issue",
        日期="2025-10-31",
        改进要求="补办",
        反馈期限="2025-12-01",
    )
    head.get_by_text("2025-11-01以前没有“普法提示”这种法定文书").wait_for()
    act(head, url, "issue", 改进要求="补办两场讲座")
    head.get_by_text("普法提示中应当写明反馈期限").wait_for()
    shot(head, "no-date")
    head.get_by_label("反馈期限").fill("2026-11-27")
    head.get_by_role("button", name="确认制发普法提示").click()
    head.get_by_text("已办理“制发普法提示”").wait_for()
    shot(head, "issued")
    assert Matter.objects.get(pk=matter.pk).state == "issued"
    late = Matter.objects.get(pk=early.pk)
    late_url = f"{live_server.url}/desk/matters/{late.pk}/"
    act(head, late_url, "issue", 日期="2025-11-03", 改进要求="补办", 反馈期限="2025-12-01")
    head.get_by_text("已办理“制发普法提示”").wait_for()

    unit = login(browser, live_server, "market", complaints, width=390, height=800)
    act(unit, late_url, "reply", 改进措施和结果="仍在安排")
    unit.get_by_text("已办理“反馈改进情况”").wait_for()
    unit.goto(f"{live_server.url}/desk/services/publicity/")
    assert fits(unit)
    shot(unit, "year-phone")
    act(head, url, "criticise", 通报批评的事实和要求="请改正")
    head.get_by_text("尚未届满，不能以不改进为由通报批评").wait_for()
    act(head, late_url, "criticise", 通报批评的事实和要求="逾期反馈，未改进")
    head.get_by_text("已办理“通报批评”").wait_for()
    shot(head, "criticised")
    assert Matter.objects.get(pk=late.pk).record.late

    phone = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN").new_page()
    phone.goto(f"{live_server.url}/services/publicity/")
    phone.get_by_role("link", name="2026年普法责任清单").last.click()
    phone.get_by_text("到期未完成").first.wait_for()
    assert fits(phone)
    shot(phone, "public-list")
    assert not complaints
