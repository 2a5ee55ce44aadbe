"""A batch of records, written together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from fazhi.spine import access, calendars, clock, registry
from fazhi.spine.actions.core import clean_values, texts_of, title_of
from fazhi.spine.actions.entries import check_entry
from fazhi.spine.bulk.draft import Draft
from fazhi.spine.bulk.numbering import number
from fazhi.spine.clocks import Clocks
from fazhi.spine.errors import BadInput
from fazhi.spine.history import kept, sealed
from fazhi.spine.models import (
    Account,
    Chain,
    Deadline,
    Document,
    Event,
    EventSecret,
    Extension,
    Link,
    Matter,
    Organ,
    Participation,
    Pause,
    SearchWords,
    Service,
)
from fazhi.spine.procedure import Procedure
from fazhi.spine.register import Register
from fazhi.spine.table import keys, write_rows

OFFICE_HOURS = (9, 17)


class Ledger:
    """A batch of records to be written together.

    ``entered``: the moment of entry that all events carry; without it they are told as entered on their own days.
    On PostgreSQL others may write meanwhile; on SQLite only when ledger and flush stand in one transaction.
    """

    def __init__(self, today: date | None = None, *, entered: datetime | None = None) -> None:
        self.today, self.entered = today or clock.today(), entered
        self.calendars = calendars.layers()
        self.calendar = self.calendars.of("")
        self.drafts: list[Draft] = []
        self.links: list[tuple[Draft, Draft, str, date]] = []
        self.marked: list[Document] = []  # papers without a number, by the number of their mark
        self._ids = keys(Chain)
        self._next = next(self._ids)
        self._written = False

    def moment(self, on: date, seq: int) -> datetime:
        """When an event of a past day is said to have been entered: in office hours, in order, never at random."""
        if self.entered:
            return self.entered
        minutes = (self._next * 37 + seq * 11) % ((OFFICE_HOURS[1] - OFFICE_HOURS[0]) * 60)
        return (
            datetime.combine(on, time(OFFICE_HOURS[0]), UTC)
            - timedelta(hours=8)
            + timedelta(minutes=minutes, seconds=seq)
        )

    def _id(self) -> int:
        if self._written:  # others may have written since
            self._ids, self._written = keys(Chain), False
            self._next = next(self._ids)
        given, self._next = self._next, next(self._ids)
        return given

    def open(
        self, procedure: Procedure | str, *, organ: Organ, on: date, fields: Mapping[str, Any], by: Account | None = None,
        title: str = "", scope: str = "", actor: str = "", query_code: str | None = None, source: str = "",
        external_id: str = "", cause: Draft | None = None,
    ) -> Draft:  # fmt: skip
        """Enter a matter. ``cause``: the draft whose step sends it."""
        declared = registry.procedure(procedure) if isinstance(procedure, str) else procedure
        if on > self.today:
            raise BadInput(f"日期{on}晚于今天")
        values = clean_values(declared.record, declared.open_fields, fields, declared.open_optional)
        matter = Matter(
            chain_id=self._id(), system=declared.code, organ=organ, scope=scope or organ.scope, state=declared.opens,
            track=declared.track, opened_on=on, moved_on=on, edition_on=on, owner=None if cause else by, query_code=query_code,
            source=source, external_id=external_id,
        )  # fmt: skip
        record = declared.record(**values)
        record.matter = matter
        matter.__dict__["_record"] = record
        matter.title = title or title_of(declared, values)
        draft = Draft(self, matter, record, declared.code)
        context = draft._context(on, by, cause)
        context.values = values
        if reasons := [reason for check in declared.open_checks if (reason := check(context))]:
            raise BadInput(*reasons)
        draft.take_parts()
        draft.clocks = Clocks(
            declared, matter, self.calendars.of(matter.scope), [], [],
            extended=lambda d: sum(e.amount for e in draft.extensions if e.deadline is d),
            organ_of=lambda capacity: access.owing(matter, capacity),
        )  # fmt: skip
        own = {"cause": cause.pk} if cause else None
        event = draft.note_event("open", on, by, actor=actor, fields=values, payload=own)
        draft.clocks.happened(event, record, values)
        draft.tell(event)
        self.drafts.append(draft)
        return draft

    def entry(
        self, register: Register | str, *, organ: Organ, on: date, title: str, fields: Mapping[str, Any],
        by: Account | None = None, actor: str = "", source: str = "", external_id: str = "",
    ) -> Draft:  # fmt: skip
        """Enter a dated fact into a plain register."""
        declared = registry.register_of(register) if isinstance(register, str) else register
        values = clean_values(declared.model, declared.form, fields, declared.optional)
        check_entry(declared, {**values, "on": on, "organ": organ, "title": title})
        row = declared.model(
            chain_id=self._id(), title=title, organ=organ, scope=organ.scope, on=on, source=source,
            external_id=external_id, **values,
        )  # fmt: skip
        draft = Draft(self, row, row, declared.code)
        draft.note_event("record", on, by, actor=actor, fields=values)
        self.drafts.append(draft)
        return draft

    def link(self, source: Draft, target: Draft, kind: str, on: date, *, by: Account | None = None) -> None:
        for draft, other in ((source, target), (target, source)):
            draft.note_event("link", on, by, payload={"kind": kind, "other": other.pk})
        self.links.append((source, target, kind, on))

    @transaction.atomic
    def flush(self) -> int:
        """Write everything; returns how many records there were."""
        number(self.drafts, self.marked)
        heads = [Chain(pk=d.pk, system=d.system, **_seal(d)) for d in self.drafts]
        write_rows(Chain, heads)
        write_rows(Event, [e for d in self.drafts for e in d.events])
        write_rows(EventSecret, [row for d in self.drafts for event, aside in d.aside for row in kept(event, aside)])
        self._rows()
        matters = [d for d in self.drafts if d.clocks]
        write_rows(Participation, [p for d in matters for p in d.matter.parties.all()])
        write_rows(Deadline, [x for d in matters if d.clocks for x in d.clocks.new])
        write_rows(Document, [x for d in matters for x, _ in d.documents])
        write_rows(Service, [x for d in matters for x, _ in d.services])
        write_rows(Pause, [x for d in matters if d.clocks for x in d.clocks.pauses])
        write_rows(Extension, [x for d in matters for x in d.extensions])
        write_rows(Link, [Link(source_id=a.pk, target_id=b.pk, kind=kind, made_on=on) for a, b, kind, on in self.links])
        words = (texts_of(d.system, d.row, d.record) for d in self.drafts)
        write_rows(
            SearchWords,
            [SearchWords(chain_id=d.pk, words=w, personal=p) for d, (w, p) in zip(self.drafts, words, strict=True)],
        )
        written = len(self.drafts)
        self.drafts, self.links, self.marked, self._written = [], [], [], True
        return written

    def _rows(self) -> None:
        """Spine rows before typed records before details, table by table."""
        by_model: dict[Any, list[Any]] = defaultdict(list)
        for draft in self.drafts:
            by_model[type(draft.row)].append(draft.row)
        for model in sorted(by_model, key=lambda m: m is not Matter):
            write_rows(model, by_model.pop(model))
        for draft in self.drafts:
            for row in ([draft.record] if draft.record is not draft.row else []) + draft.details:
                by_model[type(row)].append(row)
        for model, rows in by_model.items():
            write_rows(model, rows)


def _seal(draft: Draft) -> dict[str, Any]:
    head = ""
    for event in draft.events:
        head = sealed(event, head).hash
    return {"head": head, "length": len(draft.events)}
