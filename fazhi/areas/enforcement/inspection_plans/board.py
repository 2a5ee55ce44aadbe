"""A plan as it stands: its checks, and the visits they are put together in. Pure: no database, no clock.

A board is what the lines that stand in the plan's rows made of it, one after the other. A visit is called by the number of
its first check, so no two bear the same number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from fazhi.areas.enforcement.inspection_plans.words import Deed


@dataclass(frozen=True)
class Check:
    """One body's check of one object, once. ``start`` to ``end``: the days in which the body wants it, both included.

    ``often``: how many times a year the body comes for it. ``alone``: it must not be put together with others. ``free``: it
    does not count against the yearly cap. ``proposal``: key of the proposal, 0 for what was ordered later.
    """

    no: int
    proposal: int
    body: str
    target: int
    items: tuple[str, ...]
    start: date
    end: date
    hours: int
    level: str = "county"
    often: int = 1
    alone: bool = False
    free: bool = False

    @property
    def line(self) -> str:
        """As it is kept in the rows of the plan."""
        flags = ("a" if self.alone else "") + ("f" if self.free else "")
        days = (self.start.isoformat(), self.end.isoformat())
        known = (self.no, self.proposal, self.body, self.target, "、".join(self.items), *days, self.hours, self.level)
        return "\t".join(map(str, (*known, self.often, flags)))

    @classmethod
    def of(cls, line: str) -> Check:
        no, proposal, body, target, items, start, end, hours, level, often, flags = line.split("\t")
        return cls(
            int(no), int(proposal), body, int(target), tuple(items.split("、")), date.fromisoformat(start),
            date.fromisoformat(end), int(hours), level, int(often), "a" in flags, "f" in flags,
        )  # fmt: skip


@dataclass(frozen=True)
class Planned:
    """One visit as planned. ``month``: its first day. ``kept``: people have decided it, it is not solved anew. ``why``: in
    words. ``core``: those of its checks that people had decided on before others were proposed to join them. ``sent``: handed to
    the bodies on that day. ``result`` "": not done yet."""

    no: int
    checks: tuple[int, ...]
    month: date
    lead: str
    kept: bool = False
    why: str = ""
    core: tuple[int, ...] = ()
    sent: date | None = None
    result: str = ""
    problems: int = 0
    done: date | None = None

    @property
    def line(self) -> str:
        return "\t".join((str(self.no), self.month.isoformat(), self.lead, ",".join(map(str, self.checks)), self.why))

    @classmethod
    def of(cls, line: str) -> Planned:
        no, month, lead, checks, why = line.split("\t")
        return cls(int(no), tuple(map(int, checks.split(","))), date.fromisoformat(month), lead, why=why)


def middle(check: Check) -> date:
    """The month in the middle of the days in which a check is wanted."""
    at = check.start + (check.end - check.start) // 2
    return at.replace(day=1)


def lead_of(checks: Iterable[Check]) -> str:
    """The body that leads: the one with most items, the first by code among equals."""
    load: dict[str, int] = {}
    for check in checks:
        load[check.body] = load.get(check.body, 0) + len(check.items)
    return min(load, key=lambda body: (-load[body], body))


@dataclass
class Board:
    """Checks and visits by number. ``dropped``: checks that are not made, with the reason."""

    checks: dict[int, Check] = field(default_factory=dict)
    visits: dict[int, Planned] = field(default_factory=dict)
    dropped: dict[int, str] = field(default_factory=dict)

    def of(self, visit: Planned) -> list[Check]:
        return [self.checks[no] for no in visit.checks]

    def bodies(self, visit: Planned) -> list[str]:
        """Codes of the bodies, the leading one first."""
        rest = sorted({c.body for c in self.of(visit)} - {visit.lead})
        return [visit.lead, *rest]

    def visit_of(self, check: int) -> Planned | None:
        return next((v for v in self.visits.values() if check in v.checks), None)

    def add(self, check: Check) -> None:
        """A check that stands for itself until it is put together with others."""
        self.checks[check.no] = check
        self._put(Planned(check.no, (check.no,), middle(check), check.body))

    def gather(self, lines: str) -> None:
        for line in lines.splitlines():
            self.add(Check.of(line))

    def solve(self, lines: str) -> None:
        """What is proposed takes the place of every visit that is neither decided nor sent, and of the decided ones that it
        adds to; what was decided together stays together when it is solved again."""
        found = [Planned.of(line) for line in lines.splitlines()]
        decided = {no: v.checks if v.kept else v.core for v in self.visits.values() for no in v.checks}
        taken = {no for visit in found for no in visit.checks}
        self.visits = {no: v for no, v in self.visits.items() if not taken & set(v.checks)}
        for visit in found:
            self._put(replace(visit, core=next((decided[no] for no in visit.checks if decided.get(no)), ())))

    def adjust(self, deed: str, visits: Iterable[int], checks: Iterable[int], month: date | None, why: str) -> None:
        """What people decide; ``gates`` has looked at it. For a move the first visit is where the checks go."""
        told = [self.visits[no] for no in visits]
        if deed == Deed.APART:
            self._apart(told, tuple(checks), why)
        elif deed == Deed.MOVE:
            self._move(told[0], tuple(checks), why)
        elif deed == Deed.DROP:
            self._drop(tuple(checks), why)
        for visit in told:
            if deed in (Deed.ACCEPT, Deed.RELEASE):
                self._put(replace(visit, kept=deed == Deed.ACCEPT, core=()))
            elif deed == Deed.MONTH and month:
                self._put(replace(visit, kept=True, month=month, why=f"人工改期：{why}"))

    def dispatch(self, numbers: Iterable[int], on: date) -> None:
        for no in numbers:
            self._put(replace(self.visits[no], sent=on, kept=True))

    def done(self, no: int, result: str, problems: int, on: date) -> None:
        if no in self.visits:
            self._put(replace(self.visits[no], result=result, problems=problems, done=on))

    def _put(self, visit: Planned) -> None:
        self.visits[visit.no] = visit

    def _without(self, visit: Planned, checks: set[int], why: str) -> None:
        """What is left of a visit, if anything."""
        del self.visits[visit.no]
        if left := tuple(no for no in visit.checks if no not in checks):
            lead = lead_of(self.checks[no] for no in left)
            self._put(replace(visit, no=min(left), checks=left, lead=lead, kept=True, why=why))

    def _apart(self, visits: list[Planned], checks: tuple[int, ...], why: str) -> None:
        for visit in visits:
            out = [no for no in visit.checks if not checks or no in checks]
            self._without(visit, set(out), f"人工拆开：{why}")
            for no in out:
                check = self.checks[no]
                self._put(Planned(no, (no,), middle(check), check.body, kept=True, why=f"人工拆开：{why}"))

    def _move(self, to: Planned, checks: tuple[int, ...], why: str) -> None:
        for no in checks:
            origin = self.visit_of(no)
            if origin and origin.no != to.no:
                self._without(origin, {no}, f"人工移出一项：{why}")
        everything = tuple(sorted({*to.checks, *checks}))
        self.visits.pop(to.no, None)
        lead = lead_of(self.checks[no] for no in everything)
        self._put(replace(to, no=everything[0], checks=everything, lead=lead, kept=True, why=f"人工合并：{why}"))

    def _drop(self, checks: tuple[int, ...], why: str) -> None:
        for no in checks:
            if visit := self.visit_of(no):
                self._without(visit, {no}, f"取消一项：{why}")
            self.dropped[no] = why
