"""What is kept of checks on towns and units: the plan, each check that is issued, and what every unit had to bear of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from fazhi.areas.oversight.check_plans.words import Form
from fazhi.spine.fields import OfferedKey, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class CheckPlan(models.Model):
    """The county's plan of a year: nothing outside it may be issued, unless it is urgent and approved as such."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="check_plan")
    title = models.CharField("计划名称", max_length=150)
    year = models.PositiveSmallIntegerField("年度")
    approval_no = line_field("批准文号", 80)
    approved_by = line_field("批准机关、会议", 120)
    approved_on = day_field("批准日期")
    summary = text_field("年度执行情况")

    class Meta:
        verbose_name = "督查检查考核计划"

    def __str__(self) -> str:
        return self.title


class CheckPlanItem(Detail):
    """One item: who may check whom, how often in the year, how long each time, in which months."""

    no = models.PositiveSmallIntegerField("计划项序号")
    form = models.CharField("形式", max_length=12, choices=Form)
    name = models.CharField("名称", max_length=120)
    lead = organ_field("牵头单位")
    objects_named = models.CharField("对象", max_length=400, help_text="写“全部乡镇”，或者用简称列明、以“、”分开")
    times = models.PositiveSmallIntegerField("一年几次")
    days = models.PositiveSmallIntegerField("每次最多（日）")
    month_from = models.PositiveSmallIntegerField("月份自")
    month_to = models.PositiveSmallIntegerField("月份至")
    item_basis = models.CharField("设立依据", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "计划项"

    def __str__(self) -> str:
        return f"{self.no}．{self.name}（{self.get_form_display()}，{self.objects_named}，一年{self.times}次、每次{self.days}日以内）"


class CheckPlanDrop(Detail):
    """An item that is given up; nothing may be issued under it any more."""

    no = models.PositiveSmallIntegerField("计划项序号")
    reason = models.CharField("取消、合并的理由", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "取消的计划项"

    def __str__(self) -> str:
        return f"第{self.no}项"


def standing_items() -> QuerySet[Any]:
    """Items of approved plans that were not given up."""
    dropped = CheckPlanDrop.objects.filter(matter=OuterRef("matter"), no=OuterRef("no"))
    return CheckPlanItem.objects.filter(
        ~Exists(dropped), matter__system="oversight.check_plan", matter__state="approved"
    )


def items_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    return standing_items().filter(lead__in=list(organs), matter__check_plan__year=on.year).order_by("no")


class Check(models.Model):
    """One check, appraisal, form or meeting that a unit asks of others.

    ``item``: under which item of the plan; without one it is urgent: ``urgent_reason`` and the approval of ``approver``.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="county_check")
    title = models.CharField("名称", max_length=150)
    form = models.CharField("形式", max_length=12, choices=Form, help_text="行政检查由行政检查计划管理，不在这里发出")
    item: Any = OfferedKey(
        CheckPlanItem, models.PROTECT, offers=items_offered, related_name="+", verbose_name="计划项", null=True, blank=True,
        help_text="只列出本单位牵头、已批准的计划项",
    )  # fmt: skip
    objects_named = models.CharField("对象", max_length=400, help_text="写“全部乡镇”，或者用简称列明、以“、”分开")
    starts_on = models.DateField("开始日期")
    ends_on = models.DateField("结束日期")
    content = models.TextField("内容和要求", help_text="要报的表格、材料写明几份")
    urgent_reason = line_field("紧急的理由", 200, "没有列入计划的必填：突发事件、上级临时部署等")
    approver = organ_field("批准机关", null=True, blank=True)
    urgent_no = line_field("紧急事项批准文号", 80)
    urgent_on = day_field("紧急事项批准日期")
    issued_on = day_field("发出日期")
    result = text_field("开展情况")
    withdrawn_why = line_field("撤回的理由", 200)

    class Meta:
        verbose_name = "督查检查考核"
        constraints = [
            models.CheckConstraint(name="county_check_ends_after_it_starts", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(
                name="county_check_issued_by_plan_or_approval",
                condition=Q(issued_on=None) | Q(item__isnull=False) | Q(urgent_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CheckTask(models.Model):
    """What one town or unit has to bear of a check. Hours and papers are the unit's; nobody is named."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="check_task")
    title = models.CharField("名称", max_length=150)
    form = models.CharField("形式", max_length=12, choices=Form)
    organiser = organ_field("组织单位")
    check_no = line_field("督查检查考核编号", 60)
    planned = models.BooleanField("计划内", default=True)
    starts_on = models.DateField("开始日期")
    ends_on = models.DateField("结束日期")
    hours = models.PositiveIntegerField("占用时间（人时）", null=True, blank=True, help_text="全单位合计")
    papers = models.PositiveIntegerField("提供材料、填报表格（份）", null=True, blank=True)
    remark = line_field("说明", 200)
    borne_on = day_field("完成日期")

    class Meta:
        verbose_name = "迎检任务"

    def __str__(self) -> str:
        return self.title


class CheckExcess(Detail):
    """What was asked beyond the plan: more papers, more days, another visit. Told by the unit that had to bear it."""

    excess = models.TextField("超出计划的要求")

    class Meta(Detail.Meta):
        verbose_name = "反映超出计划"

    def __str__(self) -> str:
        return self.excess[:30]


class BurdenPoint(Entry):
    """A unit at which the burden is watched (减负观测点); its ``on`` is the day from which it is one."""

    unit = organ_field("观测点单位")
    until = day_field("结束日期")
    contact_post = line_field("联系岗位", 60, "写岗位，不写姓名")

    class Meta(Entry.Meta):
        verbose_name = "减负观测点"


class BurdenReport(Entry):
    """What a point of observation counted in a month, what came outside the platform included."""

    unit = organ_field("观测点单位")
    month = models.DateField("月份", help_text="填该月1日")
    checks = models.PositiveIntegerField("接受督查检查考核（次）", default=0)
    forms = models.PositiveIntegerField("填报表格、材料（份）", default=0)
    meetings = models.PositiveIntegerField("参加上级会议（次）", default=0)
    unplanned = models.PositiveIntegerField("其中不在计划内（次、份）", default=0)
    remark = models.TextField("反映的情况", blank=True)

    class Meta(Entry.Meta):
        verbose_name = "减负观测月报"
