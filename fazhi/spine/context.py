"""What a gate may look at when it is asked whether a step can be taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fazhi.spine.calendar import Calendar
from fazhi.spine.clocks import Clocks
from fazhi.spine.models import Account, Deadline, Event, Matter, Pause


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

    def linked(self, kind: str) -> list[Matter]:
        """Matters this one is linked to by a kind of link, in either direction."""
        from django.db.models import Q

        return list(
            Matter.objects.filter(
                Q(chain__links_in__source=self.matter.pk, chain__links_in__kind=kind)
                | Q(chain__links_out__target=self.matter.pk, chain__links_out__kind=kind)
            )
        )
