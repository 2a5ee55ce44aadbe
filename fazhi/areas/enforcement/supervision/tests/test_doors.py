"""Advice on persons stays behind its own post at every door; the agency is not told who complained; the public form."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.areas.enforcement.supervision import ledger_registers as k
from fazhi.areas.enforcement.supervision.procedure import ADVICE_CODE
from fazhi.areas.enforcement.supervision.tests.scene import Case, people
from fazhi.figures import catalogue
from fazhi.spine import access
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Document, Matter

D = date.fromisoformat
PERSON = "邹执法"


@pytest.fixture
def bureau(county, today):
    people(county)
    county.person("keeper", "justice", Role.OFFICE_HEAD, systems=ADVICE_CODE, name="人事专办")
    county.person("area", "justice", Role.OFFICE_HEAD, systems="enforcement", reach=Reach.DIVISION, name="执法监督股")
    return county


@pytest.fixture
def advice(bureau):
    given = {
        "case_number": "云司执监收〔2026〕1号",
        "agency": bureau["market"],
        "person": PERSON,
        "advice": "training",
        "reason": "多次未亮证",
    }
    it = open_matter(ADVICE_CODE, organ=bureau["justice"], by=bureau.people["keeper"], on=D("2026-03-02"), fields=given)
    take_step(it, "give", by=bureau.people["keeper"], on=D("2026-03-03"), fields={})
    return Matter.objects.get(pk=it.pk)


def seen(account, url):
    client = Client()
    client.force_login(account)
    reply = client.get(url)
    body = b"".join(reply.streaming_content) if reply.streaming else reply.content
    return reply.status_code, body.decode("utf-8", "ignore")


def doors(matter):
    paper = Document.objects.get(matter=matter)
    return [
        reverse("desk:register", args=[ADVICE_CODE]), reverse("desk:export", args=[ADVICE_CODE, "csv"]), reverse("desk:matter", args=[matter.pk]),
        reverse("desk:document", args=[paper.pk]), reverse("desk:document-file", args=[paper.pk]), reverse("desk:reveal", args=[matter.pk]),
        reverse("desk:worklist"), reverse("desk:registers"),
        reverse("desk:running"), reverse("desk:work", args=[matter.pk, "step", "answer"]), reverse("desk:figures"),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["clerk", "head", "mayor", "area", "market"])
def test_nobody_else_finds_it_at_any_door(bureau, advice, who):
    account = bureau.people[who]
    assert not access.visible_to(account, Matter.objects.all(), system=ADVICE_CODE).exists()
    for url in doors(advice):
        status, body = seen(account, url)
        assert PERSON not in body and "人员处理建议" not in body and advice.number not in body, (url, status)
    with pytest.raises(NotAllowed):
        take_step(advice, "answer", by=account, on=D("2026-03-20"), fields={"outcome": "x"})


def test_its_keeper_works_on_it_and_its_list_names_nobody(bureau, advice):
    keeper = bureau.people["keeper"]
    status, body = seen(keeper, reverse("desk:register", args=[ADVICE_CODE]))
    assert status == 200 and advice.number in body and PERSON not in body
    take_step(advice, "answer", by=keeper, on=D("2026-03-20"), fields={"outcome": "已离岗培训"})
    assert not [f.code for f in catalogue.figures() for leaf in f.leaves() if leaf.source.system == ADVICE_CODE]


def test_the_agency_is_not_told_who_complained(bureau):
    it = Case(
        bureau, source="complaint", complainant="钱投诉", phone="13912345678", facts="钱投诉称被多次检查"
    ).investigated()
    it.issued()
    for url in (
        reverse("desk:matter", args=[it.matter.pk]),
        reverse("desk:register", args=["enforcement.supervision"]),
    ):
        status, body = seen(bureau.people["market"], url)
        assert status == 200 and "钱投诉" not in body and "13912345678" not in body
    status, body = seen(bureau.people["clerk"], reverse("desk:matter", args=[it.matter.pk]))
    assert "13912345678" not in body  # masked even inside


def test_the_public_complains_and_follows_with_a_code(bureau):
    client = Client()
    url = reverse("portal:apply", args=["enforcement.supervision"])
    page = client.get(url).text
    assert "投诉举报行政执法" in page and "可以不留姓名" in page
    token = str(client.get(url).context["token"])
    given = {
        "title": "一个月检查五次",
        "agency_named": "县市场监管局",
        "facts": "本店十月被检查五次",
        "enterprise_related": "on",
        "token": token,
    }
    refused = client.post(url, {**given, "stage": "send", "facts": ""})
    assert refused.status_code == 422 and not Matter.objects.filter(system="enforcement.supervision").exists()
    reply = client.post(url, {**given, "stage": "send"}, follow=True)
    it = Matter.objects.get(system="enforcement.supervision")
    assert (it.record.source, it.record.enterprise_related, it.state) == ("complaint", True, "clue")
    assert re.search(r"\w{4}-\w{4}-\w{4}", reply.text)


def test_registers_know_the_law(db):
    given = {"on": D("2026-03-02"), "suggestion_kind": "urgent", "reply_due": D("2026-05-02")}
    assert "2026-03-17" in k.reply_date_is_the_laws(given)
    assert k.reply_date_is_the_laws({**given, "reply_due": D("2026-03-17")}) == ""
    usual = {**given, "suggestion_kind": "public_interest"}
    assert "2026-05-06" in k.reply_date_is_the_laws(usual)  # 05-02 is a holiday
    assert k.who_organises({"mode": "former", "on": D("2026-01-31")}) == ""
    assert "省级以上" in k.who_organises({"mode": "former", "on": D("2026-02-01")})
    assert "2026-02-01以前" in k.who_organises({"mode": "key", "on": D("2026-01-31")})
    assert "渠道" in k.published_says_where({"published_on": D("2026-03-02")})
    assert k.no_more_clues_than_hits({"clues": 3, "hits": 2})
