"""A reader finds this year's catalogue on the portal, what changed of it, and how far an item is; a clerk enters an item."""

import os
from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import ITEM, Catalogue, Decision
from tests.browser.looking import fits

SHOTS = os.environ.get("FAZHI_SCREENSHOTS")

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser):
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    # A form that is refused comes back with 422, which the console tells; the policy has blocked nothing.
    assert [said for said in page.complaints if "422" not in said] == []


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


@pytest.fixture
def published(transactional_db, county):
    """The county's catalogue, adjusted once, with a decision issued and one under way; a town's beside it."""
    it = (
        Catalogue(county)
        .lists()
        .lists(name="县域养老服务设施布局专项规划（2026—2035年）", category="plan", planned_month=9)
    )
    it.lists(
        name="农村生活垃圾分类处理收费办法", planned_month=11, forms=["notice", "meeting"], hearing=False
    ).published()
    Decision(county, catalogue=it.record, catalogue_item=1).issued()
    Decision(county, subject="县域养老服务设施布局专项规划", catalogue=it.record, catalogue_item=2).started()
    it.take("adjust", "2026-06-01", adjust_reason="根据县委年中工作部署调整")
    again = {**ITEM, "unit": county["market"], "item_no": 2, "planned_month": 12, "category": "plan", "hearing": False,
             "name": "县域养老服务设施布局专项规划（2026—2035年）", "reason": "前期调研尚未完成"}  # fmt: skip
    it.take("change_item", "2026-06-01", detail=again)
    it.take("take_out_item", "2026-06-01", detail={"item_no": 3, "reason": "省级统一规定即将出台"})
    it.lists(
        "2026-06-01", name="城区内涝治理工程", category="project", planned_month=10, reason="汛后重点工程"
    ).published("2026-06-10")
    Catalogue(county, "qingxi", "qingxi").lists(name="青溪镇集镇改造提升工程", category="project").published()
    return it


def test_a_reader_sees_the_catalogue_its_versions_and_what_became_of_an_item(page, live_server, published):
    page.goto(live_server.url)
    page.get_by_role("link", name="重大行政决策目录", exact=True).last.click()
    page.get_by_text("共2个单位公布了目录").wait_for()
    shot(page, "catalogues")
    page.get_by_role("link", name="云岚县人民政府").click()
    page.get_by_role("heading", name="与第1版相比").wait_for()
    assert page.locator("del", has_text="9月").count() == 1 and page.locator("ins", has_text="12月").count() == 1
    assert page.get_by_text("拟订草案、听取意见").count() == 1
    shot(page, "catalogue")
    page.get_by_role("link", name="第1版", exact=True).click()
    page.get_by_text("已不是现行目录").wait_for()
    assert page.get_by_text("农村生活垃圾分类处理收费办法").count() == 1
    page.get_by_role("link", name="已出台").click()
    page.get_by_text("自2026年7月1日起实施。").first.wait_for()


def test_narrow_screens_show_it_without_scrolling_aside(page, live_server, published):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{live_server.url}/decisions/catalogues/{published.matter.pk}/")
    assert fits(page, 390)
    shot(page, "catalogue-narrow")


def reach(page, name):
    """Tab to what bears the name, as somebody does who has no mouse; what has the keyboard is seen to have it."""
    for _ in range(120):
        page.keyboard.press("Tab")
        there = page.evaluate("""() => { const e = document.activeElement; const s = getComputedStyle(e);
            const label = e.labels && e.labels[0] ? e.labels[0].innerText : '';
            return [(e.innerText || label || '').trim(), s.outlineStyle !== 'none' || s.boxShadow !== 'none']; }""")
        if there[0].startswith(name):
            assert there[1], f"{name}：看不出焦点"
            return
    raise AssertionError(f"用键盘到不了“{name}”")


def log_in(page, live_server):
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("账号").fill("office")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")


def test_a_clerk_adjusts_the_catalogue(page, live_server, published):
    log_in(page, live_server)
    page.goto(f"{live_server.url}/desk/matters/{published.matter.pk}/")
    page.get_by_role("link", name="提出调整").click()
    page.locator("#sheet form").get_by_label("调整理由").fill("增加民生事项")
    page.get_by_role("button", name="确认提出调整").click()
    page.get_by_role("link", name="列入事项").click()
    sheet = page.locator("#sheet form")
    sheet.wait_for()
    shot(page, "item")
    sheet.get_by_label("决策事项").first.fill("城区农贸市场布局方案")
    sheet.get_by_label("类别").select_option("policy")
    sheet.get_by_label("承办单位").select_option(label="县市场监管局")
    sheet.get_by_label("计划时间").select_option(label="12月")
    sheet.get_by_label("向社会公开征求意见").check()
    page.get_by_role("button", name="确认列入事项").click()
    page.get_by_text("每一事项变动的理由").first.wait_for()
    page.locator("#sheet form").get_by_label("变动理由").fill("群众反映集中")
    page.get_by_role("button", name="确认列入事项").click()
    page.get_by_text("已办理“列入事项”").wait_for()
    shot(page, "catalogue-desk")


