"""The calculator page: the address holds the question, the picture tells each day, faults are told beside the form."""

import re

import pytest
from django.test import Client

from fazhi.portal.urls import OPEN_TO_ALL

V1 = {"start": "2026-09-24", "amount": "5", "unit": "workday", "law": "行政复议法第30条"}
PAGES = ["/desk/due/", "/due/"]


@pytest.fixture
def clerk(county):
    client = Client()
    client.force_login(county.people["clerk"])
    return client


@pytest.mark.parametrize("page", PAGES)
def test_the_address_holds_the_question(clerk, page):
    text = clerk.get(page, V1).text
    assert "期限届满日 2026-10-09（周五）" in text and "10-01至10-07国庆节放假" in text
    assert 'value="2026-09-24"' in text and "国办发明电〔2025〕7号" in text


@pytest.mark.parametrize("page", PAGES)
def test_each_day_has_its_mark_and_its_words(clerk, page):
    text = clerk.get(page, V1).text
    cells = re.findall(r'<td class="day (\w+)" title="([^"]*)">', text)
    assert len(cells) == 16
    told = {title.split(" ", 1)[0]: (kind, title) for kind, title in cells}
    assert told["09-24"][0] == "start" and told["10-09"][0] == "due"
    assert told["10-01"][0] == "rest" and "国庆节放假" in told["10-01"][1] and "不计入" in told["10-01"][1]
    assert "第1日" in told["09-28"][1] and "第5日" in told["10-09"][1]
    assert text.count("<b aria-hidden") == 16


@pytest.mark.parametrize("page", PAGES)
def test_pauses_and_a_declared_limit(clerk, page):
    query = {"start": "2026-03-16", "amount": "60", "unit": "day", "pause_from": "2026-04-10", "pause_to": "2026-05-20"}
    text = clerk.get(page, query).text
    assert "期限届满日 2026-06-24" in text and 'class="day paused"' in text and "中止，不计入" in text
    named = clerk.get(
        page, {"start": "2026-09-24", "limit": "sample.disclosure.answer", "amount": "", "unit": "day"}
    ).text
    assert "期限届满日 2026-10-29" in named and re.search(r'value="sample.disclosure.answer" selected', named)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_wrong_is_told_and_what_was_typed_stays(clerk, page):
    answer = clerk.get(page, V1 | {"start": "2026-02-30"})
    assert answer.status_code == 422
    assert "2026年2月只有1日至28日" in answer.text and 'name="amount" value="5"' in answer.text
    assert clerk.get(page, V1 | {"pause": "x"}).status_code == 422
    assert clerk.get(page, {"start": "<script>", "amount": "5", "unit": "day"}).text.count("<script>") == 0
    assert clerk.get(page).status_code == 200 and clerk.post(page).status_code == 405


def test_htmx_gets_the_answer_alone(clerk):
    text = clerk.get("/desk/due/", V1, headers={"HX-Request": "true"}).text
    assert "2026-10-09" in text and "<html" not in text
    begun = clerk.get("/desk/due/", {"start": "2026-09-24"}, headers={"HX-Request": "true"}).text
    assert "填写起算日期和期限" in begun and 'role="alert"' not in begun


def test_citizens_calculate_without_an_account_and_are_offered_the_law_only(client, county):
    assert "portal:due" in OPEN_TO_ALL
    answer = client.get("/due/", V1)
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    assert "本地规定" not in answer.text
    assert client.get("/desk/due/", V1).status_code == 302
    local = client.get("/due/", {"start": "2026-09-24", "limit": "disputes.reconsideration.return_visit"})
    assert local.status_code == 422 and "没有" in local.text


def test_both_pages_cost_few_queries(clerk, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        clerk.get("/desk/due/", V1)
    with django_assert_max_num_queries(4):
        client.get("/due/", V1)
