"""Dossiers of small matters: erased values, what is taken away by hand, large files, the commands."""

from __future__ import annotations

import ast
import json
import re
import tracemalloc
from datetime import date, timedelta

import pytest
from django.core.files.base import File

from fazhi.spine import checkpoints
from fazhi.spine.actions import attach, correct, erase, open_matter
from fazhi.spine.dossier.container import LARGEST, Item, pack
from fazhi.spine.dossier.showing import PARTY, Audience
from fazhi.spine.dossier.tests.stranger import (
    NAME,
    TOOL,
    answered,
    canonical,
    events_of,
    everything,
    forged,
    manifest_of,
    packed,
    sealed,
    unpacked,
    verified,
    with_events,
)
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Attachment, Event, EventSecret
from fazhi.spine.verify import breaks

D = date.fromisoformat
WHY = {"basis": "个人信息保护法第47条", "reason": "保存期限届满"}


@pytest.fixture
def matter(county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return answered(county)


@pytest.fixture
def seal(county, tmp_path):
    def made(matter, name="a.zip", **asked):
        sealed(matter.chain, tmp_path / name, by=county.people["clerk"], **asked)
        return tmp_path / name

    return made


# Erased and missing values -------------------------------------------------------------------------------------------


def test_what_was_erased_is_gone_and_the_rest_verifies(matter, county, seal):
    before = seal(matter, "before.zip")
    head, files = county.people["head"], list(Attachment.objects.values_list("pk", flat=True))
    erase(matter.chain, by=head, on=D("2026-11-20"), files=files, papers=True, **WHY)
    path = seal(matter)
    code, result = verified(path)
    assert code == 0 and result["erased"] >= 6, result
    assert NAME not in everything(path) and "孙小曼" not in everything(path)
    assert "（已依法删除）" in unpacked(path)["index.html"].decode()
    assert [name for name in unpacked(path) if "/" in name] == []
    assert verified(path, "--earlier", before)[0] == 0
    assert not list(breaks())


def test_only_one_value_erased(matter, county, seal):
    erase(matter.chain, by=county.people["head"], on=D("2026-11-20"), what=["note"], **WHY)
    path = seal(matter)
    assert verified(path)[1]["erased"] == 2 and f"{NAME}当面递交" not in everything(path)


def test_a_value_that_somebody_took_away_keeps_a_dossier_from_being_made(matter, seal):
    secret = EventSecret.objects.filter(event__chain=matter.pk).first()
    secret.kept = {}
    secret.save()
    with pytest.raises(Refused, match=r"不能制作卷宗；请先运行 fazhi verify"):
        seal(matter)
    assert not Event.objects.filter(code="dossier").exists()


def test_values_and_erasures_are_held_against_each_other(matter, seal, tmp_path):
    members, out = unpacked(seal(matter)), tmp_path / "x.zip"
    values = json.loads(members["values.json"])
    for seq, held in values.items():
        for place in held:
            less = {s: {p: v for p, v in h.items() if (s, p) != (seq, place)} for s, h in values.items()}
            path = packed(out, with_events(members | {"values.json": canonical(less)}, events_of(members)))
            code, result = verified(path)
            assert code == 1 and f"第{seq}号事件的“{place}”缺失，且没有删除记录" in result["faults"]
            for part in ("salt", "value"):
                other = json.loads(members["values.json"])
                other[seq][place][part] = "别的"
                path = packed(out, with_events(members | {"values.json": canonical(other)}, events_of(members)))
                assert f"第{seq}号事件的“{place}”与留痕值不符" in verified(path)[1]["faults"][0]
    more = with_events(members | {"values.json": canonical({**values, "99": {}})}, events_of(members))
    assert verified(packed(out, more))[1]["faults"] == ["另存值属于没有展示的事件"]
    manifest = manifest_of(members)
    manifest["left_out"] = [[1, "fields.applicant"]]
    path = packed(out, forged(members | {"manifest.json": canonical(manifest)}, events_of(members)))
    assert any("既注明不附又在卷宗内" in fault for fault in verified(path)[1]["faults"])


def test_an_erasure_must_be_shown(matter, county, seal):
    erase(matter.chain, by=county.people["head"], on=D("2026-11-20"), what=["note"], **WHY)
    seq = Event.objects.filter(code="erase").get().seq
    with pytest.raises(BadInput, match="不能隐去"):
        seal(matter, audience=Audience(withheld={seq: ""}))


def test_a_former_name_is_masked_as_well(matter, seal):
    path = seal(matter, audience=Audience(PARTY, personal=False))
    code, result = verified(path)
    assert code == 0 and result["left_out"] >= 5
    assert NAME not in everything(path) and "孙小曼" not in everything(path)


def test_the_organ_keeps_everything_and_others_are_named():
    with pytest.raises(BadInput, match="本机关存卷须包括个人信息"):
        Audience(personal=False)
    with pytest.raises(BadInput, match="用途只能是"):
        Audience("anybody")


# Checkpoints ---------------------------------------------------------------------------------------------------------


def test_without_a_checkpoint_and_before_one(matter, county, seal, tmp_path):
    clerk = county.people["clerk"]
    younger = open_matter(
        "sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-11-02"),
        fields={"applicant": "周明", "content": "规划"},
    )  # fmt: skip
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(checkpoints.exported()))
    path = seal(younger)
    code, result = verified(path, "--checkpoint", kept)
    assert code == 0 and "尚未被检查点覆盖" in result["said"] and result["covered"] == 0
    members = unpacked(path)
    for name in ("head_proof", "log_proof"):  # a proof of nothing
        manifest = manifest_of(members) | {name: {"index": 0, "size": 1, "path": []}}
        packed(tmp_path / "x.zip", members | {"manifest.json": canonical(manifest)})
        assert verified(tmp_path / "x.zip")[1]["faults"] == ["检查点的证明与清单不符"]


