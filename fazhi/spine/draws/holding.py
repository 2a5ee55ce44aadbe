"""Holding a draw: the sound plan, the seed and what came later give the result, always the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fazhi.spine.draws.faults import counts, faults
from fazhi.spine.draws.pairing import Assigned, Service
from fazhi.spine.draws.record import Cap, Extension, Later, OfficerOut, Replacement, seed_faults
from fazhi.spine.draws.shares import called
from fazhi.spine.draws.tickets import Place, lines
from fazhi.spine.draws.words import Plan, UnsoundDraw


@dataclass(frozen=True)
class Stratum:
    """What was asked of one stratum."""

    stratum: str
    pool: int
    excluded: int
    number: int


@dataclass(frozen=True)
class Stage:
    """What the draw, or one later change, added and took away."""

    added: tuple[Place, ...] = ()
    removed: tuple[str, ...] = ()
    assigned: tuple[Assigned, ...] = ()


@dataclass
class Held:
    """A draw that has been held. ``lines`` is the full order of every stratum, ``stages`` the draw and each later change."""

    plan: Plan
    seed: str
    strata: list[Stratum]
    lines: dict[str, list[Place]]
    stages: list[Stage] = field(default_factory=list)
    drawn: dict[str, Place] = field(default_factory=dict)
    """Who stands drawn now, by id, in the order of drawing."""
    services: list[Service] = field(default_factory=list)
    _taken: dict[str, int] = field(default_factory=dict)

    @property
    def assigned(self) -> list[Assigned]:
        """The officers who stand assigned now."""
        return [one for service in self.services for one in service.standing()]

    def change(self, later: Later) -> Stage:
        """One more change. Raises ``UnsoundDraw`` when nobody is left in line; this object is then of no further use."""
        if isinstance(later, Extension):
            if later.number < 1:
                raise UnsoundDraw("补充抽取的数量至少是1")
            stage = self._add(self._next(later.stratum, later.number))
        elif isinstance(later, Replacement):
            stage = self._replace(later.candidate)
        else:
            stage = self._officers(later)
        self.stages.append(stage)
        return stage

    def first(self) -> None:
        """The draw itself."""
        places = [place for one in self.strata for place in self._next(one.stratum, one.number)]
        self.stages.append(self._add(places))

    def _next(self, stratum: str, number: int) -> list[Place]:
        line, taken = self.lines.get(stratum, []), self._taken.get(stratum, 0)
        places = line[taken : taken + number]
        if len(places) < number:
            raise UnsoundDraw(f"{called(stratum)}还要抽{number}个，剩下可抽的只有{len(places)}个")
        self._taken[stratum] = taken + number
        return places

    def _add(self, places: list[Place], removed: tuple[str, ...] = ()) -> Stage:
        ids = [place.id for place in places]
        self.drawn |= {place.id: place for place in places}
        assigned = [one for service in self.services for one in service.take(ids)]
        return Stage(tuple(places), removed, tuple(assigned))

    def _replace(self, candidate: str) -> Stage:
        place = self.drawn.pop(candidate, None)
        if place is None:
            raise UnsoundDraw(f"“{candidate}”不在抽中的名单里，不能替换")
        for service in self.services:
            service.release(candidate)
        return self._add(self._next(place.stratum, 1), (candidate,))

    def _officers(self, later: OfficerOut | Cap) -> Stage:
        for service in self.services:
            if service.pairing.name == later.pairing:
                if isinstance(later, Cap):
                    service.raise_cap(later.at_most)
                    return Stage()
                if later.officer not in {one.id for one in service.pairing.officers}:
                    raise UnsoundDraw(f"{later.pairing}：“{later.officer}”不在名单中")
                return Stage(assigned=tuple(service.leave(later.officer, later.object)))
        raise UnsoundDraw(f"没有名为“{later.pairing}”的人员名单")


def hold(plan: Plan, seed: str, later: Iterable[Later] = ()) -> Held:
    """The draw and everything that came later. Raises ``UnsoundDraw`` with every reason why it cannot be held."""
    if reasons := [*faults(plan), *seed_faults(seed)]:
        raise UnsoundDraw(*reasons)
    strata = [Stratum(name, pool, pool - eligible, number) for name, pool, eligible, number in counts(plan)]
    held = Held(plan, seed, strata, lines(plan, seed))
    held.services = [Service(plan, one, seed) for one in sorted(plan.pairings, key=lambda one: one.name)]
    held.first()
    for one in later:
        held.change(one)
    return held
