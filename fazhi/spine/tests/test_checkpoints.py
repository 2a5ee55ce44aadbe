"""Checkpoints from the outside: what they put on record, and that a database owner's handiwork is noticed."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import combinations
from random import Random
from threading import Barrier

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.spine import checkpoints, guards, merkle
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.checkpoints import audit, log, proofs
from fazhi.spine.checkpoints.heads import Heads
from fazhi.spine.checkpoints.log import entries, entry_leaf, head_leaf
from fazhi.spine.errors import Conflict
from fazhi.spine.history import append, sealed
from fazhi.spine.models import AppendOnly, Chain, Checkpoint, Event, Head
from fazhi.spine.sweep import sweep
from fazhi.spine.tests.county import build

D = date.fromisoformat
EVENT = {"code": "note", "on": D("2026-03-02"), "actor": "测试"}


@pytest.fixture
def opened(county):
    """Opens a matter of the example system; it has one event."""

    def make():
        return open_matter(
            "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
            fields={"applicant": "孙小满", "content": "预算报告"},
        )  # fmt: skip

    return make


def step(matter, county, code="ask"):
    return take_step(matter, code, by=county.people["clerk"], on=D("2026-03-04"))


def found():
    return [str(fault) for fault in checkpoints.faults()]


def by_hand(*statements):
    """What the owner of the database can do: take the guards away and write."""
    with connection.cursor() as cursor:
        for table in ("spine_event", "spine_head", "spine_checkpoint"):
            suffix = "" if connection.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_fixed{suffix}")
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for statement, *values in statements:
            cursor.execute(statement, values)


def rechained(chain, first):
    """Recompute a chain's hashes from an event on, as a thorough forger would."""
    rows = list(Event.objects.filter(chain=chain, seq__gte=first).order_by("seq"))
    head = Event.objects.get(chain=chain, seq=first - 1).hash if first > 1 else ""
    for row in rows:
        head = sealed(row, head).hash
        by_hand(("UPDATE spine_event SET previous = %s, hash = %s WHERE id = %s", row.previous, row.hash, row.pk))
    by_hand(("UPDATE spine_chain SET head = %s WHERE id = %s", head, chain))


def test_a_checkpoint_follows_the_published_form(county, opened):
    first, second = opened(), opened()
    step(first, county)
    one = checkpoints.make_checkpoint()
    step(second, county)
    third = opened()
    two, three = checkpoints.make_checkpoint(), checkpoints.make_checkpoint()
    assert [(c.number, c.chains, c.events) for c in (one, two, three)] == [(1, 2, 3), (2, 3, 5), (3, 3, 5)]
    assert (one.previous, two.previous, three.previous) == ("", one.digest, two.digest)
    assert (three.heads, three.log) == (two.heads, two.log)
    assert list(Head.objects.values_list("checkpoint", "chain", "since", "length", "place")) == [
        (1, first.pk, 0, 2, 0), (1, second.pk, 0, 1, 2), (2, second.pk, 1, 2, 3), (2, third.pk, 0, 1, 4),
    ]  # fmt: skip
    order = [(first, 1), (first, 2), (second, 1), (second, 2), (third, 1)]
    hashes = {(e.chain_id, e.seq): e.hash for e in Event.objects.all()}
    leaves = [merkle.leaf(f"{m.pk}\n{seq}\n{hashes[m.pk, seq]}".encode()) for m, seq in order]
    assert (merkle.root(leaves[:3]), merkle.root(leaves)) == (one.log, two.log)
    ends = [merkle.leaf(f"{c.pk}\n{c.length}\n{c.head}".encode()) for c in Chain.objects.order_by("pk")]
    assert merkle.root(ends) == two.heads
    data = checkpoints.as_data(two)
    text = json.dumps({k: v for k, v in data.items() if k != "digest"}, ensure_ascii=False, sort_keys=True,
                      separators=(",", ":"))  # fmt: skip
    assert merkle.sm3(text.encode()) == data["digest"] and data["made_at"].endswith("+00:00")
    assert found() == []


def test_of_nothing_and_then_of_something(county, opened):
    nothing = checkpoints.make_checkpoint()
    assert (nothing.chains, nothing.events) == (0, 0)
    opened()
    made = checkpoints.make_checkpoint()
    file = checkpoints.consistency_file(nothing, made)
    assert file["proof"] == [] and proofs.continues(file["from"], file["to"], [])
    assert found() == []


