"""Handing in an application and following it, as a member of the public does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from zeal import zeal_ignore

from fazhi.portal import handing_in
from fazhi.portal.codes import ALPHABET, new_code, read_code
from fazhi.portal.tests.conftest import SYSTEM
from fazhi.spine import actions
from fazhi.spine.models import Attachment, Event, Matter

GOOD = {"applicant": "欧阳明月", "content": "2025年度防汛物资采购合同", "other_organ": ""}
URL = reverse("portal:apply", args=[SYSTEM])
PDF = b"%PDF-1.7 fictional"


@pytest.fixture(autouse=True)
def opened(county: Any, register: Any) -> None:
    """Every test of this file applies to the example register."""


def token(client: Any) -> str:
    return str(client.get(URL).context["token"])


def send(client: Any, *, token_: str = "", stage: str = "send", **changes: Any) -> Any:
    return client.post(URL, {**GOOD, "token": token_ or token(client), "stage": stage, **changes})


def test_from_application_to_answer(client: Any, county: Any, today: Any) -> None:
    checked = send(client, stage="check")
    assert "还没有提交" in checked.text and "2025年度防汛物资采购合同" in checked.text
    assert not Matter.objects.exists()

    receipt = send(client)
    matter = Matter.objects.get()
    assert matter.organ == county["justice"] and matter.opened_on == today
    code = re.search(r"\w{4}-\w{4}-\w{4}", receipt.text)[0]
    assert matter.number in receipt.text and read_code(code) == matter.query_code
    event = Event.objects.get(chain=matter.pk, code="open")
    assert event.by is None and event.actor == "公众（网上申请）"

    follow = reverse("portal:follow")
    told = client.post(follow, {"code": code.lower().replace("-", " ")}).text
    assert "目前状态：<strong>已收到</strong>" in told and "答复期限" in told and "2026-12-18" in told
    actions.take_step(matter, "answer", by=county.people["head"], on=today, fields={"reply": "open"}, note="内部意见")
    told = client.post(follow, {"code": code}).text
    assert "目前状态：<strong>已答复</strong>" in told and "政府信息公开答复书" in told and "没有正在计算的期限" in told
    for hidden in ("欧阳", "内部意见", "张局长", "防汛物资"):
        assert hidden not in told


def test_mistakes_are_told_beside_their_fields(client: Any) -> None:
    answer = send(client, applicant="", content="")
    assert answer.status_code == 422
    assert re.search(r'id="id_applicant_error">.*请填写“申请人”</p>', answer.text)
    assert re.search(r'id="id_content_error">.*请填写“所需信息”</p>', answer.text)
    assert re.search(r'<input[^>]*name="applicant"[^>]*aria-describedby="id_applicant_error"', answer.text)
    assert "有2处需要改正" in answer.text and not Matter.objects.exists()


def test_an_organ_elsewhere_cannot_be_chosen(client: Any, county: Any) -> None:
    assert send(client, other_organ=str(county["police"].pk), stage="check").status_code == 200
    county["police"].division_id = "9901"
    county["police"].save()
    assert send(client, other_organ=str(county["police"].pk), stage="check").status_code == 422


def test_going_back_keeps_what_was_typed(client: Any) -> None:
    assert 'value="欧阳明月"' in send(client, stage="edit").text


def test_sent_twice_is_one_application(client: Any) -> None:
    once = token(client)
    first, second = send(client, token_=once), send(client, token_=once)
    matter = Matter.objects.get()
    assert first.status_code == second.status_code == 200
    assert matter.number in second.text and matter.query_code[:4] in second.text


@pytest.mark.parametrize("blind", [1, 2, 3])
def test_sent_twice_at_the_same_moment(client: Any, monkeypatch: pytest.MonkeyPatch, blind: int) -> None:
    """The second request looks before the first has written: it still ends at the first one's matter and papers."""
    once = token(client)
    first = send(client, token_=once, papers=[SimpleUploadedFile("决定书.pdf", PDF)])
    looks = iter([None] * blind)
    seen = handing_in.handed_in
    monkeypatch.setattr(handing_in, "handed_in", lambda key: next(looks, True) and seen(key))
    if blind == 3:  # not even the action sees it; the unique key of the event does
        looks = iter([None] * 2)
        monkeypatch.setattr("fazhi.spine.actions.matters.repeated", lambda *key, **more: None)
    second = send(client, token_=once, papers=[SimpleUploadedFile("决定书.pdf", PDF)])
    assert second.status_code == 200 and Attachment.objects.count() == 1
    assert Matter.objects.get().query_code and first.context["code"] == second.context["code"]


def test_a_larger_text_never_costs_what_was_typed(client: Any) -> None:
    assert "大字版" in client.get(URL).text and "大字版" not in send(client, applicant="").text


def test_a_form_that_is_not_ours_is_refused(client: Any) -> None:
    assert send(client, token_="made-up").status_code == 422
    assert not Matter.objects.exists()


