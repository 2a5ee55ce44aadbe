"""Running limits as a reader sees them: colour and word, the date in words, and where the date comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.conf import settings
from django.db.models import Sum

from fazhi.spine.calendar import WEEKDAYS, Calendar
from fazhi.spine.derivation import Derivation, derive
from fazhi.spine.limits import Bound, Interval, Limit, Unit
from fazhi.spine.models import Deadline, Event, Extension, Matter, Pause
from fazhi.spine.procedure import Procedure
from fazhi.spine.sight import Sight

MOST = 3  # so many ways of keeping a limit are named


@dataclass
class Dial:
    """One limit of one matter. ``tone``: red, amber, green, grey; never without its ``word``."""

    deadline: Deadline
    procedure: Procedure
    today: date
    calendar: Calendar
    pauses: list[Pause] = field(default_factory=list)
    started_by: Event | None = None
    extra: int = 0

    @property
    def limit(self) -> Limit:
        return self.procedure.limit_by_code[self.deadline.limit]

    @property
    def name(self) -> str:
        """审查期限: the limit's name, with 期限 once."""
        return self.limit.name if self.limit.name.endswith("期限") else f"{self.limit.name}期限"

    @property
    def label(self) -> str:
        return f"{self.name} {self.due or '—'}"

    @property
    def due(self) -> date | None:
        return self.deadline.due_on

    @cached_property
    def state(self) -> tuple[str, str]:
        """Tone and word."""
        deadline, due = self.deadline, self.deadline.due_on
        if deadline.void:
            return "grey", "已不适用"
        if deadline.met_on:
            late = (deadline.met_on - due).days if due and self.limit.bound is not Bound.MIN else 0
            return ("red", f"逾期{late}天办结") if late > 0 else ("done", "按期完成" if due else "已完成")
        if due is None:
            held = deadline.statutory_on is not None  # a counted limit loses its date only while it stands still
            return (
                ("grey", "中止，停止计时")
                if held
                else ("blue", "及时办理" if self.limit.unit is Unit.PROMPT else "待定")
            )
        if self.limit.bound is Bound.MIN:
            return (
                ("blue", f"届满前不得办理，还有{(due - self.today).days}天") if due >= self.today else ("green", "已满")
            )
        return self._running(due)

    def _running(self, due: date) -> tuple[str, str]:
        if due < self.today:
            return "red", f"已超期{(self.today - due).days}天"
        if due == self.today:
            return "amber", "临期，今天到期"
        left = (due - self.today).days
        soon = due <= self.calendar.after(self.today, settings.FAZHI_WARN_WORKING_DAYS)
        return ("amber", f"临期，还有{left}天") if soon else ("green", f"还有{left}天")

    @property
    def tone(self) -> str:
        return self.state[0]

    @property
    def word(self) -> str:
        return self.state[1]

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.due.weekday()] if self.due else ""

    @property
    def todo(self) -> str:
        """What has to be done to keep the limit: the steps that meet it."""
        names = [step.name for step in self.procedure.steps if step.code in self.limit.met_by]
        names += [self.procedure.event_name(c) for c in sorted(self.limit.met_by) if c not in self.procedure.by_code]
        names = list(dict.fromkeys(names))
        return " / ".join(names[:MOST]) + (f" 等{len(names)}种办理" if len(names) > MOST else "")

    @cached_property
    def derivation(self) -> Derivation:
        deadline, limit = self.deadline, self.limit
        grounds = self.procedure.ground_by_code
        mine = [p for p in self.pauses if grounds[p.ground].stops(limit)]
        until = deadline.met_on
        closed = [
            Interval(p.start, p.end, self.ground_name(p)) for p in mine if p.end and not (until and p.start > until)
        ]
        stands = deadline.is_running and deadline.due_on is None  # what had run out before a suspension stays overdue
        held = next((p.start for p in mine if p.end is None and p.suspends), None) if stands else None
        return derive(
            limit, deadline.started_on, self.calendar, closed, self.extra, self.start_text, held_since=held,
            set_on=deadline.due_on,
        )  # fmt: skip

    @property
    def start_text(self) -> str:
        """Which event started it, and its evidence."""
        event = self.started_by
        if self.limit.runs_from:
            labels = {f.name: str(f.verbose_name) for f in self.procedure.record._meta.concrete_fields}
            words = labels.get(self.limit.runs_from, "起算日")
        elif event is None:
            words = "起算"
        else:
            words = (
                self.procedure.open_on.split("（", 1)[0].removesuffix("日期")
                if event.code == "open"
                else self.procedure.event_name(event.code)
            )
        evidence = event.payload.get("number", "") if event and event.code in ("serve", "document") else ""
        return f"{words}（第{event.seq}号留痕{'，' + evidence if evidence else ''}）" if event else words

    def ground_name(self, pause: Pause) -> str:
        ground = self.procedure.ground_by_code.get(pause.ground)
        word = "中止" if pause.suspends else "扣除"
        note = f"，{pause.note}" if pause.note else ""
        return f"{word}：{ground.name}（{ground.basis}）{note}" if ground else f"{word}：{pause.ground}{note}"

    @property
    def differs(self) -> bool:
        """Whether the stored date is not what the present calendar and record would give."""
        told = self.derivation.due
        return bool(self.due and told and told != self.due and self.deadline.is_running)


_ORDER = {"red": 0, "amber": 1, "blue": 2, "green": 3, "grey": 4, "done": 5}


def in_order(dials: Iterable[Dial]) -> list[Dial]:
    """Most pressing first; those that are over at the end."""
    far = date.max
    return sorted(dials, key=lambda d: (not d.deadline.is_running, _ORDER[d.tone], d.due or far, d.deadline.pk))


def dials_of(
    matter: Matter, sight: Sight, calendar: Calendar, deadlines: Iterable[Deadline] | None = None
) -> list[Dial]:
    """The limits of a matter that its reader may see, most pressing first, in four queries."""
    rows = list(matter.deadlines.select_related("organ") if deadlines is None else deadlines)
    pauses = list(matter.pauses.all())
    events = {e.seq: e for e in Event.objects.filter(chain=matter.pk, seq__in={d.start_seq for d in rows})}
    more = Extension.objects.filter(deadline__matter=matter.pk).values("deadline").annotate(total=Sum("amount"))
    extra = {row["deadline"]: row["total"] for row in more}
    return in_order(
        Dial(d, matter.declared, sight.today, calendar, pauses, events.get(d.start_seq), extra.get(d.pk, 0))
        for d in rows
        if sight.deadline(d, events[d.start_seq].code if d.start_seq in events else "")
    )
