"""Running limits as a reader sees them: colour and word, the date in words, and where the date comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from django.conf import settings

from fazhi.spine.calendar import WEEKDAYS, Calendar
from fazhi.spine.derivation import Derivation, Line, derive
from fazhi.spine.limits import Bound, Interval, Limit, Unit
from fazhi.spine.models import Deadline, Event, Matter, Pause
from fazhi.spine.procedure import Procedure
from fazhi.spine.sight import Sight
from fazhi.spine.stretches import Stretch, Told, stretches

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
    told: Told | None = None
    before: Deadline | None = None  # the clock of the same limit that this one started anew

    @cached_property
    def limit(self) -> Limit:
        limit = self.procedure.limit_by_code[self.deadline.limit]
        return limit.of(self.deadline.matter.known_record) if limit.sized else limit

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
        if deadline.met_on and (law := self._law):
            return "grey", f"期满，{law}"
        if deadline.met_on:
            late = (deadline.met_on - due).days if due and self.limit.bound is not Bound.MIN else 0
            return ("red", f"逾期{late}天办结") if late > 0 else ("done", "按期完成" if due else "已完成")
        if due is None:
            held = deadline.statutory_on is not None  # a counted limit loses its date only while it stands still
            return (
                ("grey", "中止，停止计时")
                if held
                else ("blue", f"{self.limit.unit.value}办理" if self.limit.unit.unnumbered else "待定")
            )
        if self.limit.bound is Bound.MIN:
            return (
                ("blue", f"届满前不得办理，还有{(due - self.today).days}天") if due >= self.today else ("green", "已满")
            )
        return self._running(due)

    @property
    def _law(self) -> str:
        """The step of the law that ended it: it was not kept, it ran out."""
        event = self.told.events.get(self.deadline.met_seq or 0) if self.told else None
        step = self.procedure.by_code.get(event.code) if event else None
        return step.name if step and step.law else ""

    def _running(self, due: date) -> tuple[str, str]:
        """By the office's own date where it has promised one; only the statutory one makes a limit overdue."""
        deadline, left = self.deadline, (due - self.today).days
        if left < 0:
            return "red", f"已超期{-left}天"
        if deadline.opens_on and self.today < deadline.opens_on:
            return "blue", f"{deadline.opens_on}起方可办理，至迟还有{left}天"
        own = deadline.promised_on or due
        ahead = (own - self.today).days
        if ahead < 0:
            return "red", f"超过承诺期限{-ahead}天，法定期限还有{left}天"
        name = "承诺期限" if own < due else ""
        if ahead == 0:
            return "amber", f"临期，{name}今天到期"
        soon = own <= self.warns_until
        return ("amber", f"临期，{name}还有{ahead}天") if soon else ("green", f"还有{left}天")

    @property
    def warns_until(self) -> date:
        """What falls due by then is told beforehand; a day named for every year from the week before."""
        if self.limit.unit is Unit.FIXED_DATE:
            return self.today + timedelta(days=7)
        return self.calendar.after(self.today, settings.FAZHI_WARN_WORKING_DAYS)

    @property
    def promised(self) -> str:
        """The office's own date beside the statutory one, where it has promised one."""
        day = self.deadline.promised_on if self.deadline.is_running else None
        return f"承诺 {day}（法定 {self.due}）" if day else ""

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
    def intervals(self) -> list[Interval]:
        """The pauses that stop this clock, with ground, article, paper and who approved; an open one has no end."""
        told, until, due = self.told or Told(self.procedure), self.deadline.met_on, self.due
        mine = [p for p in self.pauses if self.procedure.ground_by_code[p.ground].stops(self.limit)]
        mine = [p for p in mine if not (until and p.start > until) and (p.end or p.suspends)]
        if due:  # what begins after the last day stops nothing
            mine = [p for p in mine if p.start <= due]
        found = [told.interval(p) for p in mine]
        return [replace(p, end=until) if until and p.end > until else p for p in found]

    @property
    def _kept_while_stopped(self) -> bool:
        """Whether it was kept during a suspension: it ends as if the suspension had ended then."""
        met, due = self.deadline.met_on, self.due
        if met is None or due is None:
            return False
        stopped = (p for p in self.pauses if self.procedure.ground_by_code[p.ground].stops(self.limit) and p.suspends)
        return any(p.start <= min(met, due) and (p.end is None or p.end > met) for p in stopped)

    @cached_property
    def derivation(self) -> Derivation:
        """Where the date comes from; a last line where the present calendar and record lead to another one."""
        told, due = self._derived, self.due
        if self._kept_while_stopped:
            note = Line("note", f"{self.deadline.met_on}在中止期间办结，届满日按当日恢复推算")
            told = replace(told, lines=(*told.lines, note))
        if not self.differs:
            return told
        now = f"按现行节假日安排和登记内容推算为{told.due}"
        stays = (
            f"；办结时登记的届满日为{due}，不再变动"
            if self.deadline.met_on
            else f"，与登记的届满日{due}不同，待重新计算"
        )
        return replace(told, lines=(*told.lines, Line("note", now + stays)))

    @cached_property
    def _derived(self) -> Derivation:
        deadline, limit = self.deadline, self.limit
        closed = [p for p in self.intervals if p.end < date.max]
        stands = deadline.is_running and deadline.due_on is None  # what had run out before a suspension stays overdue
        held = next((p for p in self.intervals if p.end == date.max), None) if stands else None
        return derive(
            limit, deadline.started_on, self.calendar, closed, self.extra, self.start_text,
            held_since=held.start if held else None, held_for=held.words if held else "", set_on=deadline.due_on,
            granted=self.told.granted(deadline) if self.told else (),
        )  # fmt: skip

    @property
    def stretches(self) -> list[Stretch]:
        """When the clock ran, stood still, was started anew and ended; empty where nothing interrupted it."""
        pauses = [p for p in self.intervals if p.end > self.deadline.started_on + timedelta(days=1)]
        if not pauses and self.before is None:
            return []
        anew = f"此前自{self.before.started_on}起的计时作废，{self.start_text}" if self.before else ""
        return stretches(self.deadline.started_on, self.deadline.met_on, pauses, anew)

    @property
    def start_text(self) -> str:
        """Which event started it, and its evidence."""
        event, named = self.started_by, self._start_told
        if self.limit.runs_from and (event is None or named or event.on != self.deadline.started_on):
            labels = {f.name: str(f.verbose_name) for f in self.procedure.record._meta.concrete_fields}
            words = labels.get(self.limit.runs_from, "起算日")
        elif event is None:
            words = "起算"
        else:  # the day was not known: the step itself is the start until it is
            words = (
                self.procedure.open_on.split("（", 1)[0].removesuffix("日期")
                if event.code == "open"
                else self.procedure.event_name(event.code)
            )
        if event is None:
            return words
        number = event.payload.get("number", "") if event.code in ("serve", "document") else ""
        number = number or (self.told.numbers.get(event.seq, "") if self.told else "")
        was = named if self.limit.runs_from else event.on.isoformat()
        word = "改期" if self.limit.bound is Bound.BEFORE else "更正"
        mended = f"，日期经{word}" if was and was != self.deadline.started_on.isoformat() else ""
        return f"{words}（第{event.seq}号留痕{'，' + number if number else ''}{mended}）"

    @property
    def _start_told(self) -> str:
        """The day from which it runs, as the event told it that started it; "" when that event did not know it."""
        held = self.started_by.payload if self.started_by else {}
        return next((day for part in ("fields", "detail") if (day := held.get(part, {}).get(self.limit.runs_from))), "")

    @property
    def differs(self) -> bool:
        """Whether the stored date is not what the present calendar and record would give."""
        told = self._derived.due
        return bool(self.due and told and told != self.due and not self.deadline.void)


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
    pauses = list(matter.pauses.select_related("document"))
    told = Told.of(matter, rows, sight.hidden)
    events = told.events
    return in_order(
        Dial(
            d,
            matter.declared,
            sight.today,
            calendar,
            pauses,
            events.get(d.start_seq),
            told.extra(d),
            told,
            _before(d, rows),
        )
        for d in rows
        if sight.deadline(d, events[d.start_seq].code if d.start_seq in events else "")
    )


def _before(deadline: Deadline, rows: Iterable[Deadline]) -> Deadline | None:
    """The clock of the same limit that a later start event made void."""
    older = [d for d in rows if d.limit == deadline.limit and d.void and d.start_seq < deadline.start_seq]
    return max(older, key=lambda d: d.start_seq, default=None)
