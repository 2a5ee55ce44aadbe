"""Nobody reads a sheet before it may be opened: not by a page, a list, an export, a search, the API or the history."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.areas.enforcement.file_review import sheets
from fazhi.areas.enforcement.file_review.models import ReviewSheet
from fazhi.areas.enforcement.file_review.tests.scene import BAD, SMALL, Round, people
from fazhi.areas.enforcement.file_review.tests.test_life import FILES
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Event, SearchWords

WORDS = "只有评查人员一知道的理由"
SECRET = {"11": {"points": "7.5", "words": WORDS}}


@pytest.fixture
def half(county):
    """A file of which the first reviewer has handed in and the second has kept a draft."""
    it = Round(people(county)).listed(*FILES).sampled()
    file = it.files[0].hand(1, SECRET)
    sheets.save(file.sheet(2), {"12": {"points": "1", "words": "草稿里的话"}})
    return file


def at_desk(county, username):
    client = Client()
    client.force_login(county.people[username])
    return client


def doors(file):
    """Every address by which the desk shows something of the file or its round."""
    pk, its_round = file.pk, file.round.matter.pk
    yield reverse("desk:matter", args=[pk])
    yield reverse("desk:matter", args=[its_round])
    yield reverse("desk:register", args=["enforcement.reviewed_file"])
    yield reverse("desk:register", args=["enforcement.reviewed_file"]) + "?q=" + WORDS[:4]
    yield reverse("desk-enforcement:review-round", args=[its_round])
    yield reverse("desk-enforcement:review-sheets", args=[pk])
    yield reverse("desk-enforcement:review-tasks")
    yield reverse("desk:export", args=["enforcement.reviewed_file", "csv"])


def test_no_door_tells_of_a_sheet_that_is_closed(half):
    """The second reviewer, the bureau's head, the division's readers: an insider sees no more than a stranger."""
    for username in ("clerk", "reviewer", "mayor", "market"):
        client = at_desk(half.county, username)
        for door in doors(half):
            answer = client.get(door)
            body = answer.getvalue() if answer.streaming else answer.content
            assert answer.status_code in (200, 403, 404), (username, door)
            for said in (WORDS, "草稿里的话", "92.5"):
                assert said.encode() not in body, (username, door)


def test_the_address_of_a_sheet_is_its_reviewers_alone(half):
    one = half.sheet(1)
    name = one.expert.account.username
    for username in ("clerk", "head", "reviewer", "mayor", "police", "qingxi", "shiqiao", "market"):
        client = at_desk(half.county, username)
        for door in ("review-sheet", "review-save", "review-hand-in", "review-decline"):
            url = reverse(f"desk-enforcement:{door}", args=[one.token])
            answer = client.get(url) if door == "review-sheet" else client.post(url)
            assert (answer.status_code == 404) == (username != name), (username, door)
    page = at_desk(half.county, name).get(reverse("desk-enforcement:review-sheet", args=[one.token])).content.decode()
    assert WORDS in page and "评分表已经提交" in page and "草稿里的话" not in page


def test_the_history_and_the_index_hold_a_digest_and_nothing_else(half):
    rows = Event.objects.filter(chain=half.pk)
    told = json.dumps([[e.code, e.payload, e.kept_aside, e.actor, e.by_id] for e in rows], ensure_ascii=False)
    assert WORDS not in told and "92.5" not in told
    handed = rows.get(code="hand_in")
    assert handed.by is None and handed.payload["detail"]["seat"] == 1
    assert (handed.at.minute, handed.at.second) == (59, 59)  # the day alone
    assert not SearchWords.objects.filter(chain=half.pk, words__contains="理由").exists()
    assert half.record.score_one is None and not half.record.sheet_words


def test_the_api_and_the_portal_know_of_no_sheet(half, client):
    from fazhi.areas.enforcement.file_review.register import FILES as REGISTER
    from fazhi.spine import registry

    assert not REGISTER.public and not any(r.model is ReviewSheet for r in registry.registers())
    assert ReviewSheet not in REGISTER.details and ReviewSheet.__name__ not in {d.__name__ for d in REGISTER.elsewhere}
    assert client.get(f"/enforcement/file-review/files/{half.pk}/").status_code == 404


def test_what_differs_stays_closed_until_the_third_is_in(half):
    half.hand(2, SMALL)
    assert half.state == "differing" and sheets.sheets_of(half.matter) == []
    for username in ("clerk", "head"):
        page = (
            at_desk(half.county, username)
            .get(reverse("desk-enforcement:review-sheets", args=[half.pk]))
            .content.decode()
        )
        assert "尚未启封" in page and WORDS not in page
    one = half.sheet(1)
    page = at_desk(half.county, one.expert.account.username).get(
        reverse("desk-enforcement:review-sheet", args=[one.token])
    )
    told = re.sub(r'value="[A-Za-z0-9]{64}"', "", page.content.decode())  # a token of the form may hold any two digits
    assert "98" not in told.replace(str(one.token), "")  # and so may the sheet's own address
    half.do("name_third", third=_free(half).pk).hand(3, BAD)
    for username in ("clerk", "head"):
        page = (
            at_desk(half.county, username)
            .get(reverse("desk-enforcement:review-sheets", args=[half.pk]))
            .content.decode()
        )
        assert WORDS in page and "92.5分" in page
    hidden = at_desk(half.county, "market" if half.record.agency.code == "market" else "police")
    assert (
        WORDS not in hidden.get(reverse("desk:matter", args=[half.pk])).content.decode()
    )  # the agency is not told yet


def _free(file):
    rows = ReviewSheet.objects.filter(matter=file.pk)
    taken = {row.expert_id for row in rows}
    return next(e for e in file.county.experts.values() if e.pk not in taken and e.unit_id != file.record.agency_id)


def test_a_sheet_changed_after_it_was_handed_in_is_noticed(half):
    from fazhi.spine.verify import breaks

    assert not list(breaks(half.pk - 1, half.pk))
    row = half.sheet(1)
    ReviewSheet.objects.filter(token=row.token).update(given={"11": {"points": "1", "words": WORDS}})
    assert [b.what for b in breaks(half.pk - 1, half.pk)] == ["评查人员一的评分表与提交时留下的校验值不符"]


def test_recusal_declared_is_replaced_and_the_old_address_is_dead(half):
    two = half.sheet(2)
    sheets.decline(two, "与当事人有利害关系")
    with pytest.raises(NotAllowed, match="声明回避"):
        half.hand(2, SMALL)
    half.do("replace", detail={"seat": 2, "expert": _free(half).pk, "why": "声明回避"})
    new = half.sheet(2)
    assert new.token != two.token and new.given == {}
    client = at_desk(half.county, two.expert.account.username)
    assert client.get(reverse("desk-enforcement:review-sheet", args=[two.token])).status_code == 404
    half.hand(2, SECRET)
    assert half.state == "scored"
