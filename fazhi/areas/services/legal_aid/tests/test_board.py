"""The desk's page of legal aid: numbers and days, no recipient; warned before the standard runs out."""

from __future__ import annotations

import pytest
from django.test import Client

from fazhi.areas.services.legal_aid.rating import BALLOT
from fazhi.areas.services.legal_aid.tests.scene import Aid, D, lawyer, people, standard
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote

pytestmark = pytest.mark.django_db
PAGE = "/desk/services/legal-aid/"


def test_the_board(county):
    people(county)
    client = Client()
    client.force_login(county.people["clerk"])
    empty = client.get(PAGE).content.decode()
    assert "没有现行标准" in empty and "没有在办的案件" in empty
    standard(county, until=D("2026-12-31"))
    aid = Aid(county).handle(lawyer(county))
    late = Aid(county, on="2026-11-02")
    for n in range(4):
        ballots.count(BALLOT, [Vote(county["justice"], "mark", "yes" if n else "no")], on=D("2026-10-01"))
    page = client.get(PAGE).content.decode()
    assert "标准将于2026年12月31日失效" in page and "已逾期 2026-11-09" in page and late.matter.number in page
    assert "审查中（有逾期）" in page and "办理法律援助案件" in page and "法律援助满意率" not in page
    assert "孙小满" not in page and aid.record.subject in page
    ballots.count(BALLOT, [Vote(county["justice"], "mark", "yes")], on=D("2026-10-02"))
    standard(county, "下一版", since=D("2026-12-31"))
    page = client.get(PAGE).content.decode()
    assert "法律援助满意率" in page and "80%" in page and "失效" not in page


def test_it_is_no_page_of_others(county):
    client = Client()
    client.force_login(county.people["police"])
    page = client.get(PAGE)
    assert page.status_code == 404 or "孙小满" not in page.content.decode()
