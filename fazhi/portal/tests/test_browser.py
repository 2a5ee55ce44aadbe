"""The way of an applicant in a real browser: keyboard, narrow screens, contrast, and the content-security policy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse

from fazhi.portal.tests.conftest import SYSTEM
from tests.browser.looking import fits

FAINT = """() => {
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                       return .2126 * r + .7152 * g + .0722 * b; };
  const parts = c => c.match(/[\\d.]+/g).map(Number);
  const behind = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor);
                        if (c.length === 3 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
  const faint = [];
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const [a, b] = [light(parts(getComputedStyle(e).color).slice(0, 3)), light(behind(e))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) faint.push(`${e.className || e.tagName} ${ratio.toFixed(2)}`);
  }
  return faint;
}"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def page(live_server: Any, browser: Any) -> Iterator[Any]:
    """A narrow page (a phone, or a screen at 400 %) that fails the test on any script or policy error."""

    said: list[str] = []
    opened = browser.new_page(viewport={"width": 320, "height": 640}, base_url=live_server.url)
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
    yield opened
    assert not said


def entered(page: Any) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def sound(page: Any) -> None:
    """No sideways scrolling, and every text stands out from what is behind it (GB/T 37668, WCAG 1.4.3, 1.4.10)."""
    assert fits(page), page.url
    assert page.evaluate(FAINT) == [], page.url


def test_an_applicant_needs_no_mouse(page: Any, county: Any, register: Any) -> None:
    page.goto(reverse("portal:apply", args=[SYSTEM]))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "applicant"
    entered(page)
    sound(page)
    assert page.get_by_role("alert").is_visible()
    page.get_by_role("link", name="请填写“申请人”").click()
    assert page.evaluate("document.activeElement.name") == "applicant"
    page.get_by_label("申请人").fill("欧阳明月")
    page.get_by_label("所需信息").fill("防汛物资采购合同")
    entered(page)
    sound(page)
    page.get_by_role("button", name="提交申请").focus()
    entered(page)
    sound(page)
    assert page.get_by_role("button", name="打印本页").is_visible()
    code = page.locator(".code").inner_text()
    page.goto(reverse("portal:follow"))
    page.get_by_label("查询码").fill(code)
    entered(page)
    sound(page)
    assert "已收到" in page.locator(".state").inner_text()


def test_every_page_reads_on_a_narrow_screen(page: Any, county: Any, register: Any, request_for: Any) -> None:
    matter = request_for("防汛物资采购合同")
    names = ("home", "applications", "follow", "published_index", "reports", "checkpoints")
    urls = [reverse(f"portal:{name}") for name in names]
    urls += [reverse("portal:published", args=[SYSTEM]), reverse("portal:published_detail", args=[SYSTEM, matter.pk])]
    for url in [*urls, "/no", "/text-size/large/", *urls]:
        page.goto(url)
        sound(page)
