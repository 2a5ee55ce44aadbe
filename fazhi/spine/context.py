"""What a gate may look at when it is asked whether a step can be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from fazhi.spine.calendar import Calendar
from fazhi.spine.clocks import Clocks
from fazhi.spine.models import Account, Deadline, Event, Link, Matter, Pause


class Ties(Protocol):
    """What was handed over between matters that are still in the making."""

    def sent(self, link: str) -> list[Matter]:
        """Newest first."""

    def sender(self, link: str) -> Matter | None: ...

    def sent_beside(self, link: str) -> list[Matter]: ...


@dataclass
class Context:
    """A matter, its record, the day, the person, and what is being handed in."""

    matter: Matter
    record: Any
    on: date
    by: Account | None
    calendar: Calendar
    values: Mapping[str, Any] = field(default_factory=dict)  # record fields being filled in
    detail: Mapping[str, Any] = field(default_factory=dict)  # fields of the row being added
    events: Mapping[str, date] | None = None  # code -> last day; given by bulk writers, else read
    clocks: Clocks | None = None  # as they stand before the step; given by bulk writers, else read
    cause: Matter | None = None  # the linked matter whose handling takes this step; None: taken by hand or by law
    ties: Ties | None = None  # what was handed over; given by bulk writers, else read
    in_bulk: bool = False  # by a bulk writer: what a linked matter answered may be told without that matter
    former: Mapping[str, Any] = field(default_factory=dict)  # what the fields held that the step has changed
    details: Sequence[Any] | None = None  # rows that steps have added; given by bulk writers, else read
    each: Any = None  # of the things that one step sends a matter each (``Send.each``): the one whose turn it is
    looks: bool = False  # nothing is being written yet: what was read once is not read again for each gate
    _read: dict[tuple[str, Any], Any] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def _days(self) -> Mapping[str, date]:
        if self.events is not None:
            return self.events
        rows = Event.objects.filter(chain=self.matter.pk).order_by("seq").values_list("code", "on")
        return dict(rows)

    def happened(self, *codes: str) -> bool:
        """Whether any of these events is on file."""
        return any(code in self._days for code in codes)

    def day_of(self, code: str) -> date | None:
        """The last day on which an event of this code happened."""
        return self._days.get(code)

    def running(self, *limits: str) -> list[Deadline]:
        """The clocks of these limits that are running."""
        found = self.clocks.running() if self.clocks else [d for d in self.matter.deadlines.all() if d.is_running]
        return [deadline for deadline in found if deadline.limit in limits]

    @property
    def suspension(self) -> Pause | None:
        """The suspension that is open now."""
        pauses = self.clocks.pauses if self.clocks else self.matter.pauses.all()
        return next((pause for pause in pauses if pause.end is None), None)

    def value(self, name: str) -> Any:
        """A record field as it will stand after the step."""
        return self.values[name] if name in self.values else getattr(self.record, name)

    def rows(self, model: Any) -> list[Any]:
        """The rows of a Detail model that steps have added to the matter so far, in their order."""
        if self.details is not None:
            return [row for row in self.details if isinstance(row, model)]
        found: list[Any] = self._once(
            "rows", model, lambda: list(model.objects.filter(matter=self.matter.pk).order_by("seq"))
        )
        return list(found)

    def sent(self, link: str) -> list[Matter]:
        """The matters that this one sent by a kind of link, newest first."""
        if self.ties:
            return self.ties.sent(link)
        rows = Link.objects.filter(source=self.matter.pk, kind=link).select_related("target__matter").order_by("-pk")
        found: list[Matter] = self._once("sent", link, lambda: [row.target.matter for row in rows])
        return list(found)

    def unfinished(self, link: str) -> list[Matter]:
        """Those of them that are not closed, newest first."""
        return [matter for matter in self.sent(link) if matter.closed_on is None]

    def sender(self, link: str) -> Matter | None:
        """The matter that sent this one by a kind of link. None: it was opened by itself."""
        if self.ties:
            return self.ties.sender(link)
        rows = Link.objects.filter(target=self.matter.pk, kind=link).select_related("source__matter").order_by("pk")
        found: Matter | None = self._once("sender", link, lambda: next((row.source.matter for row in rows), None))
        return found

    def sent_beside(self, link: str) -> list[Matter]:
        """What else the sender of this matter has sent by the same kind of link."""
        if self.ties:
            return self.ties.sent_beside(link)
        beside = Link.objects.filter(source__links_out__target=self.matter.pk, source__links_out__kind=link, kind=link)
        return [row.target.matter for row in beside.exclude(target=self.matter.pk).select_related("target__matter")]

    def _once(self, what: str, of: Any, read: Callable[[], Any]) -> Any:
        """What has been read before, as long as nothing is being written; then it is read anew."""
        if not self.looks:
            return read()
        if (what, of) not in self._read:
            self._read[what, of] = read()
        return self._read[what, of]

    def linked(self, kind: str) -> list[Matter]:
        """Matters this one is linked to by a kind of link, in either direction."""
        from django.db.models import Q

        return list(
            Matter.objects.filter(
                Q(chain__links_in__source=self.matter.pk, chain__links_in__kind=kind)
                | Q(chain__links_out__target=self.matter.pk, chain__links_out__kind=kind)
            )
        )
