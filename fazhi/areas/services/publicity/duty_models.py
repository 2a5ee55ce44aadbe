"""What is kept of plans, duty lists and the duties that come of them (法治宣传教育法第6条、第9条)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.areas.services.publicity import practice
from fazhi.areas.services.publicity.activity_models import PublicityActivity
from fazhi.areas.services.publicity.words import ListKind, Origin, PlanKind
from fazhi.spine.fields import OfferedKey, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter, Organ

Form, Audience = PublicityActivity.Form, PublicityActivity.Audience


def common_lists_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Common lists that are published."""
    return DutyList.objects.filter(kind=ListKind.COMMON, published_on__lte=on).order_by("-year", "-pk")


def activities_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Events of the year that the acting organs organised, alone or beside others."""
    keys = list(organs)
    credited = Q(organ__in=keys)
    for name in Organ.objects.filter(pk__in=keys).values_list("name", "short"):
        for word in filter(None, name):
            credited |= Q(co_organisers__contains=word)
    found = PublicityActivity.objects.filter(credited, withdrawn=False, on__lte=on, on__year__gte=on.year - 1)
    return found.order_by("-on", "-pk")


class PublicityPlan(models.Model):
    """A five-year plan of the county or the plan of one year. ``cycle``: the national five-year plan it belongs to."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="publicity_plan")
    title = models.CharField("规划（计划）名称", max_length=150)
    kind = models.CharField("类型", max_length=10, choices=PlanKind)
    cycle = models.CharField("所属五年普法规划", max_length=20, choices=practice.cycles)
    first_year = models.PositiveSmallIntegerField("起始年度")
    last_year = models.PositiveSmallIntegerField("截止年度")
    above = line_field("上级规划（计划）文号", 120)
    goals = models.TextField("主要目标")
    mid_due = day_field("中期评估期限", "五年规划必填；期限由规划规定")
    final_due = day_field("总结评估期限", "期限由规划（计划）规定")
    return_why = line_field("退回的理由", 200)
    approval_no = line_field("批准文号", 80)
    approved_on = day_field("批准日期")
    issued_on = day_field("印发日期")
    issued_where = line_field("公布载体", 200)
    mid_result = text_field("中期评估结果")
    mid_on = day_field("中期评估日期")
    mid_published_on = day_field("中期评估结果公布日期")
    mid_where = line_field("中期评估结果公布载体", 200)
    final_result = text_field("总结评估结果")
    final_on = day_field("总结评估日期")
    final_published_on = day_field("总结评估结果公布日期")
    final_where = line_field("总结评估结果公布载体", 200)
    stop_why = line_field("终止的理由", 200)

    class Meta:
        verbose_name = "普法规划、计划"
        constraints = [
            models.CheckConstraint(name="publicity_plan_years_in_order", condition=Q(first_year__lte=F("last_year")))
        ]

    def __str__(self) -> str:
        return self.title


class _Duty(Detail):
    """What an item of a plan and of a duty list have in common."""

    content = models.CharField("任务内容", max_length=200)
    laws = models.CharField("宣传的法律法规", max_length=200)
    audience = models.CharField("对象", max_length=20, choices=Audience)
    form = models.CharField("形式", max_length=20, choices=Form)
    times = models.PositiveSmallIntegerField("应办场次", default=1)
    due_on = models.DateField("完成期限")

    class Meta(Detail.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.content


class _Owned(models.Manager["PublicityPlanItem"]):
    """Items with their units: papers and hand-overs name the unit of each."""

    def get_queryset(self) -> QuerySet[PublicityPlanItem]:
        return super().get_queryset().select_related("owner")


class PublicityPlanItem(_Duty):
    """One item of a plan with the unit that must carry it out."""

    owner = organ_field("责任单位")

    objects = _Owned()

    class Meta(_Duty.Meta):
        verbose_name = "计划项目"


class PublicityCongressReport(Detail):
    """One report to the standing committee of the people's congress (法治宣传教育法第58条)."""

    meeting = models.CharField("会议", max_length=120)
    opinion = text_field("审议意见和落实情况")

    class Meta(Detail.Meta):
        verbose_name = "向人大常委会的报告"

    def __str__(self) -> str:
        return self.meeting


class DutyList(models.Model):
    """The duty list of one year: the common one, kept by the justice bureau, or a unit's own, which takes in the common one.

    ``version`` counts the publications; duties that were already handed out are not handed out again.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="publicity_list")
    title = models.CharField("清单名称", max_length=150)
    kind = models.CharField("清单类型", max_length=10, choices=ListKind)
    year = models.PositiveSmallIntegerField("年度")
    common: Any = OfferedKey(
        "services.DutyList", models.PROTECT, offers=common_lists_offered, null=True, blank=True, related_name="+",
        verbose_name="适用的共性清单",
    )  # fmt: skip
    lead: Any = organ_field("普法主管部门", null=True, blank=True)
    publish_by = models.DateField("应当公布的期限", help_text="由上级或者本县规定")
    version = models.PositiveSmallIntegerField("版次", default=0)
    published_on = day_field("公布日期")
    published_where = line_field("公布载体", 200)
    revise_why = line_field("修订的理由", 200)

    class Meta:
        verbose_name = "普法责任清单"

    def __str__(self) -> str:
        return self.title


class DutyListItem(_Duty):
    """One duty on a list."""

    class Meta(_Duty.Meta):
        verbose_name = "清单事项"


class PublicityDuty(models.Model):
    """One duty that one unit must fulfil by a day, with events or other proof.

    ``origin_seq`` is the number of the event that put it on its plan or list. Its events are rows of ``DutyActivity``: an
    event may serve several duties and several units, and is still one event.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="publicity_duty")
    content = models.CharField("任务内容", max_length=200)
    origin = models.CharField("来源", max_length=10, choices=Origin)
    origin_seq = models.PositiveIntegerField("来源序号", default=0)
    year = models.PositiveSmallIntegerField("年度")
    lead: Any = organ_field("普法主管部门", null=True, blank=True)
    laws = models.CharField("宣传的法律法规", max_length=200)
    audience = models.CharField("对象", max_length=20, choices=Audience)
    form = models.CharField("形式", max_length=20, choices=Form)
    times = models.PositiveSmallIntegerField("应办场次", default=1)
    due_on = models.DateField("完成期限")
    proof = line_field("其他完成证明", 300, "没有场次可以登记的，写明文件、平台记录等")
    held = models.PositiveSmallIntegerField("已登记场次", null=True, blank=True)
    fulfilled_on = day_field("完成日期")
    drop_why = line_field("取消的理由", 200)

    class Meta:
        verbose_name = "普法责任事项"
        indexes = [models.Index(fields=["year", "due_on"], name="publicity_duty_of_year")]

    def __str__(self) -> str:
        return self.content


class DutyActivity(Detail):
    """An event by which a duty is fulfilled, in part or whole."""

    activity: Any = OfferedKey(
        PublicityActivity, models.PROTECT, offers=activities_offered, related_name="+", verbose_name="普法活动"
    )

    class Meta(Detail.Meta):
        verbose_name = "完成的活动"

    def __str__(self) -> str:
        return str(self.activity)
