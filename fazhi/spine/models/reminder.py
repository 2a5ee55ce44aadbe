"""Reminders of limits, the mails that carry them, and what was put before the supervising organ."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.spine.models.clock import Deadline
from fazhi.spine.models.organ import Organ


class Mail(models.Model):
    """One person's digest of one day. It is written when it is sent, from what is still owed then; only the facts of
    sending are kept.

    ``claimed_at``: a sender has taken it up. ``closed_at``: sent, or not to be sent any more, ``error`` says why not.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    day = models.DateField("日期")
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField("发出时间", null=True)
    closed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField("次数", default=0)
    error = models.CharField("未发出原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "提醒邮件"
        ordering = ["-day", "-pk"]
        constraints = [models.UniqueConstraint(fields=["account", "day"], name="one_mail_a_day")]
        indexes = [models.Index(fields=["day"], name="mail_to_send", condition=Q(closed_at=None))]

    def __str__(self) -> str:
        return f"{self.day} {self.account_id}"


class ReminderQuerySet(QuerySet["Reminder"]):
    def current(self) -> ReminderQuerySet:
        """Those whose limit still runs to the date that they name."""
        still = Q(deadline__due_on=F("due_on")) | Q(deadline__promised_on=F("due_on"))
        return self.filter(still, deadline__met_on=None, deadline__void=False)


class Reminder(models.Model):
    """One person told once of one stage of one date of a limit. A date that moves begins anew."""

    class Stage(models.TextChoices):
        SOON = "soon", "临期"
        TODAY = "today", "今天到期"
        OVERDUE = "overdue", "已超期"
        ESCALATED = "escalated", "督办"

    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="reminders")
    stage = models.CharField("阶段", max_length=10, choices=Stage)
    due_on = models.DateField("期限")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders")
    made_on = models.DateField("提醒日期")
    mail = models.ForeignKey(Mail, models.SET_NULL, null=True, related_name="reminders")

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = "提醒"
        constraints = [
            models.UniqueConstraint(fields=["deadline", "stage", "due_on", "account"], name="reminded_once_of_a_stage")
        ]
        indexes = [models.Index(fields=["account", "made_on"], name="reminder_of_a_day")]

    def __str__(self) -> str:
        return f"{self.deadline_id} {self.stage} {self.due_on}"


class TaskReminder(models.Model):
    """One person told once of one occasion of a task that is no limit of a matter, such as material for a report.

    ``key`` names the task and ``occasion`` the reason, as their source calls them; what they are is asked of it again.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField("任务", max_length=80)
    occasion = models.CharField("事由", max_length=40)
    made_on = models.DateField("提醒日期")
    mail = models.ForeignKey(Mail, models.SET_NULL, null=True, related_name="tasks")

    class Meta:
        verbose_name = "任务提醒"
        constraints = [models.UniqueConstraint(fields=["account", "key", "occasion"], name="told_once_of_an_occasion")]
        indexes = [models.Index(fields=["account", "made_on"], name="task_reminder_of_a_day")]

    def __str__(self) -> str:
        return f"{self.key} {self.occasion}"


class EscalationQuerySet(QuerySet["Escalation"]):
    def current(self) -> EscalationQuerySet:
        """Those whose limit is still not kept and still has the date that was missed."""
        return self.filter(deadline__met_on=None, deadline__void=False, deadline__due_on=F("due_on"))


class Escalation(models.Model):
    """A missed limit put before a supervising organ. It ends by itself when the limit is kept or its date moves.

    ``urged_on`` and ``urge_seq``: the opinion of the supervising organ, an event of the matter.
    """

    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="escalations")
    due_on = models.DateField("期限")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="escalations", verbose_name="督办单位")
    made_on = models.DateField("提请督办日期")
    urged_on = models.DateField("督办意见日期", null=True)
    urge_seq = models.PositiveIntegerField(null=True)

    objects = EscalationQuerySet.as_manager()

    class Meta:
        verbose_name = "督办"
        constraints = [
            models.UniqueConstraint(fields=["deadline", "due_on", "organ"], name="escalated_once"),
            models.CheckConstraint(
                name="an_opinion_has_its_day",
                condition=Q(urged_on=None, urge_seq=None) | Q(urged_on__isnull=False, urge_seq__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["organ", "deadline"], name="escalation_by_organ")]

    def __str__(self) -> str:
        return f"{self.deadline_id} {self.organ}"
