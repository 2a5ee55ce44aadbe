"""Who is drawn: lines, shares, exclusions, what comes later. One rule a test."""

from dataclasses import replace

import pytest

from fazhi.spine.draws.faults import faults, remarks, samples
from fazhi.spine.draws.holding import hold
from fazhi.spine.draws.record import Extension, Replacement, normal_seed
from fazhi.spine.draws.recusal import by_role, by_units, officers_by_units
from fazhi.spine.draws.shares import asked, fraction
from fazhi.spine.draws.tests.plans import SEED, at, inspection, people, plain
from fazhi.spine.draws.tickets import best_ticket, encode, ticket
from fazhi.spine.draws.words import (
    Candidate,
    Exclusion,
    Ground,
    Pairing,
    Redraw,
    Share,
    UnsoundDraw,
    canonical,
    frozen_hash,
)
from fazhi.spine.sm3 import sm3

STATED = {"at": at(23), "words": "补充", "stated_by": "云岚县司法局"}


def ids(places):
    return [place.id for place in places]


def test_the_smallest_tickets_are_drawn():
    plan = plain(8, 3)
    by_hand = sorted(plan.pool, key=lambda one: sm3(encode("fazhi-draw-1", "ticket", SEED, plan.number, one.id, "1")))
    assert ids(hold(plan, SEED).drawn.values()) == ids(by_hand[:3])


def test_the_encoding_is_unambiguous():
    assert encode("ab", "", "人") == "2:ab,0:,3:人,".encode()
    assert ticket("1 2", "3", "4") != ticket("1", "2 3", "4")
    assert ticket("s", "n", "a", 12) != ticket("s", "n", "a1", 2)


def test_a_weight_is_the_best_of_so_many_tickets():
    heavy = Candidate("a", weight=3)
    assert best_ticket(SEED, "n", heavy) == min(ticket(SEED, "n", "a", k) for k in (1, 2, 3))


def test_neither_the_order_of_entry_nor_a_stranger_changes_the_tickets():
    plan = plain(8, 3)
    turned = replace(plan, pool=plan.pool[::-1])
    assert canonical(turned) == canonical(plan) and hold(turned, SEED).drawn == hold(plan, SEED).drawn
    fewer = replace(plan, pool=plan.pool[1:])
    line = [one for one in ids(hold(plan, SEED).lines[""]) if one != plan.pool[0].id]
    assert ids(hold(fewer, SEED).lines[""]) == line


