"""Papers on the limits of a real procedure: the served letter is the evidence, internal limits stay inside."""

from datetime import date

import pytest
from django.test import Client

from fazhi.areas.disputes.reconsideration.tests.cases import case
from fazhi.spine.actions import serve_document
from fazhi.spine.models import Deadline

D = date.fromisoformat


@pytest.fixture
def at(county):
    def logged_in(username):
        client = Client()
        client.force_login(county.people[username])
        return client

    return logged_in


def address(matter, limit):
    return f"/desk/matters/{matter.pk}/limits/{Deadline.objects.get(matter=matter.pk, limit=limit, void=False).pk}/"


def test_the_served_letter_is_the_evidence(county, at):
    c = case(county, "2026-03-10").take("ask_correction", "2026-03-12", correction_items="补充身份证明")
    letter = c.paper("correction_notice")
    serve_document(letter, by=county.people["clerk"], on=D("2026-03-16"), to="孙小满", means="post")
    text = at("reviewer").get(address(c.matter, "correct_papers")).text
    for told in ("2026年3月16日，邮寄送达", f"《{letter.name}》{letter.number}", "行政复议法第31条第2款"):
        assert told in text, told
    assert "孙小满" not in text.split('<article class="paper"')[1]


def test_internal_limits_have_no_paper_for_the_parties(county, at):
    c = case(county, "2026-03-10").accepted("2026-03-13").ready("2026-03-20").decided("2026-03-27", "2026-03-30")
    visit, decide = address(c.matter, "return_visit"), address(c.matter, "decide")
    assert at("police").get(decide).status_code == 200
    for kind in ("", "docx", "pdf"):
        url = f"{visit[:-1]}.{kind}" if kind else visit
        assert at("police").get(url).status_code == 404
        assert at("reviewer").get(url).status_code == 200
    assert visit not in at("police").get(f"/desk/matters/{c.matter.pk}/").text
    assert "内部工作期限" in at("reviewer").get(visit).text and "内部工作期限" not in at("reviewer").get(decide).text
