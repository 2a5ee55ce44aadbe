"""An object of inspection among thousands: looked up by name or number, with a script and without, and never beyond the list."""

import re
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.areas.enforcement.visits.models import InspectedObject, Visit
from fazhi.areas.enforcement.visits.tests.many import objects
from fazhi.areas.enforcement.visits.tests.scene import BASE
from fazhi.desk.forms import record_form
from fazhi.desk.lookup import LISTED, MOST, LookupField, RowField, Source
from fazhi.spine import registry

pytestmark = pytest.mark.django_db
NEW = "/desk/registers/enforcement.visit/new/"
LOOKUP = "/desk/lookup/"


@pytest.fixture
def many(bureau):
    bureau.many = objects(bureau, 120)
    bureau.ended = bureau.many[-1]
    InspectedObject.objects.filter(pk=bureau.ended.pk).update(ended_on="2026-06-30")
    return bureau


def form(county, data=None, **more):
    reader = county.people["m_clerk"]
    return record_form(Visit, ("target",), (), data=data, acting=[county["market"].pk], reader=reader, **more)


def typed(words, key="", meant=""):
    return {"target": key, "target-words": words, "target-meant": meant}


def test_few_are_a_list_and_many_are_looked_up(bureau):
    objects(bureau, LISTED - 1)
    listed = form(bureau)
    assert type(listed.fields["target"]) is RowField
    assert str(listed["target"]).count("<option") == LISTED + 1
    objects(bureau, 1, first=5000)
    assert isinstance(form(bureau).fields["target"], LookupField)
    assert "<option" not in str(form(bureau)["target"])


@pytest.mark.parametrize("words", ["云岚第1007百货店", "M-1007", "1007", "  云岚第1007百货店 ", "第1007"])
def test_a_name_a_number_or_a_part_that_fits_one_is_taken(many, words):
    sent = form(many, typed(words))
    assert sent.is_valid() and sent.cleaned_data["target"].number == "M-1007"
    assert f'value="{sent.cleaned_data["target"].pk}"' in str(
        sent["target"]
    )  # comes back settled when another field is wrong


def test_several_come_back_as_a_list_from_which_one_is_taken(many):
    sent = form(many, typed("第100"))
    assert not sent.is_valid() and "符合“第100”的有10条，请选定一条再提交" in str(sent.errors)
    text = str(sent["target"])
    assert text.count("<option") == 11 and 'value="第100"' in text and "（M-1003）" in text
    chosen = many.many[3]
    again = form(many, typed("第100", str(chosen.pk), "第100"))
    assert again.is_valid() and again.cleaned_data["target"] == chosen
    other = form(many, typed("M-1050", str(chosen.pk), "第100"))  # typed anew beside the list: what is typed is meant
    assert other.is_valid() and other.cleaned_data["target"].number == "M-1050"


def test_very_many_are_told_so_and_none_is_told_how_to_mend(many):
    sent = form(many, typed("百货店"))
    assert f"超过{MOST}条，只列出前{MOST}条" in str(sent.errors)
    assert str(sent["target"]).count("<option") == MOST + 1
    none = form(many, typed("没有的店"))
    assert "没有找到“没有的店”" in str(none.errors) and "改写" in str(none.errors)
    assert 'value="没有的店"' in str(none["target"])
    assert "请选择“检查对象”" in str(form(many, typed("")).errors)


def test_two_of_one_name_are_told_apart_by_their_numbers(many):
    InspectedObject.objects.filter(pk=many.many[5].pk).update(title="云岚第1004百货店")
    sent = form(many, typed("云岚第1004百货店"))
    assert not sent.is_valid() and "有2条" in str(sent.errors)
    assert "（M-1004）" in str(sent["target"]) and "（M-1005）" in str(sent["target"])
    assert form(many, typed("M-1005")).is_valid()


