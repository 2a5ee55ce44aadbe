"""Rules, decisions and functions by the API: every account meets there exactly what the pages show, and no more."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from zeal import zeal_ignore

from fazhi.areas.decisions.decision.tests.cases import Decision
from fazhi.areas.decisions.legality.tests.scene import Review
from fazhi.areas.rules.documents.tests.cases import Doc, people
from fazhi.desk.tests.test_every_system import TODAY, opened
from fazhi.figures import catalogue
from fazhi.spine import access, actions, registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Document, Matter

AREAS = ("rules.", "decisions.", "functions.")


@pytest.fixture
def matters(county: Any) -> list[Matter]:
    """A county at work: real cases of the larger systems, and one of every other that opens with made-up values."""
    people(county)
    county.person("admin", "justice", Role.ADMIN, reach=Reach.DIVISION)
    county.person("auditor", "justice", Role.AUDITOR, reach=Reach.DIVISION)
    county.person("leader", "government", Role.LEADER, reach=Reach.DIVISION)
    county.person("elsewhere", "justice", Role.CLERK, reach=Reach.DIVISION, systems="disputes")
    county.person("lawyer", "court", Role.COUNSEL, systems="decisions.counsel_request")
    made = [Doc(county).draft().matter, Doc(county, "qingxi").matter, Decision(county).started().matter]
    made += [Review.open(county, on="2026-11-16").accept("2026-11-17").point("2026-11-18").matter]
    made += [_counsel(county, "clerk", lawyer) for lawyer in (None, county["court"])]
    for role in Role:
        if role not in access.WITHOUT_CASES:
            for organ in ("government", "justice", "market", "qingxi"):
                county.person("everybody", organ, role, reach=Reach.DIVISION, name="全能者")
    have = {matter.system for matter in made}
    for code in (p.code for p in registry.procedures() if p.code.startswith(AREAS)):
        able = access.may_open(county.people["everybody"], registry.procedure(code), TODAY)
        if code not in have and able:
            made += filter(None, [opened(code, county.people["everybody"], county)])
    return made


def _counsel(county: Any, by: str, firm: Any) -> Matter:
    """A request to counsel; of the two one is assigned to the lawyer who works here."""
    on = date(2026, 11, 18)
    held = actions.record_entry(
        "decisions.counsel", organ=county["justice"], by=None, actor="测试", on=on, title="法律顾问",
        fields={
            "kind": "counsel", "form": "person", "client": county["police"], "name": "程律师", "since": date(2026, 1, 1),
        },
    )  # fmt: skip
    given = {"service": "opinion", "subject": "采购争议", "question": "能否解除合同", "requester": county["police"]}
    justice, clerk = county["justice"], county.people[by]
    matter = actions.open_matter("decisions.counsel_request", organ=justice, by=clerk, on=on, fields=given)
    fields = {"appointment": held, "counsel_organ": firm}
    actions.take_step(matter, "assign", by=clerk, on=on, fields=fields)
    return Matter.objects.get(pk=matter.pk)


def clients(county: Any) -> dict[str, Client]:
    made = {}
    for username, account in county.people.items():
        made[username] = Client()
        made[username].force_login(account)
    return made


def hidden_words(matter: Matter) -> list[str]:
    """What personal fields of a matter hold; none of it may stand in an answer."""
    values = (getattr(matter.record, name, "") for name in registry.personal_fields(matter.system))
    return [str(value) for value in values if value]


def test_every_account_and_every_matter_by_page_and_by_api(county: Any, matters: list[Matter]) -> None:
    assert {m.system.split(".")[0] for m in matters} == {"rules", "decisions", "functions"}
    seen: dict[str, set[int]] = {}
    for name, client in clients(county).items():
        for matter in matters:
            with zeal_ignore():
                page = client.get(f"/desk/matters/{matter.pk}/")
            answer = client.get(f"/api/v1/matters/{matter.pk}/clocks")
            assert page.status_code == answer.status_code in (200, 404), (name, matter.number, matter.system)
            seen.setdefault(name, set()).add(answer.status_code)
            told = json.dumps(answer.json(), ensure_ascii=False)
            assert not any(word in told for word in hidden_words(matter)), (name, matter.number)
            assert matter.title not in told  # titles may name somebody
            if answer.status_code == 200:
                assert answer.json()["number"] == matter.number
                text = page.content.decode()
                for clock in answer.json()["clocks"]:
                    assert (clock["due_on"] or clock["name"]) in text, (name, matter.number, clock["code"])
            _lists_and_papers(client, name, matter, page.status_code)
    assert seen["admin"] == seen["auditor"] == seen["elsewhere"] == {404}
    assert seen["leader"] == {200} and seen["lawyer"] == {200, 404} == seen["qingxi"]


def _lists_and_papers(client: Client, name: str, matter: Matter, status: int) -> None:
    """A register lists a matter where its page opens; papers open only there; the forms of deeds are as shut."""
    if any(register.code == matter.system for register in registry.registers()):
        with zeal_ignore():
            part = {"HX-Request": "true"}  # the list itself; the page around it was seen
            listed = client.get(f"/desk/registers/{matter.system}/", {"q": matter.number}, headers=part)
        assert (matter.number in _rows(listed)) == (status == 200), (name, matter.number, matter.system)
    for paper in Document.objects.filter(matter=matter)[:2]:
        for address in (
            f"/desk/documents/{paper.pk}/",
            f"/desk/documents/{paper.pk}.docx",
            f"/desk/documents/{paper.pk}.pdf",
        ):
            answer = client.get(address).status_code
            assert answer in ((200, 404) if status == 200 else (404,)), (name, address)


def _rows(answer: Any) -> str:
    """The rows of a list; the words looked for stand in its search field as well."""
    return (
        "".join(re.findall(r"<tbody>.*?</tbody>", answer.content.decode(), re.S)) if answer.status_code == 200 else ""
    )


def test_figures_open_the_rows_of_the_reader_only(county: Any, matters: list[Matter]) -> None:
    codes = ["decisions.counsel.requests", *[f.code for f in catalogue.figures() if f.code.startswith(AREAS)][::25]]
    for name, client in clients(county).items():
        user = county.people[name]
        for code in codes:
            with zeal_ignore():
                answer = client.get(f"/desk/figures/{code}/rows/", {"year": "2026"})
            for pk in {int(found) for found in re.findall(r"/desk/matters/(\d+)/", _rows(answer))}:
                matter = Matter.objects.get(pk=pk)
                rows = access.visible_to(user, Matter.objects.filter(pk=pk), system=matter.system)
                assert rows.exists(), (name, code, matter.number)


def test_without_an_account_nothing_opens(county: Any, matters: list[Matter]) -> None:
    client = Client()
    for matter in matters:
        answer = client.get(f"/api/v1/matters/{matter.pk}/clocks")
        assert (answer.status_code, answer.json()) == (401, {"detail": "请先登录"})
        assert client.get(f"/desk/matters/{matter.pk}/").status_code == 302


def test_limits_of_these_systems_are_told_by_name(county: Any, matters: list[Matter]) -> None:
    inside = {one["code"] for one in clients(county)["clerk"].get("/api/v1/limits").json()}
    outside = {one["code"] for one in Client().get("/api/v1/limits").json()}
    for area in AREAS:
        assert any(code.startswith(area) for code in inside), area
    assert outside < inside
