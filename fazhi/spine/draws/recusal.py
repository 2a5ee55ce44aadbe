"""Recusal by rule: who may not be drawn, from the units and earlier roles handed in. No kinship is asked for or kept.

Whoever has another reason (kinship, friendship, an interest) declares it for the one draw: a ground ``DECLARED`` with the
words of the person, nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fazhi.spine.draws.words import Candidate, Exclusion, Ground, PairExclusion

BY_RULE = "规则"


def by_units(pool: Iterable[Candidate], units: Iterable[str]) -> list[Exclusion]:
    """Those who belong, or belonged, to one of the units that the whole draw concerns."""
    concerned = set(units)
    found = []
    for one in pool:
        for ground, shared in _shared(one, concerned):
            found.append(Exclusion(one.id, ground, shared, BY_RULE))
            break
    return found


def by_role(pool: Iterable[Candidate], roles: Mapping[str, str]) -> list[Exclusion]:
    """Those who took part in the matter before; ``roles``: candidate id → as what, in words."""
    return [Exclusion(one.id, Ground.EARLIER_ROLE, roles[one.id], BY_RULE) for one in pool if one.id in roles]


def officers_by_units(officers: Iterable[Candidate], pool: Iterable[Candidate]) -> list[PairExclusion]:
    """For each officer the units of the pool's objects to which the officer belongs or belonged."""
    concerned = {unit for one in pool for unit in one.units}
    return [
        PairExclusion(officer.id, ground, shared, BY_RULE, unit=shared)
        for officer in officers
        for ground, shared in _shared(officer, concerned)
    ]


def officers_by_role(roles: Mapping[tuple[str, str], str]) -> list[PairExclusion]:
    """Officers who dealt with an object before; ``roles``: (object id, officer id) → as what, in words."""
    return [
        PairExclusion(officer, Ground.EARLIER_ROLE, words, BY_RULE, object=obj)
        for (obj, officer), words in sorted(roles.items())
    ]


def _shared(one: Candidate, concerned: set[str]) -> list[tuple[Ground, str]]:
    """The units in common, the present ones first."""
    own = [(Ground.OWN_UNIT, unit) for unit in sorted(set(one.units) & concerned)]
    return own + [(Ground.FORMER_UNIT, unit) for unit in sorted((set(one.former_units) - set(one.units)) & concerned)]
