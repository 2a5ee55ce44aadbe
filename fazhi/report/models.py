"""The yearly report of a government, department or town: its text, its versions, and the figures frozen with it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models

from fazhi.report.contributions.models import Chase, Comment, Contribution, ReportDuty
from fazhi.report.library.models import LinkWord, Population, ReadFigure, ReadReport
from fazhi.spine.models import Chain, Organ

__all__ = [
    "Chase", "Comment", "Contribution", "FrozenFigure", "LinkWord", "Population", "ReadFigure", "ReadReport", "ReportDuty",
    "ReportVersion", "YearlyReport",
]  # fmt: skip


class YearlyReport(models.Model):
    """One organ's report on one year. Its events hang on ``chain``; ``version`` rises with every one of them.

    The figures are those of ``scope`` (the division code) for governments and towns, of the organ alone for departments.
    ``counted`` keeps what the figures of a draft were when last counted, so that looking at it counts nothing.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "起草"
        FROZEN = "frozen", "数据已冻结"
        APPROVED = "approved", "已审定"
        SUBMITTED = "submitted", "已报送"
        PUBLISHED = "published", "已公开"

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="+")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="报告单位")
    scope = models.CharField("区划", max_length=12)
    year = models.PositiveSmallIntegerField("年度")
    title = models.CharField("标题", max_length=200)
    text = models.TextField("正文")
    state = models.CharField("状态", max_length=12, choices=State, default=State.DRAFT)
    drafted_on = models.DateField("起草日期")
    frozen_on = models.DateField("数据冻结日期", null=True)
    approved_on = models.DateField("审定日期", null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="审定人"
    )
    meeting = models.CharField("审议会议", max_length=120, blank=True)
    submitted_on = models.DateField("报送日期", null=True)
    submitted_to = models.CharField("报送机关", max_length=200, blank=True)
    secrecy = models.CharField("保密审查意见", max_length=200, blank=True)
    published_on = models.DateField("公开日期", null=True)
    counted = models.JSONField(default=dict)
    counted_at = models.DateTimeField("数据核算时间", null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "法治政府建设年度报告"
        ordering = ["-year", "organ"]
        constraints = [models.UniqueConstraint(fields=["organ", "year"], name="one_report_a_year")]

    def __str__(self) -> str:
        return self.title

    @property
    def number(self) -> str:
        """What its history calls it."""
        return f"{self.year}年度报告"

    @property
    def submit_by(self) -> date:
        """每年3月1日前报送 (督察工作规定第24条)."""
        return date(self.year + 1, 3, 1)

    @property
    def publish_by(self) -> date:
        """每年4月1日前公开 (督察工作规定第24条、第25条)."""
        return date(self.year + 1, 4, 1)

    @property
    def is_frozen(self) -> bool:
        return self.state != self.State.DRAFT


class ReportVersion(models.Model):
    """The text as somebody saved it. Versions are added, never changed."""

    report = models.ForeignKey(YearlyReport, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("版本")
    text = models.TextField("正文")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="修改人")
    at = models.DateTimeField("保存时间")
    note = models.CharField("修改说明", max_length=200, blank=True)

    class Meta:
        verbose_name = "报告版本"
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="one_version_a_number")]

    def __str__(self) -> str:
        return f"第{self.number}稿"


class FrozenFigure(models.Model):
    """A figure as it stood when the report was frozen: how it is defined, what it was, and which records it counts.

    ``records`` holds the sorted record keys of each simple figure it is made of (see ``report.freezing``), ``digest``
    their SM3. ``text``, ``amount`` and ``change`` are what the report prints.
    """

    report = models.ForeignKey(YearlyReport, models.CASCADE, related_name="frozen")
    code = models.CharField("指标代码", max_length=120)
    name = models.CharField("指标", max_length=120)
    definition = models.TextField("口径")
    query = models.TextField("查询语句")
    number = models.FloatField("数值", null=True)
    part = models.FloatField("分子", null=True)
    whole = models.FloatField("分母", null=True)
    before = models.FloatField("上年数值", null=True)
    text = models.CharField("文中写法", max_length=60)
    amount = models.CharField("文中数字", max_length=60)
    change = models.CharField("比上年", max_length=60)
    source = models.TextField("来源文件", blank=True, default="", help_text="由其他机关负责的数，载在哪些文件里")
    records = models.BinaryField("记录")
    digest = models.CharField("SM3", max_length=64)

    class Meta:
        verbose_name = "冻结的指标"
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["report", "code"], name="a_figure_is_frozen_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.text}"
