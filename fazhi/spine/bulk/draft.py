"""One record in the making, worked out in memory under the same gates and clocks as the actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from fazhi.spine import registry
from fazhi.spine.actions.core import clean_values
from fazhi.spine.actions.effects import change, day_only, row_of
from fazhi.spine.actions.papers import _issuer, compose
from fazhi.spine.actions.steps import hindrances
from fazhi.spine.bulk import handing
from fazhi.spine.bulk.handing import DraftTies
from fazhi.spine.bulk.numbering import mark
from fazhi.spine.clocks import Clocks
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import Aside, noted, veil
from fazhi.spine.models import (
    Account,
    Document,
    Event,
    Extension,
    Matter,
    Participation,
    Pause,
    Service,
)
from fazhi.spine.procedure import Step

if TYPE_CHECKING:
    from fazhi.spine.bulk.ledger import Ledger


@dataclass
class Draft:
    """One record in the making: its events and everything that hangs on it."""

    ledger: Ledger
    row: Any
    record: Any
    system: str
    events: list[Event] = field(default_factory=list)
    aside: list[tuple[Event, Aside]] = field(default_factory=list)
    days: dict[str, date] = field(default_factory=dict)
    clocks: Clocks | None = None
    details: list[Any] = field(default_factory=list)
    documents: list[tuple[Document, Event]] = field(default_factory=list)
    services: list[tuple[Service, Event]] = field(default_factory=list)
    extensions: list[Extension] = field(default_factory=list)
    sent: dict[str, list[Draft]] = field(default_factory=dict)  # kind of link -> what steps sent by it, oldest first
    sender: dict[str, Draft] = field(default_factory=dict)  # kind of link -> what sent this one

    @property
    def pk(self) -> int:
        return int(self.row.pk)

    @property
    def matter(self) -> Matter:
        assert isinstance(self.row, Matter)
        return self.row

    def note_event(
        self, code: str, on: date, by: Account | None, *, actor: str = "", before: str = "", note: str = "",
        payload: Mapping[str, Any] | None = None, fields: Mapping[str, Any] | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> Event:  # fmt: skip
        """Append an event in memory; it is sealed into the chain at the flush."""
        body: dict[str, Any] = dict(payload or {})
        body |= {part: dict(values) for part, values in (("fields", fields), ("detail", detail)) if values}
        seq = len(self.events) + 1
        at = self.ledger.moment(on, seq)
        event = Event(
            chain_id=self.pk, seq=seq, code=code, on=on, at=at, by=by, actor=actor, before=before,
            after=getattr(self.row, "state", ""), payload=noted(body, note),
        )  # fmt: skip
        self.events.append(event)
        self.aside.append((event, veil(event, registry.veiled_fields(self.system))))
        self.days[code] = on
        self.row.version = seq
        return event

    def tell(self, event: Event) -> None:
        """The event holds what it has done to the limits."""
        if self.clocks and (told := self.clocks.told()):
            event.payload["clocks"] = told

    def take_parts(self) -> None:
        """Organs named in the record take their part in the matter."""
        known = Participation.objects.all()
        known._result_cache = [
            Participation(matter=self.matter, organ=getattr(self.record, name), capacity=capacity)
            for capacity, name in self.matter.declared.parties.items() if getattr(self.record, f"{name}_id", None)
        ]  # fmt: skip
        self._held()["parties"] = known

    def _held(self) -> dict[str, Any]:
        """What hangs on the matter and is not written yet, where the papers issued meanwhile look for it."""
        return self.matter.__dict__.setdefault("_prefetched_objects_cache", {})  # type: ignore[no-any-return]

    def _add(self, row: Any) -> None:
        """A row that a step has added, where gates (``Context.rows``) and papers (``….all``) look for it."""
        self.details.append(row)
        self._hold(row._meta.get_field("matter").remote_field.get_accessor_name(), type(row), row)

    def _hold(self, name: str, model: Any, row: Any) -> None:
        if name not in self._held():
            none = self._held()[name] = model._default_manager.none()
            none._result_cache = []
        self._held()[name]._result_cache.append(row)

    def law(self, on: date) -> None:
        """Legal steps that were due before ``on`` have happened by themselves."""
        assert self.clocks
        for since in sorted({n.since for n in self.matter.declared.limits if n.replaces and n.since and n.since <= on}):
            if ended := self.clocks.renew(self.record, max(since, self.matter.opened_on)):
                payload = {"ended": [d.limit for d in ended]}
                self.tell(self.note_event("edition", since, None, actor=self.matter.declared.basis, payload=payload))
        for deadline in list(self.clocks.running()):
            limit = self.matter.declared.limit_by_code[deadline.limit]
            if limit.deemed and deadline.due_on and deadline.due_on < on and deadline.is_running:
                step = self.matter.declared.step(limit.deemed)
                if self.matter.state in step.takes and not self.matter.suspended:
                    self._perform(step, self._context(deadline.due_on, None), None, step.basis, "")

    def _context(self, on: date, by: Account | None, cause: Draft | None = None) -> Context:
        calendar = self.ledger.calendars.of(self.matter.scope)
        return Context(
            self.matter, self.record, on, by, calendar, events=self.days, clocks=self.clocks, details=self.details,
            cause=cause.matter if cause else None, ties=DraftTies(self), in_bulk=True,
        )  # fmt: skip

    def take(
        self, code: str, on: date, *, by: Account | None = None, fields: Mapping[str, Any] | None = None,
        detail: Mapping[str, Any] | None = None, note: str = "", actor: str = "", reach: bool = True,
    ) -> Draft:  # fmt: skip
        """Take a step, under the same gates as ``actions.take_step``; what it sends is then in ``sent``.

        A relayed step may be taken by itself: old registers tell the answer without the matter that gave it. ``reach``
        False: nothing is sent or told, since it is not in these registers.
        """
        self._take(code, on, by=by, fields=fields, detail=detail, note=note, actor=actor, reach=reach)
        return self

    def hear(
        self, code: str, on: date, *, cause: Draft, by: Account | None, fields: Mapping[str, Any], detail: Mapping[str, Any]
    ) -> None:  # fmt: skip
        """Take a told step where it can be taken, on the day or as soon after it as this draft's own course allows."""
        step = self.matter.declared.step(code)
        on = max(on, self.matter.opened_on if step.stays else self.matter.moved_on)
        self._take(code, on, by=by, fields=fields, detail=detail, cause=cause)

    def _take(
        self, code: str, on: date, *, by: Account | None, fields: Mapping[str, Any] | None,
        detail: Mapping[str, Any] | None, note: str = "", actor: str = "", reach: bool = True, cause: Draft | None = None,
    ) -> None:  # fmt: skip
        assert self.clocks
        self.law(on)
        step = self.matter.declared.step(code)
        context = self._context(on, by, cause)
        reasons = list(hindrances(context, step, self.clocks.running()))
        if reasons and cause:
            return
        if on > self.ledger.today or on < self.matter.opened_on or (not step.stays and on < self.matter.moved_on):
            raise BadInput(f"{self.matter.number} {step.name}：日期{on}不合顺序")
        if reasons:
            raise NotAllowed(f"{self.matter.number} {step.name}", *reasons)
        context.values = clean_values(self.matter.declared.record, step.fields, fields or {}, step.optional)
        context.detail = row_of(step, context, detail or {})
        if wrong := [reason for check in step.checks if (reason := check(context))]:
            raise BadInput(*wrong)
        self._perform(step, context, None if step.anonymous else by, actor, note, reach=reach)

    def _perform(
        self, step: Step, context: Context, by: Account | None, actor: str, note: str, *, reach: bool = True
    ) -> None:
        assert self.clocks
        matter, on, before = self.matter, context.on, self.matter.state
        values = change(matter, step, context)
        if set(values) & set(matter.declared.parties.values()):
            self.take_parts()
        if step.ends_suspension and matter.suspended:
            self._end_pause(on)
        event = self.note_event(
            step.code, on, by, actor=actor, before=before, note=note, fields=values, detail=context.detail,
            payload={"cause": context.cause.pk} if context.cause else None,
        )  # fmt: skip
        if step.anonymous:
            event.at = day_only(event.at)
        if step.adds:
            self._add(step.adds(matter=matter, on=on, seq=event.seq, **context.detail))
        if step.converts:
            self.clocks.convert(self.record, values, on)
        self.clocks.happened(event, self.record, {**values, **context.detail})
        if step.to in matter.declared.closes:
            self.clocks.close(event)
        self.tell(event)
        for template in step.issues:
            self._issue(template, on, by, event, {"row": context.detail})
        if reach:
            handing.reach(self, step, context, by)

    def _issue(
        self, code: str, on: date, by: Account | None, event: Event, extra: Mapping[str, Any] | None = None
    ) -> Document:
        template = self.matter.declared.template_by_code[code]
        document = compose(self.matter, template, _issuer(self.matter, template), on, extra)
        document.issued_by, document.number = by, mark(len(self.ledger.marked))
        self.ledger.marked.append(document)
        payload = {"template": code, "for": event.seq}
        written = self.note_event(
            "document", on, by, actor=event.actor, before=self.matter.state, payload=payload, detail={"to": document.to}
        )
        document.seq = written.seq
        self.documents.append((document, written))
        self._hold("documents", type(document), document)
        return document

    def _end_pause(self, on: date) -> None:
        assert self.clocks
        for pause in self.clocks.pauses:
            if pause.end is None:
                pause.end = on
        self.matter.suspended = False
        self.clocks.recompute(self.record)

    def suspend(self, ground: str, on: date, *, by: Account | None = None, note: str = "") -> Draft:
        assert self.clocks
        self.law(on)
        matter, declared = self.matter, self.matter.declared
        if matter.state not in declared.suspend_from or matter.suspended or ground not in declared.ground_by_code:
            raise NotAllowed(f"{matter.number}：不能中止")
        matter.suspended = True
        event = self.note_event(f"suspend:{ground}", on, by, before=matter.state, note=note)
        self.clocks.pauses.append(Pause(matter=matter, ground=ground, start=on, note=note[:200]))
        self.clocks.recompute(self.record)
        self.clocks.happened(event, self.record, {})
        self.tell(event)
        told = {"ground": declared.ground_by_code[ground], "note": note}
        papers = [self._issue(template, on, by, event, told) for template in declared.suspend_issues]
        self.clocks.pauses[-1].document = papers[0] if papers else None
        return self

    def resume(self, on: date, *, by: Account | None = None) -> Draft:
        assert self.clocks
        ground = next(p.ground for p in self.clocks.pauses if p.end is None)
        self._end_pause(on)
        event = self.note_event("resume", on, by, before=self.matter.state, payload={"ground": ground})
        self.clocks.happened(event, self.record, {})
        self.tell(event)
        known = {"ground": self.matter.declared.ground_by_code[ground], "note": ""}
        for template in self.matter.declared.resume_issues:
            self._issue(template, on, by, event, known)
        return self

    def extend(
        self, limit: str, amount: int, on: date, *, by: Account | None = None, reason: str = "案情复杂"
    ) -> Draft:
        assert self.clocks
        rule = self.matter.declared.limit_by_code[limit].of(self.record).extend
        deadline = next((d for d in self.clocks.running() if d.limit == limit), None)
        if rule is None or deadline is None or deadline.due_on is None or on > deadline.due_on or amount > rule.amount:
            raise NotAllowed(f"{self.matter.number}：不能延长")
        payload = {
            "limit": limit,
            "amount": amount,
            "unit": self.matter.declared.limit_by_code[limit].extend_unit.value,
        }
        event = self.note_event("extend", on, by, before=self.matter.state, note=reason, payload=payload)
        self.extensions.append(Extension(deadline=deadline, amount=amount, on=on, seq=event.seq, reason=reason[:200]))
        self.clocks.recompute(self.record)
        self.tell(event)
        if rule.document:
            known = {"amount": amount, "reason": reason, "due_on": deadline.due_on}
            self._issue(rule.document, on, by, event, known)
        return self

    def serve(self, template: str, on: date, to: str, *, means: str = "direct", by: Account | None = None) -> Draft:
        """Service of the last document of a kind."""
        assert self.clocks
        document = next(d for d, _ in reversed(self.documents) if d.template == template)
        event = self.note_event("serve", on, by, before=self.matter.state, payload={"means": means}, detail={"to": to})
        self.services.append((Service(document=document, to=to, means=means, on=on), event))
        self.clocks.happened(Event(code=f"serve:{template}", on=on, seq=event.seq), self.record, {})
        self.tell(event)
        return self
