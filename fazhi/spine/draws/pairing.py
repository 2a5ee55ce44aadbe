"""Officers to drawn objects: by ticket, in a line of its own for each object, within recusals and caps.

Each object in its turn takes from its line the first who is not recused and has room. When none is left though
somebody could change places, those drawn in the same go do: along the shortest chain, the first found in the order of
the lines. So an assignment is found whenever there is one, and everybody who computes it finds the same one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from fazhi.spine.draws.tickets import in_line, officer_ticket
from fazhi.spine.draws.words import Pairing, Plan, UnsoundDraw


@dataclass(frozen=True)
class Assigned:
    """One officer for one drawn object."""

    pairing: str
    object: str
    officer: str
    ticket: str


@dataclass
class Service:
    """Who serves which object under one pairing; grows as objects are drawn and officers leave."""

    plan: Plan
    pairing: Pairing
    seed: str
    serving: dict[str, list[str]] = field(default_factory=dict)
    left: set[tuple[str, str]] = field(default_factory=set)
    """(officer, object) who left after the draw; an empty object: who left altogether."""

    def __post_init__(self) -> None:
        self._units = {one.id: one.units for one in self.plan.pool if one.units}
        self._labels = {one.id: one.label for one in self.plan.pool}
        self._barred = {(no.officer, no.object, no.unit) for no in self.pairing.exclusions}
        self._cap = self.pairing.at_most
        self._load: Counter[str] = Counter()
        self._lines: dict[str, list[tuple[str, str]]] = {}

    def take(self, objects: list[str]) -> list[Assigned]:
        """Officers for objects drawn in one go. Raises ``UnsoundDraw`` naming the object that lacks somebody."""
        for obj in objects:
            self.serving[obj] = []
        for obj in objects:
            for _ in range(self.pairing.per_object):
                if not self._next(obj) and not self._change_places(obj, objects):
                    raise UnsoundDraw(self._lacking(obj))
        return [one for obj in objects for one in self._shown(obj)]

    def release(self, obj: str) -> None:
        """The object falls out; its officers have room again."""
        for officer in self.serving.pop(obj):
            self._load[officer] -= 1

    def leave(self, officer: str, obj: str) -> list[Assigned]:
        """The officer leaves one object, or all (``obj`` empty); who follows. Nobody else changes places."""
        self.left.add((officer, obj))
        affected = [one for one, officers in self.serving.items() if officer in officers and obj in ("", one)]
        if obj and not affected:
            raise UnsoundDraw(f"{self.pairing.name}：“{officer}”没有派到对象“{obj}”")
        for one in affected:
            self.serving[one].remove(officer)
            self._load[officer] -= 1
        followed = []
        for one in affected:
            before = set(self.serving[one])
            if not self._next(one):
                raise UnsoundDraw(self._lacking(one))
            followed += [new for new in self._shown(one) if new.officer not in before]
        return followed

    def raise_cap(self, at_most: int) -> None:
        """More objects an officer. Raises ``UnsoundDraw`` when it is not more than before."""
        if self._cap is None or at_most <= self._cap:
            before = "没有上限" if self._cap is None else f"是{self._cap}个"
            raise UnsoundDraw(f"{self.pairing.name}：每人的上限现在{before}，只能放宽，不能改为{at_most}个")
        self._cap = at_most

    def standing(self) -> list[Assigned]:
        """Everybody who serves now."""
        return [one for obj in self.serving for one in self._shown(obj)]

    def _shown(self, obj: str) -> list[Assigned]:
        officers = self.serving[obj]
        return [Assigned(self.pairing.name, obj, one, ticket) for ticket, one in self._lines[obj] if one in officers]

    def _line(self, obj: str) -> list[str]:
        """Officers neither recused from the object nor gone, by ticket."""
        if obj not in self._lines:
            number, name = self.plan.number, self.pairing.name
            self._lines[obj] = in_line(
                (officer_ticket(self.seed, number, name, obj, one.id), one.id)
                for one in self.pairing.officers
                if not self._recused(one.id, obj)
            )
        return [one for _, one in self._lines[obj] if not {(one, obj), (one, "")} & self.left]

    def _recused(self, officer: str, obj: str) -> bool:
        keys = [(officer, "", ""), (officer, obj, ""), *((officer, "", unit) for unit in self._units.get(obj, ()))]
        return any(key in self._barred for key in keys)

    def _room(self, officer: str) -> bool:
        return self._cap is None or self._load[officer] < self._cap

    def _next(self, obj: str) -> bool:
        """Takes the first of the object's line who has room; whether there was one."""
        for officer in self._line(obj):
            if officer not in self.serving[obj] and self._room(officer):
                self.serving[obj].append(officer)
                self._load[officer] += 1
                return True
        return False

    def _change_places(self, wanting: str, objects: list[str]) -> bool:
        """The shortest chain by which the wanting object gets an officer and no other loses one; whether there is one."""
        wanted_by: dict[str, str] = {}
        gives: dict[str, str] = {}
        queue = [wanting]
        served_by: defaultdict[str, list[str]] = defaultdict(list)
        for obj in objects:
            for officer in self.serving[obj]:
                served_by[officer].append(obj)
        for obj in queue:
            for officer in self._line(obj):
                if officer in self.serving[obj] or officer in wanted_by:
                    continue
                wanted_by[officer] = obj
                if self._room(officer):
                    self._load[officer] += 1
                    self._along(officer, wanting, wanted_by, gives)
                    return True
                for other in served_by[officer]:
                    if other != wanting and other not in gives:
                        gives[other] = officer
                        queue.append(other)
        return False

    def _along(self, free: str, wanting: str, wanted_by: dict[str, str], gives: dict[str, str]) -> None:
        officer = free
        while True:
            obj = wanted_by[officer]
            self.serving[obj].append(officer)
            if obj == wanting:
                return
            officer = gives[obj]
            self.serving[obj].remove(officer)

    def _lacking(self, obj: str) -> str:
        able, total = len(self._line(obj)), len(self.pairing.officers)
        short = self.pairing.per_object - len(self.serving[obj])
        cap = "" if self._cap is None else f"，其余已派到该对象或者已达每人{self._cap}个对象的上限"
        named = f"“{self._labels.get(obj) or obj}”（{obj}）"
        return f"{self.pairing.name}：对象{named}还缺{short}名，{total}名人员中回避或者退出{total - able}名{cap}"