@pytest.mark.parametrize("change", ["UPDATE {} SET chain = 7", "UPDATE {} SET events = 7", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["spine_head", "spine_checkpoint"])
def test_the_database_itself_refuses_changes(county, opened, table, change):
    opened()
    made = checkpoints.make_checkpoint()
    with pytest.raises(AppendOnly):
        made.save()
    with pytest.raises(AppendOnly):
        made.delete()
    if ("chain =" in change) != (table == "spine_head") and "DELETE" not in change:
        return
    if connection.vendor == "sqlite":  # lifted for the tests, see conftest.py
        from importlib import import_module

        with connection.cursor() as cursor:
            for statement in import_module("fazhi.spine.migrations.0007_checkpoints").SQLITE:
                if "DELETE" in statement:
                    cursor.execute(statement)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change.format(table))


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_emptying_the_whole_database_lays_the_guards_again(county):
    from importlib import import_module

    with connection.cursor() as cursor:
        for statement in import_module("fazhi.spine.migrations.0007_checkpoints").SQLITE:
            if "DELETE" in statement:
                cursor.execute(statement)
    checkpoints.make_checkpoint()
    with guards.emptying():
        Checkpoint.objects.all()._raw_delete("default")
    checkpoints.make_checkpoint()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Checkpoint.objects.all()._raw_delete("default")


def test_cutting_off_the_tail_is_noticed(county, opened):
    matter = opened()
    step(matter, county)
    checkpoints.make_checkpoint()
    first = Event.objects.get(chain=matter.pk, seq=1)
    by_hand(
        ("DELETE FROM spine_eventsecret WHERE event_id IN (SELECT id FROM spine_event WHERE chain_id = %s AND seq = 2)",
         matter.pk),
        ("DELETE FROM spine_event WHERE chain_id = %s AND seq = 2", matter.pk),
        ("UPDATE spine_chain SET head = %s, length = 1 WHERE id = %s", first.hash, matter.pk),
        ("UPDATE spine_matter SET state = 'received', version = 1 WHERE chain_id = %s", matter.pk),
    )  # fmt: skip
    assert found() == [f"第1号检查点：{matter.number}登记到第2号事件，现缺少其中1个"]
    with pytest.raises(Conflict, match="比上一个检查点登记的短"):
        checkpoints.make_checkpoint()


def test_a_chain_that_is_gone_is_noticed(county, opened):
    matter, other = opened(), opened()
    checkpoints.make_checkpoint()
    with connection.cursor() as cursor:
        tables = [t for t in connection.introspection.table_names(cursor) if t.startswith(("spine_", "sample_"))]
    hanging = []
    for table in tables:
        with connection.cursor() as cursor:
            relations = connection.introspection.get_relations(cursor, table)
        hanging += [(table, column) for column, (_, to) in relations.items() if to in ("spine_chain", "spine_matter")]
    events = "(SELECT id FROM spine_event WHERE chain_id = %s)"
    by_hand(
        (f"DELETE FROM spine_eventsecret WHERE event_id IN {events}", matter.pk),
        *((f'DELETE FROM {t} WHERE "{c}" = %s', matter.pk) for t, c in hanging if t != "spine_matter"),
        ("DELETE FROM spine_matter WHERE chain_id = %s", matter.pk),
        ("DELETE FROM spine_chain WHERE id = %s", matter.pk),
    )
    [said] = found()
    assert f"{audit.named(matter.pk)}登记到第1号事件" in said and "已被整条删去" in said and other.number not in said
    with pytest.raises(Conflict, match="可能有记录被删去"):
        checkpoints.make_checkpoint()


def test_a_length_mended_alone_is_noticed(county, opened):
    matter = opened()
    checkpoints.make_checkpoint()
    by_hand(("UPDATE spine_chain SET length = 0 WHERE id = %s", matter.pk))
    assert found() == [f"第1号检查点：{matter.number}登记有1个事件，现只记为0个"]


def test_a_replaced_event_with_all_hashes_recomputed_is_noticed(county, opened):
    matter, other = opened(), opened()
    step(matter, county)
    checkpoints.make_checkpoint()
    step(matter, county, "corrected")
    step(other, county)
    checkpoints.make_checkpoint()
    by_hand(("UPDATE spine_event SET actor = '别人' WHERE chain_id = %s AND seq = 2", matter.pk))
    rechained(matter.pk, 2)
    assert found() == [f"第1号检查点：{matter.number}第2号事件与登记的不同，其历史已被替换"]
    checkpoints.make_checkpoint()  # cannot know; the next verification does
    assert len(found()) == 2 and "第3号检查点：链尾总校验值" in found()[1]


