"""A dossier of one record passed off as another's; checkpoints slipped in between those that the reader holds."""

from __future__ import annotations

import json

import pytest

from fazhi.spine import checkpoints
from fazhi.spine.actions import erase
from fazhi.spine.dossier.tests.stranger import (
    D,
    answered,
    canonical,
    events_of,
    forged,
    manifest_of,
    packed,
    sealed,
    unpacked,
    verified,
)
from fazhi.spine.models import Checkpoint


@pytest.fixture
def kept(tmp_path):
    def made(*points):
        path = tmp_path / f"kept{'-'.join(str(p['number']) for p in points)}.json"
        path.write_text(json.dumps(points[0] if len(points) == 1 else {"checkpoints": points}))
        return path

    return made


@pytest.fixture
def matter(county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return answered(county)


def newest():
    return checkpoints.as_data(Checkpoint.objects.first())


@pytest.mark.parametrize(("name", "value"), [("number", "云司公开〔2026〕99号"), ("system", "disputes.mediation")])
def test_the_history_of_another_record(matter, county, kept, tmp_path, name, value):
    """All that an owner can redo is redone: the making, every hash after the checkpoint, the list."""
    sealed(matter.chain, tmp_path / "a.zip", by=county.people["clerk"])
    members = unpacked(tmp_path / "a.zip")
    events, manifest = events_of(members), manifest_of(members) | {name: value}
    if name == "number":
        events[-1]["payload"]["number"] = value
    path = packed(tmp_path / "b.zip", forged(members | {"manifest.json": canonical(manifest)}, events))
    code, result = verified(path, "--checkpoint", kept(newest()))
    assert code == 1 and any("是别的记录" in fault for fault in result["faults"]), result


def test_what_is_said_to_be_erased_is_not_in_it(matter, county, tmp_path):
    whole = sealed(matter.chain, tmp_path / "a.zip", by=county.people["clerk"])
    before = json.loads(unpacked(tmp_path / "a.zip")["values.json"])
    erase(
        matter.chain, by=county.people["head"], on=D("2026-11-20"), what=["applicant"], basis="个人信息保护法第47条",
        reason="期满",
    )  # fmt: skip
    sealed(matter.chain, tmp_path / "b.zip", by=county.people["clerk"])
    members = unpacked(tmp_path / "b.zip")
    values = json.loads(members["values.json"])
    values["1"] = before["1"]
    path = packed(tmp_path / "c.zip", forged(members | {"values.json": canonical(values)}, events_of(members)))
    assert whole and verified(tmp_path / "b.zip")[0] == 0
    assert any("已有删除记录，却仍在卷宗内" in fault for fault in verified(path)[1]["faults"])


def test_an_end_that_rests_on_a_checkpoint_of_the_givers(matter, county, kept, tmp_path):
    older = newest()
    answered(county)
    later = newest()
    proof = tmp_path / "proof.json"
    proof.write_text(json.dumps(checkpoints.consistency_file(*Checkpoint.objects.order_by("number")[:2])))
    sealed(matter.chain, tmp_path / "a.zip", by=county.people["clerk"])
    code, result = verified(tmp_path / "a.zip", "--checkpoint", kept(older), "--consistency", proof)
    assert code == 0 and "末尾有无截去只能以它为凭" in result["said"]
    code, result = verified(tmp_path / "a.zip", "--checkpoint", kept(older, later))
    assert code == 0 and "末尾有无截去" not in result["said"]


def resealed(point, **changes):
    from fazhi.spine.checkpoints import digest_of

    point = {**point, **changes}
    return point | {"digest": digest_of(point)}


def test_a_checkpoint_slipped_in_before_the_one_that_is_held(matter, county, kept, tmp_path):
    older = newest()
    answered(county)
    held = newest()
    sealed(matter.chain, tmp_path / "a.zip", by=county.people["clerk"])
    file = checkpoints.consistency_file(*Checkpoint.objects.order_by("number")[:2])
    for forged_one in (resealed(older, heads="00" * 32), resealed(older, number=7)):
        proof = tmp_path / "proof.json"
        proof.write_text(json.dumps(file | {"from": forged_one}))
        code, result = verified(tmp_path / "a.zip", "--checkpoint", kept(held), "--consistency", proof)
        assert code == 1 and ("不衔接" in result["faults"][0] or "排在后面" in result["faults"][0]), result
