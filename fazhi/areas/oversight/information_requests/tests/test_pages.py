"""Asking on the portal, following by the code, correcting on line; asking a third party on the desk."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from fazhi.areas.oversight.information_requests.models import DisclosureRequest
from fazhi.areas.oversight.information_requests.tests.conftest import due
from fazhi.spine.models import Matter

D = date.fromisoformat
APPLY, FOLLOW = "/oversight/information/apply/", "/oversight/information/follow/"


@pytest.fixture(autouse=True)
def calm(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.FAZHI_DIVISION = "990126"
    cache.clear()


def asked(organ: Any, **more: Any) -> dict[str, Any]:
    return {
        "organ": organ.pk, "applicant_kind": "person", "applicant": "林青", "id_no": "居民身份证1234",
        "contact_phone": "lin@example.com", "subject": "校车安全检查结果", "content": "2025年校车安全检查结果通报",
        "form_wanted": "electronic", **more,
    }  # fmt: skip


def test_ask_follow_and_correct(office: Any, at: Any, step: Any) -> None:
    at("2026-10-30")
    client, market = Client(), office["market"]
    assert "不需要说明用途" in client.get("/oversight/information/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', client.get(APPLY).content.decode())[1]  # type: ignore[index]
    wrong = client.post(APPLY, asked(market, token=token, applicant=""))
    assert (
        wrong.status_code == 422
        and "请填写“姓名或者名称”" in wrong.content.decode()
        and "校车安全" in wrong.content.decode()
    )
    done = client.post(APPLY, asked(market, token=token)).content.decode()
    code = re.search(r'class="code">([^<]+)<', done)[1]  # type: ignore[index]
    assert "已经提交过" in client.post(APPLY, asked(market, token=token)).content.decode()
    matter = Matter.objects.get(system="oversight.information_request")
    assert matter.organ == market and "林青" not in matter.title and matter.record.channel == "internet"
    step(matter, "confirm", "2026-11-02", confirmed_with="电子邮件回复", contacted_on=D("2026-10-30"))
    step(matter, "ask_correction", "2026-11-04", correction_items="请写明学校范围", correct_by=D("2026-11-18"))
    at("2026-11-09")
    assert "没有查到" in client.post(FOLLOW, {"code": "AAAA-AAAA-AAAA"}).content.decode()
    page = client.post(FOLLOW, {"code": code}).content.decode()
    assert "请写明学校范围" in page and "2026年11月18日" in page and "林青" not in page
    short = client.post(FOLLOW, {"code": code, "act": "correct", "content": "改", "token": "t1"})
    assert short.status_code == 422 and "5至2000字" in short.content.decode()
    sent = {"code": code, "act": "correct", "content": "全县公办小学的校车", "token": "t2"}
    assert "补正已收到" in client.post(FOLLOW, sent).content.decode()
    client.post(FOLLOW, sent)
    record = DisclosureRequest.objects.get(pk=matter.pk)
    assert (record.corrected_on, record.corrected_content) == (D("2026-11-09"), "全县公办小学的校车")
    assert due(matter) == D("2026-12-07")  # 11-10 … 12-07: twenty working days anew


def test_the_form_says_what_is_wrong_and_never_too_often(office: Any, at: Any) -> None:
    at("2026-10-30")
    client = Client()
    refused = client.post(APPLY, asked(office["market"], token="forged"))
    assert "这份表单打开得太久" in refused.content.decode() and not Matter.objects.exists()
    token = re.search(r'name="token" value="([^"]+)"', client.get(APPLY).content.decode())[1]  # type: ignore[index]
    vague = client.post(APPLY, asked(office["market"], token=token, content="资料"))
    assert "请写明所需政府信息的名称、文号" in vague.content.decode()


def test_asking_a_third_party_stops_the_clock_in_one_go(request_of: Any, step: Any, office: Any, at: Any) -> None:
    matter = request_of("2026-03-02")
    step(matter, "review", "2026-03-03")
    at("2026-03-09")
    client = Client()
    client.force_login(office.people["foi"])
    address = f"/desk/oversight/information/{matter.pk}/consult/"
    assert "发出后答复期限停止计时" in client.get(address).content.decode()
    row = {"kind": "third_party", "party_name": "", "what": "验收报告", "reached_on": "2026-03-09", "token": "x"}
    wrong = client.post(address, row)
    matter.refresh_from_db()
    assert wrong.status_code == 422 and "请填写第三方姓名或者名称" in wrong.content.decode() and not matter.suspended
    client.post(address, row | {"party_name": "云岚建设公司"})
    client.post(address, row | {"party_name": "云岚建设公司"})  # sent twice: asked once
    matter.refresh_from_db()
    assert matter.suspended and Matter.objects.filter(system="oversight.disclosure_opinion").count() == 1
    client.force_login(office.people["police"])
    assert client.get(address).status_code == 404
