"""The board of tasks: every owner's tasks by how they stand and how old what is overdue is; each number opens its records."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from fazhi.areas.leadership.plans.register import PLANS, TASKS
from fazhi.areas.leadership.plans.words import Origin
from fazhi.spine import access
from fazhi.spine.models import Account, Link

SENT, WORKING = Q(matter__state="sent"), Q(matter__state__in=("sent", "working"))


@dataclass(frozen=True)
class Light:
    """One way in which tasks stand. ``tone`` colours it where there are any."""

    code: str
    name: str
    tone: str = ""


#: In the order of the table: what presses most stands first.
LIGHTS = (
    Light("over90", "逾期90天以上", "red"), Light("over30", "逾期31–90天", "red"), Light("over", "逾期30天以内", "amber"),
    Light("near", "7天内到期", "amber"), Light("sent", "未到期，待签收"), Light("working", "未到期，办理中"),
    Light("reported", "待验收", "blue"), Light("accepted", "今年验收", "green"),
)  # fmt: skip


def condition(light: str, today: date) -> Q:
    """The tasks of one light. Every task that is not closed stands in exactly one."""
    late = lambda least, most: WORKING & Q(due_on__range=(today - timedelta(days=most), today - timedelta(days=least)))  # noqa: E731
    ahead = Q(due_on__gt=today + timedelta(days=7))
    return {
        "over90": WORKING & Q(due_on__lt=today - timedelta(days=90)), "over30": late(31, 90), "over": late(1, 30),
        "near": WORKING & Q(due_on__range=(today, today + timedelta(days=7))), "sent": SENT & ahead,
        "working": Q(matter__state="working") & ahead, "reported": Q(matter__state="reported"),
        "accepted": Q(accepted_on__year=today.year),
    }[light]  # fmt: skip


@dataclass
class OwnerLine:
    """One owner's tasks: how many in each light."""

    pk: int
    name: str
    numbers: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def cells(self) -> list[tuple[Light, int]]:
        return [(light, self.numbers[light.code]) for light in LIGHTS]

    @property
    def pressing(self) -> tuple[int, ...]:
        return tuple(-self.numbers[light.code] for light in LIGHTS[:4])


@dataclass
class Board:
    """What a reader sees of tasks on a day, by owner; ``origin`` narrows it to what they come from."""

    user: Account
    today: date
    origin: str = ""

    @property
    def rows(self) -> QuerySet[Any]:
        rows = access.readable(self.user, TASKS, self.today)
        return rows.filter(origin=self.origin) if self.origin in Origin.values else rows

    def lines(self) -> list[OwnerLine]:
        """Owners with any task in a light, those with the oldest arrears first."""
        found: dict[int, OwnerLine] = {}
        for light in LIGHTS:
            counted = self.rows.filter(condition(light.code, self.today)).order_by()
            for pk, name in counted.values_list("matter__organ", "matter__organ__short"):
                found.setdefault(pk, OwnerLine(pk, name)).numbers[light.code] += 1
        return sorted(found.values(), key=lambda line: (line.pressing, line.name))

    def behind(self, light: str, owner: str) -> QuerySet[Any]:
        """The records behind one number."""
        rows = self.rows.filter(condition(light, self.today)).select_related("matter__organ", "assigner")
        return (rows.filter(matter__organ=int(owner)) if owner.isdecimal() else rows).order_by("due_on", "pk")

    def plans(self) -> list[dict[str, Any]]:
        """Plans that are carried out now, each with how many of its tasks are done and late; called off ones are left out."""
        rows = list(
            access.readable(self.user, PLANS, self.today).filter(matter__state="issued").order_by("first_year", "pk")
        )
        linked = Link.objects.filter(source__in=[row.pk for row in rows], kind="task").exclude(
            target__matter__state="dropped"
        )
        state = "target__matter__state"
        late = Q(**{f"{state}__in": ("sent", "working")}, target__matter__law_task__due_on__lt=self.today)
        counted = (
            linked.order_by()
            .values("source")
            .annotate(all=Count("pk"), done=Count("pk", filter=Q(**{state: "done"})), late=Count("pk", filter=late))
        )
        numbers = {row["source"]: row for row in counted}
        return [{"row": row, **numbers.get(row.pk, {"all": 0, "done": 0, "late": 0})} for row in rows]