def test_a_stored_hash_alone_is_noticed(county, opened):
    matter = opened()
    step(matter, county)
    step(matter, county, "corrected")
    checkpoints.make_checkpoint()
    by_hand(("UPDATE spine_event SET hash = %s WHERE chain_id = %s AND seq = 2", "ab" * 32, matter.pk))
    assert found() == ["第1号检查点：事件总校验值与现存事件不符，其中有事件被改动"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE spine_checkpoint SET events = 9 WHERE number = 2", "第2号检查点：内容与其校验值不符"),
        ("UPDATE spine_checkpoint SET previous = '' WHERE number = 2", "第2号检查点：与上一个检查点不衔接"),
        ("UPDATE spine_checkpoint SET made_at = '2001-01-01' WHERE number = 2", "第2号检查点：时间早于"),
        ("UPDATE spine_checkpoint SET peaks = '[]' WHERE number = 2", "第2号检查点：续算"),
        ("UPDATE spine_checkpoint SET peaks = '7', log = '' WHERE number = 2", "第2号检查点：事件总校验值"),
        ("UPDATE spine_checkpoint SET blocks = '[7]' WHERE number = 2", "第2号检查点：续算"),
        ("DELETE FROM spine_checkpoint WHERE number = 2", "第3号检查点：其前缺少第2号检查点"),
        ("DELETE FROM spine_checkpoint WHERE number = 3", "第3号检查点：检查点已被删去"),
        ("DELETE FROM spine_head WHERE checkpoint_id = 2", "第2号检查点：事件总校验值"),
        ("UPDATE spine_head SET length = length + 1 WHERE checkpoint_id = 3", "现缺少其中1个"),
        ("UPDATE spine_head SET since = 5 WHERE checkpoint_id = 2", "链尾登记有误"),
        ("UPDATE spine_head SET chain = 77 WHERE checkpoint_id = 3", "链尾登记有误"),
        ("UPDATE spine_head SET head = 'x' WHERE checkpoint_id = 2", "其历史已被替换"),
    ],
)
def test_checkpoints_changed_by_hand_are_noticed(county, opened, change, words):
    matter = opened()
    for code in ("ask", "corrected", ""):
        checkpoints.make_checkpoint()
        if code:
            step(matter, county, code)
    assert found() == []
    by_hand((change,))
    assert any(words in said for said in found()), found()
    by_hand(("DELETE FROM spine_head",))  # or the end of the test would find the dangling keys


def test_erased_values_do_not_matter(county, opened):
    matter = opened()
    checkpoints.make_checkpoint()
    by_hand(("DELETE FROM spine_eventsecret",), ("UPDATE spine_matter SET title = ''",))
    assert found() == []
    step(matter, county)
    checkpoints.make_checkpoint()
    assert found() == []


def test_the_heads_of_many_moves_are_those_of_one_go():
    chance = Random(7)
    heads, ends = Heads(), {}
    for _ in range(300):
        moved = {chance.randrange(400): merkle.leaf(chance.randbytes(8)) for _ in range(chance.randrange(1, 5))}
        heads.move(moved)
        ends |= moved
        leaves = [ends[key] for key in sorted(ends)]
        assert heads.root() == merkle.root(leaves) and len(heads) == len(leaves)
    for key in ends:
        index, path = heads.path(key)
        assert merkle.included(ends[key], index, len(heads), path, heads.root())
        assert path == merkle.inclusion(leaves, index)


GROWTH = st.lists(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 4)), max_size=5), min_size=1, max_size=6)


def grow(growth, keys):
    """Let chains grow as told, with a checkpoint after each round."""
    made = []
    for round_ in growth:
        for n, more in round_:
            chain, _ = Chain.objects.get_or_create(pk=keys[n], defaults={"system": "none.such"})
            for _ in range(more):
                append(chain, Event(at=timezone.now(), payload={"n": len(made)}, **EVENT))
        made.append(checkpoints.make_checkpoint())
    return made


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(GROWTH, st.permutations(range(101, 107)), st.integers(0, 2**32))
def test_growth_of_any_shape_proves_itself_and_no_other(monkeypatch, growth, keys, seed):
    """Small blocks, so that proofs go over kept roots too."""
    monkeypatch.setattr(log, "BLOCK", 4)
    monkeypatch.setattr(proofs, "BLOCK", 4)
    chance = Random(seed)
    with transaction.atomic():
        made = grow(growth, [0, *keys])
        leaves = [entry_leaf(*row[1:]) for row in entries(0, made[-1].events)]
        assert len(leaves) == made[-1].events == Event.objects.count()
        assert list(checkpoints.faults()) == []
        for checkpoint in made:
            assert merkle.root(leaves[: checkpoint.events]) == checkpoint.log
        for earlier, later in combinations(made, 2):
            file = checkpoints.consistency_file(earlier, later)
            assert proofs.continues(file["from"], file["to"], file["proof"])
            if earlier.events:
                refuses_every_forgery(earlier, later, leaves, file["proof"], chance)
        if made[-1].events:
            membership(made[-1], leaves, chance)
        transaction.set_rollback(True)


