"""What another organ counts and answers for: the number and its parts, the span, the organ and its paper."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.data.outside_figures.words import What
from fazhi.spine.fields import day_field
from fazhi.spine.models import Entry


class OutsideFigure(Entry):
    """One number of one thing in one span of days. A later paper replaces it by a correction: both stay in the history."""

    what = models.CharField("数据项目", max_length=24, choices=What)
    span_from = day_field("统计期间自")
    span_to = day_field("统计期间至")
    value = models.DecimalField("数值", max_digits=14, decimal_places=2, help_text="比率填分子，如认为安全的人数")
    whole = models.DecimalField(
        "分母", max_digits=14, decimal_places=2, null=True, blank=True, help_text="只有比率填写，如有效样本数"
    )
    year_before = models.DecimalField(
        "上年同期数值",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="要写同比升降的，填同一来源给出的上年同期数",
    )
    definition = models.TextField("口径", help_text="按来源机关的说明：统计范围，哪些计入，哪些不计入")
    issuer = models.CharField("来源机关", max_length=100)
    paper = models.CharField("来源文件", max_length=160)
    paper_no = models.CharField("文号", max_length=80, blank=True)
    paper_on = day_field("文件日期")

    class Meta(Entry.Meta):
        verbose_name = "外部数据"
        constraints = [
            models.CheckConstraint(name="outside_span_in_order", condition=Q(span_from__lte=F("span_to"))),
            models.CheckConstraint(
                name="outside_part_within_whole", condition=Q(whole=None) | Q(value__lte=F("whole"))
            ),
        ]
