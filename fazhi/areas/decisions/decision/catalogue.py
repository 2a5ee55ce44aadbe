"""What is kept of a yearly catalogue of major decisions: its items as rows, each row a change, and its releases."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from fazhi.areas.decisions.decision.versions import standing
from fazhi.areas.decisions.decision.words import Category, Change, Form
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Detail, Matter, Organ

MONTHS = [(n, f"{n}月") for n in range(1, 13)]


class NamedWithTheirOrgans(models.Manager["DecisionCatalogue"]):
    """Catalogues are named by their organ: it is read with them, wherever they are offered for choice."""

    def get_queryset(self) -> models.QuerySet[DecisionCatalogue]:
        return super().get_queryset().select_related("matter__organ")


class DecisionCatalogue(models.Model):
    """The catalogue of one body (the handling organ) and one year (条3第3款).

    ``version`` counts what has been published; rows that are being entered belong to the next one. ``last_item`` and
    ``removed`` repeat what the rows say, so that a gate need not read them.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="decision_catalogue")
    year = models.PositiveSmallIntegerField("年度")
    note = models.TextField("编制说明", blank=True)
    version = models.PositiveSmallIntegerField("已公布的版次", default=0)
    last_item = models.PositiveSmallIntegerField("列入过的事项数", default=0)
    removed = CodesField("已移出的序号")
    pending = models.PositiveSmallIntegerField("尚未公布的变动数", default=0)
    listed = models.PositiveSmallIntegerField("公布的事项数", default=0)
    adjust_reason = models.TextField("调整理由", blank=True)
    consent_by = models.CharField("同意（批准）机关", max_length=100, blank=True)
    consent_on = models.DateField("同意（批准）日期", null=True, blank=True)
    consent_no = models.CharField("同意（批准）文号", max_length=80, blank=True)
    published_on = models.DateField("首次公布日期", null=True, blank=True)
    adjusted_on = models.DateField("最近调整公布日期", null=True, blank=True)

    objects = NamedWithTheirOrgans()

    class Meta:
        verbose_name = "重大行政决策事项目录"
        indexes = [models.Index(fields=["year"], name="catalogue_by_year")]
        constraints = [
            models.CheckConstraint(
                name="catalogue_version_and_day_go_together",
                condition=models.Q(version=0, published_on=None) | models.Q(version__gt=0, published_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter.organ} {self.year}年度目录"

    @property
    def begins_on(self) -> date:
        """The first day of its year: a catalogue begun after the quarter is late, and not due the year after."""
        return date(self.year, 1, 1)

    @property
    def items(self) -> list[CatalogueItem]:
        """The items of the version last published, in their order."""
        held: Any = self.matter  # rows in the making hang on it before they are written
        return list(standing(held.catalogueitem_set.all(), self.version).values())


class CatalogueItem(Detail):
    """One change of one item; the latest row of an item up to a version is how it stands there."""

    version = models.PositiveSmallIntegerField("版次")
    item_no = models.PositiveSmallIntegerField("序号", help_text="目录中的序号")
    change = models.CharField("变动", max_length=10, choices=Change)
    name = models.CharField("决策事项", max_length=200, blank=True)
    category = models.CharField("类别", max_length=20, choices=Category, blank=True)
    unit = models.ForeignKey(Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="承办单位")
    planned_month = models.PositiveSmallIntegerField("计划时间", choices=MONTHS, null=True, blank=True)
    forms = CodesField("公众参与方式", codes=[c for c in Form.choices if c[0] != Form.HEARING])
    hearing = models.BooleanField("计划举行听证", default=False)
    reason = models.CharField("变动理由", max_length=300, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "目录事项变动"

    def __str__(self) -> str:
        return f"{self.item_no}. {self.name}"


class CatalogueRelease(Detail):
    """One published version, with the consent it stands on."""

    version = models.PositiveSmallIntegerField("版次")
    items = models.PositiveSmallIntegerField("事项数")
    consent_by = models.CharField("同意（批准）机关", max_length=100)
    consent_on = models.DateField("同意（批准）日期")
    consent_no = models.CharField("同意（批准）文号", max_length=80, blank=True)
    reason = models.TextField("调整理由", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "目录公布"

    def __str__(self) -> str:
        return f"第{self.version}版 {self.on}"
