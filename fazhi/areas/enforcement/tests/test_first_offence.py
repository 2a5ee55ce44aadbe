"""The first-offence question: for one's own open case, answered yes or no, always written down; lists and their checks."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from fazhi.areas.enforcement.leniency import asking
from fazhi.areas.enforcement.leniency.asking import ask_first_offence, entries
from fazhi.areas.enforcement.leniency.models import FirstOffenceQuestion
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.spine.actions import correct_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Event

D = date.fromisoformat
ON = D("2026-11-20")
pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(desk, today):
    return desk.entry(desk.listed())


def ask(desk, one, entry, by="m_clerk", reason="拟适用首违不罚"):
    return ask_first_offence(one.matter, entry, by=desk.county.people[by], on=ON, reason=reason)


def test_no_earlier_offence(desk, case, entry):
    one = case(found_on="2026-10-12", on="2026-10-12")
    asked = ask(desk, one, entry)
    assert (asked.answer, asked.documents, asked.looked_from) == ("first", "", D("2024-11-20"))
    assert asked.asked_by == "周办案（m_clerk）"
    told = Event.objects.get(chain=asked.pk)
    assert (told.code, told.actor, told.on) == ("record", "周办案（m_clerk）", ON)


def test_an_earlier_decision_is_told_by_its_number_only(desk, case, entry):
    first = case().decided()
    asked = ask(desk, one := case(found_on="2026-10-12", on="2026-10-12"), entry)
    assert asked.answer == "not_first"
    assert asked.documents.startswith("县市场监管局") and "号" in asked.documents and "佳佳" not in asked.documents
    PenaltyCase.objects.filter(pk=first.matter.pk).update(sealed=True)
    assert ask(desk, one, entry).answer == "first"
    PenaltyCase.objects.filter(pk=first.matter.pk).update(sealed=False, revised="revoked")
    assert ask(desk, one, entry).answer == "first"
    PenaltyCase.objects.filter(pk=first.matter.pk).update(revised="", act_code="SP-099")
    assert ask(desk, one, entry).answer == "first"
    entry.breadth = "domain"
    entry.save()
    assert ask(desk, one, entry).answer == "not_first"
    PenaltyCase.objects.filter(pk=first.matter.pk).update(decided_on="2024-11-19")
    assert ask(desk, one, entry).answer == "first"


def test_only_for_ones_own_open_case(desk, case, entry):
    one = case(found_on="2026-10-12", on="2026-10-12")
    with pytest.raises(NotAllowed, match="本案承办单位"):
        ask(desk, one, entry, by="police")
    with pytest.raises(BadInput):
        ask(desk, one, entry, reason=" ")
    with pytest.raises(NotAllowed, match="尚未作出决定"):
        ask(desk, case().decided(), entry)
    with pytest.raises(BadInput, match="不适用这一"):
        ask(desk, case(act_code="SP-099"), entry)
    with pytest.raises(BadInput, match="没有登记当事人证件号码"):
        ask(desk, case(party_uscc="", party_kind="person", party_name="孙某"), entry)
    assert not FirstOffenceQuestion.objects.exists()


def test_so_many_a_day_and_never_mended(desk, case, entry, monkeypatch):
    monkeypatch.setattr(asking, "DAILY", 1)
    one = case(found_on="2026-10-12", on="2026-10-12")
    asked = ask(desk, one, entry)
    with pytest.raises(NotAllowed, match="每日上限"):
        ask(desk, one, entry)
    with pytest.raises(BadInput, match="不能更正"):
        correct_entry(asked, by=desk.county.people["m_clerk"], on=ON, changes={"answer": "not_first"}, reason="误")


def test_the_page_asks_and_shows_the_answer(client, desk, case, entry):
    one = case(found_on="2026-10-12", on="2026-10-12")
    address = reverse("desk-enforcement:leniency-case", args=[one.matter.pk])
    client.force_login(desk.county.people["m_clerk"])
    assert "限初次违法" in client.get(address).content.decode()
    assert client.post(address, {"entry": "x", "reason": "拟免罚"}).status_code == 404
    assert client.post(address, {"entry": entry.pk, "reason": ""}).status_code == 422
    page = client.post(address, {"entry": entry.pk, "reason": "拟免罚"}, follow=True).content.decode()
    assert "未查到以前的违法记录" in page and "拟免罚" in page
    client.force_login(desk.county.people["police"])
    assert client.get(address).status_code == 404


def test_lists_say_how_far_back_and_hold_an_act_once(desk, today):
    listed = desk.listed()
    with pytest.raises(BadInput, match="追溯月数"):
        desk.entry(listed, window_months=None)
    with pytest.raises(BadInput, match="只用于免予处罚清单"):
        desk.entry(desk.listed(kind="lighter"))
    with pytest.raises(BadInput, match="只适用于本单位"):
        desk.listed(county_wide=True)
    one = desk.entry(listed)
    with pytest.raises(BadInput, match="已在该清单中"):
        desk.entry(listed)
    found = lambda organ, on: list(entries(organ=desk.county[organ], act_code="SP-034", on=D(on)))  # noqa: E731
    assert found("market", "2026-05-05") == [one]
    assert found("police", "2026-05-05") == found("market", "2025-12-31") == []
