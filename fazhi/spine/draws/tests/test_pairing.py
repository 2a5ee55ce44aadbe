"""Officers to objects: recusals, caps, changing places, and impossible only when it is."""

import random
from itertools import combinations

import pytest

from fazhi.spine.draws.faults import faults
from fazhi.spine.draws.holding import hold
from fazhi.spine.draws.pairing import Service
from fazhi.spine.draws.record import Cap, Extension, OfficerOut, Replacement
from fazhi.spine.draws.tests.plans import SEED, at, inspection, people, plain
from fazhi.spine.draws.words import Candidate, Ground, PairExclusion, Pairing, UnsoundDraw

STATED = {"at": at(23), "words": "病假", "stated_by": "本人"}


def barred(*pairs):
    return tuple(PairExclusion(officer, Ground.DECLARED, "", "本人", object=obj) for obj, officer in pairs)


def test_recusals_and_caps_are_kept():
    for round_ in range(200):
        held = hold(inspection(), f"{SEED} {round_}")
        for service in held.services:
            shown = service.standing()
            assert len(shown) == 2 * len(held.drawn) == len({(one.object, one.officer) for one in shown})
            loads = [sum(one.officer == officer.id for one in shown) for officer in service.pairing.officers]
            assert max(loads) <= service.pairing.at_most
        units = {one.id: one.units for one in held.plan.pool}
        assert not any("云溪镇" in units[one.object] for one in held.assigned if one.officer in ("S01", "S02"))
        assert not any(one.officer == "X05" or (one.object, one.officer) == ("Q11", "X02") for one in held.assigned)


def test_impossible_only_when_it_is():
    """Against every assignment there is, for small cases."""
    cases, dice = {True: 0, False: 0}, random.Random(7)
    for number in range(400):
        objects = [f"E{i:02}" for i in range(1, dice.randint(2, 4) + 1)]
        officers = [f"P{i:02}" for i in range(1, dice.randint(3, 5) + 1)]
        cap = dice.randint(1, 3)
        out = {(obj, one) for obj in objects for one in officers if dice.random() < 0.3}
        pairing = Pairing("人员", people(len(officers), "P"), 2, cap, barred(*sorted(out)))
        service = Service(plain(len(objects), len(objects), pairings=(pairing,)), pairing, f"{SEED} {number}")
        possible = _possible(objects, officers, out, dict.fromkeys(officers, cap))
        cases[possible] += 1
        if possible:
            assert len(service.take(objects)) == 2 * len(objects)
            assert not {(one.object, one.officer) for one in service.standing()} & out
        else:
            with pytest.raises(UnsoundDraw, match=r"对象“云岚E0\d号”（E0\d）还缺[12]名"):
                service.take(objects)
    assert min(cases.values()) > 100, cases


def tight(many):
    """Plans whose officers hardly suffice, with the seed and whom the programme sends (None: it cannot be done)."""
    dice, found = random.Random(11), []
    while len(found) < many:
        objects, officers = dice.randint(2, 6), dice.randint(3, 6)
        cap = -(-2 * objects // officers) + dice.randint(0, 1)
        out = [
            (f"E{i:02}", f"P{k:02}")
            for i in range(1, objects + 1)
            for k in range(1, officers + 1)
            if dice.random() < 0.2
        ]
        plan = plain(objects, objects, pairings=(Pairing("人员", people(officers, "P"), 2, cap, barred(*out)),))
        if faults(plan):
            continue
        seed = f"{SEED} {len(found)}"
        try:
            found.append((plan, seed, [vars(one) for one in hold(plan, seed).assigned]))
        except UnsoundDraw:
            found.append((plan, seed, None))
    return found


def test_tight_plans_are_of_both_kinds(monkeypatch):
    """What the browser is compared with: some cannot be done, some only by changing places."""
    sent = [one[2] for one in tight(60)]
    monkeypatch.setattr(Service, "_change_places", lambda *_: False)
    stuck = sum(one[2] is None for one in tight(60))
    assert 0 < sent.count(None) < stuck


def _possible(objects, officers, out, room):
    if not objects:
        return True
    able = [one for one in officers if room[one] and (objects[0], one) not in out]
    return any(
        _possible(objects[1:], officers, out, {one: left - (one in pair) for one, left in room.items()})
        for pair in combinations(able, 2)
    )


def test_those_who_stay_keep_their_officers():
    held = hold(inspection(), SEED)
    before = set(held.assigned)
    gone = next(iter(held.drawn))
    held.change(Replacement(gone, Ground.CLOSED, **STATED))
    held.change(Extension("B", 1, **STATED))
    assert {one for one in before if one.object != gone} <= set(held.assigned)
    assert not any(one.object == gone for one in held.assigned)


def test_an_officer_leaves_one_object_or_all():
    held = hold(inspection(), SEED)
    one = held.assigned[0]
    stage = held.change(OfficerOut(one.pairing, one.officer, Ground.UNAVAILABLE, **STATED, object=one.object))
    assert [new.object for new in stage.assigned] == [one.object]
    assert one not in held.assigned and len(held.assigned) == 4 * len(held.drawn)
    held.change(OfficerOut(one.pairing, one.officer, Ground.UNAVAILABLE, **STATED))
    held.change(Extension("B", 1, **STATED))
    assert one.officer not in {new.officer for new in held.assigned}


@pytest.mark.parametrize(("officer", "pairing", "obj", "words"), [
    ("S99", "市场监管", "", "不在名单中"), ("S01", "城管", "", "没有名为"), ("X05", "消防", "Q01", "没有派到")])  # fmt: skip
def test_an_officer_who_was_not_sent_cannot_leave(officer, pairing, obj, words):
    with pytest.raises(UnsoundDraw, match=words):
        hold(inspection(), SEED, [OfficerOut(pairing, officer, Ground.DECLARED, **STATED, object=obj)])


def test_when_nobody_is_left_it_is_said():
    pairing = Pairing("人员", people(3, "P"), 2)
    gone = [OfficerOut("人员", f"P0{i}", Ground.UNAVAILABLE, **STATED) for i in (1, 2)]
    with pytest.raises(UnsoundDraw, match="还缺1名，3名人员中回避或者退出2名"):
        hold(plain(3, 1, pairings=(pairing,)), SEED, gone)


def test_a_cap_may_be_raised_never_lowered():
    plan = plain(3, 3, pairings=(Pairing("人员", people(3, "P"), 2, 2),))
    held = hold(plan, SEED)
    gone = OfficerOut("人员", held.assigned[0].officer, Ground.UNAVAILABLE, **STATED)
    with pytest.raises(UnsoundDraw, match="已达每人2个对象的上限"):
        held.change(gone)
    assert len(hold(plan, SEED, [Cap("人员", 3, **STATED), gone]).assigned) == 6
    with pytest.raises(UnsoundDraw, match="只能放宽"):
        hold(plan, SEED, [Cap("人员", 2, **STATED)])


def test_a_line_of_its_own_for_each_object_and_each_body():
    two = tuple(Pairing(name, people(30, "P"), 2) for name in ("甲局", "乙局"))
    held = hold(plain(8, 6, pairings=two), SEED)
    sent = {(one.pairing, one.object): set() for one in held.assigned}
    for one in held.assigned:
        sent[one.pairing, one.object].add(one.officer)
    assert len({frozenset(pair) for pair in sent.values()}) > 8
    assert len({Candidate(one.ticket) for one in held.assigned}) == len(held.assigned)
