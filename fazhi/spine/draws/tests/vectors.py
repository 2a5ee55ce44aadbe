"""Writes docs/draw-vectors.json anew: python -m fazhi.spine.draws.tests.vectors. Only when the format itself changes."""

import json
from pathlib import Path

from fazhi.spine.draws.certificate import plan_from, result_as_data
from fazhi.spine.draws.holding import hold
from fazhi.spine.draws.tests.plans import SEED, full, people, plain
from fazhi.spine.draws.tickets import encode, officer_ticket, ticket
from fazhi.spine.draws.words import (
    Candidate,
    Exclusion,
    Ground,
    Pairing,
    Share,
    canonical_json,
    frozen_hash,
    plan_as_data,
)
from fazhi.spine.sm3 import sm3

FILE = Path(__file__).parents[4] / "docs" / "draw-vectors.json"
HASHED = ["", "abc", "abcd" * 16, "云岚县", "a" * 55, "a" * 56, "a" * 63, "a" * 119]
DRAWN = [(SEED, "云抽〔2026〕1号", "E01", 1), (SEED, "云抽〔2026〕1号", "E01", 2), ("123456", "", "𠮷", 10)]
SENT = [(SEED, "云抽〔2026〕2号", "市场监管", "Q11", "S01")]
PLANS = {
    "plain": plain(),
    "weights": plain(pool=tuple(Candidate(f"E{i}", weight=i) for i in range(1, 8))),
    "strata and exclusions": plain(
        pool=(*people(6, "A", stratum="甲"), *people(5, "B", stratum="乙")),
        shares=(Share("甲", rate="1/3"), Share("乙", rate="25%", at_least=2)),
        exclusions=(Exclusion("A02", Ground.DECLARED, "", "本人"),),
    ),
    "a tight cap: places are changed": plain(6, 6, pairings=(Pairing("人员", people(4, "P"), 2, 3),)),
}


def draw(plan, seed):
    held = hold(plan, seed)
    return {
        "plan": plan_as_data(plan),
        "seed": seed,
        "frozen_hash": frozen_hash(plan),
        "lines": {name: [[one.id, one.ticket] for one in line] for name, line in held.lines.items()},
        "result": result_as_data(held),
    }


def vectors():
    whole = full()
    return {
        "sm3": [{"text": text, "hash": sm3(text.encode())} for text in HASHED],
        "canonical": [
            {"value": value, "hash": sm3(canonical_json(value)), "text": canonical_json(value).decode()}
            for value in ({"b": [1, None, True], "a": "云\"\\\n\u007f\u2028/<>"},)
        ],
        "tickets": [
            {"seed": s, "number": n, "candidate": c, "k": k, "ticket": ticket(s, n, c, k),
             "encoded": encode("fazhi-draw-1", "ticket", s, n, c, str(k)).decode()}
            for s, n, c, k in DRAWN
        ],
        "officer_tickets": [
            {"seed": s, "number": n, "pairing": p, "object": o, "officer": f, "ticket": officer_ticket(s, n, p, o, f)}
            for s, n, p, o, f in SENT
        ],
        "draws": [{"name": name, **draw(plan, SEED)} for name, plan in PLANS.items()],
        "certificates": [
            {"name": "everything: weights, strata, two bodies, recusals, replacement, officer out, cap, extension",
             "lines": draw(plan_from(whole["plan"]), whole["seed"]["value"])["lines"], "certificate": whole}
        ],
    }  # fmt: skip


if __name__ == "__main__":
    FILE.write_text(json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
