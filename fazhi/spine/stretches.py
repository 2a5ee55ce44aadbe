"""The life of one clock, stretch by stretch: running, stopped, started anew, ended; and what the history says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q

from fazhi.spine.bounds import Mode
from fazhi.spine.derivation import Granted
from fazhi.spine.limits import Interval
from fazhi.spine.models import Deadline, Event, Extension, Matter, Pause
from fazhi.spine.procedure import Procedure

ONE = timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """``end`` is its last day; None: it goes on. ``why``: ground, article, paper and who approved, in words."""

    mode: Mode
    start: date
    end: date | None
    why: str = ""

    def __str__(self) -> str:
        span = f"{self.start}" if self.start == self.end else f"{self.start}至{self.end or '今'}"
        return f"{self.mode.value}：{span}" + (f"，{self.why}" if self.why else "")


def stretches(
    start: date, ended: date | None, pauses: Iterable[Interval], restarted: str = "", end: str = ""
) -> list[Stretch]:
    """Every stretch of a clock that began to run on the day after ``start``.

    A pause that is still open ends on ``date.max``. ``restarted``: why it is a full new period. ``end``: what ended it.
    """
    found = [Stretch(Mode.RESTART, start, start, restarted)] if restarted else []
    day = start + ONE
    for pause in sorted(pauses, key=lambda p: p.start):
        begin = max(pause.start, day)
        if pause.end <= begin or (ended and begin > ended):
            continue
        if begin > day:
            found.append(Stretch(Mode.RUN, day, begin - ONE))
        open_ended = pause.end == date.max
        found.append(Stretch(Mode.PAUSE, begin, None if open_ended else pause.end - ONE, pause.words))
        if open_ended:
            return found
        day = pause.end
    if ended is None or ended >= day:
        found.append(Stretch(Mode.RUN, day, ended))
    if ended:
        found.append(Stretch(Mode.END, ended, ended, end))
    return found


@dataclass
class Told:
    """What the events of a matter say about its clocks: which paper, and who decided."""

    procedure: Procedure
    events: Mapping[int, Event] = field(default_factory=dict)
    extensions: Mapping[int, list[Extension]] = field(default_factory=dict)  # by clock
    numbers: Mapping[int, str] = field(default_factory=dict)  # number of an event -> number of the paper issued with it

    @classmethod
    def of(cls, matter: Matter, deadlines: Iterable[Deadline], hidden: Iterable[str] = ()) -> Told:
        """Read in two queries; papers made from ``hidden`` templates are not named."""
        seqs = {seq for d in deadlines for seq in (d.start_seq, d.met_seq) if seq}
        wanted = Q(seq__in=seqs) | Q(code__in=("document", "extend", "exclude")) | Q(code__startswith="suspend:")
        events = {e.seq: e for e in Event.objects.filter(wanted, chain=matter.pk).order_by("seq")}
        rows: dict[int, list[Extension]] = {}
        for row in Extension.objects.filter(deadline__matter=matter.pk).order_by("seq"):
            rows.setdefault(row.deadline_id, []).append(row)
        kept = set(hidden)
        numbers: dict[int, str] = {}
        for event in events.values():
            held = event.payload
            if event.code == "document" and held.get("template") not in kept:
                numbers.setdefault(held.get("for", 0), held.get("number", ""))
        return cls(matter.declared, events, rows, numbers)

    def person(self, seq: int) -> str:
        """Who entered an event; nobody where the law acted."""
        event = self.events.get(seq)
        return event.actor if event and event.by_id else ""

    def granted(self, deadline: Deadline) -> list[Granted]:
        return [
            Granted(row.amount, row.on, self.person(row.seq), self.numbers.get(row.seq, ""))
            for row in self.extensions.get(deadline.pk, [])
        ]

    def extra(self, deadline: Deadline) -> int:
        return sum(row.amount for row in self.extensions.get(deadline.pk, []))

    def interval(self, pause: Pause) -> Interval:
        """A pause with ground, article, paper and who approved; open to the end of time while it lasts."""
        ground = self.procedure.ground_by_code.get(pause.ground)
        word, name = "中止" if pause.suspends else "扣除", ground.name if ground else pause.ground
        note = f"，{pause.note}" if pause.note else ""
        seq = next(self._events_of(pause), 0)
        return Interval(
            pause.start, pause.end or date.max, f"{word}：{name}{note}", ground.basis if ground else "",
            self.numbers.get(seq, ""), self.person(seq),
        )  # fmt: skip

    def _events_of(self, pause: Pause) -> Iterator[int]:
        code = f"suspend:{pause.ground}" if pause.suspends else "exclude"
        for event in self.events.values():
            start = event.on.isoformat() if pause.suspends else event.payload.get("start")
            if event.code == code and start == pause.start.isoformat():
                yield event.seq
