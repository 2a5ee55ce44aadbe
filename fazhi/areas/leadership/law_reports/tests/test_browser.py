"""A round in the browser: the clerk prints the sheets, raters open the page on telephones, the head ends it, the unit reads the result."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from fazhi.areas.leadership.law_reports.tests import scene
from fazhi.areas.leadership.law_reports.tests.test_raters import rate
from fazhi.areas.leadership.law_reports.views import subjects
from fazhi.portal.models import BallotCount, BallotPaper
from tests.browser.looking import fits
from tests.browser.sitting import log_in, shot

pytestmark = pytest.mark.browser


def opened(browser, width=1280):
    page = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN").new_page()
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def logged_in(browser, server, name):
    page = opened(browser)
    log_in(page, server.url, name)
    return page


@pytest.mark.django_db(transaction=True)
def test_sixty_raters(browser, live_server, county):
    cache.clear()
    work = scene.rating(scene.people(county))
    clerk = logged_in(browser, live_server, "clerk")
    clerk.goto(f"{live_server.url}/desk/matters/{work.pk}/")
    clerk.get_by_role("link", name="印发测评票").first.click()
    clerk.get_by_label("这次印多少张").fill("60")
    shot(clerk, "print")
    clerk.get_by_role("button", name="印发").click()
    clerk.get_by_role("heading", name="60张票").wait_for()
    shot(clerk, "slips")
    codes = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", clerk.locator(".slips").inner_text())
    assert len(set(codes)) == 60
    telephone = opened(browser, 390)
    for n, code in enumerate(codes[:2]):
        telephone.goto(f"{live_server.url}/leadership/rate/")
        assert fits(telephone), telephone.url
        telephone.get_by_label("票上的编码").fill(code)
        telephone.get_by_role("button", name="开始填写").click()
        telephone.get_by_role("button", name="提交").wait_for()
        assert fits(telephone), telephone.url
        for group in telephone.get_by_role("group").all():
            group.get_by_role("radio").nth(n).check()
        shot(telephone, f"sheet{n}")
        telephone.get_by_role("button", name="提交").click()
        telephone.get_by_text("已提交，谢谢。").wait_for()
    telephone.goto(f"{live_server.url}/leadership/rate/")
    telephone.get_by_label("票上的编码").fill(codes[0])
    telephone.get_by_role("button", name="开始填写").click()
    telephone.get_by_text("每张票只能提交一次").wait_for()
    shot(telephone, "spent")
    units = subjects(work.matter)
    for n, code in enumerate(codes[2:]):
        assert rate(Client(), code, units, "1" if n < 41 else "2").status_code == 302
    assert BallotPaper.objects.filter(spent=False).count() == 0
    head = logged_in(browser, live_server, "head")
    head.goto(f"{live_server.url}/desk/matters/{work.pk}/")
    head.get_by_role("link", name="结束测评").first.click()
    head.get_by_role("button", name="确认结束测评").click()
    head.get_by_text("已办理“结束测评”").wait_for()
    assert not BallotCount.objects.filter(month=None, count__gt=0).exists()
    market = logged_in(browser, live_server, "market")
    market.goto(f"{live_server.url}/desk/matters/{work.sent('subject')[0].pk}/")
    market.get_by_text("收回60份，其中好42份，较好18份").first.wait_for()
    shot(market, "report")
    for path, name in (("law-reports/", "board"), ("study/", "study")):
        clerk.goto(f"{live_server.url}/desk/leadership/{path}")
        shot(clerk, name)
        clerk.set_viewport_size({"width": 390, "height": 800})
        assert fits(clerk), clerk.url
        clerk.set_viewport_size({"width": 1280, "height": 900})
    assert not [said for page in (clerk, telephone, head, market) for said in page.complaints if "422" not in said]
