"""A draw's plan while it is being made, as data on its row, and the frozen plan read back from there.

While planned the data also holds the former units of officers, for the recusal rules alone; they are gone once it is frozen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from fazhi.spine.draws.certificate import plan_from
from fazhi.spine.draws.recusal import by_units, officers_by_role, officers_by_units
from fazhi.spine.draws.words import (
    Candidate,
    Exclusion,
    Ground,
    PairExclusion,
    Pairing,
    Plan,
    Redraw,
    SeedSource,
    Share,
    moment,
)
from fazhi.spine.models import Draw, Event

#: A draft that holds nothing yet.
EMPTY: Mapping[str, Any] = {"pool": [], "shares": [], "exclusions": [], "pairings": [], "units": []}


def as_data(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Words of a plan as a draft keeps them."""
    return [asdict(row) for row in rows]


def candidate(data: Mapping[str, Any]) -> Candidate:
    """A candidate from a draft."""
    lists = {"units": tuple(data.get("units", ())), "former_units": tuple(data.get("former_units", ()))}
    return Candidate(**{**data, **lists})


def exclusion(data: Mapping[str, Any]) -> Exclusion:
    """An exclusion from a draft."""
    return Exclusion(**{**data, "ground": Ground(data["ground"])})


def pairing(data: Mapping[str, Any]) -> Pairing:
    """A pool of officers from a draft."""
    held = {
        "officers": tuple(candidate(one) for one in data["officers"]),
        "exclusions": tuple(PairExclusion(**{**no, "ground": Ground(no["ground"])}) for no in data["exclusions"]),
    }
    return Pairing(**{**data, **held})


def plan_of(draw: Draw) -> Plan:
    """The plan as it stands on the row: as frozen, or as it would be frozen now, the recusal rules applied."""
    if draw.is_frozen:
        return plan_from(draw.plan)
    held = {**EMPTY, **draw.plan}
    pool = tuple(candidate(one) for one in held["pool"])
    stated = [exclusion(one) for one in held["exclusions"]]
    known = {one.candidate for one in stated}
    ruled = [one for one in by_units(pool, held["units"]) if one.candidate not in known]
    pairings = [pairing(one) for one in held["pairings"]]
    roles = _earlier_roles(draw, {officer.id for one in pairings for officer in one.officers})
    pairs = tuple(_ruled(one, pool, held["units"], roles) for one in pairings)
    earlier = draw.redraws
    return Plan(
        number=draw.number, title=draw.title, purpose=draw.purpose, basis=draw.basis, organ=draw.organ.name,
        drawn_from=draw.pool_source, pool=pool, shares=tuple(Share(**one) for one in held["shares"]),
        seed=SeedSource(
            draw.seed_source, moment(draw.seed_known_at) if draw.seed_known_at else "", draw.seed_outcomes
        ),
        exclusions=(*stated, *ruled), pairings=pairs, units=tuple(held["units"]),
        redraws=Redraw(earlier.number, earlier.frozen_hash, draw.redraw_reason) if earlier else None,
    )  # fmt: skip


def _earlier_roles(draw: Draw, officers: set[str]) -> dict[tuple[str, str], str]:
    """Which officers did anything on the records that the pool stands for. An officer is known by the name of an account."""
    if not officers or not draw.refs:
        return {}
    objects = {key: one for one, key in draw.refs.items()}
    rows = Event.objects.filter(by__username__in=officers).values_list("chain", "by__username").distinct()
    return {(objects[chain], name): "办理过这一件" for chain, name in rows if chain in objects}


def _ruled(
    one: Pairing, pool: Iterable[Candidate], units: Iterable[str], roles: Mapping[tuple[str, str], str]
) -> Pairing:
    """The pairing with what follows from the officers' units (those of the whole draw, those of each object) and from what
    they did in a matter before."""
    out = {no.officer for no in one.exclusions if not no.object and not no.unit}
    whole = [
        PairExclusion(no.candidate, no.ground, no.words, no.stated_by)
        for no in by_units(one.officers, units)
        if no.candidate not in out
    ]
    out |= {no.officer for no in whole}
    stated = {(no.officer, no.unit) for no in one.exclusions}
    ruled = [
        no
        for no in officers_by_units(one.officers, pool)
        if no.officer not in out and (no.officer, no.unit) not in stated
    ]
    mine = {officer.id for officer in one.officers} - out
    told = {(no.object, no.officer) for no in one.exclusions if no.object}
    worked = officers_by_role({pair: words for pair, words in roles.items() if pair[1] in mine and pair not in told})
    return replace(one, exclusions=(*one.exclusions, *whole, *ruled, *worked))
