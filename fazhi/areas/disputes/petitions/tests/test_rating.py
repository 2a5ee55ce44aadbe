"""What petitioners think: without a name on the page of their query code, and written down only for those who have none."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from fazhi.areas.disputes.petitions.rating import BALLOT
from fazhi.areas.disputes.petitions.tests.conftest import D
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Event, Matter

pytestmark = pytest.mark.django_db
ASKED = {"content": "suggestion", "topic": "transport", "subject": "增设站台", "demand": "青溪路口没有公交站台",
         "petitioner": "孙小满", "phone": "13900000000", "address": "青溪镇和平村3组"}  # fmt: skip
MARKS = {"act": "rate", "office": "yes", "organ": "mostly"}


@pytest.fixture(autouse=True)
def calm(today):
    """No allowance is spent at the start."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def followed(place):
    """A suggestion handed in on line and answered; its code."""
    client = Client()
    form = client.get("/apply/disputes.petition/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', form)[1]
    chosen = {"organ": place["xinfang"].pk, **ASKED, "token": token, "stage": "send"}
    sent = client.post("/apply/disputes.petition/", chosen).content.decode()
    code = re.search(r'class="code">([^<]+)<', sent)[1]
    return client, code, Matter.objects.get(system="disputes.petition")


def answered(place, matter):
    for step, by, fields in (
        ("route", "xf", {"handler": place["market"]}),
        ("accept", "shichang", {}),
        ("study", "shichang", {"opinion": "已列入明年计划"}),
    ):
        take_step(matter, step, by=place.people[by], on=D("2026-11-20"), fields=fields)
        matter.refresh_from_db()


def number(name):
    code = f"disputes.petition.{name}"
    return engine.values([figure(code)], Period.year(2026))[code].number


def test_the_petitioner_says_it_once_without_a_name(place, followed):
    client, code, matter = followed
    assert "提交评价" not in client.post("/follow/", {"code": code}).content.decode()
    early = client.post("/follow/", {"code": code, **MARKS})
    assert early.status_code == 403 and "答复以后才能评价" in early.content.decode()
    answered(place, matter)
    page = client.post("/follow/", {"code": code}).content.decode()
    assert "对负责办理的单位是否满意" in page and "不记名" in page and page.count('type="radio"') == 6
    half = client.post("/follow/", {"code": code, "act": "rate", "office": "yes"})
    assert half.status_code == 422 and "请选择“对负责办理的单位是否满意”" in half.content.decode()
    events = Event.objects.count()
    assert "已评价，谢谢" in client.post("/follow/", {"code": code, **MARKS}).content.decode()
    again = client.post("/follow/", {"code": code, **MARKS})
    assert (
        again.status_code == 403 and "已经评价过" in again.content.decode() and "提交评价" not in again.content.decode()
    )
    assert Event.objects.count() == events and BallotPaper.objects.count() == 1
    said = set(BallotCount.objects.filter(count__gt=0).values_list("about", "organ__code", "answer", "month"))
    assert said == {("office", "xinfang", "yes", None), ("organ", "market", "mostly", None)}
    matter.record.refresh_from_db()
    assert (matter.record.rated_office, matter.record.rated_on) == ("", None)


def test_staff_writes_down_only_for_those_without_a_code(place, case, followed):
    _, _, matter = followed
    answered(place, matter)
    said = {"rated_office": "yes", "rated_organ": "no", "rated_by": "phone"}
    with pytest.raises(NotAllowed, match="信访人有查询码，请其在“进度查询”页自己评价"):
        take_step(matter, "rate", by=place.people["xf"], on=D("2026-11-20"), fields=said)
    letter = case("2026-08-03").served()
    with pytest.raises(BadInput, match="评价方式"):
        letter.do("rate", "2026-10-20", by="xf", rated_office="yes", rated_organ="no")
    with pytest.raises((BadInput, NotAllowed), match="请至少填写一项评价"):
        letter.do("rate", "2026-10-20", by="xf", rated_office="", rated_organ="", rated_by="phone")
    letter.do("rate", "2026-10-20", by="xf", **said)
    assert letter.matter.record.get_rated_by_display() == "电话回访"


def test_both_ways_are_counted_and_said_in_words(place, case):
    case("2026-08-03").served().do(
        "rate", "2026-10-20", by="xf", rated_office="yes", rated_organ="no", rated_by="counter"
    )
    for n, mark in enumerate(("yes", "mostly", "no", "yes", "yes")):
        assert (number("rated_office"), number("satisfied_office"), number("rated")) == (1, 1, 1), n
        votes = [Vote(place["xinfang"], "office", mark), Vote(place["market"], "organ", "no")]
        ballots.count(BALLOT, votes, on=D("2026-11-20"))
    assert (number("rated_office_entered"), number("rated_office_online"), number("rated_office")) == (1, 5, 6)
    assert (number("satisfied_office"), number("office_rate")) == (5, 5 / 6)
    assert (number("rated_organ"), number("organ_rate"), number("rated_rate")) == (6, 0, 6)
    for name in ("rated_office", "office_rate", "rated_rate"):
        words = figure(f"disputes.petition.{name}").variant
        assert "网上不记名" in words and "工作人员登记" in words and "每满5份" in words
