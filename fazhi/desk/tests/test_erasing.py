"""The office head erases the personal values of a finished record on its page; nobody else is offered it."""

from datetime import date

import pytest
from django.core.files.base import ContentFile

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
FORM = {
    "act-on": "2026-11-20", "act-basis": "个人信息保护法第47条第1款第1项", "act-reason": "保存期限届满", "act-sure": "on",
}  # fmt: skip


@pytest.fixture
def answered(request_for, county, media):
    matter = request_for()
    actions.attach(
        matter.chain, ContentFile(b"%PDF-1.7", name="周明身份证.pdf"), by=county.people["clerk"], on=D("2026-11-03")
    )
    actions.take_step(matter, "answer", by=county.people["head"], on=D("2026-11-09"), fields={"reply": "open"})
    return Matter.objects.get(pk=matter.pk)


def test_it_is_offered_asked_for_and_done(at_desk, answered):
    head, url = at_desk("head"), f"/desk/matters/{answered.pk}/"
    file, paper = answered.chain.attachments.get(), answered.documents.get()
    assert f"{url}erase/-/" in head.get(url).content.decode()
    sheet = head.get(f"{url}erase/-/").content.decode()
    assert "将要删除：名称、办理说明、申请人" in sheet and "任何人都不能恢复" in sheet and "周明身份证.pdf" in sheet
    assert head.post(f"{url}erase/-/", {**FORM, "act-sure": ""}).status_code == 422
    assert head.post(f"{url}erase/-/", {**FORM, "act-basis": ""}).status_code == 422
    assert Matter.objects.get(pk=answered.pk).record.applicant == "周明"
    assert head.post(f"{url}erase/-/", {**FORM, "act-files": [file.pk], "act-papers": "on"}).status_code == 302
    page = head.get(url).content.decode()
    assert "周明" not in page and "删除个人信息" in page and "保存期限届满" in page
    assert head.get(f"/desk/attachments/{file.pk}/").status_code == 404
    assert "正文已依法删除" in head.get(f"/desk/documents/{paper.pk}/").content.decode()
    assert head.get(f"/desk/documents/{paper.pk}.docx").status_code == 200
    assert [str(b) for b in breaks()] == []


def test_not_by_others_and_not_while_it_runs(at_desk, answered, request_for):
    url = f"/desk/matters/{answered.pk}/"
    assert "erase/-/" not in at_desk("clerk").get(url).content.decode()
    assert at_desk("clerk").post(f"{url}erase/-/", FORM).status_code == 403
    running = request_for()
    assert "erase/-/" not in at_desk("head").get(f"/desk/matters/{running.pk}/").content.decode()
    refused = at_desk("head").post(f"/desk/matters/{running.pk}/erase/-/", FORM)
    assert refused.status_code == 403 and "尚未办结" in refused.content.decode()


def test_an_entry_of_a_plain_register(at_desk, county):
    entry = actions.record_entry(
        "services.publicity_activity", organ=county["justice"], by=None, actor="导入", on=D("2026-03-05"), title="周明宣讲",
        fields={"place": "和平村", "form": "lecture", "audience_type": "village", "speaker": "周明"},
    )  # fmt: skip
    county.person("head", "justice", Role.REGISTRAR)
    head, url = at_desk("head"), f"/desk/entries/{entry.pk}/"
    assert "删除个人信息" in head.get(url).content.decode()
    assert head.post(f"{url}erase/", FORM).status_code == 302
    assert "周明" not in head.get(url).content.decode()
    assert [str(b) for b in breaks()] == []
