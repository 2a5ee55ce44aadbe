"""Sixty raters through the real pages, and what somebody with a copy of everything can make of it: nothing.

The strongest claim is that of two worlds: the same codes, with the answers dealt to them otherwise and in another order of
coming, leave the same database, byte for byte. An attack by every order there is does no better than chance.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from random import Random

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client

from fazhi.areas.leadership.law_reports.rating import ballot_of
from fazhi.areas.leadership.law_reports.tests import scene
from fazhi.areas.leadership.law_reports.views import subjects
from fazhi.portal import ballots
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.portal.tests.test_ballots import copied
from fazhi.spine.models import Event

pytestmark = pytest.mark.django_db
DOOR = "/leadership/rate/"
#: What sixty people think of the unit, one each: three units are judged alike by one person.
ANSWERS = ["1"] * 33 + ["2"] * 17 + ["3"] * 6 + ["4"] * 3 + ["5"]


@pytest.fixture
def land(county):
    cache.clear()
    return scene.people(county)


def printed(client: Client, work, many: int):
    """The codes as the sheets show them."""
    client.force_login(work.county.people["clerk"])
    page = client.post(f"/desk/leadership/law-reports/{work.pk}/sheets/", {"many": many})
    return re.findall(r"<code>([0-9A-Z-]{14})</code>", page.content.decode()), page


def form_of(units, answer: str) -> dict[str, str]:
    return {
        f"{one.organ.pk}-{about}": answer if about == "overall" else "4"
        for one in units
        for about in ("overall", "problems")
    }


def rate(client: Client, code: str, units, answer: str):
    return client.post(DOOR, {"code": code, "act": "give", **form_of(units, answer)})


def test_the_pages_the_wrong_way_first(land, client):
    work = scene.rating(land)
    units = subjects(work.matter)
    assert [one.organ.code for one in units] == ["market", "police", "qingxi"]
    codes, page = printed(client, work, 61)
    assert page.status_code == 422 and "最多还能印发60张" in page.content.decode() and not codes
    assert not BallotPaper.objects.exists() and not Event.objects.filter(code="hand_out").exists()
    codes, page = printed(client, work, 6)
    assert len(codes) == 6 and "no-store" in page.headers["Cache-Control"]
    rater = Client()
    assert "请输入票上的编码" in rater.get(DOOR).content.decode()
    assert "没有查到" in rater.post(DOOR, {"code": "ABCD-EFGH-JKLM"}).content.decode()
    sheet = rater.post(DOOR, {"code": codes[0].lower()})
    assert sheet.status_code == 200 and sheet.content.decode().count("<fieldset") == 6
    half = {**form_of(units, "1"), f"{units[0].organ.pk}-overall": ""}
    short = rater.post(DOOR, {"code": codes[0], "act": "give", **half})
    assert short.status_code == 422 and "还有1项没有选择" in short.content.decode()
    assert not BallotCount.objects.exists() and ballots.unspent(ballot_of(work.matter), codes[0].replace("-", ""))
    assert rate(rater, codes[0], units, "1").headers["Location"] == f"{DOOR}?done"
    assert "没有记下" in rater.get(f"{DOOR}?done").content.decode()
    assert "每张票只能提交一次" in rate(rater, codes[0], units, "3").content.decode()
    assert BallotCount.objects.get(organ=land["market"], about="overall", answer="1").count == 1
    assert set(rater.cookies) == {"csrftoken"}  # no session is kept of a rater
    shown = client.get(f"/desk/leadership/law-reports/{work.pk}/sheets/").content.decode()
    assert "已印发6张，已提交1份" in shown and codes[0] not in shown
    client.force_login(land.people["market"])  # who hands out no sheets finds no page
    assert client.get(f"/desk/leadership/law-reports/{work.pk}/sheets/").status_code == 404


def test_after_the_last_day_no_code_is_taken(land, client, settings):
    work = scene.rating(land, until="2026-11-20")
    codes, _ = printed(client, work, 1)
    settings.FAZHI_TODAY = scene.D("2026-11-21")
    assert "已于2026-11-20截止" in Client().post(DOOR, {"code": codes[0]}).content.decode()
    work.do("close_rating", "2026-11-21", by="head")
    assert "没有查到" in Client().post(DOOR, {"code": codes[0]}).content.decode()


def world(work, codes, dealt) -> tuple[dict[str, list], list[list]]:
    """What is left when these codes give these answers in this order: a copy of every table, and the counts in their order."""
    units = subjects(work.matter)
    rater = Client()
    for code, answer in zip(codes, dealt, strict=True):
        assert rate(rater, code, units, answer).status_code == 302
    seen = copied()
    seen.pop("sqlite_sequence", None)
    if (
        connection.vendor == "postgresql"
    ):  # keeps rows where it last wrote them: the codes as they came, all counts anew
        seen["portal_ballotpaper"].sort()
        seen["portal_ballotcount"].sort()
    ids = [row[0] for row in seen.pop("portal_ballotcount")]
    counts = BallotCount.objects.order_by("pk").values_list("organ", "about", "answer", "month", "count")
    return seen, [[one - min(ids) for one in ids], list(counts)]


def test_answers_and_raters_cannot_be_joined(land, client, caplog):
    """Sixty raters through the views, in two worlds. Codes, cookies and answers stand in no log, no event, no session."""
    work = scene.rating(land)
    codes, _ = printed(client, work, 60)
    assert len(codes) == 60 and "最多还能印发0张" in printed(client, work, 1)[1].content.decode()
    caplog.set_level(logging.DEBUG)
    caplog.handler.records.clear()
    before, worlds = copied(), []
    for seed in range(2):
        with transaction.atomic():
            rng = Random(seed)
            cache.clear()
            worlds.append(world(work, rng.sample(codes, 60), rng.sample(ANSWERS, 60)))
            told = [r for r in caplog.records if not r.name.startswith("django.db")]
            transaction.set_rollback(True)
    assert worlds[1] == worlds[0]
    after = worlds[0][0]
    changed = {table for table in after if after[table] != before[table]}
    assert changed == {"portal_ballotpaper"}  # beside the counts: no event, no session, no search words, nothing
    plain = [code.replace("-", "") for code in codes]
    everything = " ".join(str(row) for rows in after.values() for row in rows)
    logged = " ".join(f"{r.getMessage()} {r.__dict__}" for r in told)
    assert not any(code in everything or code in logged for code in [*codes, *plain])


def attack(tables: dict[str, list], codes: list[str], work) -> dict[str, list[str]]:
    """Every guess that a copy offers somebody who has even the key: the spent codes as the database keeps them and in the order
    of each column, forwards and backwards, laid beside the answers in the order in which the counts stand."""
    ballot = ballot_of(work.matter)
    owner = {ballots._mark(ballot, code.replace("-", "")): n for n, code in enumerate(codes)}
    rows = tables["portal_ballotpaper"]
    counts = BallotCount.objects.filter(organ=work.county["market"], about="overall").order_by("pk")
    told = [row.answer for row in counts for _ in range(row.count)]
    guesses = {}
    for column in ("as kept", *range(len(rows[0]))):
        for way in (1, -1):
            kept = rows if column == "as kept" else sorted(rows, key=lambda r: (r[column], r[-2]))
            order = [owner[row[-2]] for row in kept[::way]]
            guessed = dict(zip(order, told, strict=True))
            guesses[f"{column}{way:+}"] = [guessed[n] for n in range(60)]
    return guesses


def test_the_attack_does_no_better_than_chance(land, client):
    """By chance somebody who knows the distribution hits Σp² of the answers; twenty permutations decide."""
    work = scene.rating(land)
    codes, _ = printed(client, work, 60)
    units, hits = subjects(work.matter), Counter()
    ballot = ballot_of(work.matter)
    rounds = 20
    for seed in range(rounds):
        with transaction.atomic():
            rng = Random(100 + seed)
            dealt = rng.sample(ANSWERS, 60)
            for n in range(60):  # in the order of their codes: the order that an attacker would hope for
                given = [ballots.Vote(one.organ, about, dealt[n]) for one in units[:1] for about in ("overall",)]
                ballots.give(ballot, codes[n].replace("-", ""), given)
            tables = {"portal_ballotpaper": copied_papers()}
            for name, guessed in attack(tables, codes, work).items():
                hits[name] += sum(g == d for g, d in zip(guessed, dealt, strict=True))
            transaction.set_rollback(True)
    chance = sum((number / 60) ** 2 for number in Counter(ANSWERS).values())  # 0.395
    spread = (chance * (1 - chance) / (60 * rounds)) ** 0.5
    assert hits and all(abs(found / (60 * rounds) - chance) < 4 * spread for found in hits.values()), (hits, chance)


def copied_papers() -> list[tuple]:
    number = "rowid, " if connection.vendor == "sqlite" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {number}mark, spent FROM portal_ballotpaper")
        return cursor.fetchall()
