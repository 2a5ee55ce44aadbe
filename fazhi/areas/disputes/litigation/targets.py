"""Targets for the standing review of suits (两降一保). They are set by the county year by year; no law fixes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from fazhi.spine.access import Role
from fazhi.spine.models import Entry
from fazhi.spine.register import Register


class LitigationTarget(Entry):
    """One target: a rate of this system, and the value it must reach in a year."""

    class Rated(models.TextChoices):
        LOSS = "loss_rate", "败诉率（不高于）"
        FINAL_LOSS = "loss_rate_final", "生效裁判败诉率（不高于）"
        ATTENDANCE = "attendance_rate", "行政机关负责人出庭应诉率（不低于）"
        ANSWER = "answer_rate", "按期答辩举证率（不低于）"
        PERFORM = "perform_rate", "生效裁判按期履行率（不低于）"
        REPORT = "lost_report_rate", "败诉案件报告按期报送率（不低于）"

    year = models.PositiveSmallIntegerField("年度", validators=[MinValueValidator(2015), MaxValueValidator(2100)])
    rated = models.CharField("指标", max_length=20, choices=Rated)
    value = models.DecimalField(
        "目标值（%）", max_digits=5, decimal_places=2, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    source_document = models.CharField("依据文件", max_length=120)

    class Meta:
        verbose_name = "应诉工作目标"


def _year_is_not_long_past(values: Mapping[str, Any]) -> str:
    return "目标应当在年度开始前后确定，不能在年度结束后补定" if values["on"].year > values["year"] else ""


REGISTER = Register(
    code="disputes.litigation_targets", id="X2", name="应诉工作目标", model=LitigationTarget,
    columns=("number", "year", "rated", "value", "source_document", "organ", "on"), filters=("year", "rated", "organ"),
    search=("title", "source_document"), form=("year", "rated", "value", "source_document"),
    roles=(Role.CLERK, Role.OFFICE_HEAD), basis="本地应诉工作规定", number="{mark}应诉标〔{year}〕{n}号",
    checks=(_year_is_not_long_past,), area="disputes",
)  # fmt: skip


def target_of(code: str, year: int, division: str) -> LitigationTarget | None:
    """The target in force for a rate: the last one entered for the year in the division."""
    rows = LitigationTarget.objects.filter(
        rated=code.rpartition(".")[2], year=year, scope__startswith=division, withdrawn=False
    )
    return rows.order_by("-on", "-pk").first()
