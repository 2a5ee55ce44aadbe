"""A round of online supervision on the desk, and the public's complaint on a telephone."""

import pytest

from fazhi.areas.enforcement.penalties.tests.scene import Case, bureau  # noqa: F401 — the fixture
from fazhi.spine.models import Matter
from tests.browser.looking import fits

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(live_server, transactional_db, bureau, browser):  # noqa: F811
    Case.open(bureau).decided()
    return browser


def test_a_complaint_by_telephone_and_a_hit_on_the_desk(browser, live_server):
    phone = browser.new_context(viewport={"width": 360, "height": 740}, locale="zh-CN").new_page()
    complaints = []
    phone.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    phone.goto(f"{live_server.url}/apply/enforcement.supervision/")
    assert fits(phone)
    phone.get_by_label("反映的问题").fill("一个月检查五次")
    phone.get_by_label("反映的执法机关").fill("县市场监管局")
    phone.get_by_label("事实").fill("本店三月被检查五次，均未出示通知书")
    phone.get_by_role("button", name="下一步").click()
    phone.get_by_role("button", name="提交").click()
    phone.get_by_text("查询码").first.wait_for()
    assert Matter.objects.get(system="enforcement.supervision").record.source == "complaint"

    desk = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()
    desk.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    desk.goto(f"{live_server.url}/desk/login/")
    desk.get_by_label("账号").fill("clerk")
    desk.get_by_label("密码").fill("云岚-2026-test")
    desk.get_by_role("button", name="登录").click()
    desk.wait_for_url("**/desk/")
    desk.goto(f"{live_server.url}/desk/enforcement/online/")
    desk.get_by_label("核对自").fill("2026-01-01")
    desk.get_by_role("button", name="开展线上监督").click()
    desk.get_by_text("新列出疑点1条").wait_for()
    desk.get_by_role("row", name="未按期公示执法结果").get_by_role("link", name="1").click()
    desk.locator("tbody a").first.click()
    desk.wait_for_url("**/matters/*/")
    desk.get_by_role("link", name="转为监督线索").click()
    desk.get_by_label("核实情况").fill("门户网站无此公示")
    desk.get_by_role("button", name="确认转为监督线索").click()
    desk.get_by_text("已办理“转为监督线索”").wait_for()
    assert Matter.objects.filter(system="enforcement.supervision", state="clue").count() == 2
    assert not complaints
