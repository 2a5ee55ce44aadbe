"""Running limits, and what stops or stretches them."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.spine.limits import Limit
from fazhi.spine.models.document import Document
from fazhi.spine.models.matter import Matter
from fazhi.spine.models.organ import Organ


class DeadlineQuerySet(QuerySet["Deadline"]):
    def running(self) -> DeadlineQuerySet:
        return self.filter(met_on=None, void=False)

    def overdue(self, today: date) -> DeadlineQuerySet:
        """Overdue is a question, never a stored state."""
        return self.running().filter(due_on__lt=today).exclude(bound="至少")


class Deadline(models.Model):
    """One limit that started running on one matter.

    ``due_on`` is empty while a suspension is open, and for limits without a number (及时). ``statutory_on`` is the
    date without extension. ``promised_on`` is the office's own earlier date: it colours lists and has no legal effect.
    ``opens_on`` is the first day on which the steps that an "at least" holds back may be taken. A restarted or
    converted limit leaves the old row ``void``.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="deadlines")
    limit = models.CharField(max_length=60)
    bound = models.CharField(max_length=4)
    duty = models.CharField(max_length=30)
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, related_name="duties")
    started_on = models.DateField()
    start_seq = models.PositiveIntegerField()
    statutory_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    promised_on = models.DateField(null=True)
    opens_on = models.DateField(null=True)
    provisional = models.BooleanField(default=False)
    met_on = models.DateField(null=True)
    met_seq = models.PositiveIntegerField(null=True)
    void = models.BooleanField(default=False)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        verbose_name = "期限"
        ordering = ["due_on", "pk"]
        indexes = [
            models.Index(fields=["organ", "due_on"], name="duty_by_organ", condition=Q(met_on=None, void=False)),
            models.Index(fields=["due_on"], name="duty_by_day", condition=Q(met_on=None, void=False)),
        ]

    def __str__(self) -> str:
        return f"{self.declared.name} {self.due_on or '—'}"

    @property
    def declared(self) -> Limit:
        limit = self.matter.declared.limit_by_code[self.limit]
        return limit.of(self.matter.known_record) if limit.sized else limit

    @property
    def is_running(self) -> bool:
        return self.met_on is None and not self.void

    @property
    def act_by(self) -> date | None:
        """The day that colours lists: the office's own where it has promised one, else the statutory."""
        return self.promised_on or self.due_on

    def kept(self) -> bool | None:
        """Whether it was met in time; None while it is still running."""
        if self.met_on is None or self.due_on is None:
            return None
        return self.met_on <= self.due_on


class Pause(models.Model):
    """Days that do not count, with ground and document: a suspension, or time left out (勘验, 鉴定)."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="pauses")
    ground = models.CharField("事由", max_length=40)
    suspends = models.BooleanField(default=True)
    start = models.DateField("起")
    end = models.DateField("止", null=True)
    note = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "不计入的期间"
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(
                name="a_pause_ends_after_it_starts", condition=Q(end=None) | Q(end__gte=models.F("start"))
            ),
            models.UniqueConstraint(fields=["matter"], name="one_open_suspension", condition=Q(end=None)),
        ]

    def __str__(self) -> str:
        return f"{self.ground} {self.start}—{self.end or ''}"


class Extension(models.Model):
    """One extension of one limit, approved before it ran out."""

    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="extensions")
    amount = models.PositiveIntegerField("延长")
    on = models.DateField("批准日期")
    seq = models.PositiveIntegerField()
    reason = models.CharField("理由", max_length=200)

    class Meta:
        verbose_name = "延长"

    def __str__(self) -> str:
        return f"+{self.amount}"
