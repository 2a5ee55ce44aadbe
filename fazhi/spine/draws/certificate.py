"""The certificate of a draw: one JSON file from which a stranger recomputes everything, off line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from fazhi.spine.draws.holding import Held, Stage, hold
from fazhi.spine.draws.record import Cap, Extension, Later, OfficerOut, Published, Replacement, Seed, Witness
from fazhi.spine.draws.words import (
    FORMAT,
    Candidate,
    Exclusion,
    Ground,
    PairExclusion,
    Pairing,
    Plan,
    Redraw,
    SeedSource,
    Share,
    UnsoundDraw,
    canonical_json,
    frozen_hash,
    plan_as_data,
)
from fazhi.spine.sm3 import sm3

Certificate = dict[str, Any]
_KINDS = {"extension": Extension, "replacement": Replacement, "officer_out": OfficerOut, "cap": Cap}


def certificate(plan: Plan, published: Published, seed: Seed, later: Sequence[Later] = ()) -> Certificate:
    """The certificate of a draw that has been held. Raises ``UnsoundDraw`` where the draw cannot be held."""
    held = hold(plan, seed.value, later)
    body: Certificate = {
        "format": FORMAT,
        "plan": plan_as_data(plan),
        "frozen_hash": frozen_hash(plan),
        "published": asdict(published),
        "seed": {**asdict(seed), "witnesses": [asdict(one) for one in seed.witnesses]},
        "result": result_as_data(held),
        "later": [
            {**later_as_data(one), **stage_as_data(stage)} for one, stage in zip(later, held.stages[1:], strict=True)
        ],
    }
    return {**body, "seal": seal(body)}


def seal(body: Certificate) -> str:
    """SM3 over everything in a certificate but the seal itself: to be compared with the one that was published."""
    return sm3(canonical_json({key: value for key, value in body.items() if key != "seal"}))


def result_as_data(held: Held) -> dict[str, Any]:
    """What the draw itself yielded."""
    return {"strata": [asdict(one) for one in held.strata], **stage_as_data(held.stages[0])}


def stage_as_data(stage: Stage) -> dict[str, Any]:
    """What the draw, or one later change, added, took away and assigned."""
    return {
        "added": [asdict(one) for one in stage.added],
        "removed": list(stage.removed),
        "assigned": [asdict(one) for one in stage.assigned],
    }


def later_as_data(later: Later) -> dict[str, Any]:
    """A later change without what it led to."""
    kind = next(kind for kind, declared in _KINDS.items() if isinstance(later, declared))
    data = asdict(later)
    return {"kind": kind, **({**data, "ground": str(data["ground"])} if "ground" in data else data)}


def dump(one: Certificate) -> bytes:
    """The file: UTF-8, keys sorted, one value a line so that people can read it too."""
    return json.dumps(one, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False).encode() + b"\n"


def load(data: bytes) -> Certificate:
    """A certificate file. Raises ``UnsoundDraw`` when it is no JSON, names something twice or holds a fraction."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) < len(pairs):
            raise UnsoundDraw("文件中有重名的内容，不是抽取凭证")
        return dict(pairs)

    def no_fraction(text: str) -> Any:
        raise UnsoundDraw(f"文件中有小数或者特殊数值 {text[:20]}，不是抽取凭证")

    try:
        value = json.loads(data.decode(), object_pairs_hook=once, parse_float=no_fraction, parse_constant=no_fraction)
    except UnsoundDraw:
        raise
    except (ValueError, RecursionError):
        raise UnsoundDraw("不是抽取凭证：应当是 UTF-8 编码的 JSON 文件") from None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise UnsoundDraw(f"不是抽取凭证：文件没有写明格式 {FORMAT}")
    return value


def plan_from(data: dict[str, Any]) -> Plan:
    """The plan of a certificate whose shape has been checked."""
    return Plan(
        **{key: data[key] for key in ("number", "title", "purpose", "basis", "organ", "drawn_from")},
        pool=_candidates(data["pool"]),
        shares=tuple(Share(**one) for one in data["shares"]),
        seed=SeedSource(**data["seed"]),
        exclusions=tuple(Exclusion(**_grounded(one)) for one in data["exclusions"]),
        pairings=tuple(_pairing_from(one) for one in data["pairings"]),
        units=tuple(data["units"]),
        redraws=None if data["redraws"] is None else Redraw(**data["redraws"]),
    )


def seed_from(data: dict[str, Any]) -> Seed:
    """The seed of a certificate whose shape has been checked."""
    return Seed(**{**data, "witnesses": tuple(Witness(**one) for one in data["witnesses"])})


def later_from(rows: Iterable[dict[str, Any]]) -> list[Later]:
    """The later changes of a certificate whose shape has been checked, without what they led to."""
    results = {"kind", "added", "removed", "assigned"}
    changes: list[Later] = []
    for row in rows:
        changes.append(_KINDS[row["kind"]](**_grounded({k: v for k, v in row.items() if k not in results})))
    return changes


def _grounded(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "ground": Ground(row["ground"])} if "ground" in row else row


def _candidates(rows: list[dict[str, Any]]) -> tuple[Candidate, ...]:
    return tuple(Candidate(**{**one, "units": tuple(one["units"])}) for one in rows)


def _pairing_from(row: dict[str, Any]) -> Pairing:
    exclusions = tuple(PairExclusion(**_grounded(one)) for one in row["exclusions"])
    return Pairing(**{**row, "officers": _candidates(row["officers"]), "exclusions": exclusions})
