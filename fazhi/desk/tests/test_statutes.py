"""The statute library on the desk: everybody reads and checks, its keepers enter, correct, confirm renumbering, withdraw."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.spine.access import Role
from fazhi.spine.verify import breaks
from fazhi.statutes.models import Edition

ENTER, CHECK = "/desk/statutes/enter/", "/desk/statutes/check/"
OLD = "云岚省试验条例\n（2020年3月1日云岚省人民代表大会常务委员会通过）\n" + "\n".join([
    "第一条　为了规范试验活动，保障试验安全，制定本条例。", "第二条　县级以上人民政府负责本行政区域内的试验工作。",
    "第三条　试验应当在规定的场所进行，不得扰民。", "第四条　本条例自2020年5月1日起施行。",
])  # fmt: skip
NEW = "云岚省试验条例\n（2020年3月1日云岚省人民代表大会常务委员会通过 2026年3月1日修订）\n" + "\n".join([
    "第一条　为了规范试验活动，保障试验安全，制定本条例。", "第二条　试验工作坚持安全第一的原则。",
    "第三条　县级以上人民政府负责本行政区域内的试验工作。\n乡镇人民政府协助。", "第四条　试验应当在规定的场所进行，不得扰民。",
    "第五条　本条例自2026年5月1日起施行。",
])  # fmt: skip


@pytest.fixture
def admin(county):
    return county.person("admin", "justice", Role.ADMIN, name="高管理")


@pytest.fixture
def both(admin, at_desk):
    """Both editions entered by hand, one from a file."""
    client = at_desk("admin")
    file = SimpleUploadedFile("试验条例.txt", OLD.encode("gb18030"))
    assert client.post(ENTER, {"source": "省公报2020年第5号", "file": file, "first": "on"}).status_code == 302
    assert client.post(ENTER, {"source": "省公报2026年第5号", "text": NEW}).status_code == 302
    return Edition.objects.order_by("in_force_on")


def test_editions_follow_one_another(both):
    old, new = both
    assert (old.title, old.kind, old.first, old.last_article) == ("云岚省试验条例", "local", True, 4)
    assert (old.ended_on, new.in_force_on, new.adopted_on) == (date(2026, 5, 1),) * 2 + (date(2026, 3, 1),)
    assert not list(breaks())


def test_only_keepers_enter(admin, both, at_desk):
    client = at_desk("clerk")
    assert client.get("/desk/statutes/?q=试验").status_code == 200
    page = client.get(f"/desk/statutes/{both[0].pk}/").content.decode()
    assert "保障试验安全" in page and "撤下（录错的）" not in page
    for url in (ENTER, f"/desk/statutes/{both[0].pk}/moves/"):
        assert client.get(url).status_code == 403
    for url in (ENTER, f"/desk/statutes/{both[0].pk}/", f"/desk/statutes/{both[0].pk}/withdraw/"):
        assert client.post(url, {"note": "x", "source": "x", "text": OLD}).status_code == 403


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"source": "x"}, "请上传文件或者粘贴全文"), ({"text": OLD}, "source"), ({"source": "x", "text": "没有条文"}, "第一条"),
        ({"source": "x", "text": OLD.replace("第三条", "第四条", 1)}, "第二条之后是第四条"),
        ({"source": "x", "text": OLD, "in_force_on": "明天"}, "请填写日期"),
        ({"source": "x", "text": OLD, "file": SimpleUploadedFile("a.pdf", b"x")}, "不要两样都有"),
        ({"source": "x", "file": SimpleUploadedFile("a.pdf", b"%PDF")}, "a.pdf”读不了"),
        ({"source": "x", "file": SimpleUploadedFile("a.docx", b"PK")}, "不是完好的.docx"),
        ({"source": "x", "text": "甲\n乙"}, "第一条"),
    ],
)  # fmt: skip
def test_mistakes_are_told_and_nothing_is_written(admin, at_desk, data, words):
    answer = at_desk("admin").post(ENTER, data)
    assert answer.status_code == 422 and words in answer.content.decode()
    assert not Edition.objects.exists()


def test_citations_of_a_pasted_text(both, at_desk):
    text = "第一条　根据《云岚省试验条例》第三条第三款，制定本办法。\n第二条　依照《云岚省试验条例》第九条办理，见《<b>某</b>办法》第一条。"
    page = at_desk("clerk").post(CHECK, {"text": text, "on": "2026-11-20"}).content.decode()
    assert "只有2款，没有第三款" in page and "没有第九条" in page and "<b>某" not in page
    page = at_desk("clerk").post(CHECK, {"text": text, "on": "2019-11-20"}).content.decode()
    assert "2019-11-20尚未施行" in page


def test_renumbering_is_worked_out_and_confirmed(both, at_desk):
    _, new = both
    client, url = at_desk("admin"), f"/desk/statutes/{both[1].pk}/moves/"
    page = client.get(url).content.decode()
    assert "第二条 → 第三条" in page and "第三条 → 第四条" in page
    assert client.post(url, {"move": ["2>3"], "typed": "看不懂"}).status_code == 422
    assert client.post(url, {"move": ["2>3", "3>4", "9>9"], "typed": "4 5"}).status_code == 302
    new.refresh_from_db()
    assert new.moves == {"2": "3", "3": "4", "4": "5"}
    found = client.post(CHECK, {"text": "依照《云岚省试验条例》第三条办理"}).content.decode()
    assert "原第三条现为第四条" in found
    assert not list(breaks())


def test_correcting_and_withdrawing(both, at_desk):
    _, new = both
    client, url = at_desk("admin"), f"/desk/statutes/{both[1].pk}/"
    form = {
        f"change-{k}": v
        for k, v in {
            "kind": "local",
            "source": "省公报2026年第5号",
            "aliases": "试验条例，条例",
            "ended_on": "2020-01-01",
        }.items()
    }
    assert "更正的理由" in client.post(url, form).content.decode()
    wrong = client.post(url, form | {"change-note": "补充"})
    assert wrong.status_code == 422 and "晚于施行日期" in wrong.content.decode()
    assert client.post(url, form | {"change-note": "补充", "change-ended_on": ""}).status_code == 302
    new.refresh_from_db()
    assert new.aliases == ["试验条例", "条例"] and new.ended_on is None
    client.post(f"{url}withdraw/", {"note": ""})
    assert Edition.objects.get(pk=new.pk).state == "on_file"
    client.post(f"{url}withdraw/", {"note": "录错"})
    assert Edition.objects.get(pk=new.pk).state == "withdrawn" and client.get(url).status_code == 200
    assert not list(breaks())