def test_proved_by_the_checkpoint_that_the_reader_holds(matter, county, seal, tmp_path):
    first = checkpoints.make_checkpoint()
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(checkpoints.as_data(first)))
    correct(matter, by=county.people["clerk"], on=D("2026-11-20"), changes={"applicant": "孙晓曼"}, reason="再改")
    checkpoints.make_checkpoint()
    assert verified(seal(matter, "new.zip"), "--checkpoint", kept)[0] == 1
    code, result = verified(seal(matter, "old.zip", against=first), "--checkpoint", kept)
    assert code == 0 and result["covered"] == 6 and "（检查点之后又有 3 项）" in result["said"]


def test_a_dossier_that_ignores_the_newest_checkpoint_is_suspect(matter, seal, tmp_path, monkeypatch):
    first = checkpoints.make_checkpoint()
    now = first.made_at
    second = checkpoints.make_checkpoint()
    monkeypatch.setattr("fazhi.spine.dossier.making.timezone.now", lambda: now + timedelta(days=2))
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(checkpoints.exported()))
    code, result = verified(seal(matter, against=first), "--checkpoint", kept)
    assert code == 1 and "却只附" in result["faults"][0] and f"第 {second.number} 号检查点之后" in result["faults"][0]


def test_events_that_claim_to_be_older_than_the_checkpoint(matter, seal, tmp_path):
    members = unpacked(seal(matter))
    events, manifest = events_of(members), manifest_of(members)
    for event in events[:-1]:
        event["at"] = "2026-03-02T01:02:03.000000+00:00"
    manifest |= {"covered": 0, "head_proof": None, "log_proof": None}
    path = packed(tmp_path / "x.zip", forged(members | {"manifest.json": canonical(manifest)}, events))
    code, result = verified(path)
    assert code == 1 and "第1号事件自称录入于" in result["faults"][0] and len(result["faults"]) == len(events) - 1


# Size ----------------------------------------------------------------------------------------------------------------


def test_a_large_video_is_not_held_in_memory(matter, county, seal, tmp_path, monkeypatch):
    size = 45 * 1024 * 1024
    video = tmp_path / "video.mp4"
    with open(video, "wb") as file:
        file.truncate(size)
    with open(video, "rb") as file:
        attach(matter.chain, File(file, name="讯问录像.mp4"), by=county.people["clerk"], on=D("2026-11-20"))
    tracemalloc.start()
    path = seal(matter)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert path.stat().st_size > size > most * 4
    assert verified(path)[0] == 0


def test_more_than_a_zip_holds_is_refused_before_anything_is_written(tmp_path):
    big = Item("attachments/001-x.mp4", "attachment", LARGEST + 1, "00" * 32, lambda: 1 / 0)
    with open(tmp_path / "x.zip", "w+b") as out, pytest.raises(Refused, match="超过2GB"):
        pack(out, [big])
    assert (tmp_path / "x.zip").stat().st_size == 0


def test_the_tool_needs_no_newer_python_than_it_says():
    source = TOOL.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 9))
    assert "fazhi" not in re.findall(r"^\s*(?:import|from)\s+(\w+)", source, re.M)
