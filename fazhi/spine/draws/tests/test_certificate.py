"""The certificate: recomputes, and whoever changes anything in it is found out."""

import copy
import json
from dataclasses import replace

import pytest

from fazhi.spine.draws.certificate import certificate, dump, later_from, load, plan_from
from fazhi.spine.draws.record import Extension, Witness
from fazhi.spine.draws.tests.plans import PUBLISHED, SEED, at, full, inspection, plain, seed
from fazhi.spine.draws.tests.tampering import DISORDER, changed, forgeries, free, refrozen, resealed
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import UnsoundDraw, frozen_hash


def test_a_certificate_recomputes():
    one = full()
    assert verify(load(dump(one))) == []
    assert frozen_hash(plan_from(one["plan"])) == one["frozen_hash"] == frozen_hash(inspection())
    assert [row["kind"] for row in one["later"]] == ["replacement", "officer_out", "cap", "extension"]


def test_the_file_is_always_the_same():
    plan = plain()
    turned = replace(plan, pool=plan.pool[::-1])
    assert dump(certificate(plan, PUBLISHED, seed())) == dump(certificate(turned, PUBLISHED, seed()))


def test_every_changed_leaf_is_noticed():
    forged = list(forgeries(full()))
    assert len(forged) > 500
    assert [path for path, one in forged if not verify(one)] == []


def test_a_forger_who_seals_anew_is_found_out_too():
    unnoticed = [path for path, one in forgeries(full()) if path != ("seal",) and not verify(resealed(one))]
    assert [path for path in unnoticed if not free(path)] == []
    assert any("witnesses" in path for path in unnoticed)  # the list of what is free is not longer than it must be


def test_a_forger_who_freezes_anew_has_another_hash_than_the_published():
    published = full()["frozen_hash"]
    unnoticed = [one for path, one in forgeries(full()) if path[0] == "plan" and not verify(refrozen(one))]
    assert unnoticed and all(refrozen(one)["frozen_hash"] != published for one in unnoticed)


@pytest.mark.parametrize("part", ["pool", "exclusions", "pairings", "shares"])
def test_what_is_left_out_or_doubled_is_noticed(part):
    for change in (lambda rows: rows[1:], lambda rows: [*rows, rows[0]], lambda rows: rows[::-1]):
        one = full()
        one["plan"][part] = change(one["plan"][part])
        assert any("冻结哈希不符" in sentence for sentence in verify(resealed(one)))


@pytest.mark.parametrize("part", ["added", "assigned", "strata"])
def test_a_result_that_is_not_the_computed_one_is_told(part):
    one = full()
    one["result"][part] = one["result"][part][::-1]
    assert any("抽取结果的" in sentence for sentence in verify(resealed(one)))


def test_later_changes_left_out_or_turned_round_are_noticed():
    one = full()
    one["later"] = one["later"][::-1]
    assert any("早于前一步" in sentence for sentence in verify(resealed(one)))
    one = full()
    del one["later"][0]
    assert verify(one) != []  # only by the seal: nobody can compute what was never told


@pytest.mark.parametrize("words", DISORDER)
def test_the_order_of_events_the_seed_and_the_witnesses_are_checked(words):
    assert words in "；".join(verify(resealed(changed(full(), *DISORDER[words]))))


@pytest.mark.parametrize("value", [None, [], "x", 3, {}, {"plan": []}])
def test_what_is_no_certificate_is_said_without_falling_over(value):
    whole = value if isinstance(value, dict) else {"format": "fazhi-draw-1", "plan": value}
    assert verify(whole) != []


def test_a_certificate_with_strange_contents_is_said_without_falling_over():
    """Every leaf and every branch once as something else altogether."""
    one = full()
    del one["plan"]["pool"][5:], one["plan"]["pairings"][1:]

    def branches(value, path=()):
        yield path
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, below in inner:
            yield from branches(below, (*path, key))

    for path in list(branches(one))[1:]:
        for strange in (None, -1, 2**60, "", [], {}, True, "\ud800", [None]):
            made = copy.deepcopy(one)
            where = made
            for step in path[:-1]:
                where = where[step]
            where[path[-1]] = strange
            assert verify(made) != []


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"[]", b"{", b'{"format":"fazhi-draw-9"}', b'{"format":"fazhi-draw-1","format":"fazhi-draw-1"}',
     b'{"format":"fazhi-draw-1","a":1.5}', b'{"format":"fazhi-draw-1","a":NaN}', b"[" * 100000],
)  # fmt: skip
def test_a_file_that_is_no_certificate_is_refused(data):
    with pytest.raises(UnsoundDraw, match="抽取凭证"):
        load(data)


def test_witness_and_changes_come_back_as_they_went_in():
    later = [Extension("", 1, at(24), "补足", "云岚县司法局")]
    one = json.loads(dump(certificate(plain(), PUBLISHED, seed(), later)))
    assert later_from(one["later"]) == later
    assert one["seed"]["value"] == SEED and one["seed"]["witnesses"][1]["name"] == Witness("李某丙").name