def test_what_is_not_offered_is_not_taken_by_key_name_or_number(many):
    for data in (
        {"target": str(many.ended.pk)}, typed(many.ended.title), typed(many.ended.number), typed(many.ended.uscc),
        typed("甲", str(many.ended.pk), "甲"),
    ):  # fmt: skip
        assert not form(many, data).is_valid(), data
    kept = form(many, {"target": str(many.ended.pk)}, initial={"target": many.ended.pk})
    assert kept.is_valid()  # what is on file stays
    assert many.ended.title in str(form(many, initial={"target": many.ended.pk})["target"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
@given(
    words=st.text(max_size=30) | st.sampled_from(["第10", "M-", "%", "_", "'", "云岚第1119百货店", "\x00", "（", "M-1001"]),
    key=st.sampled_from(["", "0", "-1", "9" * 40, "x", "\x00"]) | st.integers(0, 400).map(str), same=st.booleans(),
)  # fmt: skip
def test_whatever_is_typed_only_offered_rows_are_taken(many, words, key, same):
    offered = set(Source(Visit._meta.get_field("target"), (many["market"].pk,)).rows().values_list("pk", flat=True))
    sent = form(many, typed(words, key, words if same else "别的"))
    if sent.is_valid():
        assert sent.cleaned_data["target"].pk in offered
    str(sent["target"])  # whatever came, the form can be shown again


def word(client):
    return re.search(r'data-of="([^"]+)"', client.get(NEW).content.decode())[1]


def test_the_address_suggests_what_the_form_offers_and_no_more(client, many):
    client.force_login(many.people["m_clerk"])
    of = word(client)
    with CaptureQueriesContext(connection) as asked:
        found = client.get(LOOKUP, {"of": of, "q": "第100"}).json()
    assert len(asked) <= 5 and len(found["rows"]) == 10 and not found["more"]
    assert found["rows"][0]["words"].startswith("云岚第100") and found["rows"][0]["note"].startswith("M-100")
    found = client.get(LOOKUP, {"of": of, "q": "百货 云岚"}).json()
    assert len(found["rows"]) == MOST and found["more"]
    for words in (many.ended.title, many.ended.number, "", " ", "%", "\x00"):
        assert client.get(LOOKUP, {"of": of, "q": words}).json()["rows"] == [], words
    assert client.post(LOOKUP).status_code == 405


def test_the_address_answers_nobody_else_and_no_other_question(client, many, monkeypatch):
    assert client.get(LOOKUP, {"of": "x", "q": "云岚"}).status_code == 302  # to the login
    client.force_login(many.people["m_clerk"])
    of = word(client)
    client.force_login(many.people["clerk"])
    assert client.get(LOOKUP, {"of": of, "q": "云岚"}).status_code == 403
    client.force_login(many.people["m_clerk"])
    mine = {"model": "spine.Account", "field": "name", "acting": [], "now": "", "reader": many.people["m_clerk"].pk}
    for wrong in ("", "x", of[:-2] + "AA", signing.dumps(mine), signing.dumps(mine, key="x", salt="desk.lookup")):
        assert client.get(LOOKUP, {"of": wrong, "q": "云岚"}).status_code == 403, wrong
    later = (timezone.now() + timedelta(hours=13)).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert client.get(LOOKUP, {"of": of, "q": "云岚"}).status_code in (302, 403)


def test_a_visit_is_opened_without_a_script(client, many):
    client.force_login(many.people["m_clerk"])
    given = {**BASE, "act-organ": many["market"].pk, "act-on": "2026-11-02", "act-key": "k1"}
    answer = client.post(NEW, given | typed("第101"))
    assert answer.status_code == 422 and "请选定一条再提交" in answer.content.decode() and not Visit.objects.exists()
    answer = client.post(NEW, given | typed("第101", str(many.many[12].pk), "第101"))
    assert answer.status_code == 302, re.findall(r'class="error"[^>]*>([^<]*)', answer.content.decode())
    assert Visit.objects.get().target_id == many.many[12].pk


@pytest.mark.parametrize("register", ["enforcement.visit", "enforcement.plan_proposals", "enforcement.area_sites"])
def test_forms_that_choose_from_twelve_thousand_stay_small(client, bureau, register):
    objects(bureau, 12_000)
    declared = registry.register_of(register)
    roles = registry.procedure(register).open_by if declared.of_matters else declared.roles
    client.force_login(bureau.person("all", "market", sorted(roles)[0]))
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(f"/desk/registers/{register}/new/")
    assert answer.status_code == 200 and 'name="target-words"' in answer.content.decode()
    assert len(answer.content) < 150_000 and len(asked) < 50
