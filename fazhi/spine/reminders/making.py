"""Makes the reminders of a day, and puts before the supervising organs what has been overdue for too long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from fazhi.spine import calendars
from fazhi.spine.calendar import Calendar
from fazhi.spine.calendars import Layers
from fazhi.spine.limits import Bound, Unit
from fazhi.spine.models import Account, Deadline, Escalation, Organ, Reminder
from fazhi.spine.reminders import errands
from fazhi.spine.reminders.addressees import Addressees
from fazhi.spine.reminders.stages import Stage, escalated_until, stage_of

BATCH = 500
LOCAL = timedelta(days=10)  # so much longer a local holiday may be; the stage is told by the matter's own calendar
#: The dates of a limit of which somebody is told: the office's own, and the legal one.
DATES = ("promised_on", "due_on")


@dataclass
class Made:
    """What one run has done. ``unheard``: limits of which nobody could be told."""

    limits: int = 0
    people: set[int] = field(default_factory=set)
    escalated: int = 0
    unheard: int = 0
    tasks: int = 0
    resting: bool = False

    def __str__(self) -> str:
        if self.resting:
            return "休息日，不提醒"
        words = f"{self.limits}项期限提醒了{len(self.people)}人" if self.limits else "没有新的提醒"
        words += f"，提请督办{self.escalated}项" if self.escalated else ""
        words += f"；另有任务提醒了{self.tasks}人" if self.tasks else ""
        return words + (f"；{self.unheard}项没有可提醒的人，请检查岗位" if self.unheard else "")


def rests(today: date) -> bool:
    """Whether nobody is told anything today: a rest day of the county, unless the installation says otherwise."""
    return not settings.FAZHI_REMIND_ON_REST_DAYS and not calendars.of(settings.FAZHI_DIVISION).is_working(today)


def make_reminders(today: date) -> Made:
    """Tell whoever has to be told today, each stage once; may be repeated. Each batch is written whole or not at all."""
    laid, made = calendars.layers(), Made()
    calendar = laid.of(settings.FAZHI_DIVISION)
    if rests(today):
        made.resting = True
        return made
    people = Addressees(today)
    for batch in _batches(_to_remind(today, calendar)):
        _remind(batch, people, laid, made)
    for batch in _batches(_to_escalate(today, calendar)):
        _escalate(batch, people, made)
    made.tasks = len(errands.tell(today))
    return made


def _owed() -> QuerySet[Deadline]:
    return Deadline.objects.running().filter(organ__isnull=False).exclude(bound=Bound.MIN.value)


def _to_remind(today: date, calendar: Calendar) -> QuerySet[Deadline]:
    """Limits of which a date is near, or has passed and nobody was told so."""
    until = calendar.after(today, settings.FAZHI_WARN_WORKING_DAYS) + LOCAL
    wanted = Q()
    for name in DATES:
        told = Reminder.objects.filter(deadline=OuterRef("pk"), due_on=OuterRef(name), stage=Stage.OVERDUE)
        wanted |= Q(**{f"{name}__range": (today, until)}) | Q(~Exists(told), **{f"{name}__lt": today})
    return _owed().filter(wanted)


def _to_escalate(today: date, calendar: Calendar) -> QuerySet[Deadline]:
    """Limits overdue for so long that the supervisor is told, and was not yet told of this date."""
    until = escalated_until(today, calendar, settings.FAZHI_ESCALATE_AFTER)
    told = Escalation.objects.filter(deadline=OuterRef("pk"), due_on=OuterRef("due_on"))
    return _owed().filter(due_on__lte=until).exclude(Exists(told))


def _batches(rows: QuerySet[Deadline]) -> Iterator[list[Deadline]]:
    last = 0
    while batch := list(rows.filter(pk__gt=last).select_related("matter").order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


def _remind(batch: list[Deadline], people: Addressees, laid: Layers, made: Made) -> None:
    rows = Reminder.objects.filter(deadline__in=batch).values_list("deadline", "stage", "due_on")
    told, today, new = set(rows), people.today, []
    owing = {deadline.pk: people.owing(deadline) for deadline in batch}
    people.look((account, d) for d in batch for account in owing[d.pk])
    for deadline in batch:
        stages, calendar = [], laid.of(deadline.matter.scope)
        for due in dict.fromkeys(getattr(deadline, name) for name in DATES):
            named = deadline.declared.unit is Unit.FIXED_DATE
            stage = stage_of(due, today, calendar, settings.FAZHI_WARN_WORKING_DAYS, named=named) if due else None
            if due and stage and (deadline.pk, stage.value, due) not in told:
                stages.append((stage, due))
        heard = [account for account in owing[deadline.pk] if people.sees(account, deadline)] if stages else []
        made.unheard += bool(stages and not heard)
        made.limits += bool(heard)
        made.people |= {account.pk for account in heard}
        new += [_reminder(deadline, s, due, account, today) for s, due in stages for account in heard]
    Reminder.objects.bulk_create(new, ignore_conflicts=True)


def _reminder(deadline: Deadline, stage: Stage, due: date, account: Account, today: date) -> Reminder:
    return Reminder(deadline=deadline, stage=stage, due_on=due, account=account, made_on=today)


def _escalate(batch: list[Deadline], people: Addressees, made: Made) -> None:
    above: dict[int, list[tuple[Organ, list[Account]]]] = defaultdict(list)
    for deadline in batch:
        for organ in people.supervisors(deadline):
            above[deadline.pk].append((organ, people.supervising(organ, deadline.matter.system)))
    people.look((account, d) for d in batch for _, accounts in above[d.pk] for account in accounts)
    rows, told = [], []
    for deadline in batch:
        assert deadline.due_on is not None
        for organ, accounts in above[deadline.pk]:
            rows.append(Escalation(deadline=deadline, due_on=deadline.due_on, organ=organ, made_on=people.today))
            heard = [account for account in accounts if people.sees(account, deadline)]
            made.people |= {account.pk for account in heard}
            told += [_reminder(deadline, Stage.ESCALATED, deadline.due_on, a, people.today) for a in heard]
        made.escalated += bool(above[deadline.pk])
    with transaction.atomic():
        Escalation.objects.bulk_create(rows, ignore_conflicts=True)
        Reminder.objects.bulk_create(told, ignore_conflicts=True)
