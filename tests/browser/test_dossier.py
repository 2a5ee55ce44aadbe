"""A clerk seals a case in the browser; a stranger verifies the download and reads its page without a network or a script."""

from __future__ import annotations

import os
from datetime import date

import pytest

from fazhi.spine.dossier.tests.stranger import unpacked, verified
from fazhi.spine.tests.county import build
from tests.browser.looking import fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("FAZHI_PICTURES", "")


def look(page, name):
    """Keep a picture for whoever wants to look; nothing is compared."""
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def test_sealed_downloaded_verified_and_read(open_page, settings, tmp_path):
    from fazhi.areas.disputes.reconsideration.tests.cases import case

    settings.FAZHI_TODAY = date(2026, 11, 20)
    c = case(build(), "2026-11-02").accepted("2026-11-06").ready("2026-11-10")
    page = open_page()
    page.goto(f"/desk/login/?next=/desk/matters/{c.matter.pk}/")
    page.fill("input[name=username]", "reviewer")
    page.fill("input[name=password]", "云岚-2026-test")
    page.press("input[name=password]", "Enter")
    page.get_by_role("link", name="制作卷宗").click()
    look(page, "dossier-asked")
    page.get_by_role("button", name="制作并下载").click()
    page.locator("p.error", has_text="请填写“交给谁、作何用途”").wait_for()
    page.get_by_label("交给谁、作何用途").fill("县人民法院调卷")
    page.get_by_label("交当事人或者法院：机关内部办理过程不予展示，个人信息隐去").check()
    page.wait_for_timeout(100)
    with page.expect_download() as coming:
        page.get_by_role("button", name="制作并下载").click()
    path = tmp_path / "got.zip"
    coming.value.save_as(path)
    assert coming.value.suggested_filename.startswith("卷宗 云司复收")
    code, result = verified(path)
    assert code == 0 and result["withheld"] == 2, result
    for name, data in unpacked(path).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    reading = page.context.browser.new_context(java_script_enabled=False, offline=True).new_page()
    reading.goto((tmp_path / "index.html").as_uri())
    assert reading.get_by_role("heading", name="经过").is_visible()
    assert reading.get_by_text("不予展示").count() > 1
    look(reading, "dossier-page")
    reading.set_viewport_size({"width": 375, "height": 800})
    assert fits(reading, 375)
    look(reading, "dossier-page-phone")
