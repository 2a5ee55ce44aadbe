"""The tables of satisfaction surveys. Nothing here is about a person: answers are counts in ``portal.ballots``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.leadership.surveys.words import Method, Topic, Way
from fazhi.spine.fields import CodesField, OfferedKey, day_field, line_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def sheets_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Question sheets in use."""
    ended = Q(ended_on=None) | Q(ended_on__gt=on)
    return SurveySheet.objects.filter(ended, withdrawn=False, on__lte=on).order_by("title", "-edition")


class SurveySheet(Entry):
    """A version of a question sheet, as data."""

    edition = models.PositiveSmallIntegerField("版次", default=1)
    lines = models.TextField(
        "题目和选项",
        help_text="每行一题：题目｜选项｜选项…；算作满意的选项后加*，不计入比例的（如“不了解”）后加#。第一题为总体评价",
    )
    ended_on = day_field("停用日期")

    class Meta(Entry.Meta):
        verbose_name = "测评问卷"

    def __str__(self) -> str:
        return f"{self.title}（第{self.edition}版）"


class Survey(models.Model):
    """One survey: whom it speaks of, how the sample was drawn, how many answered, what came out."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="survey")
    title = models.CharField("名称", max_length=150)
    year = models.PositiveSmallIntegerField("年度")
    topic = models.CharField("测评内容", max_length=12, choices=Topic)
    sheet: Any = OfferedKey(
        SurveySheet, models.PROTECT, offers=sheets_offered, related_name="+", verbose_name="测评问卷"
    )
    population = models.CharField(
        "调查总体", max_length=200, help_text="结果说的是哪些人，如“常住本县的18周岁以上居民”"
    )
    population_size = models.PositiveIntegerField("总体人数（户数）")
    method = models.CharField("抽样方法", max_length=10, choices=Method)
    how_drawn = models.TextField(
        "样本怎样产生", help_text="从什么名录、分几步、怎样抽；名录只写村（社区）和户数，不写姓名"
    )
    draw_no = line_field("公开抽取编号", 60, "由本平台公开抽取村（社区）、户号的，填抽取的编号，任何人可以复核")
    sample_size = models.PositiveIntegerField("样本量（发出份数）")
    ways = CodesField("回收方式", codes=Way.choices)
    asks_until = models.DateField("回收截止日期")
    answered = models.PositiveIntegerField("有效答卷", null=True, blank=True)
    satisfied = models.DecimalField("满意率（%）", max_digits=5, decimal_places=2, null=True, blank=True)
    results = text_field("测评结果")
    margin = line_field("抽样误差", 300)
    published_on = day_field("公布日期")
    published_where = line_field("公布载体", 200)
    stop_why = line_field("终止的理由", 200)

    class Meta:
        verbose_name = "满意度测评"

    def __str__(self) -> str:
        return self.title


class SurveyCodesHanded(Detail):
    """That so many sheets with codes were given out by a way; never which."""

    way = models.CharField("回收方式", max_length=10, choices=Way)
    many = models.PositiveIntegerField("问卷（份）")

    class Meta(Detail.Meta):
        verbose_name = "发出问卷"

    def __str__(self) -> str:
        return f"{self.many}份"
