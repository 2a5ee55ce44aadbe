"""Files that come with a comment: kept for those who work on the draft, without the names they bore, and never public."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from zeal import zeal_ignore

from fazhi.areas.decisions.consultation import commenting
from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.practice import AN_HOUR, FILES
from fazhi.areas.decisions.consultation.tests.conftest import step
from fazhi.areas.decisions.consultation.tests.test_portal import code_in, page, send, token
from fazhi.spine.access import Role
from fazhi.spine.models import Attachment, Event, Matter
from fazhi.spine.verify import breaks

PDF, PNG = b"%PDF-1.7 opinion", b"\x89PNG\r\n picture"


def paper(name: str = "周明的意见 13900001111.pdf", data: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def on_disk(settings: Any) -> list[str]:
    return [str(path) for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.parametrize("who", ["", "clerk"])
def test_a_comment_with_files_with_and_without_an_account(
    client: Client, desk: Client, opened: Any, county: Any, settings: Any, who: str
) -> None:
    matter = opened(today="2026-11-04")
    if who:
        client.force_login(county.people[who])
    with zeal_ignore():  # one file after the other, each an event of its own
        sent = send(client, matter, papers=[paper(), paper("摊位图.png", PNG)])  # type: ignore[arg-type]
    assert sent.status_code == 200 and "2个，不对外公开" in sent.content.decode()
    comment, files = ConsultationComment.objects.get(), list(Attachment.objects.order_by("pk"))
    assert [file.name for file in files] == [f"意见{comment.seq}附件1.pdf", f"意见{comment.seq}附件2.png"]
    assert comment.papers == [file.digest for file in files] and {file.added_by for file in files} == {None}
    told = Event.objects.filter(chain=matter.pk, code__in=("comment", "attach"))
    assert told.count() == 3 and {(e.by, e.actor, e.at.second) for e in told} == {(None, "公众", 59)}
    everything = str(list(Event.objects.values())) + str(on_disk(settings)) + str(list(Attachment.objects.values()))
    assert "周明" not in everything and "13900001111" not in everything and "摊位图" not in everything
    bench = desk.get(reverse("desk-decisions:consultation", args=[matter.pk])).content.decode()
    link = reverse("desk:attachment", args=[files[0].pk])
    assert link in bench and b"".join(desk.get(link)) == PDF
    assert list(breaks()) == []


def test_nobody_outside_gets_at_a_file(client: Client, opened: Any, county: Any) -> None:
    matter = opened(today="2026-11-04")
    sent = send(client, matter, papers=[paper()])  # type: ignore[arg-type]
    link = reverse("desk:attachment", args=[Attachment.objects.get().pk])
    assert client.get(link).status_code == 302  # to the log-in
    stranger = Client()
    stranger.force_login(county.people["qingxi"])
    assert stranger.get(link).status_code == 404
    followed = client.post(reverse("decisions:comment-follow"), {"code": code_in(sent)}).content.decode()
    assert "1个，不对外公开" in followed
    for shown in (followed, client.get(page(matter)).content.decode(), sent.content.decode()):
        assert link not in shown and "附件1" not in shown


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ([paper("清单.exe")], "不能上传“清单.exe”"),
        ([paper("没有扩展名")], "不能上传“没有扩展名”"),
        ([paper("照片.pdf", PNG)], "的内容不是pdf文件"),
        ([paper("空.pdf", b"")], "所选文件是空的"),
        ([paper(), paper("b.exe")], "不能上传“b.exe”"),
        ([paper(f"{n}.pdf", PDF + bytes([n])) for n in range(FILES + 1)], f"一次最多上传{FILES}个文件"),
    ],
)
def test_wrong_files_leave_nothing_behind(client: Client, opened: Any, settings: Any, files: Any, words: str) -> None:
    matter = opened(today="2026-11-04")
    answer = send(client, matter, "写了很久的意见", papers=files)
    said = answer.content.decode()
    assert answer.status_code == 422 and words in said and "写了很久的意见" in said
    assert not ConsultationComment.objects.exists() and not Attachment.objects.exists() and on_disk(settings) == []


def test_a_file_that_is_too_large(client: Client, opened: Any, settings: Any, monkeypatch: Any) -> None:
    from fazhi.spine.actions import files

    matter = opened(today="2026-11-04")
    monkeypatch.setattr(files, "LARGEST", 10)
    answer = send(client, matter, papers=[paper()])  # type: ignore[arg-type]
    assert answer.status_code == 422 and "请压缩或分开上传" in answer.content.decode()
    assert not Attachment.objects.exists() and on_disk(settings) == []


def test_what_is_refused_otherwise_says_that_the_files_are_gone(client: Client, opened: Any, settings: Any) -> None:
    matter = opened(today="2026-11-04")
    answer = send(client, matter, "", papers=[paper()])  # type: ignore[arg-type]
    assert answer.status_code == 422 and "附件没有保存，提交时请重新选择" in answer.content.decode()
    stale = client.post(page(matter, "comment"), {"token": "x", "content": "过期的表单", "papers": paper()})
    assert stale.status_code == 422 and "附件没有保存" in stale.content.decode() and on_disk(settings) == []


def test_files_wait_for_the_allowance_as_comments_do(client: Client, opened: Any, settings: Any) -> None:
    matter = opened(today="2026-11-04")
    for n in range(AN_HOUR):
        send(client, matter, f"第{n}条意见", papers=[paper(data=PDF + bytes([n]))])  # type: ignore[arg-type]
    answer = send(client, matter, "再来一条", papers=[paper()])  # type: ignore[arg-type]
    assert answer.status_code == 429 and Attachment.objects.count() == AN_HOUR == len(on_disk(settings))


def test_one_form_sent_twice_keeps_its_files_once(client: Client, opened: Any, settings: Any) -> None:
    matter = opened(today="2026-11-04")
    held = token(client, matter)
    for _ in range(2):
        client.post(page(matter, "comment"), {"token": held, "content": "按了两次提交", "papers": paper()})
    assert ConsultationComment.objects.count() == 1 and Attachment.objects.count() == 1 == len(on_disk(settings))
    other = {"token": held, "content": "又改了附件", "papers": paper(data=PDF + b"2")}
    client.post(page(matter, "comment"), other)
    assert Attachment.objects.count() == 1 == len(on_disk(settings)) and list(breaks()) == []


def test_one_file_of_two_comments_is_kept_once_and_told_twice(client: Client, desk: Client, opened: Any) -> None:
    matter = opened(today="2026-11-04")
    for words in ("第一个人的意见", "第二个人的意见"):
        send(client, matter, words, papers=[paper()])  # type: ignore[arg-type]
    assert Attachment.objects.count() == 1 and all(c.papers for c in ConsultationComment.objects.all())
    for comment in ConsultationComment.objects.all():
        shown = desk.get(reverse("desk-decisions:consultation", args=[matter.pk]), {"groups": comment.seq})
        assert "附件1（pdf" in shown.content.decode()


def test_an_erased_file_is_told_as_such(client: Client, desk: Client, opened: Any, county: Any, at: Any) -> None:
    from fazhi.spine import actions

    matter = opened(today="2026-11-04")
    send(client, matter, papers=[paper()])  # type: ignore[arg-type]
    at("2026-11-12")
    market = county.people["market"]
    step(matter, "drop", market, "2026-11-12", dropped_reason="上位规定即将修改")
    head = county.person("market_head", "market", Role.OFFICE_HEAD)
    actions.erase(
        Matter.objects.get(pk=matter.pk).chain, by=head, on=at("2026-11-12"), what=set(), files=[Attachment.objects.get().pk],
        basis="个人信息保护法第47条", reason="提出人要求删除",
    )  # fmt: skip
    shown = desk.get(reverse("desk-decisions:consultation", args=[matter.pk])).content.decode()
    assert "附件1（已依法删除）" in shown and commenting.papers_of(ConsultationComment.objects.all()) == {}
    assert list(breaks()) == []
