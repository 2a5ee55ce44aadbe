"""What the applicant does on line: apply, learn what is missing, hand it in, follow, rate, print; nothing of persons is shown."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.areas.functions.service_cases.tests.scene import CODE, D, bureau, permit
from fazhi.spine import actions
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db
PROGRESS = "/functions/service-cases/progress/"


@pytest.fixture
def applied(county, settings, tmp_path, client):
    settings.FAZHI_DIVISION, settings.MEDIA_ROOT = "990126", tmp_path
    settings.FAZHI_TODAY = D("2026-09-01")
    item = permit(bureau(county))
    permit(county, "罚款", basic_code="0009", item_kind="penalty", lists=["power"])
    page = client.get(f"/apply/{CODE}/?item={item.pk}")
    form = page.context["form"]
    assert [str(one.title) for one in form.fields["item"].queryset] == ["食品经营许可"]  # penalties are not applied for
    given = {
        "item": item.pk, "kind": "new", "applicant_kind": "person", "applicant": "田满仓", "applicant_phone": "19900001111",
        "request": "河滨路3号", "token": page.context["token"], "stage": "send",
    }  # fmt: skip
    assert client.post(f"/apply/{CODE}/", given).status_code == 200
    return county, Matter.objects.get(system=CODE)


def look(client, matter, **more):
    return client.post(PROGRESS, {"code": matter.query_code, **more}).content.decode()


def test_from_the_application_to_the_certificate(applied, client, settings):
    county, matter = applied
    assert (matter.organ, matter.record.channel) == (county["market"], "online")
    settings.FAZHI_TODAY = D("2026-09-02")
    fields = {"lacking": "食品经营许可申请书\n平面布局图"}
    actions.take_step(matter, "ask", by=county.people["window"], on=D("2026-09-02"), fields=fields)
    text = look(client, matter)
    assert "请补正下列材料" in text and "平面布局图" in text and "田满仓" not in text and "19900001111" not in text
    assert "请选择要上传的材料" in look(client, matter, act="supply")
    paper = SimpleUploadedFile(
        "平面图.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )
    assert "已收到1份材料" in look(client, matter, act="supply", papers=paper)
    matter.refresh_from_db()
    assert matter.state == "received" and matter.record.handed_in == "食品经营许可申请书\n平面布局图"
    actions.take_step(matter, "accept", by=county.people["window"], on=D("2026-09-02"), fields={"site_check": False})
    text = look(client, matter)
    assert "2026年9月9日（承诺5个工作日，法定20个工作日）" in text and "2026-09-30" in text
    assert "作出决定之后才能评价" in look(client, matter, act="rate", mark="5")
    actions.take_step(matter, "grant", by=county.people["decider"], on=D("2026-09-02"), fields={})
    assert "已评价" in look(client, matter, act="rate", mark="5")
    assert "这一件已经评价过" in look(client, matter, act="rate", mark="1")
    text = look(client, matter, act="certificate")
    assert "办件进度证明" in text and matter.number in text and "田满仓" not in text


def test_nobody_guesses_a_code(applied, client):
    assert client.post(PROGRESS, {"code": "ABCDEFGH2345"}).status_code == 422
    assert client.get(PROGRESS).status_code == 200
