"""The API from outside: the same rights as the desk, one sentence for what is wrong, and an OpenAPI file that fits."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.test import Client

from fazhi import cli
from fazhi.areas.disputes.reconsideration.tests.cases import case
from fazhi.spine import actions
from fazhi.spine.access import Reach, Role

D = date.fromisoformat
V = "/api/v1"
SAMPLE = "sample.disclosure"


@pytest.fixture
def people(county):
    county.person("admin", "justice", Role.ADMIN, reach=Reach.DIVISION)
    county.person("auditor", "justice", Role.AUDITOR, reach=Reach.DIVISION)
    county.person("elsewhere", "justice", Role.CLERK, reach=Reach.DIVISION, systems="other")
    county.person("nobody", "market", Role.CLERK, systems="none")
    return county


def at(county, username):
    client = Client()
    client.force_login(county.people[username])
    return client


def opened(county, organ="justice", by="clerk", on="2026-09-24", **fields):
    fields = {"applicant": "周明", "content": "征地批文"} | fields
    return actions.open_matter(SAMPLE, organ=county[organ], by=county.people[by], on=D(on), fields=fields)


def clocks(client, matter):
    return client.get(f"{V}/matters/{matter.pk}/clocks")


def test_a_limit_says_everything(people):
    matter = opened(people)
    told = clocks(at(people, "clerk"), matter).json()
    assert (told["number"], told["system"], told["state"]) == (matter.number, SAMPLE, "received")
    assert "周明" not in json.dumps(told, ensure_ascii=False)  # titles hold names, and are left out
    (clock,) = told["clocks"]
    assert {k: clock[k] for k in ("code", "article", "words", "amount", "unit", "bound", "statutory_on", "due_on")} == {
        "code": "answer", "article": "条例第33条", "words": "20个工作日", "amount": 20, "unit": "workday",
        "bound": "at-most", "statutory_on": "2026-10-29", "due_on": "2026-10-29",
    }  # fmt: skip
    assert (clock["state"], clock["state_words"]) == ("red", "已超期22天") and clock["running"]
    assert (clock["start"]["event"], clock["start"]["on"], clock["start"]["seq"]) == ("open", "2026-09-24", 1)
    assert any("国庆节" in line["text"] for line in clock["lines"])
    assert clock["promised_on"] is None and clock["provisional"] is False


def test_pauses_extensions_and_ends_are_told(people):
    matter = opened(people, on="2026-10-09", other_organ=people["market"])
    actions.suspend(matter, by=people.people["clerk"], on=D("2026-10-12"), ground="consult", note="征求意见")
    held = clocks(at(people, "clerk"), matter).json()
    assert held["suspended"] and {c["code"]: c["due_on"] for c in held["clocks"]}["answer"] is None
    actions.resume(matter, by=people.people["clerk"], on=D("2026-10-19"))
    actions.extend(matter, "answer", by=people.people["head"], on=D("2026-10-20"), amount=10, reason="材料多")
    told = {c["code"]: c for c in clocks(at(people, "clerk"), matter).json()["clocks"]}
    assert told["answer"]["statutory_on"] < told["answer"]["due_on"]
    kinds = {line["kind"] for line in told["answer"]["lines"]}
    assert {"pause", "extend"} <= kinds
    modes = [(one["mode"], one["from"], one["to"]) for one in told["answer"]["stretches"]]
    assert modes == [
        ("run", "2026-10-10", "2026-10-11"), ("pause", "2026-10-12", "2026-10-18"), ("run", "2026-10-19", None),
    ]  # fmt: skip


def test_the_same_doors_as_the_desk_for_everybody(people):
    """Every person of the county × matters of several organs: the API answers exactly where the page does."""
    matters = [
        opened(people), opened(people, "qingxi", "qingxi"), opened(people, "shiqiao", "shiqiao", other_organ=people["police"]),
    ]  # fmt: skip
    seen = set()
    for name in people.people:
        client = at(people, name)
        for matter in matters:
            page, answer = client.get(f"/desk/matters/{matter.pk}/"), clocks(client, matter)
            assert answer.status_code == page.status_code, (name, matter)
            assert answer.status_code in (200, 404)
            seen.add((name, answer.status_code))
            if answer.status_code == 200:
                for clock in answer.json()["clocks"]:
                    assert (clock["due_on"] or clock["name"]) in page.text
            else:
                assert answer.json() == {"detail": "没有这个地址，或者它对您不开放"}
    assert ("police", 200) in seen and ("police", 404) in seen and ("admin", 200) not in seen


def test_internal_limits_are_told_to_those_inside_only(people):
    c = case(people, "2026-03-10").accepted("2026-03-13").ready("2026-03-20").decided("2026-03-27", "2026-03-30")
    internal = {"return_visit", "incidental_own"}
    for name, status in [("reviewer", 200), ("head", 200), ("police", 200), ("market", 404), ("qingxi", 404)]:
        client = at(people, name)
        answer = clocks(client, c.matter)
        assert answer.status_code == status == client.get(f"/desk/matters/{c.matter.pk}/").status_code, name
        if status == 200:
            codes = {clock["code"] for clock in answer.json()["clocks"]}
            assert "decide" in codes
            assert bool(codes & internal) == (name != "police"), (name, codes)


def test_without_an_account_and_with_wrong_addresses(people, client):
    matter = opened(people)
    answer = clocks(client, matter)
    assert (answer.status_code, answer.json()) == (401, {"detail": "请先登录"})
    clerk = at(people, "clerk")
    for path in ("/matters/999999/clocks", "/matters/x/clocks", "/nothing", "/calendar/1999", "/calendar/99999", "/"):
        answer = clerk.get(V + path)
        assert answer.status_code == 404 and list(answer.json()) == ["detail"], path
    posted = clerk.post(f"{V}/matters/{matter.pk}/clocks")
    assert (posted.status_code, posted.headers["Allow"]) == (405, "GET") and "只接受GET" in posted.json()["detail"]
    assert "no-store" in clocks(clerk, matter).headers["Cache-Control"]


def test_the_calculator_is_open_and_speaks_plainly(people, client):
    told = client.get(
        f"{V}/due", {"start": "2026-03-16", "amount": "60", "unit": "日", "pause": "2026-04-10:2026-05-20"}
    )
    assert told.status_code == 200 and told.json()["due"] == "2026-06-24" and "期限届满" in told.text
    assert told.json()["pauses"] == [{"from": "2026-04-10", "to": "2026-05-20"}]
    for query, words in [
        ({"start": "2026-02-30", "amount": "5", "unit": "day"}, "2026年2月只有1日至28日"),
        ({"start": "2026-03-02", "amount": "5", "unit": "day", "pause": "x"}, "应写成"),
        ({"start": "2026-03-02", "limit": "no.such"}, "没有“no.such”这一期限"),
        ({"start": "2026-03-02", "amount": "5", "unit": "day", "division": "110000"}, "没有区划代码"),
    ]:
        answer = client.get(f"{V}/due", query)
        assert answer.status_code == 422 and words in answer.json()["detail"] and "\n" not in answer.json()["detail"]


def test_local_limits_are_for_those_who_work_here(people, client):
    inside, outside = at(people, "clerk").get(f"{V}/limits").json(), client.get(f"{V}/limits").json()
    local = {one["code"] for one in inside if one["local"]}
    assert local and not local & {one["code"] for one in outside}
    query = {"start": "2026-03-02", "limit": sorted(local)[0]}
    assert at(people, "clerk").get(f"{V}/due", query).status_code == 200
    assert client.get(f"{V}/due", query).status_code == 422


def test_the_calendar_of_a_year(county, client):
    told = client.get(f"{V}/calendar/2026").json()
    days = {day["date"]: day for day in told["days"]}
    assert told["known"] and days["2026-10-01"]["name"] == "国庆节" and not days["2026-10-01"]["works"]
    assert days["2026-10-10"]["works"] and days["2026-10-10"]["notice"]
    assert client.get(f"{V}/calendar/2027").json() == {"year": 2027, "division": "990126", "known": False, "days": []}


def test_checkpoints_as_the_portal_exports_them(people, client):
    opened(people)
    assert cli.main(["checkpoint"]) == 0
    told = client.get(f"{V}/checkpoints").json()
    assert told["checkpoints"] and told == client.get("/checkpoints.json").json()


def test_openapi_names_every_address_and_needs_nothing_from_outside(client, county):
    told = client.get(f"{V}/openapi.json")
    assert told.status_code == 200
    schema = told.json()
    assert set(schema["paths"]) == {
        "/api/v1/matters/{pk}/clocks", "/api/v1/due", "/api/v1/limits", "/api/v1/calendar/{year}", "/api/v1/checkpoints",
        "/api/v1/registers", "/api/v1/registers/{code}", "/api/v1/registers/{code}/rows",
    }  # fmt: skip
    writing = schema["paths"].pop("/api/v1/registers/{code}/rows")
    assert list(writing) == ["post"]
    assert all(list(methods) == ["get"] for methods in schema["paths"].values())
    assert "https://" not in told.text
    assert client.get(f"{V}/docs").status_code == 404


def test_a_fault_of_ours_is_one_sentence_too(people, client, monkeypatch):
    from fazhi.api import open as doors

    def fails(*args):
        raise RuntimeError("secret")

    monkeypatch.setattr(doors, "answer", fails)
    answer = client.get(f"{V}/due", {"start": "2026-03-16", "amount": "60", "unit": "day"})
    assert answer.status_code == 500 and "secret" not in answer.text and list(answer.json()) == ["detail"]