def test_a_clerk_looks_at_the_five_and_goes_on(page, live_server, published, county):
    case = (
        Decision(county).started().heard().assessed().reviewed(given_on=date(2026, 5, 22)).take("submit", "2026-05-25")
    )
    log_in(page, live_server)
    page.goto(f"{live_server.url}/desk/decisions/five/")
    shot(page, "five-list")
    page.goto(f"{live_server.url}/desk/decisions/five/{case.matter.pk}/")
    assert page.locator(".badge.green").count() == 5 and page.locator(".badge.amber").count() == 1
    shot(page, "five")
    page.get_by_role("link", name="办理").click()
    page.get_by_role("link", name="记录会议讨论").click()
    sheet = page.locator("#sheet form")
    sheet.wait_for()
    shot(page, "meeting")
    for label, text in (("会议名称", "县政府第12次常务会议"), ("出席组成人员数", "9"), ("讨论情况", "逐一发表意见")):
        sheet.get_by_label(label).fill(text)
    sheet.get_by_label("政府常务会议").check()
    page.get_by_role("button", name="确认记录会议讨论").click()
    page.get_by_text("行政首长应当最后发表意见").first.wait_for()  # refused with the article, nothing lost
    page.locator("#sheet form").get_by_label("行政首长最后发表意见").check()
    page.get_by_role("button", name="确认记录会议讨论").click()
    page.get_by_text("已办理“记录会议讨论”").wait_for()


def test_the_five_and_a_change_of_the_draft_without_a_mouse(page, live_server, published, county):
    case = (
        Decision(county).started().heard().assessed().reviewed(given_on=date(2026, 5, 22)).take("revise", "2026-05-25")
    )
    page.goto(f"{live_server.url}/desk/login/")
    page.locator("[name=username]").focus()
    page.keyboard.type("police")
    page.keyboard.press("Tab")
    page.keyboard.type("云岚-2026-test")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")
    page.goto(f"{live_server.url}/desk/decisions/five/{case.matter.pk}/")
    reach(page, "已履行、认定不需要的程序")
    page.keyboard.press("Enter")  # unfolds
    page.get_by_text("江岭大学（法学院）").wait_for()
    page.goto(f"{live_server.url}/desk/decisions/five/{case.matter.pk}/")
    reach(page, "修改决策草案")
    page.keyboard.press("Enter")
    sheet = page.locator("#sheet form, .wide-form form").first
    sheet.wait_for()
    shot(page, "redraft")
    reach(page, "实质性修改")
    page.keyboard.press("Space")
    reach(page, "风险评估")
    page.keyboard.press("Space")
    reach(page, "理由")
    page.keyboard.type("收费标准降低，风险评估的结论不受影响")
    reach(page, "决策草案")
    page.keyboard.press("Control+End")
    page.keyboard.type("第二条 首小时免费。")
    reach(page, "确认修改决策草案")
    page.keyboard.press("Enter")
    page.get_by_text("已办理“修改决策草案”").wait_for()
    assert (case.record.participation, case.record.risk) == ("required", "done")
    assert case.matter.decisionrevision_set.get().kept == "|risk|"


def test_pages_of_a_decision_are_no_wider_than_a_telephone(page, live_server, published, county):
    case = Decision(county).executing()
    log_in(page, live_server)
    page.set_viewport_size({"width": 390, "height": 844})
    for address in (
        "/desk/decisions/five/", f"/desk/decisions/five/{case.matter.pk}/", f"/desk/matters/{case.matter.pk}/",
        f"/desk/matters/{published.matter.pk}/", "/desk/registers/decisions.decision/new/", "/decisions/catalogues/",
        f"/published/decisions.decision/{case.matter.pk}/",
    ):  # fmt: skip
        assert page.goto(live_server.url + address).ok, address
        assert fits(page, 390), address
        shot(page, "phone" + address.replace("/", "-"))
