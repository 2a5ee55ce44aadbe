"""Two clerks at one form: one wins, the other reads one sentence and has lost nothing of what was typed."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from html import unescape
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from fazhi.areas.decisions.decision.tests.cases import DRAFT, Decision
from fazhi.areas.decisions.legality.tests.scene import Review
from fazhi.areas.rules.documents.tests.cases import ALL_MET, Doc, people
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Account, Matter
from fazhi.spine.tests.county import build
from fazhi.spine.verify import breaks

MINE, THEIRS = "第一条 这是王起草一个下午写成的条文。", "第一条 这是周起草同时写成的条文。"


def document(county: Any) -> tuple[Matter, str, list[Account], dict[str, str]]:
    """R1: the draft of a normative document."""
    people(county)
    second = county.person("second", "market", Role.CLERK, name="王起草")
    case = Doc(county)
    case.do("identify", "2026-06-02", detail=ALL_MET)
    typed = {"explanation": "必要性", "basis_text": "《供水条例》", "touches_rights": "on"}
    return case.matter, "draft", [county.people["drafter"], second], {"text": "", **typed}


def decision(county: Any) -> tuple[Matter, str, list[Account], dict[str, str]]:
    """D1: the draft of a major decision."""
    second = county.person("second", "police", Role.LIAISON, name="王起草")
    case = Decision(county)
    case.take("study", "2026-03-11", study="必要、可行").take("start", "2026-03-12")
    case.take("assign_unit", "2026-03-13", drafting_unit=county["police"])
    return (
        case.matter,
        "draft",
        [county.people["police"], second],
        {"draft_text": "", "draft_note": DRAFT["draft_note"]},
    )


def review(county: Any) -> tuple[Matter, str, list[Account], dict[str, str]]:
    """D3: the opinion of a legality review."""
    second = county.person("second", "justice", Role.REVIEWER, reach=Reach.DIVISION, name="王起草")
    case = Review.open(county, on="2026-11-16").accept("2026-11-17")
    case.point("2026-11-18").do("rate_risk", "2026-11-18", risk_level="low")
    return case.matter, "issue", [county.people["reviewer"], second], {"conclusion": "", "result": "amend"}


SCENES = [document, decision, review]


def opened(person: Account, matter: Matter, code: str) -> tuple[Client, dict[str, str]]:
    """The form in this person's browser: what is hidden in it."""
    client = Client()
    client.force_login(person)
    return client, hidden(client.get(address(matter, code)).content.decode())


def address(matter: Matter, code: str) -> str:
    return f"/desk/matters/{matter.pk}/step/{code}/"


def hidden(page: str) -> dict[str, str]:
    return {name: value for name, value in re.findall(r'name="(act-\w+)" value="([^"]*)"', page) if name != "act-on"}


def filled(known: dict[str, str], typed: dict[str, str], words: str) -> dict[str, str]:
    return {
        **known,
        "act-on": date(2026, 11, 20).isoformat(),
        "act-note": "",
        **{k: v or words for k, v in typed.items()},
    }


@pytest.mark.parametrize("scene", SCENES)
def test_one_wins_and_the_other_loses_nothing(county: Any, scene: Any) -> None:
    matter, code, (first, second), typed = scene(county)
    (one, mine), (other, theirs) = opened(first, matter, code), opened(second, matter, code)
    assert mine["act-version"] == theirs["act-version"] and mine["act-key"] != theirs["act-key"]
    won = one.post(address(matter, code), filled(mine, typed, MINE))
    assert won.status_code == 302, unescape(won.content.decode())
    before = Matter.objects.get(pk=matter.pk).version
    lost = other.post(address(matter, code), filled(theirs, typed, THEIRS))
    said = unescape(lost.content.decode())
    assert lost.status_code == 409 and "他人已先办理" in said and f"此事项已由{first}办理" in said
    assert THEIRS in re.search(r"<textarea[^>]*>([^<]*这是周起草[^<]*)</textarea>", said)[1]  # type: ignore[index]
    assert "您填写的内容还在下面" in said and "请刷新" not in said
    assert Matter.objects.get(pk=matter.pk).version == before and list(breaks()) == []


@pytest.mark.parametrize("scene", [document, decision])
def test_who_was_later_may_send_the_same_words_after_a_look(county: Any, scene: Any) -> None:
    """Steps that may be repeated: the second sending counts, and the history holds both."""
    matter, code, (first, second), typed = scene(county)
    (one, mine), (other, theirs) = opened(first, matter, code), opened(second, matter, code)
    one.post(address(matter, code), filled(mine, typed, MINE))
    lost = other.post(address(matter, code), filled(theirs, typed, THEIRS))
    again = other.post(address(matter, code), filled(hidden(lost.content.decode()), typed, THEIRS))
    fresh = Matter.objects.get(pk=matter.pk)
    field = next(name for name, value in typed.items() if not value)
    if code in {step.code for step in fresh.declared.steps if fresh.state in step.takes}:
        assert again.status_code == 302 and getattr(fresh.record, field) == THEIRS
    else:  # the state has moved on: told why, and the words are still there
        assert again.status_code == 403 and THEIRS in unescape(again.content.decode())
        assert getattr(fresh.record, field) == MINE
    assert list(breaks()) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scene", SCENES)
def test_both_press_at_the_same_moment(settings: Any, scene: Any) -> None:
    matter, code, pair, typed = scene(build())
    barrier = Barrier(2)

    def press(person: Account, words: str) -> tuple[int, str]:
        try:
            client, known = opened(person, matter, code)
            barrier.wait(timeout=20)
            answer = client.post(address(matter, code), filled(known, typed, words))
            return answer.status_code, unescape(answer.content.decode())
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(press, pair, (MINE, THEIRS)))
    assert sorted(status for status, _ in said) == [302, 409]
    page = next(page for status, page in said if status == 409)
    lost = next(words for words, (status, _) in zip((MINE, THEIRS), said, strict=True) if status == 409)
    assert "他人已先办理" in page and lost in page and list(breaks()) == []
