"""What panels decide: the yearly appraisal of units by scoring sheets, and the choice of projects by vote.

Units and projects have results; the members of a panel are not compared, and nobody's person is scored.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import QuerySet

from fazhi.areas.services.publicity import practice
from fazhi.areas.services.publicity.words import Trim
from fazhi.spine.fields import OfferedKey, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def sheets_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Scoring sheets in use."""
    return AppraisalSheet.objects.filter(withdrawn=False, on__lte=on).order_by("-on", "-pk")


class AppraisalSheet(Entry):
    """A version of the scoring sheet as data, with the rule for the highest and the lowest sheet."""

    lines = models.TextField("评分项目", help_text="每行“项目｜分值”，合计100分")
    trim = models.CharField("最高分、最低分", max_length=8, choices=Trim)

    class Meta(Entry.Meta):
        verbose_name = "履职评议评分表"


class PublicityEvaluation(models.Model):
    """One round of appraisal: which units, which panel, which sheet; the result is worked out and published."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="publicity_evaluation")
    title = models.CharField("评议名称", max_length=150)
    year = models.PositiveSmallIntegerField("评议年度")
    round = line_field("轮次", 40)
    sheet: Any = OfferedKey(
        AppraisalSheet, models.PROTECT, offers=sheets_offered, related_name="+", verbose_name="评分表"
    )
    publish_by = models.DateField("公布结果的期限", help_text="由评议办法规定")
    results = text_field("评议结果")
    settled_on = day_field("得出结果日期")
    published_on = day_field("公布日期")
    published_where = line_field("公布载体", 200)
    stop_why = line_field("终止的理由", 200)

    class Meta:
        verbose_name = "普法履职评议"

    def __str__(self) -> str:
        return self.title


class EvaluationUnit(Detail):
    """One unit that is appraised by its report on the performance of its duty."""

    unit: Any = organ_field("被评议单位")
    report = line_field("履职报告", 200, "报告的名称或者文号")

    class Meta(Detail.Meta):
        verbose_name = "被评议单位"

    def __str__(self) -> str:
        return str(self.unit)


class EvaluationMember(Detail):
    """One member of the panel: a seat, the person's name and unit, nothing else."""

    seat = models.PositiveSmallIntegerField("席位")
    name = models.CharField("评议人", max_length=40)
    unit: Any = organ_field("所在单位", null=True, blank=True, help_text="平台上的单位；不评本单位")

    class Meta(Detail.Meta):
        verbose_name = "评议人"

    def __str__(self) -> str:
        return f"第{self.seat}席"


class EvaluationScore(Detail):
    """One member's sheet for one unit, or that the member stands back from it."""

    seat = models.PositiveSmallIntegerField("席位")
    unit: Any = organ_field("被评议单位")
    away = models.BooleanField("回避", default=False)
    points = line_field("各项得分", 200, "按评分表的顺序，几项以“、”隔开；回避的不填")
    total = models.DecimalField("合计", max_digits=5, decimal_places=2, null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "评分"

    def __str__(self) -> str:
        return f"第{self.seat}席：{self.unit}"


class PublicityProject(models.Model):
    """A project, work or place put forward for a yearly choice."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="publicity_project")
    title = models.CharField("项目名称", max_length=150)
    category = models.CharField("类别", max_length=40, choices=practice.categories)
    year = models.PositiveSmallIntegerField("年度")
    unit: Any = organ_field("申报单位")
    summary = models.TextField("项目简介")
    decided_on = day_field("评选结果日期")
    published_on = day_field("结果公布日期")
    withdraw_why = line_field("撤回的理由", 200)

    class Meta:
        verbose_name = "普法项目"

    def __str__(self) -> str:
        return self.title


class ProjectVote(Detail):
    """The panel's vote: numbers only. ``away``: members of the unit that put it forward, who do not vote."""

    panel = models.PositiveSmallIntegerField("评委（应到）")
    away = models.PositiveSmallIntegerField("回避", default=0)
    in_favour = models.PositiveSmallIntegerField("赞成")
    against = models.PositiveSmallIntegerField("不赞成", default=0)
    abstained = models.PositiveSmallIntegerField("弃权", default=0)

    class Meta(Detail.Meta):
        verbose_name = "评委投票"

    def __str__(self) -> str:
        return f"赞成{self.in_favour}票"
