"""What the public does on line about legal aid, the wrong way first; and what the pages keep to themselves."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fazhi.areas.services.legal_aid.models import LegalAidCase
from fazhi.areas.services.legal_aid.tests.scene import D, lawyer, people, standard
from fazhi.portal.handing_in import ACTOR
from fazhi.portal.models import BallotCount
from fazhi.spine.actions import take_step
from fazhi.spine.models import Event

pytestmark = pytest.mark.django_db
APPLY, PAGE, GUIDE = "/apply/services.legal_aid/", "/services/legal-aid/progress/", "/services/legal-aid/"
ASKED = {
    "matter_type": "labour", "claim": "wages", "subject": "追索劳动报酬", "applicant": "田满仓", "applicant_phone": "19900001111",
    "applied_by": "self", "facts": "工资没有结清", "exempt_check": "migrant", "honest": "on",
}  # fmt: skip


@pytest.fixture(autouse=True)
def calm():
    """No allowance is spent at the start."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def handed(county, settings, tmp_path):
    """A case that was applied for on line, and its code."""
    settings.MEDIA_ROOT = tmp_path / "kept"
    people(county)
    client = Client()
    token = re.search(r'name="token" value="([^"]+)"', client.get(APPLY).content.decode())[1]
    kin = client.post(APPLY, {**ASKED, "applied_by": "kin", "token": token, "stage": "send"})
    assert kin.status_code == 422 and "代为申请人的姓名" in kin.content.decode()
    sent = client.post(APPLY, {**ASKED, "token": token, "stage": "send"}).content.decode()
    return client, re.search(r'class="code">([^<]+)<', sent)[1], LegalAidCase.objects.get().matter


def paper(name="欠条.pdf", body=b"%PDF-1.4\n%%EOF\n"):
    return SimpleUploadedFile(name, body, "application/pdf")


def test_the_guide_calculates_and_stores_nothing(county):
    client = Client()
    assert "尚未登记现行的经济困难标准" in client.get(GUIDE).content.decode()
    people(county)
    standard(county)
    page = client.get(GUIDE).content.decode()
    assert "每人每月1500元" in page and "法律援助法第32条第4项" in page
    for asked, says in (
        ({"household": "0", "income": "1"}, "至少一人"), ({"household": "2", "income": "-5"}, "金额不能是负数"),
        ({"household": "二", "income": "x"}, "人数请填整数"),
    ):  # fmt: skip
        wrong = client.get(GUIDE, asked)
        assert wrong.status_code == 422 and says in wrong.content.decode()
    assert "按您填的数字，符合" in client.get(GUIDE, {"household": 2, "income": 3000}).content.decode()
    assert "高于经济困难标准" in client.get(GUIDE, {"household": 2, "income": "3000.01"}).content.decode()
    assert not LegalAidCase.objects.exists()


def test_what_is_missing_is_told_and_handed_in(county, handed):
    client, code, matter = handed
    clerk = county.people["clerk"]
    take_step(
        matter, "ask", by=clerk, on=date(2026, 11, 20), fields={"missing": "身份证\n欠条", "supply_by": D("2026-11-30")}
    )
    page = client.post(PAGE, {"code": code}).content.decode()
    assert "缺这些材料，请在2026年11月30日前补齐" in page and "身份证<br>欠条" in page and "田满仓" not in page
    none = client.post(PAGE, {"code": code, "act": "supply", "token": "a"})
    assert none.status_code == 422 and "请选择要上传的材料" in none.content.decode()
    bad = client.post(PAGE, {"code": code, "act": "supply", "token": "b", "papers": [paper(), paper("坏.exe", b"MZ")]})
    matter.refresh_from_db()
    assert bad.status_code == 422 and matter.state == "correcting" and not matter.chain.attachments.exists()
    good = client.post(PAGE, {"code": code, "act": "supply", "token": "c", "papers": [paper()]})
    matter.refresh_from_db()
    assert "已收到1份材料" in good.content.decode() and (matter.state, matter.chain.attachments.count()) == (
        "received",
        1,
    )
    event = Event.objects.get(chain=matter.pk, code="supply")
    assert event.by is None and Event.objects.filter(chain=matter.pk, code="attach", actor=ACTOR).count() == 1


def test_no_file_stays_behind_when_it_is_refused(handed, settings):
    client, code, _ = handed
    client.post(PAGE, {"code": code, "act": "supply", "token": "b", "papers": [paper(), paper("坏.exe", b"MZ")]})
    assert not [p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()]


def test_the_result_the_certificate_and_one_rating(county, handed):
    client, code, matter = handed
    clerk, on = county.people["clerk"], date(2026, 11, 20)
    early = client.post(PAGE, {"code": code, "act": "rate", "mark": "yes"})
    assert early.status_code == 422 and "办理结束之后才能评价" in early.content.decode()
    take_step(
        matter,
        "check_means",
        by=clerk,
        on=on,
        fields={"claim": "wages", "exempt_check": "migrant", "means_way": "none"},
    )
    take_step(matter, "grant", by=county.people["reviewer"], on=on)
    take_step(matter, "assign", by=clerk, on=on, fields={"lawyer": lawyer(county), "no_conflict": True})
    take_step(matter, "progress", by=clerk, on=on, detail={"kind": "other", "content": "内部安排", "told": False})
    take_step(matter, "progress", by=clerk, on=on, detail={"kind": "filed", "content": "已申请仲裁", "told": True})
    take_step(matter, "finish", by=clerk, on=on, fields={"result": "won"})
    take_step(matter, "report", by=clerk, on=on, fields={"file_papers": ["report"]})
    page = client.post(PAGE, {"code": code}).content.decode()
    assert "已决定给予法律援助" in page and "江岭云岚律师事务所" in page and "已申请仲裁" in page
    for kept in ("内部安排", "沈明理", "田满仓", "提交结案报告和材料</span>"):
        assert kept not in page, kept
    certificate = client.post(PAGE, {"code": code, "act": "certificate"}).content.decode()
    assert "法律援助办理进度证明" in certificate and matter.number in certificate and "田满仓" not in certificate
    assert "已评价" in client.post(PAGE, {"code": code, "act": "rate", "mark": "yes"}).content.decode()
    assert client.post(PAGE, {"code": code, "act": "rate", "mark": "no"}).status_code == 422
    assert BallotCount.objects.get(count=1).answer == "yes"
    late = client.post(PAGE, {"code": code, "act": "supply", "token": "d", "papers": [paper()]})
    assert late.status_code == 422 and "当前不需要补充材料" in late.content.decode()


def test_another_systems_code_opens_nothing_here(handed):
    client, code, matter = handed
    type(matter).objects.filter(pk=matter.pk).update(system="services.advice")
    assert client.post(PAGE, {"code": code}).status_code == 422
