"""What is kept of plans, of tasks, and of what they come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.areas.leadership.plans import words
from fazhi.spine.fields import OfferedKey, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


def plans_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Plans that are in force."""
    rows = LawPlan.objects.filter(matter__state="issued", last_year__gte=on.year).select_related("matter")
    return rows.order_by("first_year", "pk")


class LawPlan(models.Model):
    """A plan of law-based governance: of several years (一规划两方案), of one year, or a year's key points.

    ``mid_due`` and ``final_due`` are the days that the plan itself names for looking at it; no law names them.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_plan")
    kind = models.CharField("种类", max_length=12, choices=words.PlanKind)
    title = models.CharField("名称", max_length=120)
    first_year = models.PositiveSmallIntegerField("起始年度")
    last_year = models.PositiveSmallIntegerField("终止年度")
    parent = OfferedKey(
        "leadership.LawPlan", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="所依据的上位规划",
        offers=plans_offered,
    )  # fmt: skip
    text = text_field("主要内容")
    consulted_with = line_field("征求意见的单位", 300)
    opinions = text_field("意见采纳情况")
    approved_at = line_field("审议通过的会议", 120)
    approved_on = day_field("审议通过日期")
    returned_why = text_field("退回修改的意见")
    issued_on = day_field("印发日期")
    mid_due = day_field("中期评估期限", "规划写明的日期；没有写明的不填")
    final_due = day_field("终期评估期限", "规划写明的日期；没有写明的不填")
    mid_on = day_field("中期评估日期")
    mid_findings = text_field("中期评估情况")
    final_on = day_field("终期评估日期")
    final_findings = text_field("终期评估（年度总结）情况")
    published_on = day_field("公布日期")
    dropped_why = text_field("终止的理由")

    class Meta:
        verbose_name = "法治建设规划、计划"
        constraints = [
            models.CheckConstraint(name="law_plan_years_in_order", condition=Q(last_year__gte=F("first_year"))),
        ]

    def __str__(self) -> str:
        return self.title


class LawAssignment(Detail):
    """One thing to be done by one owner by one day; several owners have a row and a day each."""

    content = models.CharField("任务", max_length=200)
    owner = organ_field("责任单位")
    due_on = models.DateField("完成期限")
    measure = line_field("完成标准（成果形式）", 200)

    class Meta(Detail.Meta):
        verbose_name = "分解的任务"

    def __str__(self) -> str:
        return self.content


class LawAnswer(Detail):
    """What an owner has brought about, once it is accepted or called off."""

    body = organ_field("责任单位")
    item = models.CharField("任务", max_length=200)
    accepted = models.BooleanField("已验收", default=True)
    outcome = models.TextField("落实情况")

    class Meta(Detail.Meta):
        verbose_name = "任务办结情况"

    def __str__(self) -> str:
        return self.item


class LawTask(models.Model):
    """What one agency, town or village has to do. Done is what the assigner accepted, not what was reported."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_task")
    title = models.CharField("任务", max_length=200)
    origin = models.CharField("来源", max_length=12, choices=words.Origin, default=words.Origin.DIRECT)
    origin_title = line_field("来源名称", 200)
    assigner = organ_field("交办单位")
    measure = line_field("完成标准（成果形式）", 200)
    due_on = models.DateField("完成期限")
    outcome = text_field("完成情况")
    proof = line_field("佐证材料", 300, "写明文件、记录的名称和编号；材料作为附件上传")
    reported_on = day_field("报告完成日期")
    accepted_on = day_field("验收日期")
    returned = models.PositiveSmallIntegerField("退回次数", default=0)
    put_off_why = text_field("延期的理由")
    dropped_why = text_field("不再办理的理由")

    class Meta:
        verbose_name = "法治建设任务"
        constraints = [
            models.CheckConstraint(
                name="law_task_accepted_after_report",
                condition=Q(accepted_on=None) | Q(accepted_on__gte=F("reported_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class LawTaskProgress(Detail):
    """How far a task has come, or why it was sent back."""

    content = models.TextField("进展（退回的理由）")

    class Meta(Detail.Meta):
        verbose_name = "办理进展"

    def __str__(self) -> str:
        return f"进展 {self.on}"
