"""The commands of dossiers as a shell gives them: one is made, one is verified, a wrong request leaves nothing behind."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from fazhi import cli
from fazhi.spine import checkpoints
from fazhi.spine.dossier.tests.stranger import answered, manifest_of, unpacked, verified
from fazhi.spine.models import Event


@pytest.fixture
def matter(county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return answered(county)


def test_made_and_verified_by_commands(matter, tmp_path, capsys):
    path, kept = tmp_path / "卷宗.zip", tmp_path / "kept.json"
    assert cli.main(["dossier", matter.number, "--out", str(path)]) == 0
    assert "7项事件，已封存到" in capsys.readouterr().out
    assert Event.objects.last().actor == "系统管理员（命令行）"
    kept.write_text(json.dumps(checkpoints.exported()))
    assert cli.main(["verify", str(path), "--checkpoints", str(kept)]) == 0
    assert "7 项核对无误" in capsys.readouterr().out
    path.write_bytes(path.read_bytes()[:-1])
    assert cli.main(["verify", str(path)]) == 1
    assert "不符：压缩包的目录与内容不一致" in capsys.readouterr().out
    assert cli.main(["verify"]) == 0


def test_for_a_party_by_command(matter, tmp_path, capsys):
    path = tmp_path / "a.zip"
    words = ["dossier", str(matter.pk), "--out", str(path), "--for", "party", "--withhold", "2：涉及商业秘密"]
    assert cli.main(words) == 2
    assert "请用 --note 写明" in capsys.readouterr().err and not path.exists()
    assert cli.main([*words, "--note", "交申请人", "--by", "clerk"]) == 0
    assert "其中1项不予展示" in capsys.readouterr().out
    assert manifest_of(unpacked(path))["withheld"] == [{"seq": 2, "reason": "涉及商业秘密"}]
    assert Event.objects.last().by.username == "clerk" and verified(path)[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["没有这号", "--out", "x.zip"], "没有记录，请核对编号"),
        (["1", "--out", "x.pdf"], "应以 .zip 结尾"),
        (["1", "--out", "missing/x.zip"], "没有文件夹“missing”"),
        (["{number}", "--out", "x.zip", "--withhold", "五"], "--withhold 应写事件序号"),
        (["{number}", "--out", "x.zip", "--withhold", "99"], "没有第99号事件"),
        (["{number}", "--out", "x.zip", "--checkpoint", "9"], "没有第9号检查点"),
        (["{number}", "--out", "x.zip", "--by", "nobody"], "没有账号“nobody”"),
        (["{number}", "--out", "x.zip", "--by", "qingxi"], "只有承办单位"),
        (["{number}", "--out", "there.zip"], "已存在，不覆盖"),
    ],
)
def test_a_wrong_request_is_one_sentence_and_leaves_nothing(matter, tmp_path, monkeypatch, capsys, words, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.zip").write_bytes(b"x")
    before = Event.objects.count()
    assert cli.main(["dossier", *(word.replace("{number}", matter.number) for word in words)]) == 2
    told = capsys.readouterr().err.strip()
    assert said in told and "\n" not in told
    assert Event.objects.count() == before and [p.name for p in tmp_path.glob("*.zip")] == ["there.zip"]
    assert not list(tmp_path.glob("*.part"))


def test_a_matter_changed_by_its_database_owner_gives_no_dossier(matter, tmp_path, capsys):
    with connection.cursor() as cursor:
        on = "" if connection.vendor == "sqlite" else " ON spine_event"
        cursor.execute(f"DROP TRIGGER spine_event_fixed{on}")
        cursor.execute("UPDATE spine_event SET code = 'opine' WHERE seq = 3")
    assert cli.main(["dossier", matter.number, "--out", str(tmp_path / "a.zip")]) == 2
    assert "（第3号事件）：内容与留痕值不符" in capsys.readouterr().err


def test_a_tail_cut_off_by_the_database_owner_gives_no_dossier(matter, tmp_path, capsys):
    """The history is sound in itself again; the checkpoint knows better."""
    events = list(Event.objects.filter(chain=matter.pk).order_by("seq"))
    with connection.cursor() as cursor:
        on = "" if connection.vendor == "sqlite" else " ON spine_event"
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'spine_event'"
            if connection.vendor == "sqlite"
            else "SELECT DISTINCT trigger_name FROM information_schema.triggers WHERE event_object_table = 'spine_event'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}{on}")
        cursor.execute("DELETE FROM spine_eventsecret WHERE event_id = %s", [events[-1].pk])
        cursor.execute("DELETE FROM spine_event WHERE id = %s", [events[-1].pk])
        cursor.execute(
            "UPDATE spine_chain SET length = %s, head = %s WHERE id = %s",
            [events[-2].seq, events[-2].hash, matter.pk],
        )
    assert cli.main(["dossier", matter.number, "--out", str(tmp_path / "a.zip")]) == 2
    assert "与第1号检查点登记的不同" in capsys.readouterr().err
    assert not (tmp_path / "a.zip").exists() and not Event.objects.filter(code="dossier").exists()
