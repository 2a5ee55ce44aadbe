"""What the public does on line about a ruling: choose the item, apply, correct, follow; and what the pages keep to themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fazhi.areas.disputes.adjudication.models import Adjudication
from fazhi.areas.disputes.adjudication.tests.cases import CODE, LAND, NAME, D, item, people
from fazhi.spine.actions import take_step
from fazhi.spine.models import Event, Matter

pytestmark = pytest.mark.django_db
APPLY, PAGE, LIST = f"/apply/{CODE}/", "/disputes/adjudication/progress/", "/disputes/adjudication/"
GIVEN = {
    "subject": "企业名称近似", "applicant": "田满仓", "applicant_phone": "19900001111", "respondent": "孔德厚",
    "request": "责令变更名称", "facts": "字号与田满仓的商号近似",
}  # fmt: skip


@pytest.fixture
def scene(county, settings, tmp_path):
    """Two published items, one handled by the market bureau for the government, and an empty allowance."""
    settings.MEDIA_ROOT = tmp_path / "kept"
    cache.clear()
    people(county)
    county.name = item(county, NAME, title="企业名称争议裁决")
    county.land = item(county, LAND, body="government", handler=county["market"], title="林地权属争议裁决")
    county.hidden = item(county, {**NAME, "item_code": "000731009000"}, title="没有公布的裁决", published_on=None)
    yield county
    cache.clear()


def sent(client, scene, **more):
    page = client.get(APPLY).content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    return client.post(APPLY, {**GIVEN, "item": scene.name.pk, "token": token, "stage": "send", **more})


def applied(client, scene, **more):
    answer = sent(client, scene, **more)
    assert answer.status_code == 200, answer.content.decode()
    return re.search(r'class="code">([^<]+)<', answer.content.decode())[1], Adjudication.objects.latest("pk").matter


def paper(name="营业执照.pdf", body=b"%PDF-1.4\n%%EOF\n"):
    return SimpleUploadedFile(name, body, "application/pdf")


def test_the_item_is_chosen_from_the_published_list_and_says_who_receives_it(scene):
    client = Client()
    listed = client.get(LIST).content.decode()
    assert f'href="{APPLY}?item={scene.land.pk}"' in listed
    page = client.get(APPLY, {"item": scene.land.pk}).content.decode()
    assert f'<option value="{scene.land.pk}" selected>林地权属争议裁决（云岚县市场监督管理局）' in page
    assert "由所选事项的受理机关接收" in page and "没有公布的裁决" not in page
    assert 'name="respondent_phone"' not in page and 'name="id_no"' not in page
    for wrong in (scene.hidden.pk, 99999999, "x", ""):
        refused = sent(client, scene, item=wrong)
        assert refused.status_code == 422, wrong
    assert not Adjudication.objects.exists()
    same = sent(client, scene, respondent="田满仓")
    assert same.status_code == 422 and "申请人和被申请人不能相同" in same.content.decode()
    _, matter = applied(client, scene, item=scene.land.pk)
    assert (matter.organ, matter.record.item, matter.owner) == (scene["market"], scene.land, None)


def test_without_a_published_item_nothing_can_be_applied_for(scene):
    type(scene.name).objects.update(published_on=None)
    closed = Client().get(APPLY)
    assert closed.status_code == 503 and "还没有公布行政裁决事项" in closed.content.decode()


def test_what_is_lacking_is_told_to_the_holder_of_the_code_and_handed_in(scene):
    client, by = Client(), scene.people["market"]
    code, matter = applied(client, scene)
    early = client.post(PAGE, {"code": code, "act": "supply", "token": "a", "papers": [paper()]})
    assert early.status_code == 422 and "没有要求补正" in early.content.decode()
    fields = {"lacking": "营业执照\n争议名称的使用证据", "correct_by": D("2026-11-30")}
    take_step(matter, "ask_correct", by=by, on=D("2026-11-20"), fields=fields)
    page = client.post(PAGE, {"code": code}).content.decode()
    assert "请在2026年11月30日前补齐" in page and "营业执照<br>争议名称的使用证据" in page
    assert not any(name in page for name in ("田满仓", "孔德厚", "19900001111"))
    none = client.post(PAGE, {"code": code, "act": "supply", "token": "b"})
    assert none.status_code == 422 and "请选择要上传的材料" in none.content.decode()
    bad = client.post(PAGE, {"code": code, "act": "supply", "token": "c", "papers": [paper(), paper("坏.exe", b"MZ")]})
    matter.refresh_from_db()
    assert bad.status_code == 422 and matter.state == "correcting" and not matter.chain.attachments.exists()
    good = client.post(PAGE, {"code": code, "act": "supply", "token": "d", "papers": [paper()]})
    matter.refresh_from_db()
    assert "已收到1份材料" in good.content.decode()
    assert (matter.state, matter.chain.attachments.count()) == ("received", 1)
    assert Event.objects.get(chain=matter.pk, code="supply").by is None
    assert [d.limit for d in matter.deadlines.filter(void=False, met_on=None)] == ["examine"]


def test_no_file_stays_behind_when_it_is_refused(scene, settings):
    client = Client()
    code, matter = applied(client, scene)
    fields = {"lacking": "营业执照", "correct_by": D("2026-11-30")}
    take_step(matter, "ask_correct", by=scene.people["market"], on=D("2026-11-20"), fields=fields)
    client.post(PAGE, {"code": code, "act": "supply", "token": "b", "papers": [paper(), paper("坏.exe", b"MZ")]})
    assert not [p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()]


def test_mediation_and_result_are_told_and_nobody_is_named(scene):
    client, by, head, on = Client(), scene.people["market"], scene.people["market_head"], D("2026-11-20")
    code, matter = applied(client, scene)
    take_step(matter, "accept", by=by, on=on)
    take_step(matter, "send_copy", by=by, on=on, fields={"answer_by": on})
    take_step(matter, "record_answer", by=by, on=on, fields={"answer": "不近似"})
    take_step(matter, "mediate", by=by, on=on)
    assert "本案已移送调解" in client.post(PAGE, {"code": code}).content.decode()
    mediation = Matter.objects.get(system="disputes.mediation")
    take_step(mediation, "refuse", by=by, on=on, fields={"refusal_reason": "party_refuses"})
    assert "本案已移送调解" not in client.post(PAGE, {"code": code}).content.decode()
    take_step(matter, "inquire", by=by, on=on, detail={"kind": "survey", "facts": "已查明"})
    facts = {"findings": "字号近似", "reasons": "足以引人误认", "outcome": "granted", "decision": "变更企业名称"}
    take_step(matter, "decide", by=head, on=on, fields=facts)
    assert "支持申请请求" not in client.post(PAGE, {"code": code}).content.decode()  # not before it is served
    take_step(matter, "deliver", by=by, on=on, fields={"served_how": "直接送达"})
    page = client.post(PAGE, {"code": code}).content.decode()
    assert "支持申请请求" in page and matter.number in page
    assert not any(name in page for name in ("田满仓", "孔德厚", "足以引人误认", "不近似"))


def test_a_code_of_another_system_opens_nothing(scene):
    client = Client()
    code, matter = applied(client, scene)
    assert client.get(PAGE).status_code == 200
    type(matter).objects.filter(pk=matter.pk).update(system="services.advice")
    assert client.post(PAGE, {"code": code}).status_code == 422
