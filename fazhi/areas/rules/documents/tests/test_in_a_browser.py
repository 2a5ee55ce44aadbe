"""The drafter at the desk: what hinders a step is told with its article before anybody tries."""

import os

import pytest

from fazhi.areas.rules.documents.tests.cases import D, Doc, existing, people
from fazhi.spine.actions import apply_law

pytestmark = pytest.mark.browser


@pytest.fixture
def page(live_server, transactional_db, county, browser):
    people(county)
    page = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="zh-CN").new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("账号").fill("drafter")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")
    yield page
    assert not complaints


def shot(page, name):
    """Pictures are kept only where somebody asks for them."""
    if folder := os.environ.get("FAZHI_PICTURES"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def test_the_drafter_sees_what_is_missing(page, live_server, county):
    doc = Doc(county).draft()
    doc.do("skip_comment", "2026-06-08", comment_free_reason="内容涉及国家秘密")
    page.goto(f"{live_server.url}/desk/matters/{doc.matter.pk}/")
    shot(page, "document-commented")
    hindered = page.get_by_text("尚未评估论证")
    assert hindered.count() >= 1 and "地方组织法第75条" in page.content()
    page.get_by_role("link", name="起草单位合法性审核").click()
    sheet = page.locator("#sheet form")
    sheet.wait_for()
    shot(page, "document-step")
    page.get_by_label("起草单位合法性审核意见").fill("符合上位法")
    page.get_by_role("button", name="确认起草单位合法性审核").click()
    page.get_by_text("已办理“起草单位合法性审核”").wait_for()
    assert doc.record.own_opinion == "符合上位法"


def test_lists_new_and_published(page, live_server, county):
    doc = Doc(county).made()
    existing(county)
    apply_law(D("2026-09-02"))
    page.goto(f"{live_server.url}/desk/registers/rules.document/")
    shot(page, "document-list")
    assert page.get_by_text("云岚县农村集中供水管理办法").count() >= 1
    page.goto(f"{live_server.url}/desk/matters/{doc.matter.pk}/")
    shot(page, "document-in-force")
    assert page.get_by_text("现行有效").count() >= 1
    page.goto(f"{live_server.url}/desk/registers/rules.document/new/")
    shot(page, "document-new")
    page.goto(f"{live_server.url}/published/rules.document/")
    shot(page, "document-portal")
    assert page.get_by_text("云岚县农村集中供水管理办法").count() == 1
