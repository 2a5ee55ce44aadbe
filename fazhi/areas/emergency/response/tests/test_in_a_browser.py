"""An incident from the call to the archive on the desk, its late report shown; a warning on a telephone. One walk."""

import os

import pytest

from fazhi.areas.emergency.response.tests.scene import Plan, Warned, at, people
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Matter
from tests.browser.looking import fits

PASSWORD = "云岚-2026-test"

pytestmark = pytest.mark.browser


@pytest.fixture
def ground(transactional_db, county):
    """The bureau, one person on duty with all its roles, a plan that the public reads."""
    people(county)
    for role in (Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD):
        county.person("duty", "emergency", role, reach=Reach.DIVISION, name="值班长")
    Plan(county).made().do("publish", "2026-02-05", summary="防汛组织指挥、预警、转移")
    return county


@pytest.fixture
def browser(live_server, ground, browser):
    said = []

    def page(width, height, script=True):
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, locale="zh-CN", java_script_enabled=script,
            timezone_id="Asia/Shanghai",
        )  # fmt: skip
        found = context.new_page()
        found.on("pageerror", lambda error: said.append(str(error)))
        found.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
        return found

    yield page
    assert not said


def shot(page, name):
    if where := os.environ.get("FAZHI_SHOTS"):
        page.screenshot(path=f"{where}/{name}.png", full_page=True)


def filled(page, **values):
    """Fill in a form by the names of its fields and send it."""
    for name, value in values.items():
        field = page.locator(f"[name='{name.replace('__', '-')}']")
        kind = field.first.evaluate("one => one.tagName + (one.type || '')")
        if kind.startswith("SELECT"):
            field.select_option(value)
        elif kind.endswith(("checkbox", "radio")):
            for each in [value] if isinstance(value, str) else value:
                page.locator(f"[name='{name.replace('__', '-')}'][value='{each}']").check()
        else:
            field.first.fill(str(value))
    page.locator("main form button:not(.plain)").last.click()


TOLD = {
    "row__sender": "县应急局", "row__receiver": "市应急局", "row__means": "phone", "row__content": "搜救进行中", "row__deaths": 0,
    "row__missing": 1, "row__injured": 2, "row__loss": 0,
}  # fmt: skip


def an_incident(desk):
    desk.goto("/desk/registers/emergency.incident/new/")
    shot(desk, "incident-new")
    filled(
        desk, act__on="2026-11-19", name="青溪镇山洪", category="natural", place="青溪镇和平村", source="town", brief="短时强降雨",
        occurred_at="2026-11-19T05:10", known_at="2026-11-19T05:40",
    )  # fmt: skip
    desk.wait_for_url("**/matters/*/")
    matter = Matter.objects.get(system="emergency.incident")
    at_step = f"/desk/matters/{matter.pk}/step/%s/"
    desk.goto("/desk/emergency/now/")
    desk.get_by_text("尚未报告，限2026-11-19 06:40前").wait_for()
    shot(desk, "now-running")
    desk.goto(at_step % "first_report")
    shot(desk, "first-report")
    filled(desk, act__on="2026-11-19", row__sent_at="2026-11-19T06:55", **TOLD)
    desk.get_by_text("请如实填写未按时报告的原因").first.wait_for()
    filled(desk, late_reason="通信中断")
    desk.wait_for_url(f"**/matters/{matter.pk}/")
    desk.get_by_role("link", name="时间核对").first.click()
    desk.get_by_text("1小时15分钟后报告，超过时限").wait_for()
    shot(desk, "incident-late")
    desk.goto(at_step % "start_response")
    filled(
        desk, act__on="2026-11-19", row__level="3", row__at="2026-11-19T06:00", row__affairs="抢险", row__measures=["rescue"],
        row__decided_by="县应急指挥部",
    )  # fmt: skip
    desk.wait_for_url(f"**/matters/{matter.pk}/")
    return matter, at_step


def ended(desk, matter, at_step):
    desk.goto(at_step % "end_response")
    filled(
        desk, act__on="2026-11-20", row__at="2026-11-20T08:00", row__affairs="抢险结束", row__decided_by="县应急指挥部",
        controlled_at="2026-11-20T07:00",
    )  # fmt: skip
    desk.wait_for_url(f"**/matters/{matter.pk}/")
    desk.goto(at_step % "final_report")
    filled(desk, act__on="2026-11-20", row__sent_at="2026-11-20T09:00", **TOLD)
    desk.wait_for_url(f"**/matters/{matter.pk}/")
    desk.goto(at_step % "sum_up")
    filled(desk, act__on="2026-11-20", cause="短时强降雨", summary="增设监测点")
    desk.wait_for_url(f"**/matters/{matter.pk}/")
    desk.goto(at_step % "archive")
    filled(desk, act__on="2026-11-20", archive_no="2026-应急-9")
    desk.wait_for_url(f"**/matters/{matter.pk}/")
    desk.get_by_text("已办结归档").first.wait_for()
    shot(desk, "incident-closed")


def test_an_incident_and_a_warning(browser, ground):
    desk = browser(1280, 900)
    desk.goto("/desk/login/")
    desk.fill("[name=username]", "duty")
    desk.fill("[name=password]", PASSWORD)
    desk.click("button")
    matter, at_step = an_incident(desk)
    phone = browser(390, 780, script=False)
    phone.goto("/emergency/now/")
    assert "三级响应" in phone.content() and "现在没有生效中的预警" in phone.content()
    ended(desk, matter, at_step)
    desk.set_viewport_size({"width": 390, "height": 780})
    for url in ("/desk/emergency/now/", f"/desk/emergency/incidents/{matter.pk}/"):
        desk.goto(url)
        assert fits(desk), url
        shot(desk, f"phone-{url.strip('/').split('/')[2]}")

    warning = Warned(ground, on="2026-11-19").consulted("2026-11-19")
    warning.issued("2026-11-19", "2026-11-19 08:00")
    phone.goto("/emergency/now/")
    assert "三级（黄色）" in phone.content()
    change = {"change": "raised", "level_after": "1", "at": at("2026-11-20 02:00"), "reason": "雨势加大"}
    warning.do("adjust", "2026-11-20", by="e_head", detail=change, area="青溪镇", measures=["plan", "move"])
    phone.reload()
    assert "一级（红色）" in phone.content() and "提高为一级（红色）" in phone.content()
    shot(phone, "portal-phone")
    desk.goto("/emergency/now/")
    assert fits(desk)
    warning.do(
        "lift", "2026-11-20", by="e_head", danger_over_at=at("2026-11-20 10:00"), lifted_at=at("2026-11-20 10:20")
    )
    phone.reload()
    assert "现在没有生效中的预警" in phone.content() and "11月20日 10:20解除" in phone.content()
