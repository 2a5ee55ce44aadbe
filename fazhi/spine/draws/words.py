"""What is laid down before a draw: pool, shares, exclusions, officers, and where the seed will come from.

All of it is one frozen ``Plan``. ``frozen_hash(plan)`` is published before the seed is known; from then on a changed
letter anywhere in it is seen. Texts are free Chinese words; ids are whatever identifies a candidate for good.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

from fazhi.spine.sm3 import sm3

FORMAT = "fazhi-draw-1"
MAX_WEIGHT = 1000
MIN_OFFICERS = 2
"""No visit by one officer alone: 行政处罚法第42条; for inspections 海南省涉企行政检查条例第18条 and practice."""
MIN_WITNESSES = 2
CHINA = timezone(timedelta(hours=8))


class UnsoundDraw(ValueError):
    """The draw cannot be held like this; ``reasons`` are whole sentences for the person at the desk."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = list(reasons)
        super().__init__("；".join(reasons))


class Ground(StrEnum):
    """Why somebody is not drawn, or falls out afterwards. Kinship is never recorded: who has such a reason declares it."""

    OWN_UNIT = "own_unit"
    FORMER_UNIT = "former_unit"
    EARLIER_ROLE = "earlier_role"
    DECLARED = "declared"
    OVER_CAP = "over_cap"
    CLOSED = "closed"
    MERGED = "merged"
    UNAVAILABLE = "unavailable"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The words on the page."""
        return GROUNDS[self]


GROUNDS: Mapping[Ground, str] = {
    Ground.OWN_UNIT: "现在所在单位与本事项有关",
    Ground.FORMER_UNIT: "曾任职单位与本事项有关",
    Ground.EARLIER_ROLE: "先前参与过本事项",
    Ground.DECLARED: "本次声明回避",
    Ground.OVER_CAP: "已达年度检查频次上限",
    Ground.CLOSED: "已注销或者歇业",
    Ground.MERGED: "已合并或者迁出",
    Ground.UNAVAILABLE: "因病、因公等不能参加",
    Ground.OTHER: "其他",
}


@dataclass(frozen=True)
class Candidate:
    """One that may be drawn, or one officer.

    ``label`` is shown to everybody: masked by the caller where it names a natural person. ``weight`` w counts like w
    tickets of which the best is kept. ``units`` are the units it belongs to or concerns now; ``former_units`` serve the
    recusal rules and are never frozen, published or put into a certificate: where somebody once worked is shown only
    by the exclusion that follows from it.
    """

    id: str
    label: str = ""
    stratum: str = ""
    weight: int = 1
    units: tuple[str, ...] = ()
    former_units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Share:
    """How many are drawn from one stratum: ``number``, or ``rate`` ("3/10", "5%") of its pool, rounded up.

    A rate counts all candidates of the stratum, the excluded too, and takes ``at_least`` and ``at_most``; it never asks for
    more than may be drawn. A fixed number must be there in full.
    """

    stratum: str = ""
    number: int | None = None
    rate: str = ""
    at_least: int = 0
    at_most: int | None = None
    basis: str = ""


@dataclass(frozen=True)
class Exclusion:
    """A candidate of the pool who is not drawn, shown with the ground. ``stated_by``: who declared it, or 规则."""

    candidate: str
    ground: Ground
    words: str = ""
    stated_by: str = ""


@dataclass(frozen=True)
class PairExclusion:
    """An officer who is not sent to ``object``, or to any object of ``unit``; neither given: to none at all."""

    officer: str
    ground: Ground
    words: str = ""
    stated_by: str = ""
    object: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Pairing:
    """Officers drawn to each drawn object: ``per_object`` of them, none with more than ``at_most`` objects.

    A joint inspection has one pairing for each body; ``name`` tells them apart.
    """

    name: str
    officers: tuple[Candidate, ...]
    per_object: int = MIN_OFFICERS
    at_most: int | None = None
    exclusions: tuple[PairExclusion, ...] = ()


@dataclass(frozen=True)
class SeedSource:
    """The public event the seed will be read from, named before it happens, and the moment from which it is known.

    ``known_at`` is written by ``moment``. ``outcomes``: how many different seeds the source can yield, 0 when not stated.
    """

    words: str
    known_at: str
    outcomes: int = 0


@dataclass(frozen=True)
class Redraw:
    """The earlier draw that this one takes the place of, and why. The earlier one stays on record."""

    number: str
    frozen_hash: str
    reason: str


@dataclass(frozen=True)
class Plan:
    """Everything that is frozen. ``units`` are the units the whole draw concerns: none of theirs may be drawn."""

    number: str
    title: str
    purpose: str
    basis: str
    organ: str
    drawn_from: str
    pool: tuple[Candidate, ...]
    shares: tuple[Share, ...]
    seed: SeedSource
    exclusions: tuple[Exclusion, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    units: tuple[str, ...] = ()
    redraws: Redraw | None = None


def moment(at: datetime) -> str:
    """A moment as plans and certificates write it: Beijing time to the second, ``2026-11-22T21:30:00+08:00``."""
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return at.astimezone(CHINA).isoformat(timespec="seconds")


def canonical_json(value: Any) -> bytes:
    """The one way to write a value: JSON in UTF-8, keys sorted, no spaces, nothing escaped that need not be."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "id": one.id,
        "label": one.label,
        "stratum": one.stratum,
        "weight": one.weight,
        "units": sorted(one.units),
    }


def _pairing(one: Pairing) -> dict[str, Any]:
    return {
        "name": one.name,
        "officers": [_candidate(officer) for officer in sorted(one.officers, key=lambda officer: officer.id)],
        "per_object": one.per_object,
        "at_most": one.at_most,
        "exclusions": _in_order(
            {
                "officer": no.officer,
                "object": no.object,
                "unit": no.unit,
                "ground": str(no.ground),
                "words": no.words,
                "stated_by": no.stated_by,
            }
            for no in one.exclusions
        ),
    }


def _in_order(rows: Any) -> list[dict[str, Any]]:
    return sorted(rows, key=canonical_json)


def plan_as_data(plan: Plan) -> dict[str, Any]:
    """The plan as it stands in a certificate; lists sorted, so that the order of entry makes no difference."""
    return {
        "format": FORMAT,
        "number": plan.number,
        "title": plan.title,
        "purpose": plan.purpose,
        "basis": plan.basis,
        "organ": plan.organ,
        "drawn_from": plan.drawn_from,
        "pool": [_candidate(one) for one in sorted(plan.pool, key=lambda one: one.id)],
        "shares": _in_order(vars(share) for share in plan.shares),
        "exclusions": _in_order({**vars(no), "ground": str(no.ground)} for no in plan.exclusions),
        "pairings": [_pairing(one) for one in sorted(plan.pairings, key=lambda one: one.name)],
        "seed": vars(plan.seed),
        "units": sorted(plan.units),
        "redraws": None if plan.redraws is None else vars(plan.redraws),
    }


def canonical(plan: Plan) -> bytes:
    """The bytes that are hashed."""
    return canonical_json(plan_as_data(plan))


def frozen_hash(plan: Plan) -> str:
    """SM3 of ``canonical(plan)``: published when the pool is frozen, before the seed is known."""
    return sm3(canonical(plan))
