"""An application for a ruling on a telephone: item, form, receipt, what is lacking, papers handed in."""

import os

import pytest
from django.core.cache import cache

from fazhi.areas.disputes.adjudication.tests.cases import LAND, NAME, D, item, people
from fazhi.spine.actions import take_step
from fazhi.spine.models import Matter
from tests.browser.looking import fits

SHOTS = os.environ.get("SHOTS", "")

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser, live_server, transactional_db, county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "kept"
    cache.clear()
    people(county)
    item(county, NAME, title="企业名称争议裁决", place="县市场监管局一楼窗口")
    item(county, LAND, body="government", handler=county["market"], title="林地权属争议裁决")
    return browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN", has_touch=True).new_page()


def looked(page, name):
    assert fits(page), name
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/adjudication-{name}.png", full_page=True)


def test_from_the_list_to_the_papers_that_were_missing(phone, live_server, county):
    complaints = []
    phone.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    phone.goto(f"{live_server.url}/disputes/adjudication/")
    looked(phone, "list")
    phone.locator("main").get_by_role("link", name="网上申请").first.click()
    for name, text in (
        ("subject", "企业名称近似"), ("applicant", "田满仓"), ("applicant_phone", "19900001111"), ("respondent", "孔德厚"),
        ("request", "责令变更名称"), ("facts", "字号近似"),
    ):  # fmt: skip
        phone.locator(f"#id_{name}").fill(text)
    looked(phone, "form")
    phone.get_by_role("button", name="下一步：核对").click()
    looked(phone, "check")
    phone.get_by_role("button", name="提交申请").click()
    code = phone.locator(".code").inner_text()
    matter = Matter.objects.get(system="disputes.adjudication")
    assert matter.organ == county["market"]
    fields = {"lacking": "营业执照", "correct_by": D("2026-11-30")}
    take_step(matter, "ask_correct", by=county.people["market"], on=D("2026-11-20"), fields=fields)
    phone.goto(f"{live_server.url}/disputes/adjudication/progress/")
    phone.get_by_label("查询码").fill(code)
    phone.get_by_role("button", name="查询").click()
    assert phone.get_by_role("heading", name="要补正这些材料，请在2026年11月30日前补齐").is_visible()
    looked(phone, "lacking")
    paper = {"name": "营业执照.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"}
    phone.locator("input[type=file]").set_input_files(paper)
    phone.get_by_role("button", name="提交材料").click()
    assert "已收到1份材料" in phone.get_by_role("status").first.inner_text()
    matter.refresh_from_db()
    assert matter.state == "received" and not complaints
