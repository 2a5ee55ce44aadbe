"""Worklists: the limits that somebody owes, most pressing first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Count, F, Q, QuerySet

from fazhi.desk.reach import over_matters
from fazhi.spine import access, registry
from fazhi.spine.access import WITHOUT_CASES
from fazhi.spine.calendar import Calendar
from fazhi.spine.models import Account, Deadline, Escalation, Matter, Reminder

SCOPES = {"mine": "我经办的", "organ": "本单位的", "all": "可查阅的", "told": "今日提醒", "watched": "督办"}
#: Lists that are offered only while something is in them.
PASSING = ("told", "watched")
#: What a state of urgency is called. "at least" limits only hold a step back; nobody owes them.
STATES = {
    "overdue": "已超期",
    "soon": "临期",
    "normal": "期限内",
    "held": "中止中",
    "prompt": "无固定日期",
    "provisional": "暂定日期",
}


@dataclass
class Mark:
    """Whether the reader was told of a limit today, and which organs watch over it, in words."""

    told: bool = False
    watched: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Worklist:
    """Running limits of one reader in one scope."""

    user: Account
    scope: str
    today: date
    calendar: Calendar

    def queryset(self) -> QuerySet[Deadline]:
        owed: QuerySet[Deadline] = Deadline.objects.running().exclude(bound="至少")
        if self.scope in PASSING:
            owed = owed.filter(pk__in=self.keys)
            return self._not_internal(owed) if self.scope == "watched" else owed
        if self.scope == "all":
            return over_matters(self.user, self._not_internal(owed), "matter__", self.today)
        organs = {p.organ_id for p in self.user.posts_on(self.today) if p.role not in WITHOUT_CASES}
        # A post for some systems only does not show what its organ owes in the others.
        owed = over_matters(self.user, owed.filter(organ__in=organs), "matter__", self.today)
        return owed.filter(matter__owner=self.user) if self.scope == "mine" else owed

    @cached_property
    def keys(self) -> list[int]:
        """Limits that the reader was told of today, or that were put before the reader's organs, of matters that the reader
        sees. Few, and read first: databases find the visible ones among given matters faster than these among all visible."""
        if self.scope == "told":
            rows: QuerySet[Any] = Reminder.objects.current().filter(account=self.user, made_on=self.today)
        else:
            organs = {p.organ_id for p in self.user.posts_on(self.today) if p.role not in WITHOUT_CASES}
            rows = Escalation.objects.current().filter(organ__in=organs)
        found = set(rows.values_list("deadline", "deadline__matter"))
        matters = Matter.objects.filter(pk__in={matter for _, matter in found}).order_by()
        seen = set(over_matters(self.user, matters, "", self.today).values_list("pk", flat=True)) if found else set()
        return sorted(key for key, matter in found if matter in seen)

    def waiting(self) -> int:
        """How many are on a list that is offered only while something is on it."""
        return self.queryset().count() if self.keys else 0

    def _not_internal(self, owed: QuerySet[Deadline]) -> QuerySet[Deadline]:
        """Without the internal limits of matters in which the reader merely takes part."""
        for declared in registry.procedures():
            limits = declared.internal & set(declared.limit_by_code)
            if limits and access.stands_outside(self.user, declared.code, self.today):
                within = access.inside_q(self.user, declared.code, "matter__", self.today)
                owed = owed.exclude(Q(matter__system=declared.code, limit__in=limits) & ~within)
        return owed

    @property
    def warn_until(self) -> date:
        return self.calendar.after(self.today, settings.FAZHI_WARN_WORKING_DAYS)

    def condition(self, state: str) -> Q:
        """The rows of one state of urgency."""
        today, soon = self.today, self.warn_until
        return {
            "overdue": Q(due_on__lt=today),
            # The office's own earlier date colours; only the legal one is ever overdue.
            "soon": Q(due_on__gte=today) & (Q(due_on__lte=soon) | Q(promised_on__lte=soon)),
            "normal": Q(due_on__gt=soon) & (Q(promised_on=None) | Q(promised_on__gt=soon)),
            "held": Q(due_on=None, statutory_on__isnull=False),
            "prompt": Q(due_on=None, statutory_on=None),
            "provisional": Q(provisional=True),
        }[state]

    def counts(self) -> dict[str, int]:
        """How many of each state, in one query."""
        return self.queryset().aggregate(
            **{s: Count("pk", filter=self.condition(s)) for s in STATES}, total=Count("pk")
        )

    def rows(self, state: str) -> QuerySet[Deadline]:
        rows = self.queryset().select_related("matter", "matter__organ", "matter__owner", "organ")
        return rows.filter(self.condition(state)) if state in STATES else rows

    def marks(self, rows: Iterable[Deadline]) -> dict[int, Mark]:
        """What is to be marked on these limits."""
        found = {row.pk: Mark() for row in rows}
        if not found:
            return found
        mine = Reminder.objects.current().filter(account=self.user, made_on=self.today, deadline__in=found)
        for key in mine.values_list("deadline", flat=True):
            found[key].told = True
        before = Escalation.objects.current().filter(deadline__in=found).select_related("organ").order_by("pk")
        for escalation in before:
            done = f"{escalation.urged_on:%m-%d}提出督办意见" if escalation.urged_on else "督办"
            found[escalation.deadline_id].watched.append(f"{escalation.organ}{done}")
        return found


def ordered(rows: QuerySet[Deadline]) -> QuerySet[Deadline]:
    return rows.order_by(F("due_on").asc(nulls_last=True), "pk")