def refuses_every_forgery(earlier, later, leaves, proof, chance):
    assert proof == merkle.consistency(leaves[: later.events], earlier.events)
    at = chance.randrange(earlier.events)
    dropped = leaves[:at] + leaves[at + 1 : later.events]
    changed = [*leaves[:at], merkle.leaf(b"another"), *leaves[at + 1 : later.events]]
    forgeries = [dropped, changed]
    if later.events > 1:
        other = chance.choice([n for n in range(later.events) if n != at])
        swapped = leaves[: later.events]
        swapped[at], swapped[other] = swapped[other], swapped[at]
        forgeries.append(swapped)
    for forged in forgeries:
        data = checkpoints.as_data(later) | {"log": merkle.root(forged), "events": len(forged)}
        assert not proofs.continues(checkpoints.as_data(earlier), data, proof)
        if len(forged) >= earlier.events:
            made_for_it = merkle.consistency(forged, earlier.events)
            assert not proofs.continues(checkpoints.as_data(earlier), data, made_for_it)
    for n in range(len(proof)):
        assert not proofs.continues(
            checkpoints.as_data(earlier), checkpoints.as_data(later), [*proof[:n], "00" * 32, *proof[n + 1 :]]
        )


def membership(last, leaves, chance):
    """Any event, and the end of any chain, can be shown to be in."""
    place, chain, seq, hash_ = chance.choice(list(entries(0, last.events)))
    proof = checkpoints.log_proof(last, chain, seq)
    assert proof["index"] == place and proof["path"] == merkle.inclusion(leaves, place)
    assert merkle.included(entry_leaf(chain, seq, hash_), proof["index"], proof["size"], proof["path"], last.log)
    proof = checkpoints.head_proof(last, chain)
    end = Chain.objects.get(pk=chain)
    leaf = head_leaf(end.pk, end.length, end.head)
    assert merkle.included(leaf, proof["index"], proof["size"], proof["path"], last.heads)
    with pytest.raises(Conflict, match="请等下一个检查点"):
        checkpoints.log_proof(last, chain, end.length + 1)


def test_a_proof_needs_the_events_themselves(county, opened):
    matter = opened()
    one = checkpoints.make_checkpoint()
    step(matter, county)
    two = checkpoints.make_checkpoint()
    by_hand(
        ("DELETE FROM spine_eventsecret",),
        ("DELETE FROM spine_event WHERE chain_id = %s AND seq = 2", matter.pk),
    )
    with pytest.raises(Conflict, match="已不存在"):
        checkpoints.consistency_file(one, two)


@pytest.mark.django_db(transaction=True)
def test_checkpoints_are_made_while_others_write():
    county = build()
    writers, makers, each = 4, 2, 6
    barrier = Barrier(writers + makers)

    def write():
        for _ in range(each):
            matter = open_matter(
                "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
                fields={"applicant": "孙小满", "content": "预算报告"},
            )  # fmt: skip
            step(matter, county)

    def make():
        for _ in range(each):
            checkpoints.make_checkpoint()

    def run(task):
        barrier.wait()
        try:
            task()
        finally:
            connection.close()

    with ThreadPoolExecutor(writers + makers) as pool:
        list(pool.map(run, [write] * writers + [make] * makers))
    last = checkpoints.make_checkpoint()
    assert list(Checkpoint.objects.order_by("number").values_list("number", flat=True)) == [*range(1, 14)]
    assert last.events == Event.objects.count() == writers * each * 2
    assert found() == []
    assert list(sweep(jobs=2)) == []
    made = list(Checkpoint.objects.order_by("number"))
    for earlier, later in combinations(made, 2):
        file = checkpoints.consistency_file(earlier, later)
        assert proofs.continues(file["from"], file["to"], file["proof"])