@pytest.mark.parametrize(
    "change",
    [{"number": "云抽〔2026〕9号"}, {"title": "别的"}, {"units": ("云溪镇",)}, {"shares": (Share(number=4),)},
     {"exclusions": (Exclusion("E01", Ground.DECLARED, "", "本人"),)}, {"redraws": Redraw("1", "00" * 32, "错")}],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_whatever_changes_in_a_plan_changes_its_hash(change):
    assert frozen_hash(replace(plain(), **change)) != frozen_hash(plain())


def test_where_somebody_once_worked_is_never_frozen():
    known = plain(pool=(Candidate("a", former_units=("云溪镇",)), *people(3)))
    assert canonical(known) == canonical(replace(known, pool=(Candidate("a"), *people(3))))


@pytest.mark.parametrize(
    ("share", "pool", "eligible", "number"),
    [
        (Share(rate="3/10"), 10, 10, 3),
        (Share(rate="3/10"), 11, 11, 4),
        (Share(rate="0.1%"), 1000, 1000, 1),
        (Share(rate="2.5%"), 1001, 1001, 26),
        (Share(rate="5%", at_least=3), 20, 20, 3),
        (Share(rate="5%", at_least=3), 2, 2, 2),
        (Share(rate="1/2", at_most=4), 100, 100, 4),
        (Share(rate="100%"), 10, 9, 9),
        (Share(rate="0/1"), 10, 10, 0),
        (Share(number=9), 10, 9, 9),
    ],
)
def test_shares_are_rounded_up_in_whole_numbers(share, pool, eligible, number):
    assert asked(share, pool, eligible) == number


@pytest.mark.parametrize("rate", ["三成", "0.3", "4/3", "1/0", "101%", "-1/2", "", "1e1%"])
def test_a_rate_that_is_none_is_refused(rate):
    with pytest.raises(UnsoundDraw, match="抽取比例"):
        fraction(rate)


def test_strata_are_drawn_at_their_own_rates_and_the_excluded_never():
    held = hold(inspection(), SEED)
    drawn = list(held.drawn.values())
    assert [(one.stratum, one.pool, one.excluded, one.number) for one in held.strata] == [
        ("A", 6, 0, 1), ("B", 6, 0, 2), ("C", 6, 0, 2), ("D", 6, 2, 3)]  # fmt: skip
    assert [sum(place.stratum == name for place in drawn) for name in "ABCD"] == [1, 2, 2, 3]
    assert not {"Q03", "Q07"} & {place.id for line in held.lines.values() for place in line}


def test_an_extension_takes_the_next_and_leaves_the_rest():
    held, more = hold(plain(8, 3), SEED), hold(plain(8, 3), SEED, [Extension("", 2, **STATED)])
    assert ids(more.drawn.values())[:3] == ids(held.drawn.values())
    assert ids(more.drawn.values()) == ids(hold(plain(8, 5), SEED).drawn.values())
    with pytest.raises(UnsoundDraw, match="剩下可抽的只有3个"):
        more.change(Extension("", 4, **STATED))


def test_a_replacement_takes_the_next_in_line():
    held = hold(plain(8, 3), SEED)
    line = ids(held.lines[""])
    stage = held.change(Replacement(line[1], Ground.CLOSED, **STATED))
    assert (stage.removed, ids(stage.added)) == ((line[1],), [line[3]])
    assert ids(held.drawn.values()) == [line[0], line[2], line[3]]
    with pytest.raises(UnsoundDraw, match="不在抽中的名单里"):
        held.change(Replacement(line[1], Ground.CLOSED, **STATED))


def test_rules_of_recusal():
    pool = (Candidate("a", units=("甲",)), Candidate("b", former_units=("甲",)), Candidate("c", units=("乙",)))
    assert [(no.candidate, no.ground, no.words) for no in by_units(pool, ["甲"])] == [
        ("a", Ground.OWN_UNIT, "甲"), ("b", Ground.FORMER_UNIT, "甲")]  # fmt: skip
    assert [(no.candidate, no.words) for no in by_role(pool, {"c": "原承办人", "z": "旁人"})] == [("c", "原承办人")]
    objects = (Candidate("o", units=("甲", "丙")),)
    assert [(no.officer, no.unit, no.ground) for no in officers_by_units(pool, objects)] == [
        ("a", "甲", Ground.OWN_UNIT), ("b", "甲", Ground.FORMER_UNIT)]  # fmt: skip


UNSOUND = {
    "候选名单是空的": {"pool": ()},
    "列了两次": {"pool": (*people(8), Candidate("E01"))},
    "没有编号": {"pool": (*people(8), Candidate(""))},
    "权重是0": {"pool": (*people(8), Candidate("z", weight=0))},
    "看不见的字符": {"pool": (*people(8), Candidate("E01\u200b"))},
    "首尾有空格": {"title": " 检查"},
    "没有写明名称": {"title": ""},
    "没有写明“甲”类抽取多少": {"pool": (*people(8), Candidate("z", stratum="甲"))},
    "数量写了两次": {"shares": (Share(number=1), Share(number=2))},
    "二者取一": {"shares": (Share(),)},
    "可抽的只有7个": {"shares": (Share(number=8),), "exclusions": (Exclusion("E01", Ground.CLOSED, "", "规则"),)},
    "一个也抽不到": {"shares": (Share(number=0),)},
    "写反了": {"shares": (Share(rate="1/2", at_least=3, at_most=2),)},
    "不能再写最少": {"shares": (Share(number=1, at_least=1),)},
    "不在候选名单中": {"exclusions": (Exclusion("E99", Ground.CLOSED, "", "规则"),)},
    "没有写明由谁提出": {"exclusions": (Exclusion("E01", Ground.CLOSED),)},
    "应当写明": {"exclusions": (Exclusion("E01", Ground.OTHER, "", "规则"),)},
    "应当排除": {"pool": (*people(8), Candidate("z", units=("云溪镇",))), "units": ("云溪镇",)},
    "应当写成": {"seed": replace(plain().seed, known_at="2026-11-22 21:00")},
    "另编号": {"redraws": Redraw("云抽〔2026〕1号", "00" * 32, "漏列")},
    "写明原因": {"redraws": Redraw("云抽〔2025〕1号", "00" * 32, "")},
    "至少派2名": {"pairings": (Pairing("人员", people(5, "P"), 1),)},
    "不够|只有1名": {"pairings": (Pairing("人员", people(1, "P"), 2),)},
    "只有4人次": {"pairings": (Pairing("人员", people(4, "P"), 2, 1),)},
    "应当回避该单位的对象": {
        "pool": (*people(8), Candidate("z", units=("云溪镇",))),
        "pairings": (Pairing("人员", (Candidate("p", units=("云溪镇",)), *people(4, "P"))),),
    },
}


@pytest.mark.parametrize("words", UNSOUND)
def test_an_unsound_plan_is_refused_in_words(words):
    plan = plain(**UNSOUND[words])
    assert any(part in fault for fault in faults(plan) for part in words.split("|")), faults(plan)
    with pytest.raises(UnsoundDraw):
        hold(plan, SEED)


def test_sound_plans_have_no_faults():
    assert faults(plain()) == [] and faults(inspection()) == []


@pytest.mark.parametrize("text", ["０３、07,12 + 18：25/31 09", " 03 07 12 18 25 31 09 ", "03-07-12-18-25-31-09"])
def test_public_numbers_typed_differently_are_one_seed(text):
    assert normal_seed(text) == SEED


@pytest.mark.parametrize("text", ["", "0 1 2", "三七十二", "03 07 12 18 红", "12345"])
def test_a_seed_that_is_none_is_refused(text):
    with pytest.raises(UnsoundDraw, match="种子"):
        normal_seed(text)
    with pytest.raises(UnsoundDraw, match="种子"):
        hold(plain(), text)


def test_a_source_too_small_for_all_samples_is_said():
    assert samples(plain(8, 3)) == 56 and remarks(plain(8, 3)) == []
    small = replace(plain().seed, outcomes=20)  # as old systems had it
    assert "只有20种可能，少于可能的样本数56种" in remarks(plain(seed=small))[0]
