"""Items handed over: who may hold them, from which day, and how the page tells it."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.delegated.views import differences
from fazhi.areas.enforcement.officers.asking import delegated
from fazhi.areas.enforcement.officers.ledgers import DelegatedItem
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions, registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.errors import BadInput

DAY = date(2026, 11, 20)
pytestmark = pytest.mark.django_db


@pytest.fixture
def people(county):
    county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    return county


def hand(county, town="qingxi", code="330201001000", **given):
    fields = {
        "handed": "town", "item_code": code, "origin": county["market"], "holder": county[town], "everywhere": True,
        "list_no": "江岭政发〔2024〕18号", "since": date(2026, 3, 1), "reform_field": "市容环境卫生",
    } | given  # fmt: skip
    return actions.record_entry(
        "enforcement.delegated_items", organ=county["justice"], by=county.people["keeper"], on=date(2026, 2, 2),
        title="占用道路堆放物料的处罚", fields=fields,
    )  # fmt: skip


def test_a_town_uses_an_item_from_its_day_until_it_is_taken_back(people):
    hand(people, until=date(2026, 9, 1))
    ask = lambda day, town="qingxi", code="330201001000": delegated(people[town], code, day)  # noqa: E731
    assert ask(date(2026, 3, 1)) == "" and ask(date(2026, 8, 31)) == ""
    assert "自2026-03-01起才由" in ask(date(2026, 2, 28)) and "已自2026-09-01起收回" in ask(date(2026, 9, 1))
    assert "没有赋权石桥镇" in ask(DAY, "shiqiao") and "没有赋权" in ask(DAY, code="1")
    hand(people, since=date(2026, 10, 1))
    assert (ask(DAY) == "" and "收回" in ask(date(2026, 9, 15))) or "才由" in ask(date(2026, 9, 15))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"town": "market", "origin": "police"}, "不是乡镇"),
        ({"list_no": ""}, "省、自治区、直辖市决定"),
        ({"until": date(2026, 1, 1)}, "早于施行日期"),
        ({"handed": "taken_over"}, "只用于赋权乡镇"),
    ],
)
def test_what_cannot_be_handed_over(people, given, words):
    if isinstance(given.get("origin"), str):
        given = given | {"origin": people[given["origin"]]}
    with pytest.raises(BadInput, match=words):
        hand(people, **given)
    assert not DelegatedItem.objects.exists()


def test_one_holder_has_an_item_once_at_a_time(people):
    entry = hand(people)
    with pytest.raises(BadInput, match="已登记由"):
        hand(people, since=date(2026, 5, 1))
    hand(people, "shiqiao")
    by = people.people["keeper"]
    actions.correct_entry(entry, by=by, on=DAY, changes={"since": date(2026, 4, 1)}, reason="录错")
    assert "才由" in delegated(people["qingxi"], "330201001000", date(2026, 3, 31))


def test_an_item_of_several_towns_is_counted_once(people):
    hand(people)
    hand(people, "shiqiao")
    hand(people, code="330201009000", everywhere=False)
    wanted = [catalogue.figure(f"enforcement.delegated.{n}") for n in ("common", "towns_items", "grants", "towns")]
    values = engine.values(wanted, Period.year(2026))
    assert [values[f.code].number for f in wanted] == [1, 2, 3, 2]


def test_the_page_tells_where_the_catalogue_differs(people, client):
    model = registry.register_of("functions.items").model
    staff = people.person("bianban", "government", Role.REGISTRAR, reach=Reach.DIVISION)
    for code, towns in (("330201001000", "青溪镇、石桥镇"), ("330201002000", "青溪镇")):
        actions.record_entry(
            "functions.items", organ=people["government"], by=staff, on=date(2026, 1, 5), title="占用道路堆放物料的处罚",
            fields={"basic_code": code, "body": people["market"], "item_kind": "penalty", "lists": ["power", "delegated"],
                    "valid_from": date(2026, 1, 5), "level": "county", "domain": "urban", "basis_law": "条例",
                    "basis_article": "第一条", "towns": towns},
        )  # fmt: skip
    assert model.objects.count() == 2
    hand(people)
    found = differences(DelegatedItem.objects.all())
    assert [(row["code"][-6:], row["town"]) for row in found] == [("001000", "石桥镇"), ("002000", "青溪镇")]
    client.force_login(people.people["keeper"])
    page = client.get("/desk/enforcement/delegated/")
    assert page.status_code == 200 and "青溪镇" in page.content.decode() and "没有登记赋权决定" in page.content.decode()
