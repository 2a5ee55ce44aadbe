"""Rows handed in by other systems: with a key, checked like a sheet's, and the same again changes nothing."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client

from fazhi import cli
from fazhi.api.keys import make_key
from fazhi.areas.oversight.clues.models import Clue
from fazhi.spine import registry
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Event, MachineKey, Matter
from fazhi.spine.registry import Unknown

V = "/api/v1/registers"
CLUE = "oversight.clue"
ON = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def no_one_waits():
    cache.clear()


@pytest.fixture
def words(county):
    return make_key("检察监督系统", county["justice"], [CLUE, "sample.disclosure"], on=ON)[1]


def sent(words, body, code=CLUE, **headers):
    raw = body if isinstance(body, str) else json.dumps(body)
    headers = {"authorization": f"Bearer {words}"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Client().post(f"{V}/{code}/rows", raw, content_type="application/json", headers=headers)


def clue(number="检建2026-7", **more):
    return {
        "外部编号": number, "on": "2026-11-03", "title": "逾期未答复检察建议", "facts": "建议发出两个月没有书面答复。", "source": "body",
        "所涉单位": "市监局", "basis_text": "检察建议工作规定",
    } | more  # fmt: skip


def source_code():
    return next(code for code, _ in Clue._meta.get_field("source").flatchoices if code)


@pytest.fixture
def one(county):
    return clue(source=source_code(), 所涉单位=county["market"].code)


def test_a_clue_comes_in_with_its_event_and_its_clocks(county, words, one):
    answer = sent(words, {"rows": [one]})
    assert answer.status_code == 200, answer.json()
    assert answer.json() == {
        "written": True, "new": 1, "known": 0, "wrong": 0,
        "rows": [{"external_id": "检建2026-7", "row": 1, "state": "new", "problems": {}}],
    }  # fmt: skip
    matter = Matter.objects.get(system=CLUE)
    assert (matter.organ, matter.clue.agency, matter.source) == (
        county["justice"],
        county["market"],
        f"api:{county['justice'].code}"[:40],
    )
    event = Event.objects.get(chain=matter.pk, seq=1)
    assert (event.actor, event.by, event.on) == ("接口·检察监督系统", None, date(2026, 11, 3))
    assert MachineKey.objects.get().used_on == ON


def test_the_same_again_changes_nothing(county, words, one):
    first = sent(words, {"rows": [one]}, idempotency_key="k1")
    again = sent(words, {"rows": [one]}, idempotency_key="k1")
    assert first.json() == again.json() and first.json()["written"]
    unkeyed = sent(words, {"rows": [one]}).json()
    assert (unkeyed["new"], unkeyed["known"], unkeyed["rows"][0]["state"]) == (0, 1, "known")
    other = sent(words, {"rows": [one | {"facts": "改过的情况。"}]}).json()
    assert other["rows"][0]["state"] == "differs"
    assert Matter.objects.filter(system=CLUE).count() == 1
    assert Clue.objects.get().facts == "建议发出两个月没有书面答复。"
    clash = sent(words, {"rows": [one | {"facts": "改过的情况。"}]}, idempotency_key="k1")
    assert (clash.status_code, "幂等键" in clash.json()["detail"]) == (409, True)


def test_one_wrong_row_and_nothing_is_written_unless_the_good_are_asked_for(county, words, one):
    rows = [
        one,
        one | {"外部编号": "检建2026-8", "on": "2026-13-01", "title": ""},
        {k: v for k, v in one.items() if k != "外部编号"},
    ]
    answer = sent(words, {"rows": rows})
    assert answer.status_code == 422 and not answer.json()["written"]
    told = answer.json()["rows"]
    assert [row["state"] for row in told] == ["new", "wrong", "wrong"]
    assert "没有这一天" in told[1]["problems"]["on"] and told[1]["problems"]["title"].startswith("请填写")
    assert "外部编号" in told[2]["problems"]["external_id"]
    assert not Matter.objects.filter(system=CLUE).exists()
    good = sent(words, {"rows": rows, "good_only": True})
    assert (good.status_code, good.json()["written"], Matter.objects.filter(system=CLUE).count()) == (200, True, 1)


def test_checking_writes_nothing(county, words, one):
    answer = sent(words, {"rows": [one], "check_only": True}, idempotency_key="k2")
    assert (answer.status_code, answer.json()["new"], answer.json()["written"]) == (200, 1, False)
    assert not Matter.objects.filter(system=CLUE).exists()
    assert sent(words, {"rows": [one]}, idempotency_key="k2").json()["written"]


def test_an_organ_that_the_key_is_not_for_is_refused(county, words, one):
    answer = sent(words, {"rows": [one | {"organ": county["qingxi"].code}]})
    assert answer.status_code == 422 and "没有登记" in answer.json()["rows"][0]["problems"]["organ"]


@pytest.mark.parametrize(
    ("body", "status", "words_in_it"),
    [
        ("{", 400, "JSON"), ({"rows": []}, 422, "没有收到任何一行"), ({"rows": [{"不存在的列": 1}]}, 422, "没有这一项；可填"),
        ({"rows": [{"title": {"a": 1}}]}, 422, "应是文字"), ({"rows": [{}] * 1001}, 422, "最多1000行"), ({"rows": "x"}, 422, "参数写得不对"),
        ({}, 422, "参数写得不对"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(county, words, body, status, words_in_it):
    answer = sent(words, body)
    assert answer.status_code == status and words_in_it in answer.json()["detail"]
    assert not re.search("[a-z]{4,} [a-z]{2,}", answer.json()["detail"].replace("external id", ""))


def test_without_a_key_that_opens_nothing_is_taken(county, words, one):
    assert sent("", {"rows": [one]}).status_code == 401
    assert sent(words[:-1] + ("1" if words.endswith("0") else "0"), {"rows": [one]}).status_code == 401
    assert sent("nonsense", {"rows": [one]}).json()["detail"].startswith("密钥不对")
    key = MachineKey.objects.get()
    MachineKey.objects.update(until=date(2026, 11, 19))
    assert sent(words, {"rows": [one]}).status_code == 401
    MachineKey.objects.update(until=ON)
    assert sent(words, {"rows": [one]}).status_code == 200
    MachineKey.objects.update(withdrawn_on=ON)
    assert sent(words, {"rows": [one]}).status_code == 401
    assert words.rsplit("_", 1)[1] not in json.dumps(list(MachineKey.objects.values()), default=str)
    assert key.prefix in words


def test_who_tries_keys_has_to_wait(county, words, one):
    for _ in range(20):
        assert sent("fz_00000000_0", {"rows": [one]}).status_code == 401
    refused = sent(words, {"rows": [one]})
    assert (refused.status_code, "15分钟" in refused.json()["detail"]) == (429, True)


def test_a_register_that_the_key_does_not_open_does_not_exist(county, words):
    assert sent(words, {"rows": [{}]}, code="oversight.bodies").status_code == 404
    assert Client().get(f"{V}/oversight.bodies", headers={"authorization": f"Bearer {words}"}).status_code == 404


def test_it_says_what_it_takes(county, words):
    header = {"authorization": f"Bearer {words}"}
    assert Client().get(V, headers=header).json()["registers"][CLUE] == registry.register_of(CLUE).name
    told = Client().get(f"{V}/{CLUE}", headers=header).json()
    columns = {column["name"]: column for column in told["columns"]}
    assert (
        columns["title"]["required"]
        and columns["source"]["kind"] == "choice"
        and source_code() in columns["source"]["options"]
    )
    paths = Client().get("/api/v1/openapi.json").json()["paths"]
    assert "/api/v1/registers/{code}/rows" in paths


def test_no_key_for_sealed_records_nor_for_what_there_is_not(county):
    sealed = next(p.code for p in registry.procedures() if registry.is_sealed(p.code))
    with pytest.raises(NotAllowed, match="封存"):
        make_key("系统", county["justice"], [sealed], on=ON)
    with pytest.raises(Unknown):
        make_key("系统", county["justice"], ["no.such"], on=ON)


def test_the_command_makes_lists_and_withdraws(county, one, capsys):
    organ = county["justice"].code
    assert (
        cli.main(["keys", "add", "--name", "执法系统", "--organ", organ, "--register", CLUE, "--until", "2026-12-31"])
        == 0
    )
    words = capsys.readouterr().out.strip().splitlines()[-1]
    assert sent(words, {"rows": [one]}).status_code == 200
    assert cli.main(["keys", "list"]) == 0
    listed = capsys.readouterr().out
    assert "执法系统" in listed and words.rsplit("_", 1)[1] not in listed
    prefix = MachineKey.objects.get().prefix
    assert cli.main(["keys", "withdraw", prefix]) == 0
    assert sent(words, {"rows": [one]}).status_code == 401
    capsys.readouterr()
    for wrong in (["withdraw", prefix], ["add", "--name", "x", "--organ", "0"], ["add", "--name", "x", "--organ", organ],
                  ["add", "--name", "x", "--organ", organ, "--register", CLUE, "--until", "2020-01-01"]):  # fmt: skip
        assert cli.main(["keys", *wrong]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_at_the_same_moment_is_entered_once(county, words, one):
    def send(n):
        try:
            return sent(words, {"rows": [one]}, **({"idempotency_key": "k"} if n % 2 else {})).json()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(send, range(6)))
    assert Matter.objects.filter(system=CLUE).count() == 1
    assert all(answer["written"] for answer in answers)
