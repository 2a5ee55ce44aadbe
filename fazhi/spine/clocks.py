"""Starts, stops and recomputes the limits of a matter when something happens on it.

Works on model instances in memory and touches no database, so that single actions and bulk writers share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from fazhi.spine.calendar import Calendar
from fazhi.spine.limits import Bound, Interval, Limit, Unit, due_on, opens_on, promised_on
from fazhi.spine.models import Deadline, Event, Matter, Pause
from fazhi.spine.plain import plain
from fazhi.spine.procedure import Procedure

#: Columns of a limit's row that stand in the history.
TOLD = (
    "limit", "start_seq", "bound", "duty", "organ_id", "started_on", "statutory_on", "due_on", "promised_on", "opens_on",
    "provisional", "met_on", "met_seq", "void",
)  # fmt: skip


def told_of(deadline: Deadline) -> dict[str, Any]:
    """A limit's row as it stands in the history."""
    return {name: plain(getattr(deadline, name)) for name in TOLD}


@dataclass
class Clocks:
    """The limits of one matter while an action works on it. ``new`` and ``changed`` are what has to be saved."""

    procedure: Procedure
    matter: Matter
    calendar: Calendar
    deadlines: list[Deadline]
    pauses: list[Pause]
    extended: Callable[[Deadline], int] = lambda _: 0
    organ_of: Callable[[str], int | None] = lambda _: None
    new: list[Deadline] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)
    touched: dict[int, Deadline] = field(default_factory=dict)

    def happened(self, event: Event, record: Any, values: Mapping[str, Any]) -> None:
        """Stop what the event meets, then start what it starts."""
        codes = {event.code, event.code.partition(":")[0]}
        for deadline in self.running():
            limit = self._limit(deadline)
            if codes & set(limit.met_by):
                deadline.met_on, deadline.met_seq = event.on, event.seq
                if deadline.due_on is None and limit.unit.counted:  # kept while it stood still
                    self._compute(deadline, record, values)
                self.touch(deadline)
            elif codes & set(limit.lapses):
                deadline.void = True
                self.touch(deadline)
        self._moved(codes, record, values)
        for limit in self.procedure.limits:
            if codes & set(limit.starts) and self._applies(limit, record, values, event.on):
                self._start(limit, event, record, values)
        self._next_due()

    def close(self, event: Event) -> None:
        """The matter has ended: limits that simply lapse with it are over."""
        for deadline in self.running():
            if self._limit(deadline).until_closed or deadline.bound == Bound.MIN.value:
                deadline.void = True
                self.touch(deadline)
        self._next_due()

    def convert(self, record: Any, values: Mapping[str, Any], on: date | None = None) -> None:
        """The track has changed: limits of the old track end, those of the new one run from the original start."""
        for deadline in self.running():
            limit = self._limit(deadline)
            if not limit.on_track(self.matter.track):
                self._replace(deadline, self._twin(limit), record, values, on or self.matter.moved_on)
        self._next_due()

    def renew(self, record: Any, on: date) -> list[Deadline]:
        """A new edition governs running matters too: its limits take the place of the old ones from the same start.

        Returns the clocks that ended by it. What the new limit does not fit runs on as it did; an extension granted under the
        old edition is not carried over.
        """
        old = []
        for deadline in self.running():
            newer = self._newer(self._limit(deadline), on)
            if newer and self._applies(newer, record, {}, on):
                self._replace(deadline, newer, record, {}, on)
                old.append(deadline)
        self._next_due()
        return old

    def _replace(
        self, deadline: Deadline, limit: Limit | None, record: Any, values: Mapping[str, Any], on: date
    ) -> None:
        """The old row stays, void; the new limit runs from the same start event."""
        deadline.void = True
        self.touch(deadline)
        if limit and self._applies(limit, record, values, on):
            self._add(limit, deadline.started_on, deadline.start_seq, record, values)

    def recompute(self, record: Any = None) -> None:
        """Pauses, extensions or the calendar have changed."""
        for deadline in self.running():
            self._compute(deadline, record)
            self.touch(deadline)
        self._next_due()

    def mend(self, deadline: Deadline, record: Any, start: date, met: date | None) -> None:
        """A limit started, or was kept, on another day than was written down."""
        if start != deadline.started_on:
            deadline.started_on = start
            self._compute(deadline, record)
        deadline.met_on = met or deadline.met_on
        self.touch(deadline)

    def running(self) -> list[Deadline]:
        return [d for d in [*self.deadlines, *self.new] if d.is_running]

    def _limit(self, deadline: Deadline) -> Limit:
        return self.procedure.limit_by_code[deadline.limit]

    def _moved(self, codes: set[str], record: Any, values: Mapping[str, Any]) -> None:
        """A hearing was put off, a document set another day: what is counted from that day follows it."""
        for deadline in self.running():
            limit = self._limit(deadline)
            if codes & set(limit.starts):
                continue  # started anew: the old row keeps its own days
            day = values.get(limit.runs_from) if limit.bound is Bound.BEFORE else None
            if day:
                deadline.started_on = day
            if day or (limit.unit is Unit.SET_BY_DOCUMENT and values.get(limit.set_by)):
                self._compute(deadline, record, values)
                self.touch(deadline)

    def _applies(self, limit: Limit, record: Any, values: Mapping[str, Any], on: date) -> bool:
        if not limit.on_track(self.matter.track) or not self._governs(limit, on):
            return False
        return limit.when is None or bool(limit.when(record, values))  # type: ignore[operator]

    def _governs(self, limit: Limit, on: date) -> bool:
        """Whether the limit belongs to the matter's edition of the law, or to a newer one that takes in running matters."""
        if limit.replaces:
            return limit.in_edition(max(self.matter.edition_on, on))
        return limit.in_edition(self.matter.edition_on) and self._newer(limit, on) is None

    def _newer(self, limit: Limit, on: date) -> Limit | None:
        """The limit of a newer edition that replaces this one in running matters on a day."""
        day = max(self.matter.edition_on, on)
        return next((n for n in self.procedure.limits if n.replaces == limit.code and n.in_edition(day)), None)

    def _twin(self, limit: Limit) -> Limit | None:
        """The limit that takes the place of another on the matter's present track: same duty, start, end."""
        for other in self.procedure.limits:
            if (
                other.code != limit.code
                and other.on_track(self.matter.track)
                and other.tracks
                and other.duty == limit.duty
            ):
                if set(other.starts) == set(limit.starts) and set(other.met_by) & set(limit.met_by):
                    return other
        return None

    def _start(self, limit: Limit, event: Event, record: Any, values: Mapping[str, Any]) -> None:
        running = [d for d in self.running() if d.limit == limit.code]
        served = event.code.startswith("serve:")
        if served and not running and any(not code.startswith("serve:") for code in limit.starts):
            return  # kept or lapsed already: a service that is entered late reopens nothing
        for old in running:  # restarted: a full new period
            old.void = True
            self.touch(old)
        start = event.on
        if limit.runs_from:
            start = values.get(limit.runs_from) or getattr(record, limit.runs_from, None) or event.on
        self._add(limit, start, event.seq, record, values)

    def _add(self, limit: Limit, start: date, seq: int, record: Any, values: Mapping[str, Any]) -> None:
        deadline = Deadline(
            matter=self.matter, limit=limit.code, bound=limit.bound.value, duty=limit.duty, started_on=start,
            start_seq=seq, organ_id=self.organ_of(limit.duty),
        )  # fmt: skip
        self._compute(deadline, record, values)
        self.new.append(deadline)
        self.touch(deadline)

    def _compute(self, deadline: Deadline, record: Any, values: Mapping[str, Any] | None = None) -> None:
        limit = self._limit(deadline)
        limit = limit.of(record or self.matter.record) if limit.sized else limit
        if limit.unit is Unit.SET_BY_DOCUMENT:
            deadline.due_on = (values or {}).get(limit.set_by) or getattr(record, limit.set_by, None) or deadline.due_on
            deadline.statutory_on = deadline.due_on
            return
        if limit.unit.unnumbered:
            return
        intervals, since = self._intervals(limit, deadline.met_on)
        extra, start = self.extended(deadline), deadline.started_on
        deadline.statutory_on = due_on(limit, start, self.calendar, intervals)
        due = due_on(limit, start, self.calendar, intervals, extra)
        # A suspension stops what is left of a limit; one that had run out before it stays overdue.
        held = bool(since and since <= due and deadline.is_running)
        deadline.due_on = None if held else due
        deadline.promised_on = None if held else promised_on(limit, start, self.calendar, intervals, extra)
        if limit.holds_back:
            deadline.opens_on = None if held else opens_on(limit, start, self.calendar, intervals, extra)
        # The days before an event may lie in a year without notice though the date counted back does not.
        reach = max(deadline.due_on or deadline.statutory_on, start)
        deadline.provisional = limit.needs_calendar and self.calendar.provisional(reach)

    def _intervals(self, limit: Limit, met: date | None) -> tuple[list[Interval], date | None]:
        """Closed pauses that stop this limit, and the day since which one is open.

        For a limit that was ``met`` none reaches beyond that day: kept during a suspension, it ends as if the suspension
        had ended then, so that whether it was kept in time can be told.
        """
        mine = [p for p in self.pauses if self.procedure.ground_by_code[p.ground].stops(limit)]
        ends = [(p, met if met and (p.end is None or p.end > met) else p.end) for p in mine if p.end or p.suspends]
        closed = [Interval(p.start, end, p.ground) for p, end in ends if end and p.start < end]
        return closed, next((p.start for p in mine if p.end is None and p.suspends), None)

    def told(self) -> list[dict[str, Any]]:
        """What has happened to the limits since this was last asked, for the event that did it: the history holds every
        date as it stood, whatever declarations and calendars say later."""
        touched, self.touched = list(self.touched.values()), {}
        return [told_of(deadline) for deadline in touched]

    def touch(self, deadline: Deadline) -> None:
        """Note that a limit has changed and has to be saved."""
        self.touched[id(deadline)] = deadline
        if deadline.pk:
            self.changed.add(deadline.pk)

    def _next_due(self) -> None:
        """The earliest date that an organ here owes; what a court or a citizen owes makes no matter of ours late."""
        ours = {"organ", *self.procedure.parties}
        dates = [d.due_on for d in self.running() if d.due_on and d.bound != Bound.MIN.value and d.duty in ours]
        self.matter.next_due = min(dates, default=None)


def blocking(limits: Iterable[Limit], deadlines: Iterable[Deadline], step: str, on: date) -> Iterable[str]:
    """Sentences for limits of the kind "at least", and lower ends of windows, that a step must still wait for."""
    declared = {limit.code: limit for limit in limits}
    for deadline in deadlines:
        limit = declared[deadline.limit]
        if not limit.holds_back or step not in limit.blocks:
            continue
        least = f"“{limit.name}”不少于{limit.least or limit.amount}{limit.unit.value}"
        if deadline.due_on is None:
            yield f"{least}，现已中止、停止计时，须待恢复并届满之后办理（{limit.basis}）"
        elif deadline.opens_on and on < deadline.opens_on:
            yield f"{least}，须在{deadline.opens_on - timedelta(days=1)}之后办理（{limit.basis}）"
