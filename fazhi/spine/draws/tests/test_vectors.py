"""The published vectors, computed twice: by the product, and by a few lines written from docs/draws.md alone."""

import hashlib
import json

import pytest

from fazhi.spine.draws.certificate import plan_from
from fazhi.spine.draws.holding import hold
from fazhi.spine.draws.pairing import Service
from fazhi.spine.draws.tests.vectors import FILE, PLANS, SEED, draw, vectors
from fazhi.spine.draws.verification import verify

VECTORS = json.loads(FILE.read_text(encoding="utf-8"))


def test_the_published_vectors_are_still_computed():
    assert json.loads(json.dumps(vectors())) == VECTORS


@pytest.mark.parametrize("one", VECTORS["draws"], ids=lambda one: one["name"])
def test_a_plan_read_back_gives_the_same(one):
    made = draw(plan_from(one["plan"]), one["seed"])
    assert json.loads(json.dumps(made)) == {key: value for key, value in one.items() if key != "name"}


def test_the_certificates_verify():
    assert [verify(one["certificate"]) for one in VECTORS["certificates"]] == [[]]


def test_places_are_changed_in_the_vector_that_says_so(monkeypatch):
    monkeypatch.setattr(Service, "_change_places", lambda *_: False)
    with pytest.raises(ValueError, match="还缺1名"):
        hold(PLANS["a tight cap: places are changed"], SEED)


def _sm3(text):
    return hashlib.new("sm3", text.encode()).hexdigest()


def _ticket(*fields):
    return _sm3("".join(f"{len(field.encode())}:{field}," for field in fields))


@pytest.mark.skipif("sm3" not in hashlib.algorithms_available, reason="an OpenSSL without SM3")
def test_a_stranger_computes_the_same_frozen_hash_and_lines():
    found = [(one["plan"], one["seed"], one["frozen_hash"], one["lines"], one["result"]) for one in VECTORS["draws"]]
    for one in VECTORS["certificates"]:
        whole = one["certificate"]
        found.append((whole["plan"], whole["seed"]["value"], whole["frozen_hash"], one["lines"], whole["result"]))
    for plan, seed, frozen, lines, result in found:
        assert _sm3(json.dumps(plan, ensure_ascii=False, sort_keys=True, separators=(",", ":"))) == frozen
        out = {row["candidate"] for row in plan["exclusions"]}
        mine = {share["stratum"]: [] for share in plan["shares"]}
        for one in plan["pool"]:
            if one["id"] not in out:
                tickets = [
                    _ticket("fazhi-draw-1", "ticket", seed, plan["number"], one["id"], str(k))
                    for k in range(1, one["weight"] + 1)
                ]
                mine[one["stratum"]].append([one["id"], min(tickets)])
        mine = {name: sorted(rows, key=lambda row: row[1]) for name, rows in mine.items()}
        assert mine == lines
        number = {row["stratum"]: row["number"] for row in result["strata"]}
        assert [row["id"] for row in result["added"]] == [
            id_ for name in sorted(mine) for id_, _ in mine[name][: number[name]]
        ]
