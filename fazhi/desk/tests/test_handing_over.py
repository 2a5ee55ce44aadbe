"""A draft is sent for review and the answer comes back, through the pages of those who do it."""

import os
import re

import pytest

from fazhi.desk.tests.test_matter import do, page_of
from fazhi.spine import actions
from fazhi.spine.models import Event, Matter, Organ
from fazhi.spine.sweep import sweep
from tests.browser.looking import fits

NAME = "青溪镇集镇停车管理办法"


@pytest.fixture
def draft(county, today):
    return actions.open_matter(
        "sample.draft",
        organ=county["qingxi"],
        by=county.people["qingxi"],
        on=today.replace(day=2),
        fields={"name": NAME},
    )


def plain(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_form_says_what_will_be_opened_and_where(at_desk, draft):
    page = at_desk("qingxi").get(f"/desk/matters/{draft.pk}/step/submit/").text
    assert "将送县司法局办理“送审稿审查”" in page
    Organ.objects.filter(kind=Organ.Kind.JUSTICE).update(kind=Organ.Kind.DEPARTMENT)
    assert "将送有关单位办理" in at_desk("qingxi").get(f"/desk/matters/{draft.pk}/step/submit/").text


def test_there_and_back_through_the_pages(at_desk, draft):
    town, reviewer = at_desk("qingxi"), at_desk("reviewer")
    assert do(town, draft, "step", "submit", **{"act-on": "2026-11-03"}).status_code == 302
    review = Matter.objects.get(system="sample.review")
    page = plain(page_of(town, draft))
    assert "→ 审查 · 送审稿审查 " + NAME in page.replace("台账", "")
    assert f"{review.number} 已收到 2026-11-03" in page
    assert "收到审查意见 样例办法第2条 由关联的“送审稿审查”办理后自动登记" in page
    assert f"/desk/matters/{draft.pk}/step/answered/" not in page_of(town, draft)
    page = page_of(reviewer, review)
    assert f'href="/desk/matters/{draft.pk}/"' in page and "由关联的“送审稿”送来" in page
    sheet = reviewer.get(f"/desk/matters/{review.pk}/step/conclude/").text
    assert "同时在关联的“送审稿”登记“收到审查意见”" in sheet
    form = {"act-on": "2026-11-06", "result": "sound", "points": "2"}
    assert do(reviewer, review, "step", "conclude", **form).status_code == 302
    page = page_of(town, draft)
    assert "由关联的“送审稿审查”带动" in page and "《审查意见收文单》" in page
    assert f"{review.number} 已办结 2026-11-06" in plain(page)
    assert list(sweep()) == []


def test_a_refusal_elsewhere_stands_on_the_page_of_the_step(at_desk, draft):
    Organ.objects.filter(kind=Organ.Kind.JUSTICE).update(kind=Organ.Kind.DEPARTMENT)
    answer = do(at_desk("qingxi"), draft, "step", "submit", **{"act-on": "2026-11-03"})
    assert answer.status_code == 403 and "没有找到承办“送审稿审查”的单位" in answer.text
    assert Event.objects.filter(chain=draft.pk).count() == 1


def test_a_relayed_step_cannot_be_asked_for(at_desk, draft):
    do(at_desk("qingxi"), draft, "step", "submit", **{"act-on": "2026-11-03"})
    url, form = f"/desk/matters/{draft.pk}/step/answered/", {"act-on": "2026-11-06", "row-result": "sound"}
    asked = at_desk("qingxi").get(url)
    assert asked.status_code == 403 and "办理后自动登记" in asked.text and 'name="row-result"' not in asked.text
    answer = at_desk("qingxi").post(url, form)
    assert answer.status_code == 403 and "办理后自动登记" in answer.text


def test_a_vote_shows_neither_name_nor_hour(at_desk, draft):
    do(at_desk("qingxi"), draft, "step", "vote", **{"act-on": "2026-11-03", "row-approves": "on"})
    history = page_of(at_desk("qingxi"), draft).split("<h2>留痕</h2>")[1]
    vote = history.split("<li>")[1]
    assert "表决" in vote and "不记名" in vote and "qingxi经办" not in vote
    assert not re.search(r"\d\d:\d\d", vote)


@pytest.mark.browser
def test_the_menu_of_topics_opens_wide_and_narrow(live_server, transactional_db, county, browser, tmp_path):
    for width in (1280, 390):
        page = browser.new_context(viewport={"width": width, "height": 800}, locale="zh-CN").new_page()
        page.goto(f"{live_server.url}/desk/login/")
        page.get_by_label("账号").fill("clerk")
        page.get_by_label("密码").fill("云岚-2026-test")
        page.get_by_role("button", name="登录").click()
        page.wait_for_url("**/desk/")
        page.get_by_text("专题", exact=True).click()
        entry = page.get_by_role("link", name="样例送审稿")
        entry.wait_for(state="visible")
        page.screenshot(path=os.environ.get("SHOTS", str(tmp_path)) + f"/topics-{width}.png")
        entry.click()
        page.get_by_text("没有送审稿").wait_for()
        assert fits(page, width)
