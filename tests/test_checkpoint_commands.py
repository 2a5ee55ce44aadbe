"""`fazhi checkpoint` and `fazhi verify` as a shell gives them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from fazhi import cli
from fazhi.spine import checkpoints
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.checkpoints import proofs
from fazhi.spine.models import Checkpoint, Event
from fazhi.spine.tests.test_checkpoints import by_hand, rechained

D = date.fromisoformat


@pytest.fixture
def matter(county):
    made = open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "预算报告"},
    )  # fmt: skip
    take_step(made, "ask", by=county.people["clerk"], on=D("2026-03-04"))
    return made


def test_a_checkpoint_is_printed_and_exported(matter, tmp_path, capsys):
    out = tmp_path / "all.json"
    assert cli.main(["checkpoint", "--out", str(out)]) == 0
    said = capsys.readouterr().out
    made = Checkpoint.objects.get()
    assert "第1号检查点" in said and made.digest in said and made.heads in said and made.log in said
    data = json.loads(out.read_text(encoding="utf-8"))
    assert (data["format"], data["hash"], data["place"]) == ("fazhi-checkpoints-1", "SM3", "云岚县")
    assert data["checkpoints"] == [checkpoints.as_data(made)]


def test_a_proof_is_written_and_nothing_else_made(matter, county, tmp_path, capsys):
    checkpoints.make_checkpoint()
    take_step(matter, "corrected", by=county.people["clerk"], on=D("2026-03-06"))
    checkpoints.make_checkpoint()
    out = tmp_path / "proof.json"
    assert cli.main(["checkpoint", "--proof", "1", "2", "--out", str(out)]) == 0
    file = json.loads(out.read_text(encoding="utf-8"))
    assert file["format"] == "fazhi-consistency-1" and (file["from"]["number"], file["to"]["number"]) == (1, 2)
    assert proofs.continues(file["from"], file["to"], file["proof"]) and file["proof"]
    assert Checkpoint.objects.count() == 2
    assert cli.main(["verify", "--checkpoints", str(out)]) == 0
    file["proof"][0] = "00" * 32
    out.write_text(json.dumps(file))
    assert cli.main(["verify", "--checkpoints", str(out)]) == 1
    assert "文件中的证明不成立" in capsys.readouterr().out


def test_a_cut_tail_is_named(matter, capsys):
    checkpoints.make_checkpoint()
    assert cli.main(["verify"]) == 0
    assert "1条留痕链、2个事件、1个检查点全部核验无误" in capsys.readouterr().out
    events = "(SELECT id FROM spine_event WHERE chain_id = %s AND seq = 2)"
    by_hand(
        (f"DELETE FROM spine_eventsecret WHERE event_id IN {events}", matter.pk),
        ("DELETE FROM spine_event WHERE chain_id = %s AND seq = 2", matter.pk),
        ("UPDATE spine_chain SET head = %s, length = 1 WHERE id = %s",
         Event.objects.get(chain=matter.pk, seq=1).hash, matter.pk),
    )  # fmt: skip
    assert cli.main(["verify"]) == 1
    assert f"不符：第1号检查点：{matter.number}登记到第2号事件，现缺少其中1个" in capsys.readouterr().out
    assert cli.main(["checkpoint"]) == 2
    said = capsys.readouterr()
    assert "没有做新的检查点" in said.err and not said.out and len(said.err.strip().splitlines()) == 1


def test_a_whole_new_set_of_checkpoints_is_noticed_with_a_kept_file(matter, tmp_path, capsys):
    kept = tmp_path / "kept.json"
    assert cli.main(["checkpoint", "--out", str(kept)]) == 0
    assert cli.main(["verify", "--checkpoints", str(kept)]) == 0
    assert "另行保存的1个检查点与现有的一致" in capsys.readouterr().out
    by_hand(
        ("DELETE FROM spine_head",), ("DELETE FROM spine_checkpoint",),
        ("UPDATE spine_event SET actor = '别人' WHERE chain_id = %s AND seq = 2", matter.pk),
    )  # fmt: skip
    rechained(matter.pk, 2)
    assert cli.main(["verify", "--checkpoints", str(kept)]) == 1
    assert "您保存的第1号检查点在本平台没有" in capsys.readouterr().out
    checkpoints.make_checkpoint()
    assert cli.main(["verify"]) == 0
    capsys.readouterr()
    assert cli.main(["verify", "--json", "--checkpoints", str(kept)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["verified"] is False and [f["kind"] for f in told["faults"]] == ["kept"]
    assert "不同之处：时间、链尾总校验值、事件总校验值" in told["faults"][0]["what"]


def test_a_long_run_says_how_far_it_has_come(matter, monkeypatch, capsys):
    monkeypatch.setattr("fazhi.spine.commands._PATIENCE", 0)
    checkpoints.make_checkpoint()
    assert cli.main(["verify", "--json"]) == 0
    said = capsys.readouterr()
    assert "已核验1/1条留痕链…" in said.err
    assert json.loads(said.out) == {"verified": True, "chains": 1, "events": 2, "checkpoints": 1, "faults": []}


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["verify", "--checkpoints", "no-such.json"], "读不到文件“no-such.json”"),
        (["verify", "--checkpoints", "FILE:hello"], "读不出检查点"),
        (["verify", "--checkpoints", "FILE:[]"], "其中没有检查点"),
        (["verify", "--checkpoints", 'FILE:{"number": 1}'], "第1个检查点缺少made_at"),
        (["verify", "--checkpoints", "FILE:[[[["], "读不出检查点"),
        (["verify", "--jobs", "-1"], "--jobs 应为1至64"),
        (["verify", "--jobs", "99999"], "--jobs 应为1至64"),
        (["checkpoint", "--out", "x.txt"], "应以 .json 结尾"),
        (["checkpoint", "--out", "no-such-folder/x.json"], "没有文件夹"),
        (["checkpoint", "--proof", "1", "2"], "请用 --out"),
        (["checkpoint", "--proof", "1", "7", "--out", "x.json"], "没有第7号检查点，现有第1号至第2号"),
        (["checkpoint", "--proof", "2", "1", "--out", "x.json"], "请把较早的一个放在前面"),
    ],
)
def test_a_wrong_request_gets_one_sentence_and_makes_nothing(matter, argv, words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    checkpoints.make_checkpoint()
    checkpoints.make_checkpoint()
    for place, word in enumerate(argv):
        if word.startswith("FILE:"):
            (tmp_path / "given.json").write_text(word[5:])
            argv = [*argv[:place], "given.json", *argv[place + 1 :]]
    assert cli.main(argv) == 2
    said = capsys.readouterr()
    assert words in said.err and not said.out and len(said.err.strip().splitlines()) == 1
    assert Checkpoint.objects.count() == 2 and not (tmp_path / "x.json").exists()


def test_before_there_is_any(county, capsys):
    assert cli.main(["checkpoint", "--proof", "1", "2", "--out", "x.json"]) == 2
    assert "还没有检查点" in capsys.readouterr().err
