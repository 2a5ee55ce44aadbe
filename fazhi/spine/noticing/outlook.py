"""What another calendar would do to the limits that are running: which dates move, from where to where, and why.

Looks and computes, writes nothing. The list that is shown before saving and the one that is written come from here.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, Sum

from fazhi.spine.calendars import Layers
from fazhi.spine.clocks import Clocks
from fazhi.spine.dials import Dial
from fazhi.spine.models import Deadline, Event, Extension, Matter, Pause
from fazhi.spine.plain import plain
from fazhi.spine.sm3 import sm3

BATCH = 500
#: What a calendar can change of a running limit, in the order in which it is told.
DATES = ("due_on", "statutory_on", "promised_on", "opens_on")
FIELDS = (*DATES, "provisional")


@dataclass(frozen=True)
class Move:
    """One running limit whose date, or whose being provisional, would change. ``deadline`` stands as it would be."""

    deadline: Deadline
    was: dict[str, Any]
    pauses: list[Pause] = field(repr=False)
    extra: int = 0

    @property
    def now(self) -> dict[str, Any]:
        return {name: getattr(self.deadline, name) for name in FIELDS}

    @property
    def moved(self) -> bool:
        """Whether a date changes; else it only becomes final, or provisional."""
        return any(self.was[name] != getattr(self.deadline, name) for name in DATES)

    @property
    def name(self) -> str:
        limit = self.deadline.declared
        return limit.name if limit.name.endswith("期限") else f"{limit.name}期限"

    @property
    def old(self) -> date | None:
        """The date as it stands now; of a suspended limit, the one it had before the suspension."""
        return self.was["due_on"] or self.was["statutory_on"]

    @property
    def new(self) -> date | None:
        return self.deadline.due_on or self.deadline.statutory_on

    @property
    def words(self) -> str:
        """What happens to it: 顺延3天, 提前1天, 暂定转为确定."""
        days = (self.new - self.old).days if self.new and self.old else 0
        said = [f"延后{days}天" if days > 0 else f"提前{-days}天"] if days else []
        if not days and self.moved:
            said.append("承诺期限或者可办日期变动")
        if self.was["provisional"] != self.deadline.provisional:
            said.append("改为暂定" if self.deadline.provisional else "由暂定转为确定")
        if self.deadline.due_on is None and self.deadline.statutory_on:
            said.append("中止期间，恢复后计算")
        return "，".join(said)

    @property
    def told(self) -> dict[str, Any]:
        """As it stands in the histories: the limit, and what of it changed from what to what."""
        changed = [name for name in FIELDS if self.was[name] != getattr(self.deadline, name)]
        return {
            "limit": self.deadline.limit, "start": self.deadline.start_seq,
            "was": {n: plain(self.was[n]) for n in changed}, "now": {n: plain(getattr(self.deadline, n)) for n in changed},
        }  # fmt: skip

    def why(self, before: Layers, after: Layers, started_by: Event | None = None) -> tuple[str, str]:
        """The derivation of the date under the calendar in force and under the other one, notes of pauses left out."""
        scope, old = self.deadline.matter.scope, copy(self.deadline)
        for name, value in self.was.items():
            setattr(old, name, value)
        pauses = [copy(pause) for pause in self.pauses]
        for pause in pauses:
            pause.note = ""  # may name people; an administrator sees no casework
        return (
            str(self._dial(old, before.of(scope), pauses, started_by).derivation),
            str(self._dial(self.deadline, after.of(scope), pauses, started_by).derivation),
        )

    def _dial(self, deadline: Deadline, calendar: Any, pauses: list[Pause], event: Event | None) -> Dial:
        matter = deadline.matter
        return Dial(deadline, matter.declared, deadline.started_on, calendar, pauses, event, self.extra)


@dataclass
class Moved:
    """A matter with all its moves. ``next_due`` stands on the matter as it would be."""

    matter: Matter
    moves: list[Move]


@dataclass
class Outlook:
    """Everything that would move. ``unchanged`` counts the running limits of the scope that stay as they are."""

    matters: list[Moved]
    unchanged: int = 0

    @property
    def moves(self) -> list[Move]:
        return [move for one in self.matters for move in one.moves]

    @property
    def listed(self) -> list[Move]:
        """All moves, those that change a date first, the nearest of them first."""
        return sorted(self.moves, key=lambda m: (not m.moved, m.old or date.max, m.deadline.pk))

    @property
    def moved(self) -> int:
        return sum(1 for move in self.moves if move.moved)

    @property
    def settled(self) -> int:
        return sum(1 for move in self.moves if not move.moved)

    def token(self, *parts: str) -> str:
        """A hash of the moves that are shown, and of ``parts``; one that changed before confirming gives another one."""
        told = [[one.matter.pk, *(move.told for move in one.moves)] for one in self.matters]
        return sm3(json.dumps([*parts, told], ensure_ascii=False, sort_keys=True).encode())


def outlook(after: Layers, scope: str = "", *, since: date | None = None, lock: bool = False) -> Outlook:
    """What the running limits of matters under a division code would become with other layers of the calendar.

    ``since``: the first day on which the calendars differ; a limit that ends before it cannot move and is not looked at.
    ``lock``: hold the matters and their chains until the transaction ends, because it will be written.
    """
    running = Deadline.objects.running().filter(matter__scope__startswith=scope)
    found = Outlook([one for batch in _batches(scope, since, lock) for one in _looked_at(batch, after) if one.moves])
    found.unchanged = running.count() - len(found.moves)
    return found


def _batches(scope: str, since: date | None, lock: bool) -> Iterator[list[Matter]]:
    running = Deadline.objects.running().filter(matter=OuterRef("pk"))
    if since:  # counted forward a date depends on no later day; counted back, on none after the event
        reach = Q(started_on__gte=since)
        for name in DATES:
            reach |= Q(**{f"{name}__gte": since})
        running = running.filter(reach)
    rows = (
        Matter.objects.filter(Exists(running), scope__startswith=scope).select_related("chain", "organ").order_by("pk")
    )
    if lock:
        rows = rows.select_for_update(of=("chain", "self"))  # in the order of every other lock
    last = 0
    while batch := list(rows.filter(pk__gt=last)[:BATCH]):
        yield batch
        last = batch[-1].pk


def _looked_at(batch: list[Matter], after: Layers) -> Iterator[Moved]:
    keys = [matter.pk for matter in batch]
    deadlines, pauses = defaultdict(list), defaultdict(list)
    for deadline in Deadline.objects.running().filter(matter__in=keys).order_by("pk"):
        deadlines[deadline.matter_id].append(deadline)
    for pause in Pause.objects.filter(matter__in=keys):
        pauses[pause.matter_id].append(pause)
    totals = Extension.objects.filter(deadline__matter__in=keys).values("deadline").annotate(total=Sum("amount"))
    extra = {row["deadline"]: row["total"] for row in totals}
    records = _records(batch)
    for matter in batch:
        yield _one(matter, deadlines[matter.pk], pauses[matter.pk], extra, after, records.get(matter.pk))


def _records(batch: Iterable[Matter]) -> dict[int, Any]:
    by_system: dict[str, list[int]] = defaultdict(list)
    for matter in batch:
        by_system[matter.system].append(matter.pk)
    found: dict[int, Any] = {}
    declared = {matter.system: matter.declared for matter in batch}
    for system, keys in by_system.items():
        found |= declared[system].record.objects.in_bulk(keys)
    return found


def _one(
    matter: Matter, deadlines: list[Deadline], pauses: list[Pause], extra: dict[int, int], after: Layers, record: Any
) -> Moved:
    was = {}
    for deadline in deadlines:
        deadline.matter = matter
        was[deadline.pk] = {name: getattr(deadline, name) for name in FIELDS}
    clocks = Clocks(
        matter.declared, matter, after.of(matter.scope), deadlines, pauses, extended=lambda d: extra.get(d.pk, 0)
    )
    clocks.recompute(record)
    moves = [
        Move(d, was[d.pk], pauses, extra.get(d.pk, 0))
        for d in deadlines if any(was[d.pk][name] != getattr(d, name) for name in FIELDS)
    ]  # fmt: skip
    return Moved(matter, moves)
