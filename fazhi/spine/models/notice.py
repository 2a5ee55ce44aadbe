"""Notices on rest days and swapped weekends that an administrator has entered, national and local, and their days."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.spine.models.chain import Chain
from fazhi.spine.models.organ import Division


class Notice(models.Model):
    """One notice, newer than those that come with the program, or local (全国年节及纪念日放假办法第4条).

    Its events hang on ``chain`` and hold all its days; ``digest`` is their SM3. A notice is never deleted: one that was
    entered wrongly is withdrawn by another event. A later notice has the last word on a day that both name.
    """

    class State(models.TextChoices):
        IN_FORCE = "in_force", "施行"
        WITHDRAWN = "withdrawn", "已撤回"

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="+")
    number = models.CharField("文号", max_length=60)
    title = models.CharField("标题", max_length=200)
    issued = models.DateField("成文日期")
    year = models.PositiveSmallIntegerField("年份")
    division = models.ForeignKey(
        Division, models.PROTECT, null=True, related_name="notices", verbose_name="适用区划", help_text="不填为全国"
    )
    state = models.CharField("状态", max_length=12, choices=State, default=State.IN_FORCE)
    digest = models.CharField("SM3", max_length=64)
    entered_on = models.DateField("导入日期")
    withdrawn_on = models.DateField("撤回日期", null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "节假日安排通知"
        ordering = ["issued", "chain"]
        constraints = [
            models.UniqueConstraint(fields=["number"], name="a_notice_counts_once", condition=Q(state="in_force")),
            models.CheckConstraint(
                name="a_withdrawn_notice_has_its_day",
                condition=Q(state="in_force", withdrawn_on=None) | Q(state="withdrawn", withdrawn_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def scope(self) -> str:
        """The division code with which the scopes begin that it is for; "" for the whole country."""
        return self.division_id or ""


class Holiday(models.Model):
    """One day of a notice: rest, or a swapped-in working day."""

    notice = models.ForeignKey(Notice, models.PROTECT, related_name="days")
    day = models.DateField("日期")
    works = models.BooleanField("调休上班", default=False)
    name = models.CharField("名称", max_length=40)

    class Meta:
        verbose_name = "节假日安排"
        ordering = ["day"]
        constraints = [models.UniqueConstraint(fields=["notice", "day"], name="a_day_once_in_a_notice")]

    def __str__(self) -> str:
        return f"{self.day} {self.name}{'上班' if self.works else '放假'}"
