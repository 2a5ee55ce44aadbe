"""What a record must look like when its events are the truth; whatever else stands in the tables was put there by hand.

The chain shows that no event was touched; this shows that nothing else was: the row, the typed record, its details, papers,
services, files, links, pauses and extensions are worked out again from the events and compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.spine import registry
from fazhi.spine.clocks import told_of
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Event, Matter
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
    pauses: list[list[Any]] = field(default_factory=list)  # ground, start, end
    extensions: list[tuple[str, int, date, int]] = field(default_factory=list)
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
        self.owner, self.edition = event.by_id, event.seq

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
        self.pauses.append([event.code.partition(":")[2], event.on, None])

    def _resume(self, event: Event) -> None:
        self._end(event)

    def _end(self, event: Event) -> None:
        self.suspended = False
        for pause in self.pauses:
            pause[2] = pause[2] or event.on

    def _exclude(self, event: Event) -> None:
        held = event.payload
        self.pauses.append([held["ground"], date.fromisoformat(held["start"]), date.fromisoformat(held["end"])])

    def _extend(self, event: Event) -> None:
        self.extensions.append((event.payload["limit"], event.payload["amount"], event.on, event.seq))

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
    yield from _details(matter.declared, events, hung)
    yield from _hanging(course, events, hung)


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
    spine = {"matter", "chain", *OWN, "on", "withdrawn", "version", "source", "external_id"}
    for behind in record._meta.concrete_fields:
        if behind.name in spine:
            continue
        have = getattr(record, behind.attname)
        told = values.get(behind.name, plain(behind.get_default()))
        if isinstance(told, dict):  # a value that was erased: it must not stand in the record either
            if have not in ("", None):
                yield f"“{behind.verbose_name}”的历史值已删除，记录中却仍有内容"
        elif not same(behind, have, told):
            yield f"“{behind.verbose_name}”与留痕不符"


def same(behind: Any, have: Any, told: Any) -> bool:
    """Whether a stored value is the one that stands in a payload."""
    if isinstance(behind, CodesField):
        return bool(behind.to_python(have) == behind.to_python(told))
    if isinstance(have, Decimal) and told is not None:
        return have == Decimal(told)
    return bool(plain(have) == told or (have in ("", None) and told in ("", None, [])))


@dataclass
class Hung:
    """What hangs on one matter in the tables, as ``gather`` read it."""

    record: Any = None
    erased: bool = False
    details: dict[int, list[Any]] = field(default_factory=dict)  # number of the event -> rows
    documents: dict[int, Any] = field(default_factory=dict)
    services: list[Any] = field(default_factory=list)
    attachments: list[Any] = field(default_factory=list)
    deadlines: list[Any] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    pauses: list[Any] = field(default_factory=list)
    extensions: list[Any] = field(default_factory=list)
    parties: set[tuple[str, int]] = field(default_factory=set)


def _details(declared: Procedure, events: list[Event], hung: Hung) -> Iterator[str]:
    seen = 0
    for event in events:
        step = declared.by_code.get(event.code)
        rows = hung.details.get(event.seq, [])
        if step is None or step.adds is None:
            continue
        seen += len(rows)
        row = rows[0] if len(rows) == 1 else None
        if row is None:
            yield f"第{event.seq}号事件登记的“{step.name}”应有1条，实有{len(rows)}条"
        elif row.on != event.on:
            yield f"第{event.seq}号事件登记的“{step.name}”日期与留痕不符"
        else:
            for name, told in event.told("detail").items():
                behind = row._meta.get_field(name)
                if not isinstance(told, dict) and not same(behind, getattr(row, behind.attname), told):
                    yield f"第{event.seq}号事件登记的“{behind.verbose_name}”与留痕不符"
    if extra := sum(map(len, hung.details.values())) - seen:
        yield f"有{extra}条登记没有对应的事件"


def _hanging(course: Course, events: list[Event], hung: Hung) -> Iterator[str]:
    yield from _papers(events, hung)
    grounds = course.declared.ground_by_code
    told = Counter((g, s, e, g in grounds and grounds[g].suspends) for g, s, e in course.pauses)
    if told != Counter((p.ground, p.start, p.end, p.suspends) for p in hung.pauses):
        yield "中止、扣除期间与留痕不符"
    if Counter(course.extensions) != Counter((e.deadline.limit, e.amount, e.on, e.seq) for e in hung.extensions):
        yield "期限延长与留痕不符"
    yield from _limits(course, hung)
    yield from hanging_faults(events, hung)
    record, parties = hung.record, course.declared.parties
    wanted = {(c, getattr(record, f"{f}_id")) for c, f in parties.items() if getattr(record, f"{f}_id", None)}
    if wanted != {part for part in hung.parties if part[0] in parties}:
        yield "参与单位与留痕不符"


def _limits(course: Course, hung: Hung) -> Iterator[str]:
    """Every limit must stand as the last event that touched it left it."""
    rows = {(d.limit, d.start_seq): d for d in hung.deadlines}
    for key in course.clocks.keys() | rows.keys():
        name = course.declared.limit_by_code[key[0]].name if key[0] in course.declared.limit_by_code else key[0]
        if key not in rows or key not in course.clocks:
            yield f"期限“{name}”{'已不存在' if key not in rows else '没有留痕'}"
        elif told_of(rows[key]) != course.clocks[key]:
            yield f"期限“{name}”与留痕不符"
    if len(rows) < len(hung.deadlines):
        yield "有重复的期限"


def _papers(events: list[Event], hung: Hung) -> Iterator[str]:
    """Documents and their services."""
    told, served = {}, Counter[tuple[Any, ...]]()
    for event in events:
        if event.code == "document":
            told[event.seq] = event
        elif event.code == "serve":
            to = event.told("detail").get("to", "")
            served[event.payload["number"], event.payload["means"], event.on, "" if isinstance(to, dict) else to] += 1
    for seq in told.keys() ^ hung.documents.keys():
        yield f"第{seq}号事件制发的文书{'已不存在' if seq in told else '没有留痕'}"
    for seq in told.keys() & hung.documents.keys():
        yield from _paper(told[seq], hung.documents[seq])
    numbers = {d.pk: d.number for d in hung.documents.values()}
    if served != Counter((numbers.get(s.document_id), s.means, s.on, s.to) for s in hung.services):
        yield "送达登记与留痕不符"


def _paper(event: Event, document: Any) -> Iterator[str]:
    held, to = event.payload, event.told("detail").get("to", "")
    told = (
        held["number"], held["template"], held["sm3"], held["called"], held["organ"], held["serial"], event.on,
        event.on.year, event.by_id, held.get("replaces"),
    )  # fmt: skip
    have = (
        document.number, document.template, document.digest, document.name, document.organ.code, document.serial,
        document.issued_on, document.year, document.issued_by_id, document.replaces and document.replaces.number,
    )  # fmt: skip
    if told != have or (not isinstance(to, dict) and to != document.to):
        yield f"文书{held['number']}的文号、名称、机关、日期、主送或摘要与留痕不符"


def hanging_faults(events: list[Event], hung: Hung) -> Iterator[str]:
    """Files and links, which entries have as well."""
    files: Counter[str] = Counter(e.payload["sm3"] for e in events if e.code == "attach")
    for digest in (files - Counter(a.digest for a in hung.attachments)).elements():
        yield f"附件已不存在（SM3 {digest[:12]}…）"
    for digest in (Counter(a.digest for a in hung.attachments) - files).elements():
        yield f"附件没有留痕（SM3 {digest[:12]}…）"
    told = Counter((e.payload["kind"], e.payload["other"]) for e in events if e.code == "link")
    if told != Counter(hung.links):
        yield "关联与留痕不符"


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


def is_entry(system: str) -> bool:
    """Whether the records of a system are entries of a plain register."""
    return not registry.is_kept(system) and system not in {p.code for p in registry.procedures()}
