"""A whole case sealed into a dossier, handed out, verified by a stranger, and tampered with in every way there is."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as some

from fazhi.areas.disputes.reconsideration.tests.cases import case
from fazhi.spine import actions, checkpoints
from fazhi.spine.dossier.showing import PARTY, Audience
from fazhi.spine.dossier.tests.stranger import (
    alone,
    events_of,
    everything,
    forged,
    manifest_of,
    packed,
    relisted,
    sealed,
    unpacked,
    verified,
    with_events,
)
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Event, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
SECRETS = ("孙小满", "13900000000", "13911111111", "内部讨论", "坚持原请求", "李审理建议")


@pytest.fixture
def decided(county, settings, tmp_path):
    """A case with papers, services, files of two organs and a correction; other cases besides, and a checkpoint."""
    settings.MEDIA_ROOT = tmp_path / "media"
    clerk, police = county.people["clerk"], county.people["police"]
    case(county, "2026-03-09", applicant="钱多多")
    made = case(county, "2026-03-10").accepted("2026-03-12").ready("2026-03-20")
    case(county, "2026-03-11", applicant="吴某人")
    chain = made.matter.chain
    actions.attach(chain, ContentFile(b"%PDF-1.4 inner", "内部讨论.pdf"), by=clerk, on=D("2026-03-21"))
    actions.attach(chain, ContentFile(b"%PDF-1.4 reply", "答复 孙小满.pdf"), by=police, on=D("2026-03-21"))
    made.decided("2026-04-01", served="2026-04-03")
    matter = Matter.objects.get(pk=chain.pk)
    paper = matter.documents.filter(template__contains="decision").first() or matter.documents.last()
    actions.serve_document(paper, by=clerk, on=D("2026-04-03"), to="孙小满", means="post")
    matter = Matter.objects.get(pk=chain.pk)
    actions.correct(matter, by=clerk, on=D("2026-04-08"), changes={"phone": "13911111111"}, reason="孙小满号码登记有误")
    checkpoints.make_checkpoint()
    return Matter.objects.get(pk=chain.pk)


@pytest.fixture
def kept(decided, tmp_path):
    """The checkpoint that somebody outside has kept."""
    path = tmp_path / "kept.json"
    path.write_text(json.dumps(checkpoints.exported(), ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def whole(decided, county, tmp_path):
    sealed(decided.chain, tmp_path / "whole.zip", by=county.people["clerk"])
    return tmp_path / "whole.zip"


def test_a_stranger_verifies_the_whole_case(whole, kept):
    code, said = alone(whole, "--checkpoint", kept)
    assert code == 0, said
    assert said.startswith("16 项事件，16 项核对无误：齐全、顺序正确、无替换；3 份文书、2 个附件与留痕值一致；与 ")
    assert said.endswith("第 1 号检查点一致（检查点之后又有 1 项）")
    code, said = alone(whole)
    assert code == 0 and "没有提供外部的检查点：只能说明卷宗内部一致" in said


def test_the_making_is_an_event_and_the_history_stands(whole, decided):
    last = Event.objects.filter(chain=decided.pk).last()
    assert (last.code, last.note, last.payload["for"]) == ("dossier", "县人民法院调卷", "organ")
    assert isinstance(last.payload["note"], dict)  # to whom it went may name a person
    assert not list(breaks())
    files = [f["path"].split("/")[0] for f in manifest_of(unpacked(whole))["files"]]
    assert files.count("documents") == 6 and files.count("attachments") == 2


def test_the_same_state_gives_the_same_bytes(decided, county, tmp_path, monkeypatch):
    now = Event.objects.filter(chain=decided.pk).last().at
    monkeypatch.setattr("fazhi.spine.dossier.making.timezone.now", lambda: now)
    monkeypatch.setattr("fazhi.spine.history.secrets.token_hex", lambda size: "ab" * size)
    for name in ("one.zip", "two.zip"):
        with transaction.atomic():
            sealed(decided.chain, tmp_path / name, by=county.people["clerk"])
            transaction.set_rollback(True)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


# For a party ---------------------------------------------------------------------------------------------------------


def test_a_party_sees_nothing_from_inside_and_no_personal_values(decided, county, kept, tmp_path):
    path = tmp_path / "party.zip"
    sealed(decided.chain, path, by=county.people["clerk"], audience=Audience(PARTY, personal=False))
    code, said = alone(path, "--checkpoint", kept)
    assert code == 0 and "其中 4 项依法不予展示" in said, said
    members, text = unpacked(path), everything(path)
    assert not [secret for secret in SECRETS if secret in text]
    assert "孙某某" in members["index.html"].decode() and "处罚没有事实依据" in text
    held = events_of(members)
    assert [e["seq"] for e in held if "withheld" in e] == [7, 8, 9, 11]
    assert all(set(e) == {"seq", "content", "hash", "withheld"} for e in held if "withheld" in e)


def test_a_party_may_be_given_the_personal_values(decided, county, kept, tmp_path):
    path = tmp_path / "party.zip"
    sealed(decided.chain, path, by=county.people["clerk"], audience=Audience(PARTY, personal=True))
    code, said = alone(path, "--checkpoint", kept)
    assert code == 0 and "3 份文书、1 个附件与留痕值一致" in said and "注明不附" not in said, said
    text = everything(path)
    assert "孙小满" in text and "内部讨论" not in text and "坚持原请求" not in text


def test_more_can_be_withheld_but_not_by_the_number_of_nothing(decided, county, kept, tmp_path):
    path, by = tmp_path / "less.zip", county.people["clerk"]
    sealed(decided.chain, path, by=by, audience=Audience(withheld={3: "涉及商业秘密", 10: ""}))
    code, said = verified(path, "--checkpoint", kept)
    assert code == 0 and said["withheld"] == 2
    assert not [name for name in unpacked(path) if name.startswith(("documents/003", "attachments/010"))]
    assert "坚持原请求" in everything(path) and "询问笔录" in everything(path)
    sealed(
        decided.chain, path, by=by, audience=Audience(withheld={6: "", 7: "", 12: ""})
    )  # the decision (12) tells of it
    assert verified(path)[0] == 0 and "坚持原请求" not in everything(path) and "询问笔录" not in everything(path)
    assert "审查期限" in everything(path)
    with pytest.raises(Refused, match="没有第40号事件"):
        sealed(decided.chain, path, by=by, audience=Audience(withheld={40: ""}))


def test_only_those_who_handle_the_case_make_dossiers(decided, county, tmp_path):
    before = Event.objects.count()
    for person in ("police", "mayor", "qingxi"):
        with pytest.raises(NotAllowed, match="只有承办单位"):
            sealed(decided.chain, tmp_path / "x.zip", by=county.people[person])
    with pytest.raises(Refused, match="请写明卷宗交给谁"):
        sealed(decided.chain, tmp_path / "x.zip", by=county.people["clerk"], note=" ")
    assert Event.objects.count() == before


def test_a_file_that_was_lost_or_replaced_is_not_sealed(decided, county, tmp_path):
    before, file = Event.objects.count(), decided.chain.attachments.first()
    for content in (b"%PDF-1.4 other", b"%PDF-1.4 inner and more", None):
        with open(file.file.path, "wb") as stored:
            stored.write(content or b"")
        if content is None:
            file.file.storage.delete(file.file.name)
        with pytest.raises(Refused, match="不能封存"):
            sealed(decided.chain, tmp_path / "x.zip", by=county.people["clerk"])
    assert Event.objects.count() == before


# Tampering -----------------------------------------------------------------------------------------------------------


def refused(path, *words):
    code, result = verified(path, *words)
    assert code in (1, 2) and not result["ok"] and not result["said"] and result["faults"], result
    return "；".join(result["faults"])


def test_every_file_changed_dropped_swapped_doubled_or_added_is_named(whole, tmp_path):
    members, out = unpacked(whole), tmp_path / "x.zip"
    names = list(members)
    for name in names[1:]:
        changed = bytes([members[name][0] ^ 1]) + members[name][1:]
        assert f"“{name}”" in refused(packed(out, members | {name: changed}))
        half_done = refused(packed(out, relisted(members | {name: changed})))
        assert half_done
        if name.startswith(("documents", "attachments")):
            stem = name.split("/")[1][:3]
            assert f"第{int(stem)}号事件" in half_done or "清单与制作卷宗的事件所载不符" in half_done
        assert f"“{name}”在清单上而不在卷宗内" in refused(packed(out, {n: d for n, d in members.items() if n != name}))
        shorter = manifest_of(members)
        shorter["files"] = [f for f in shorter["files"] if f["path"] != name]
        rest = {n: d for n, d in members.items() if n != name}
        assert refused(packed(out, relisted(rest, files=shorter["files"])))
        assert "出现两次" in refused(doubled(out, members, name))
    extra = members | {"attachments/999-x.pdf": b"%PDF-1.4"}
    assert "“attachments/999-x.pdf”不在清单上" in refused(packed(out, extra))
    for a, b in pairwise(names[4:]):
        assert refused(packed(out, members | {a: members[b], b: members[a]}))
        swapped = [b if n == a else a if n == b else n for n in names]
        assert "次序" in refused(packed(out, {n: members[n] for n in swapped}))


def doubled(out, members, name):
    with pytest.warns(UserWarning, match="Duplicate"):
        return packed(out, [*members.items(), (name, members[name])])


@pytest.mark.parametrize("name", ["../x.txt", "/x.txt", "documents/../x.txt", "C:x.txt", "documents\\x.txt", "x/y.txt"])
def test_paths_that_lead_elsewhere_are_refused(whole, tmp_path, name):
    assert "不合规定" in refused(packed(tmp_path / "x.zip", unpacked(whole) | {name: b"x"}))


def test_every_event_changed_dropped_swapped_doubled_is_named(whole, tmp_path):
    members, out = unpacked(whole), tmp_path / "x.zip"
    events = events_of(members)
    for n, event in enumerate(events):
        for field, value in event.items():
            other = {**event, field: tampered(value)}
            said = refused(packed(out, with_events(members, [*events[:n], other, *events[n + 1 :]])))
            assert f"第{n + 1}号事件" in said or "卷宗" in said, (field, said)
        assert refused(packed(out, with_events(members, events[:n] + events[n + 1 :])))
        assert refused(packed(out, with_events(members, [*events[: n + 1], *events[n:]])))
        if n + 1 < len(events):
            swapped = [*events[:n], events[n + 1], event, *events[n + 2 :]]
            assert f"第{n + 1}号事件" in refused(packed(out, with_events(members, swapped)))


def tampered(value):
    if isinstance(value, dict):
        return {**value, "x": 1}
    if isinstance(value, bool) or value is None:
        return 1
    return value + 1 if isinstance(value, int) else f"{value}1"


def test_what_is_withheld_keeps_its_place(decided, county, tmp_path):
    path, out = tmp_path / "party.zip", tmp_path / "x.zip"
    sealed(decided.chain, path, by=county.people["clerk"], audience=Audience(PARTY, personal=False))
    members = unpacked(path)
    events = events_of(members)
    for n in (6, 7, 8, 10):
        for field, value in events[n].items():
            other = [*events[:n], {**events[n], field: tampered(value)}, *events[n + 1 :]]
            named = "不予展示的事件与清单不符" if field == "withheld" else f"第{n + 1}号事件"
            assert named in refused(packed(out, with_events(members, other)))
        assert refused(packed(out, with_events(members, events[:n] + events[n + 1 :])))
    quiet = [{"seq": e["seq"], "content": "ab" * 32, "hash": e["hash"], "withheld": "x"} for e in events]
    for n in range(len(events)):
        hidden = [*events[:n], quiet[n], *events[n + 1 :]]
        assert refused(packed(out, with_events(members, hidden)))  # nobody but the maker withholds


def test_every_field_of_the_manifest_is_bound(whole, kept, tmp_path):
    members, out = unpacked(whole), tmp_path / "x.zip"

    def places(value, path=()):
        yield path
        if isinstance(value, (dict, list)):
            for name, held in value.items() if isinstance(value, dict) else enumerate(value):
                yield from places(held, (*path, name))

    found = [path for path in places(manifest_of(members)) if path]
    assert len(found) > 80
    for path in found:
        manifest = manifest_of(members)
        held = manifest
        for name in path[:-1]:
            held = held[name]
        held[path[-1]] = tampered(held[path[-1]]) if not isinstance(held[path[-1]], list) else [*held[path[-1]], "x"]
        assert refused(packed(out, members | {"manifest.json": json_of(manifest)})), path
        del held[path[-1]]
        assert refused(packed(out, members | {"manifest.json": json_of(manifest)})), path
    spaced = json.dumps(manifest_of(members), ensure_ascii=False, sort_keys=True).encode()
    assert "不是规范写法" in refused(packed(out, members | {"manifest.json": spaced}))


def json_of(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def test_a_forger_who_redoes_everything_is_caught_by_the_checkpoint(whole, kept, tmp_path):
    members, out = unpacked(whole), tmp_path / "x.zip"
    count = len(events_of(members))
    for n in range(count - 1):
        events = events_of(members)
        events[n]["on"] = "2026-03-31"
        path = packed(out, forged(members, events))
        assert "有事件被删去或替换" in refused(path)  # the proof inside no longer fits
        manifest = manifest_of(unpacked(path)) | {"covered": 0, "head_proof": None, "log_proof": None}
        manifest |= {"after_checkpoint": count}
        alike = packed(out, forged(members | {"manifest.json": json_of(manifest)}, events))
        # Only for those who cut the tail off or deny the checkpoint do the times of the events speak.
        assert verified(alike)[0] == 0 or "却不在其中" in refused(alike)
        bare = manifest | {"checkpoint": None}
        alike = packed(out, forged(members | {"manifest.json": json_of(bare)}, events))
        assert "没有提供外部的检查点" in verified(alike)[1]["said"]
        assert "没有附检查点的证明" in refused(alike, "--checkpoint", kept)


def test_a_tail_that_was_cut_off_is_noticed(whole, kept, tmp_path):
    """The last event before the making (a correction) is taken out, all the rest redone."""
    members = unpacked(whole)
    events = events_of(members)
    path = packed(tmp_path / "x.zip", forged(members, [*events[:-2], events[-1]]))
    assert "检查点所覆盖的事件数与清单不符" in refused(path, "--checkpoint", kept)
    manifest = manifest_of(members) | {"covered": len(events) - 2}
    path = packed(
        tmp_path / "x.zip", forged(members | {"manifest.json": json_of(manifest)}, [*events[:-2], events[-1]])
    )
    assert "有事件被删去或替换" in refused(path, "--checkpoint", kept)


def test_no_byte_can_be_changed_unnoticed(whole, tmp_path):
    data, out = whole.read_bytes(), tmp_path / "x.zip"
    spots = some.integers(0, len(data) - 1)

    @settings(max_examples=400)
    @given(
        spots, some.integers(1, 255), some.sampled_from(["flip", "insert", "drop", "cut", "repeat", "append"]), spots
    )
    def holds(at, bits, how, other):
        low, high = sorted((at, other))
        changed = {
            "flip": data[:at] + bytes([data[at] ^ bits]) + data[at + 1 :], "insert": data[:at] + bytes([bits]) + data[at:],
            "drop": data[:at] + data[at + 1 :], "cut": data[:low] + data[high + 1 :],
            "repeat": data[:high] + data[low:], "append": data + bytes([bits]),
        }[how]  # fmt: skip
        if changed != data:
            out.write_bytes(changed)
            refused(out)

    holds()


def test_every_byte_of_the_frame_counts(whole, tmp_path):
    """Headers and directory, where ZIP readers look away: one after the other."""
    data, out = whole.read_bytes(), tmp_path / "x.zip"
    first, directory = data.index(b"events.jsonl") - 30, int.from_bytes(data[-6:-2], "little")
    for at in [*range(30), *range(first, first + 42), *range(directory, len(data))]:
        out.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        refused(out)


# Later and earlier ---------------------------------------------------------------------------------------------------


def test_a_later_dossier_continues_the_earlier_one(decided, whole, kept, county, tmp_path):
    later, other = tmp_path / "later.zip", tmp_path / "other.zip"
    sealed(decided.chain, later, by=county.people["clerk"])
    code, result = verified(later, "--earlier", whole, "--checkpoint", kept)
    assert code == 0 and "是 16 项事件的较早卷宗的延续" in result["said"]
    assert "不是较早卷宗的延续" in refused(whole, "--earlier", later)
    sealed(Matter.objects.exclude(pk=decided.pk).first().chain, other, by=county.people["clerk"])
    assert "不是较早卷宗的延续" in refused(later, "--earlier", other)


def test_newer_checkpoints_and_proofs_between_them(decided, whole, county, tmp_path):
    case(county, "2026-05-06", applicant="郑某人")
    newer = checkpoints.make_checkpoint()
    older = type(newer).objects.get(number=1)
    alone_newer, both, proof = (tmp_path / f"{n}.json" for n in ("newer", "both", "proof"))
    alone_newer.write_text(json.dumps(checkpoints.as_data(newer)))
    both.write_text(json.dumps(checkpoints.exported()))
    proof.write_text(json.dumps(checkpoints.consistency_file(older, newer)))
    assert "请索取对该检查点的证明" in refused(whole, "--checkpoint", alone_newer)
    for words in (["--checkpoint", both], ["--checkpoint", alone_newer, "--consistency", proof]):
        code, result = verified(whole, *words)
        assert code == 0 and "卷宗制作以后的事项不在其中" in result["said"], result
    assert alone("--consistency", proof) == (0, "1 份一致性证明无误：较新的历史是较早历史的延续")
    wrong = json.loads(proof.read_text())
    wrong["proof"][0] = "00" * 32
    proof.write_text(json.dumps(wrong))
    assert "不是" in refused("--consistency", proof) and "延续" in refused(whole, "--consistency", proof)


def test_another_history_of_the_same_number_is_refused(whole, kept, tmp_path):
    listed = json.loads(kept.read_text())
    [one] = listed["checkpoints"]
    one["events"] += 1
    kept.write_text(json.dumps(listed))
    assert "内容与其摘要不符" in refused(whole, "--checkpoint", kept)
    one["digest"] = checkpoints.digest_of(one)
    kept.write_text(json.dumps(listed))
    assert "与所给的同号检查点不同" in refused(whole, "--checkpoint", kept)


def test_checkpoints_that_do_not_hang_together(decided, whole, county, tmp_path):
    for n in range(3):
        case(county, f"2026-05-0{n + 4}", applicant="郑某人")
        checkpoints.make_checkpoint()
    points = list(type(checkpoints.make_checkpoint()).objects.order_by("number"))
    listed, kept, proof = checkpoints.exported(), tmp_path / "kept.json", tmp_path / "proof.json"
    listed["checkpoints"][1]["previous"] = "ab" * 32
    listed["checkpoints"][1]["digest"] = checkpoints.digest_of(listed["checkpoints"][1])
    kept.write_text(json.dumps(listed))
    assert "与前一检查点不衔接" in refused(whole, "--checkpoint", kept)
    kept.write_text(json.dumps(checkpoints.as_data(points[0])))
    proof.write_text(json.dumps(checkpoints.consistency_file(points[1], points[3])))
    assert "与所给的检查点无关" in refused(whole, "--checkpoint", kept, "--consistency", proof)
    other = {**checkpoints.as_data(points[1]), "chains": 99}
    other["digest"] = checkpoints.digest_of(other)
    kept.write_text(json.dumps(other))
    assert "与所给的同号检查点不同" in refused(whole, "--checkpoint", kept, "--consistency", proof)
    both = {"checkpoints": [other, checkpoints.as_data(points[1])]}
    kept.write_text(json.dumps(both))
    assert "有两种内容：公布的历史有分叉" in refused(whole, "--checkpoint", kept)


def test_the_making_itself_cannot_be_taken_off(whole, tmp_path):
    members = unpacked(whole)
    events = events_of(members)[:-1]
    path = packed(tmp_path / "x.zip", with_events(members, events, length=len(events), head=events[-1]["hash"]))
    assert "最后一项不是制作本卷宗的事件" in refused(path)


def test_what_is_no_dossier_is_unreadable(tmp_path, kept):
    for content in (b"", b"PK\x03\x04", b"hello" * 100):
        (tmp_path / "x.zip").write_bytes(content)
        assert verified(tmp_path / "x.zip")[0] == 2
    assert verified(tmp_path / "missing.zip")[0] == 2
    (tmp_path / "x.zip").write_bytes(b"x")
    code, said = alone(tmp_path / "x.zip", "--checkpoint", kept)
    assert code == 2 and "不是卷宗文件" in said