def test_papers_come_with_the_matter(client: Any) -> None:
    with zeal_ignore():  # one paper after the other, each an event of its own
        send(
            client, papers=[SimpleUploadedFile("决定书.pdf", PDF), SimpleUploadedFile("照片.png", b"\x89PNG fictional")]
        )
    assert list(Attachment.objects.values_list("name", "added_by")) == [("决定书.pdf", None), ("照片.png", None)]
    assert set(Attachment.objects.values_list("chain", flat=True)) == {Matter.objects.get().pk}


@pytest.mark.parametrize("name, data", [("决定书.exe", b"MZ"), ("决定书.pdf", b"MZ"), ("空.pdf", b"")])
def test_a_wrong_paper_leaves_nothing_behind(client: Any, settings: Any, name: str, data: bytes) -> None:
    answer = send(client, papers=[SimpleUploadedFile("好.pdf", PDF), SimpleUploadedFile(name, data)])
    assert answer.status_code == 422 and 'id="id_papers_error"' in answer.text
    assert 'value="欧阳明月"' in answer.text  # nothing has to be typed again
    assert not Matter.objects.exists() and not Attachment.objects.exists()
    assert not [p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()]


def test_too_many_papers(client: Any) -> None:
    answer = send(client, papers=[SimpleUploadedFile(f"{n}.pdf", PDF) for n in range(9)])
    assert answer.status_code == 422 and "一次最多上传8个文件" in answer.text


def test_ten_an_hour_from_one_address(client: Any) -> None:
    once = token(client)
    send(client, token_=once)
    for _ in range(9):
        assert send(client).status_code == 200
    answer = send(client)
    assert answer.status_code == 429 and "一小时后再试" in answer.text and 'value="欧阳明月"' in answer.text
    assert Matter.objects.count() == 10
    assert send(client, token_=once).status_code == 200  # a repeat is no new application
    other = client.post(URL, {**GOOD, "token": token(client), "stage": "send"}, REMOTE_ADDR="192.0.2.7")
    assert other.status_code == 200


def test_a_caller_cannot_choose_its_address(client: Any, settings: Any) -> None:
    for n in range(10):
        send(client, HTTP_X_FORWARDED_FOR=f"192.0.2.{n}")
    forged = client.post(URL, {**GOOD, "token": token(client), "stage": "send"}, HTTP_X_FORWARDED_FOR="192.0.2.99")
    assert forged.status_code == 429
    settings.FAZHI_PROXIES = 1
    behind = client.post(
        URL, {**GOOD, "token": token(client), "stage": "send"}, HTTP_X_FORWARDED_FOR="1.1.1.1, 192.0.2.99"
    )
    assert behind.status_code == 200


def test_nobody_there_to_receive(client: Any, county: Any, today: Any) -> None:
    county["justice"].until = today
    county["justice"].save()
    answer = client.get(URL)
    assert answer.status_code == 503 and "暂时没有受理单位" in answer.text


def test_wrong_codes_are_slowed_down(client: Any) -> None:
    send(client)
    follow = reverse("portal:follow")
    assert client.post(follow, {"code": ""}).status_code == 422
    for _ in range(10):
        answer = client.post(follow, {"code": new_code()})
        assert answer.status_code == 422 and "没有查到" in answer.text
    assert client.post(follow, {"code": Matter.objects.get().query_code}).status_code == 429


def test_the_code_is_never_in_an_address(client: Any) -> None:
    send(client)
    code = Matter.objects.get().query_code
    assert "目前状态" not in client.get(reverse("portal:follow"), {"code": code}).text


def test_pages_with_personal_data_are_not_kept(client: Any) -> None:
    for answer in (client.get(URL), send(client, stage="check"), send(client), client.get(reverse("portal:follow"))):
        assert answer.headers["Cache-Control"] == "no-store"


def test_personal_data_is_explained_before_it_is_asked_for(client: Any) -> None:
    text = client.get(URL).text
    notice = text.index("个人信息处理告知")
    assert notice < text.index('name="applicant"') and "云岚县司法局处理您填写的申请人" in text


def test_codes_have_no_look_alikes() -> None:
    assert not set("01OI") & set(ALPHABET) and len(ALPHABET) == 32
    assert len({new_code() for _ in range(1000)}) == 1000
    assert read_code(" ａbcd－2345 efgh ") == "ABCD2345EFGH"


def test_a_suspension_is_told_without_its_ground(client: Any, county: Any, today: Any) -> None:
    send(client)
    matter = Matter.objects.get()
    actions.suspend(matter, by=county.people["clerk"], on=today, ground="consult")
    told = client.post(reverse("portal:follow"), {"code": matter.query_code}).text
    assert "已收到（中止）" in told and "恢复之前不计算期限" in told and "征求第三方意见" not in told
