"""What a record must look like when its events are the truth; whatever else stands in the tables was put there by hand.

The chain shows that no event was touched; this shows that nothing else was: the row, the typed record, its details, papers,
services, files, links, pauses and extensions are worked out again from the events and compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fazhi.spine.hanging import Hung, detail_faults, hanging_faults, matter_hanging_faults, same
from fazhi.spine.models import Entry, Event, Matter
from fazhi.spine.plain import plain
from fazhi.spine.procedure import Procedure, Step

OWN = ("organ", "scope", "title", "number")


@dataclass
class Course:
    """A matter as its events tell it."""

    declared: Procedure
    days: dict[int, date] = field(default_factory=dict)  # number of the event -> its day, as mended
    values: dict[str, Any] = field(default_factory=dict)  # field of the record -> value as it stands in a payload
    moves: list[tuple[int, Step]] = field(default_factory=list)  # steps that moved it, by number of the event
    last: dict[str, int] = field(default_factory=dict)  # step -> number of its last event
    owner: Any = None
    suspended: bool = False
    pauses: list[list[Any]] = field(default_factory=list)  # ground, start, end, event
    extensions: list[tuple[str, int, date, int, str]] = field(default_factory=list)
    track: str = ""
    edition: int = 0
    clocks: dict[tuple[str, int], dict[str, Any]] = field(default_factory=dict)  # limit, start event -> its row

    def follow(self, events: Iterable[Event]) -> Course:
        self.track = self.declared.track
        events = list(events)
        undone = {event.payload["undone"] for event in events if event.code == "correct:law"}
        for event in events:
            self.days[event.seq] = event.on
            self.values |= event.told("fields")
            self.clocks |= {(row["limit"], row["start_seq"]): row for row in event.payload.get("clocks", [])}
            if event.seq in undone or event.code == "correct:law":
                continue  # a step of the law that was taken back moved nothing; its fields were put back by the event
            self.last[event.code] = event.seq
            kind = event.code.partition(":")[0]
            if step := self.declared.by_code.get(event.code):
                self._step(step, event)
            elif handler := getattr(self, f"_{kind}", None):
                handler(event)
        return self

    def _open(self, event: Event) -> None:
        self.owner, self.edition = None if {"cause", "asked"} & event.payload.keys() else event.by_id, event.seq

    def _step(self, step: Step, event: Event) -> None:
        if step.ends_suspension and self.suspended:
            self._end(event)
        if step.to:
            self.moves.append((event.seq, step))
        if step.converts:
            self.track = step.converts
        if step.code in self.declared.edition_steps:
            self.edition = event.seq

    def _assign(self, event: Event) -> None:
        self.owner = event.payload["to"]

    def _suspend(self, event: Event) -> None:
        self.suspended = True
        self.pauses.append([event.code.partition(":")[2], event.on, None, event])

    def _resume(self, event: Event) -> None:
        self._end(event)

    def _end(self, event: Event) -> None:
        self.suspended = False
        for pause in self.pauses:
            pause[2] = pause[2] or event.on

    def _exclude(self, event: Event) -> None:
        held = event.payload
        self.pauses.append([held["ground"], date.fromisoformat(held["start"]), date.fromisoformat(held["end"]), event])

    def _extend(self, event: Event) -> None:
        self.extensions.append((event.payload["limit"], event.payload["amount"], event.on, event.seq, event.note[:200]))

    def _correct(self, event: Event) -> None:
        """A mended day is the day of the last event of its step."""
        for step in self.declared.steps:
            day = event.payload.get("fields", {}).get(step.stamp) if step.stamp else None
            if day and step.code in self.last:
                self.days[self.last[step.code]] = date.fromisoformat(day)

    @property
    def moved_on(self) -> date:
        return self.days[self.moves[-1][0] if self.moves else 1]

    def spine(self, events: list[Event]) -> dict[str, Any]:
        """Column of the spine row -> what must stand there."""
        state = events[-1].after
        return {
            "state": state, "suspended": self.suspended, "track": self.track, "opened_on": self.days[1],
            "moved_on": self.moved_on, "closed_on": self.moved_on if state in self.declared.closes else None,
            "edition_on": self.days[self.edition or 1], "owner_id": self.owner, "version": events[-1].seq,
        }  # fmt: skip


def matter_faults(matter: Matter, events: list[Event], hung: Hung) -> Iterator[str]:
    """Where a matter, its record and what hangs on it are not what its events made them."""
    course = Course(matter.declared).follow(events)
    for name, told in course.spine(events).items():
        if getattr(matter, name) != told:
            behind: Any = Matter._meta.get_field(name.removesuffix("_id"))
            yield f"“{behind.verbose_name}”为“{getattr(matter, name)}”，按留痕应为“{told}”"
    yield from _own(matter, events[0])
    yield from record_faults(hung.record, course.values, erased=hung.erased)
    yield from detail_faults(matter.declared, events, hung)
    yield from matter_hanging_faults(course, events, hung)
    for compare in matter.declared.beside.values():
        yield from compare(matter, events)


def _own(row: Any, first: Event) -> Iterator[str]:
    """Number, title, organ and division as they were when it was entered."""
    told = {name: first.payload.get(name) for name in OWN if name in first.payload}
    if "title" in told and (aside := first.kept_aside.get("title")):
        told["title"] = aside[1]
    have = {"organ": row.organ.code, "scope": row.scope, "title": row.title, "number": row.number}
    for name, value in told.items():
        if have[name] != value and not isinstance(value, dict):
            yield f"“{row._meta.get_field(name).verbose_name}”与登记时不符"


def record_faults(record: Any, values: dict[str, Any], erased: bool = False) -> Iterator[str]:
    """Where a typed record differs from the values that its events set; a field that no event set keeps its default."""
    if record is None:
        yield "记录已不存在"
        return
    # What the spine holds of an entry stands in its own row; a matter's record holds all its fields itself.
    spine = {f.name for f in Entry._meta.get_fields()} if isinstance(record, Entry) else {"matter"}
    for behind in record._meta.concrete_fields:
        if behind.name in spine:
            continue
        have = getattr(record, behind.attname)
        told = values.get(behind.name, plain(behind.get_default()))
        if worked_out := getattr(behind, "worked_out", None):  # a field that follows from the others
            told = plain(worked_out(record))
        if isinstance(told, dict):  # a value that was erased: it must not stand in the record either
            if have not in ("", None):
                yield f"“{behind.verbose_name}”的历史值已删除，记录中却仍有内容"
        elif not same(behind, have, told):
            yield f"“{behind.verbose_name}”与留痕不符"


def entry_faults(entry: Any, events: list[Event], hung: Hung) -> Iterator[str]:
    """Where an entry of a plain register is not what its events made it."""
    values: dict[str, Any] = {}
    for event in events:
        values |= event.told("fields")
    first = events[0]
    title = values.pop("title", None)
    if entry.withdrawn != any(e.code == "withdraw" for e in events):
        yield "“已撤下”与留痕不符"
    if entry.on != first.on or entry.version != events[-1].seq:
        yield "日期或版本与留痕不符"
    for what in _own(entry, first):
        if "标题" not in what or title is None:
            yield what
    if title is not None and not isinstance(title, dict) and title != entry.title:
        yield "“标题”与留痕不符"
    yield from record_faults(entry, values)
    yield from hanging_faults(events, hung)
