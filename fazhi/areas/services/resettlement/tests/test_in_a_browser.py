"""The officer enters, matches, links and looks; the deputy looks; the colleague and the bureau find nothing; the head sees who
looked. On a telephone nothing sticks out."""

import os
from datetime import date as D

import pytest

from fazhi.areas.services.resettlement.tests.scene import CODE, WHO, Stations
from fazhi.spine.models import Event, Matter
from tests.browser.looking import fits

SHOTS = os.environ.get("FAZHI_SHOTS", "")

pytestmark = pytest.mark.browser


class Walk:
    """Pages of several people, each with a session of their own."""

    def __init__(self, browser, client, server, stations):
        self.browser, self.client, self.url, self.stations = browser, client, server.url, stations
        self.complaints = []

    def page(self, who, width=1280):
        self.client.force_login(self.stations[who])
        context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
        cookie = self.client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": self.url}])
        page = context.new_page()
        page.on(
            "console",
            lambda m: self.complaints.append(m.text) if m.type == "error" and "status of 4" not in m.text else None,
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def shot(self, page, name):
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def look(page, reason):
    page.get_by_label("查看用途").select_option("contact")
    page.get_by_label("查看的理由").fill(reason)
    page.get_by_role("button", name="记入留痕并查看").click()
    page.get_by_text("本次查看已记入留痕").wait_for()


def test_who_sees_whom(browser, live_server, transactional_db, county, key, client):
    walk = Walk(browser, client, live_server, Stations(county))
    page = walk.page("qx-officer")
    page.goto(f"{walk.url}/desk/registers/{CODE}/new/")
    page.get_by_label("刑满释放人员").check()
    page.get_by_role("button", name="登记").click()
    page.wait_for_url("**/matters/*/")
    matter = Matter.objects.get(system=CODE)
    page.get_by_role("link", name="身份信息（封存）").first.click()
    walk.shot(page, "enter")
    for label, name in (("姓名", "name"), ("身份证号码", "id_no"), ("联系电话", "phone"), ("住址", "address")):
        page.get_by_label(label, exact=False).first.fill(WHO[name])
    page.get_by_role("button", name="加密封存").click()
    page.wait_for_url("**/matters/*/")
    assert "宁知远" not in page.content()
    page.get_by_role("link", name="身份信息（封存）").first.click()
    sheet = page.locator("section.sheet", has_text="核对本人")
    sheet.get_by_label("姓名").fill("宁知近")
    sheet.get_by_label("身份证号码").fill(WHO["id_no"])
    sheet.get_by_role("button", name="核对").click()
    page.get_by_text("没有同时相符").first.wait_for()
    sheet.get_by_label("姓名").fill(WHO["name"])
    sheet.get_by_role("button", name="核对").click()
    page.wait_for_url("**/matters/*/")
    page.get_by_role("link", name="衔接", exact=True).click()
    page.locator("#sheet form").wait_for()
    walk.shot(page, "matter")
    walk.stations.take(matter, "deputise", "qx-head", D(2026, 11, 20), fields={"deputy": walk.stations["qx-deputy"].pk})
    phone = walk.page("qx-deputy", 390)
    address = f"{walk.url}/desk/services/resettlement/{matter.pk}/person/"
    phone.goto(address)
    assert fits(phone) and "宁知远" not in phone.content()
    look(phone, "约定走访时间")
    assert "宁知远" in phone.content() and fits(phone)
    walk.shot(phone, "looked")
    for who in ("qx-colleague", "bureau"):
        other = walk.page(who)
        assert other.goto(address).status == 404
        other.goto(f"{walk.url}/desk/services/resettlement/")
        assert "没有分派给您的档案" in other.content() and matter.number not in other.content()
        walk.shot(other, f"overview-{who}")
    head = walk.page("qx-head", 390)
    head.goto(f"{walk.url}/desk/services/resettlement/")
    row = head.locator("tr", has_text="约定走访时间")
    assert "苗助理" in row.inner_text() and matter.number in row.inner_text() and fits(head)
    walk.shot(head, "head")
    assert Event.objects.filter(code="reveal").count() == 1
    assert not walk.complaints
