"""The door of the pool: the same thing once, one matter one clue, a relapse within its span and no later."""

from __future__ import annotations

import pytest

from fazhi.areas.oversight.clues.bodies import SupervisingBody, SupervisionScene
from fazhi.areas.oversight.clues.models import ClueSource
from fazhi.areas.oversight.clues.tests.scene import CLUE, D, Walk, found, staffed
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Link, Matter


def test_the_same_rule_raises_the_same_thing_once(county):
    first = found(county)
    again = found(county, "2026-03-09", facts="改了说法")
    assert (
        again.pk == first.pk
        and Matter.objects.count() == 1
        and ClueSource.objects.get().facts == "法院判决撤销处罚决定，理由为程序违法"
    )


def test_the_same_matter_is_one_clue_with_two_sources(county):
    first = found(county)
    second = found(county, "2026-03-05", rule="corrected", source="reconsideration", facts="复议又纠正一次")
    by_hand = found(county, "2026-03-06", rule="", source="media", facts="媒体报道")
    assert first.pk == second.pk == by_hand.pk
    assert [(s.source, s.rule) for s in ClueSource.objects.all()] == [
        ("rule", "lost"),
        ("reconsideration", "corrected"),
        ("media", ""),
    ]


def test_another_matter_or_another_unit_is_another_clue(county):
    keys = {
        found(county).pk,
        found(county, key="matter:2").pk,
        found(county, key="matter:3", agency=county["qingxi"]).pk,
    }
    assert len(keys) == 3


def test_what_was_dismissed_does_not_come_back_by_the_same_rule(county):
    walk = Walk(staffed(county), found(county))
    walk.do("dismiss", "2026-03-03", "head", dismissed="untrue", dismissed_why="判决尚未生效，不属实")
    assert found(county, "2026-06-01").pk == walk.clue.pk and walk.state == "dismissed"
    assert found(county, "2026-06-01", rule="other").pk != walk.clue.pk


def test_the_same_fact_is_no_relapse_after_the_striking_off(county):
    walk = Walk(staffed(county), found(county)).graded(grade="yellow").sent().struck()
    assert found(county, "2026-04-01").pk == walk.clue.pk and walk.state == "struck"


@pytest.mark.parametrize(
    ("given", "relapses"),
    [
        ({"key": "matter:2"}, True),  # the same rule at the same unit
        ({"rule": "", "source": "hotline"}, True),  # the same key, from somebody else
        ({"key": "matter:2", "rule": "other"}, False),  # another topic
        ({"key": "matter:2", "agency": "qingxi"}, False),  # another unit
    ],
)
def test_a_relapse_is_the_same_matter_or_the_same_topic_at_the_unit(county, given, relapses):
    walk = Walk(staffed(county), found(county)).graded(grade="yellow").sent().struck()
    given = {**given, "agency": county[given.get("agency", "market")]}
    again = found(county, "2026-09-01", **given)
    assert (again.pk == walk.clue.pk, walk.state) == ((True, "relapsed") if relapses else (False, "struck"))
    if relapses:
        assert again.record.grade == "red" and again.record.relapses == 1 and again.record.struck_on is None


def test_after_the_span_it_is_a_new_clue(county):
    walk = (
        Walk(staffed(county), found(county, "2025-03-02"))
        .graded("2025-03-04")
        .sent("2025-03-05", "2025-03-31")
        .struck("2025-03-25")
    )
    inside, outside = D("2026-03-25"), D("2026-03-26")
    assert found(county, str(outside), key="matter:3").pk != walk.clue.pk
    assert found(county, str(inside), key="matter:2").pk == walk.clue.pk


def test_scene_and_body_are_names_in_their_registers_and_the_matter_is_tied(county):
    given = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-01-05")}
    record_entry("oversight.bodies", title="县人大监督", fields={"kinds": ["congress"]}, **given)
    record_entry("oversight.scenes", title="诉讼败诉", fields={"topics": "败诉案件"}, **given)
    about = found(county, key="matter:0", rule="x")
    clue = found(county, scene="诉讼败诉", body="县人大监督", about=about)
    assert (clue.record.scene, clue.record.body) == (SupervisionScene.objects.get(), SupervisingBody.objects.get())
    assert (
        Link.objects.filter(source=clue.pk, target=about.pk, kind="about").exists()
        and clue.record.about_no == about.number
    )
    assert found(county, key="matter:7", scene="没有这一场景").record.scene is None


def test_bad_values_leave_nothing_behind(county):
    for wrong, words in (
        ({"key": " "}, "没有写明线索所涉的对象"),
        ({"source": "rumour"}, "来源"),
        ({"grade": "black"}, "等级"),
    ):
        with pytest.raises(BadInput, match=words):
            found(county, **wrong)
    assert not Matter.objects.filter(system=CLUE).exists() and not ClueSource.objects.exists()
