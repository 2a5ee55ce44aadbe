"""A report written by several people in a real browser: asked, written, taken in, remarked on, frozen, published, changed since."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from fazhi.report.models import YearlyReport
from fazhi.report.outline import TO_WRITE
from fazhi.report.tests.conftest import case
from tests.browser.looking import fits
from tests.browser.walking import fill

from .conftest import PART

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def deed(page: Any, name: str, **given: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()
    page.locator("#sheet form").wait_for()
    fill(page.locator("#sheet"), given)
    with page.expect_navigation():
        page.get_by_role("button", name=f"确认{name}").click()


def test_from_the_request_to_what_changed_since(live_server: Any, sit: Any, cases: Any, report: YearlyReport) -> None:
    clerk, police, mayor = sit("clerk"), sit("police", width=390), sit("mayor")
    home = live_server.url + reverse("desk:report", args=[report.pk])

    clerk.goto(home)
    clerk.get_by_role("link", name="征集、催办、采用").click()
    clerk.get_by_role("link", name="向单位征集").click()
    clerk.get_by_label("用于哪一部分").select_option(PART)
    clerk.get_by_label("需要什么材料").fill("规范执法的做法")
    clerk.get_by_label("县公安局").check()
    clerk.get_by_role("button", name="确认征集").click()
    clerk.get_by_text("已向1个单位征集").wait_for()

    police.goto(live_server.url + reverse("desk:worklist"))
    police.get_by_role("link", name=PART).click()
    police.get_by_label("材料").fill("县公安局审结")
    police.get_by_role("searchbox").fill("审结")
    police.get_by_role("button", name="1件", exact=True).first.click()
    police.locator("#preview").get_by_text("县公安局审结1件").wait_for()
    assert fits(police)
    police.get_by_role("button", name="报送", exact=True).click()
    police.get_by_text("已报送").first.wait_for()

    clerk.reload()
    clerk.get_by_role("link", name="阅处").click()
    clerk.get_by_role("button", name="采用").click()
    clerk.locator(".paper").get_by_text("县公安局审结1件").wait_for()

    mayor.goto(home)
    mayor.locator(".paper a", has_text="33.33%").or_(mayor.locator(".paper a", has_text="30%")).first.hover()
    mayor.locator(".figure-card").get_by_text("打开这些记录").wait_for()
    mayor.get_by_label("对哪一部分").select_option(PART)
    mayor.locator("#id_body").fill("写明是哪一类案件")
    mayor.get_by_role("button", name="批注", exact=True).click()
    mayor.get_by_text("已批注").wait_for()

    clerk.goto(home)
    clerk.get_by_role("button", name="处理完毕").click()
    clerk.get_by_text("批注已标为处理完毕").wait_for()
    clerk.get_by_role("link", name="修改").click()
    clerk.get_by_role("button", name="二、存在的不足和原因").click()
    clerk.fill("#id_text", TO_WRITE.sub("已写明。", clerk.input_value("#id_text")))
    with clerk.expect_navigation():
        clerk.get_by_role("button", name="保存").click()
    deed(clerk, "冻结数据")
    mayor.goto(home)
    deed(mayor, "审定", meeting="第5次常务会议")
    clerk.goto(home)
    deed(clerk, "报送")
    deed(clerk, "公开", secrecy="不涉密")
    report.refresh_from_db()
    assert report.state == "published" and "岭州市人民政府" in report.submitted_to
    assert [v.number for v in report.versions.all()] == [3, 2, 1]

    case(cases, 77, date(2025, 7, 1), date(2025, 8, 1))
    clerk.get_by_role("link", name="冻结后记录有无变化").click()
    clerk.get_by_text("以后有变化的指标").wait_for()
    assert clerk.get_by_role("row", name="审结复议案件").first.get_by_text("11件").is_visible()
