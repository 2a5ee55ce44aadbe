"""Published reports that were read, ours and others': their text, the figures found in it, and what these are linked to."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ReadReport(models.Model):
    """One published report as it was read. The same text is kept once: ``digest`` is the SM3 of it.

    ``own`` is set when it is a report written here. ``source`` says where the text was got (address or paper).
    """

    place = models.CharField("地方", max_length=60)
    year = models.PositiveSmallIntegerField("年度", null=True)
    title = models.CharField("标题", max_length=200)
    source = models.CharField("来源", max_length=500, blank=True, help_text="公开的网址或者登载的报刊")
    published_on = models.DateField("公开日期", null=True, blank=True)
    text = models.TextField("正文")
    digest = models.CharField("SM3", max_length=64, unique=True)
    own = models.OneToOneField(
        "report.YearlyReport", models.PROTECT, null=True, related_name="as_read", verbose_name="本平台报告"
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="录入人"
    )
    added_at = models.DateTimeField("录入时间")

    class Meta:
        verbose_name = "已读报告"
        ordering = ["place", "-year", "pk"]
        indexes = [models.Index(fields=["place", "year"], name="read_report_place")]

    def __str__(self) -> str:
        return f"{self.place}{self.year or ''}年度报告"


class ReadFigure(models.Model):
    """A figure found in a report. ``start`` and ``end`` are places in its text; ``value`` is in base units.

    ``indicator`` is the code of the catalogue's figure that it is linked to, empty for none; ``confidence`` of a link made
    by rule is between 0 and 1, ``reason`` says in words why it was made; ``corrected`` tells that a person decided.
    """

    report = models.ForeignKey(ReadReport, models.CASCADE, related_name="figures")
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    text = models.CharField("文中写法", max_length=80)
    value = models.FloatField("数值")
    unit = models.CharField("单位", max_length=20)
    approx = models.CharField("约数词", max_length=10, blank=True)
    subject = models.CharField("所指", max_length=200)
    area = models.CharField("领域", max_length=20)
    kind = models.CharField("类别", max_length=10)
    period = models.PositiveSmallIntegerField("期间", null=True)
    indicator = models.CharField("指标代码", max_length=120, blank=True, db_index=True)
    confidence = models.FloatField("把握", null=True)
    reason = models.CharField("对应理由", max_length=200, blank=True)
    corrected = models.BooleanField("人工确认", default=False)

    class Meta:
        verbose_name = "读出的数字"
        ordering = ["report", "start"]
        constraints = [models.UniqueConstraint(fields=["report", "start"], name="one_read_figure_a_place")]

    def __str__(self) -> str:
        return f"{self.subject} {self.text}"


class LinkWord(models.Model):
    """What people said a subject means: the synonym table that links are made from. An empty ``code``: no indicator."""

    subject = models.CharField("说法", max_length=200)
    unit = models.CharField("单位", max_length=20)
    code = models.CharField("指标代码", max_length=120, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="确认人")
    at = models.DateTimeField("确认时间")

    class Meta:
        verbose_name = "指标同义说法"
        ordering = ["subject", "unit"]
        constraints = [models.UniqueConstraint(fields=["subject", "unit"], name="one_meaning_a_subject")]

    def __str__(self) -> str:
        return f"{self.subject}（{self.unit}）"


class Population(models.Model):
    """How many people live in a place, for figures per head. ``source`` is the paper that tells it.

    The latest entry stands; who made it and when is kept with it.
    """

    place = models.CharField("地方", max_length=60)
    year = models.PositiveSmallIntegerField("年度")
    people = models.PositiveIntegerField("常住人口（人）")
    source = models.CharField("来源", max_length=200)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="录入人"
    )
    entered_at = models.DateTimeField("录入时间", null=True)

    class Meta:
        verbose_name = "人口"
        ordering = ["place", "-year"]
        constraints = [models.UniqueConstraint(fields=["place", "year"], name="one_population_a_year")]

    def __str__(self) -> str:
        return f"{self.place}{self.year}年{self.people}人"
