"""What others bring to a report while it is written, and what an organ owes. Models of the ``report`` application."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from fazhi.spine.models import Chain, Organ


class Contribution(models.Model):
    """A part that the drafter asks of an organ. ``seq`` is the event on the report's chain that asked for it.

    ``text`` is what was last sent, ``draft`` what its writers keep for themselves until they send it. ``reason`` says why
    it was given back or withdrawn. ``into`` is the version of the report that took it in.
    """

    class State(models.TextChoices):
        ASKED = "asked", "待报送"
        SENT = "sent", "已报送"
        RETURNED = "returned", "已退回"
        ACCEPTED = "accepted", "已采用"
        WITHDRAWN = "withdrawn", "已撤回"

    report = models.ForeignKey("report.YearlyReport", models.PROTECT, related_name="contributions")
    seq = models.PositiveIntegerField("序号")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="供稿单位")
    part = models.CharField("用于", max_length=200)
    area = models.CharField("涉及的指标", max_length=20, blank=True)
    asks = models.TextField("要求")
    due_on = models.DateField("报送期限")
    state = models.CharField("状态", max_length=12, choices=State, default=State.ASKED)
    asked_on = models.DateField("征集日期")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="征集人")
    draft = models.TextField("未报送的文字", blank=True)
    text = models.TextField("材料", blank=True)
    sent_on = models.DateField("报送日期", null=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="报送人"
    )
    reason = models.CharField("退回、撤回理由", max_length=300, blank=True)
    decided_on = models.DateField("处理日期", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="处理人"
    )
    into = models.PositiveIntegerField("采用于", null=True)
    reminded = models.PositiveSmallIntegerField("催办次数", default=0)
    reminded_on = models.DateField("最近催办", null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "征集的材料"
        ordering = ["due_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["report", "seq"], name="one_contribution_an_event")]

    def __str__(self) -> str:
        return f"{self.organ} {self.part}"

    @property
    def is_open(self) -> bool:
        """Whether the organ still has to send something."""
        return self.state in (self.State.ASKED, self.State.RETURNED)


class Comment(models.Model):
    """A remark on a part or on quoted words of a draft, or an answer to one (``parent``). Never part of the paper."""

    report = models.ForeignKey("report.YearlyReport", models.PROTECT, related_name="comments")
    seq = models.PositiveIntegerField("序号")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    part = models.CharField("所在部分", max_length=200, blank=True)
    quote = models.CharField("引文", max_length=300, blank=True)
    body = models.TextField("批注")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="批注人")
    on = models.DateField("日期")
    at = models.DateTimeField("时间")
    resolved_on = models.DateField("处理日期", null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="处理人"
    )

    class Meta:
        verbose_name = "批注"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["report", "seq"], name="one_comment_an_event"),
            models.CheckConstraint(
                name="who_resolved_and_when_go_together",
                condition=Q(resolved_on=None, resolved_by=None)
                | Q(resolved_on__isnull=False, resolved_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.body[:30]


class ReportDuty(models.Model):
    """What was done about the report that an organ owes on a year: chased, taken in on paper, passed on to a successor.

    There is one only where something was done; who owes follows from the organs themselves (``report.owing``).
    """

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="+")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="应报单位")
    year = models.PositiveSmallIntegerField("年度")
    successor = models.ForeignKey(Organ, models.PROTECT, null=True, related_name="+", verbose_name="承继单位")
    received_on = models.DateField("收到日期", null=True)
    received_as = models.CharField("报送方式", max_length=100, blank=True)
    state = models.CharField(max_length=12, default="owed")
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "应报年度报告"
        ordering = ["-year", "organ"]
        constraints = [models.UniqueConstraint(fields=["organ", "year"], name="one_duty_a_year")]

    def __str__(self) -> str:
        return f"{self.organ}{self.year}年度报告"

    @property
    def number(self) -> str:
        """What its history calls it."""
        return f"{self.organ}{self.year}年度应报"


class Chase(models.Model):
    """One letter that asks for a report that is owed (催报). ``organ`` is whom it went to: the successor where there is one."""

    duty = models.ForeignKey(ReportDuty, models.PROTECT, related_name="chases")
    seq = models.PositiveIntegerField("序号")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="催报对象")
    text = models.TextField("催报内容")
    on = models.DateField("催报日期")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="催报人")

    class Meta:
        verbose_name = "催报"
        ordering = ["seq"]
        constraints = [models.UniqueConstraint(fields=["duty", "seq"], name="one_chase_an_event")]

    def __str__(self) -> str:
        return f"{self.duty} {self.on}"
