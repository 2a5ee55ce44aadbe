"""Which checks of one object may go together, and in which months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from fazhi.areas.enforcement.inspection_plans.board import Check, middle
from fazhi.areas.enforcement.inspection_plans.practice import Rules
from fazhi.spine.limits import add_months

MOVED = 30  # what it costs that a check is outside the days asked for; a month's distance costs one
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Atom:
    """What is not taken apart: one check, or a visit that people have decided, in its month."""

    checks: tuple[Check, ...]
    month: date | None

    @property
    def no(self) -> int:
        return self.checks[0].no

    @property
    def target(self) -> int:
        return self.checks[0].target


@dataclass(frozen=True)
class Column:
    """Atoms that go together in a month."""

    atoms: tuple[Atom, ...]
    month: date
    cost: int

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        return tuple(sorted((c for atom in self.atoms for c in atom.checks), key=lambda c: c.no))

    @property
    def as_decided(self) -> bool:
        """Whether it is what people have decided and nothing more."""
        return len(self.atoms) == 1 and self.atoms[0].month is not None


def months_of(year: int, since: date | None = None) -> list[date]:
    """The months of a year, from the one of a day on; at least the last."""
    first = since.month if since and since.year == year else 1
    return [date(year, month, 1) for month in range(first, 13)]


def distance(check: Check, month: date) -> int:
    """Days from the middle of a month to the days asked for; 0 when the month overlaps them."""
    if month <= check.end and add_months(month, 1) > check.start:
        return 0
    at = month.replace(day=15)
    return (check.start - at).days if at < check.start else (at - check.end).days


def cost_of(check: Check, month: date) -> int:
    at = middle(check)
    apart = abs((month.year - at.year) * 12 + month.month - at.month)
    return min(apart, 12) + (MOVED if distance(check, month) else 0)


def months_for(atom: Atom, months: Sequence[date], rules: Rules) -> list[date]:
    """The months in which an atom may be made; what is near none of them (they are over) has the nearest."""
    if atom.month:
        return [atom.month]
    (check,) = atom.checks
    near = [m for m in months if distance(check, m) <= rules.near_days]
    return near or [min(months, key=lambda m: (distance(check, m), m))]


def why_apart(one: Sequence[Check], other: Sequence[Check], rules: Rules) -> str:
    """Why two groups of checks of one object may not go together; "": they may."""
    for a in one:
        for b in other:
            if a.alone or b.alone:
                return "有不宜合并的检查"
            if a.proposal and a.proposal == b.proposal:
                return "是同一项计划的两次检查"
            if abs(a.hours - b.hours) > rules.hours_apart:
                return f"时长相差超过{rules.hours_apart}小时"
            if a.level != b.level and not rules.across_levels:
                return "层级不同"
            if _incompatible(a, b, rules):
                return "检查事项不相容"
    return ""


def _incompatible(a: Check, b: Check, rules: Rules) -> bool:
    return any(
        any(x.startswith(p) for x in a.items) and any(y.startswith(q) for y in b.items)
        for one, other in rules.apart for p, q in ((one, other), (other, one))
    )  # fmt: skip


def too_much(checks: Sequence[Check], rules: Rules) -> str:
    """Why a group is too large for one visit; "": it is not."""
    hours: dict[str, int] = {}
    for check in checks:
        hours[check.body] = hours.get(check.body, 0) + check.hours
    if len(hours) > rules.most_bodies:
        return f"单位超过{rules.most_bodies}个"
    if len(checks) > rules.most_checks:
        return f"计划超过{rules.most_checks}项"
    if len(checks) > 1 and max(hours.values()) > rules.most_hours:
        return f"同一单位的时长超过{rules.most_hours}小时"
    return ""


def columns_of(atoms: Sequence[Atom], months: Sequence[date], rules: Rules) -> tuple[list[Column], bool]:
    """Every way to put some of these atoms together, single ones first; and whether none was left out for their number."""
    allowed = [set(months_for(atom, months, rules)) for atom in atoms]
    pairs = {
        (i, j) for i in range(len(atoms)) for j in range(i + 1, len(atoms))
        if not (atoms[i].month and atoms[j].month) and allowed[i] & allowed[j]
        and not why_apart(atoms[i].checks, atoms[j].checks, rules)
    }  # fmt: skip
    sets: list[tuple[tuple[int, ...], set[date]]] = [((n,), allowed[n]) for n in range(len(atoms))]
    done = 0
    while done < len(sets):
        members, common = sets[done]
        done += 1
        for n in range(members[-1] + 1, len(atoms)):
            if any((m, n) not in pairs for m in members) or not (both := common & allowed[n]):
                continue
            if too_much([c for m in (*members, n) for c in atoms[m].checks], rules):
                continue
            if len(sets) >= rules.most_sets + len(atoms):
                return _columns(sets, atoms), False
            sets.append(((*members, n), both))
    return _columns(sets, atoms), True


def _columns(sets: Sequence[tuple[tuple[int, ...], set[date]]], atoms: Sequence[Atom]) -> list[Column]:
    found = []
    for members, common in sets:
        chosen = tuple(atoms[n] for n in members)
        loose = [c for atom in chosen if not atom.month for c in atom.checks]
        for month in sorted(common):
            found.append(Column(chosen, month, sum(cost_of(c, month) for c in loose)))
    return found
