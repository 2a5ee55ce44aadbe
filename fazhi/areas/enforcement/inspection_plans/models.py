"""What is kept of inspection plans: what bodies propose, the plan, what was decided in it, and how it stands.

The rows that steps add (``PlanGathering`` to ``PlanVisitDone``) say all; ``PlanCheck`` and ``PlanVisit`` are worked out from
them and can be worked out again (``storing``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.areas.enforcement.inspection_plans.words import Deed, OrderGround, PlanKind, Tier
from fazhi.areas.enforcement.visits.choosing import objects_offered
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.areas.enforcement.visits.words import Result, RiskClass
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field
from fazhi.spine.models import Detail, Entry, Matter


def plans_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Plans for which proposals are still taken."""
    return YearPlan.objects.filter(matter__state="gathering").order_by("-year", "pk")


class YearPlan(models.Model):
    """A plan of inspections: the county's of a year, or a special campaign's. ``from_above``: ordered by a superior body.

    ``checks_before`` and ``visits_after``: how many visits there were to be without merging, and how many were decided.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="inspection_plan")
    title = models.CharField("计划名称", max_length=150)
    kind = models.CharField("计划类型", max_length=8, choices=PlanKind)
    year = models.PositiveSmallIntegerField("年度")
    ground = line_field("专项检查的理由、依据", 300, "专项检查必填：某一领域的突出问题，或者上级的部署文件")
    approver: Any = organ_field("批准机关", null=True, blank=True)
    from_above = models.BooleanField("上级部署", default=False)
    propose_by = models.DateField("申报截止日期")
    publish_by = models.DateField("计划公布期限")
    gathered_on = day_field("汇总日期")
    checks_before = models.PositiveIntegerField("合并前检查（次）", null=True, blank=True)
    visits_after = models.PositiveIntegerField("合并后检查（次）", null=True, blank=True)
    capacity_note = line_field("力量不足的安排", 200, "有单位当月的检查超过其力量时必填")
    decided_on = day_field("确定日期")
    approved_on = day_field("政府批准日期")
    approval_no = line_field("批准文号", 80)
    filing_no = line_field("备案编号", 80)
    filed_on = day_field("备案日期")
    published_on = day_field("公布日期")
    published_where = line_field("公布载体", 200)
    stop_why = line_field("终止的理由", 200)

    class Meta:
        verbose_name = "检查计划"
        constraints = [
            models.CheckConstraint(
                name="plan_decided_before_published",
                condition=Q(published_on=None) | Q(decided_on__isnull=False, decided_on__lte=F("published_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title


class PlanProposal(Entry):
    """What one body wants to check: one object or a class of them, which items, in which months, how often.

    The body is its ``organ``. An object is named by its entry or its credit code, a class by trade, risk class or place.
    """

    plan: Any = OfferedKey(YearPlan, models.PROTECT, offers=plans_offered, related_name="+", verbose_name="检查计划")
    target: Any = OfferedKey(
        InspectedObject,
        models.PROTECT,
        offers=objects_offered,
        related_name="+",
        verbose_name="检查对象",
        null=True,
        blank=True,
    )
    target_code = line_field("检查对象信用代码", 18, "与“检查对象”填一项即可")
    class_trade = line_field("对象范围（行业）", 60, "检查一类对象的填写，与名录中的“行业”一致")
    class_risk = code_field("对象范围（信用风险分类）", RiskClass, 1)
    class_division = models.ForeignKey(
        "spine.Division", models.PROTECT, related_name="+", verbose_name="对象范围（区划）", null=True, blank=True
    )
    item_codes = models.CharField(
        "检查事项编码", max_length=200, help_text="几项以“、”分开，须已公布在本单位的事项清单"
    )
    month_from = models.PositiveSmallIntegerField("检查月份自")
    month_to = models.PositiveSmallIntegerField("检查月份至")
    frequency = models.PositiveSmallIntegerField("一年几次", default=1)
    hours = models.PositiveSmallIntegerField("每次时长（小时）", default=2)
    tier = models.CharField("层级", max_length=8, choices=Tier, default=Tier.COUNTY)
    alone = models.BooleanField("不宜合并", default=False)
    alone_why = line_field("不宜合并的理由", 120)

    class Meta(Entry.Meta):
        verbose_name = "检查计划申报"
        indexes = [models.Index(fields=["plan", "organ"], name="plan_proposal_of_body")]


class PlanCapacity(Detail):
    """How many visits a body can take part in in a month; the last word counts."""

    body: Any = organ_field("检查单位")
    visits = models.PositiveSmallIntegerField("每月最多（次）")

    class Meta(Detail.Meta):
        verbose_name = "检查力量"


class PlanGathering(Detail):
    """The proposals as they were gathered: a line for each check."""

    lines = models.TextField("汇总的检查")

    class Meta(Detail.Meta):
        verbose_name = "汇总的检查"

    def __str__(self) -> str:
        return f"汇总 {self.on}"


class PlanSolution(Detail):
    """What the system proposed. ``gap``: how far it may be from the best at most, in hundredths of a per cent."""

    lines = models.TextField("合并建议")
    before = models.PositiveIntegerField("合并前（次）")
    after = models.PositiveIntegerField("合并后（次）")
    gap = models.PositiveIntegerField("与最优的差距上限（万分之）")
    cut = models.PositiveIntegerField("组合过多、没有全部比较的对象（户）")
    stopped = models.BooleanField("到时停止", default=False)
    seconds = models.DecimalField("用时（秒）", max_digits=6, decimal_places=1)

    class Meta(Detail.Meta):
        verbose_name = "合并建议"

    def __str__(self) -> str:
        return f"{self.before}次合并为{self.after}次"


class PlanChange(Detail):
    """What people decided on visits by their numbers: accept, take apart, move, another month, cancel."""

    deed = models.CharField("处理", max_length=8, choices=Deed)
    visits = line_field("检查序号", 2000, "几次以“、”分开；确认时填“全部”为确认所有建议")
    checks = line_field("其中的计划项序号", 500, "拆开、移动、取消一部分的填写；不填为全部")
    month = models.PositiveSmallIntegerField("改到几月", null=True, blank=True)
    reason = line_field("理由", 200)

    class Meta(Detail.Meta):
        verbose_name = "人工调整"

    def __str__(self) -> str:
        return f"{self.get_deed_display()}：{self.visits or self.checks}"


class PlanOrder(Detail):
    """Something to be checked that the plan did not hold when it was published."""

    body: Any = organ_field("检查单位")
    target: Any = OfferedKey(
        InspectedObject, models.PROTECT, offers=objects_offered, related_name="+", verbose_name="检查对象"
    )
    item_codes = models.CharField("检查事项编码", max_length=200, help_text="几项以“、”分开")
    month = models.PositiveSmallIntegerField("月份")
    hours = models.PositiveSmallIntegerField("时长（小时）", default=2)
    tier = models.CharField("层级", max_length=8, choices=Tier, default=Tier.COUNTY)
    order_ground = models.CharField("临时任务的来由", max_length=10, choices=OrderGround)
    ground_text = models.CharField("线索来源、编号或者依据", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "临时任务"


class PlanDispatch(Detail):
    """The visits of a month, handed to their bodies."""

    month = models.PositiveSmallIntegerField("月份")
    numbers = models.TextField("派出的检查")

    class Meta(Detail.Meta):
        verbose_name = "派发"

    def __str__(self) -> str:
        return f"{self.month}月{len(self.numbers.split('、'))}次"


class PlanVisitDone(Detail):
    """What a visit came to, told by the visit itself."""

    no = models.PositiveIntegerField("检查序号")
    result = models.CharField("检查结果", max_length=10, choices=Result)
    problems = models.PositiveSmallIntegerField("发现问题（项）", default=0)
    rectify = models.PositiveSmallIntegerField("责令改正（项）", default=0)
    filed = models.BooleanField("已立案", default=False)
    done_on = models.DateField("结果确定日期")

    class Meta(Detail.Meta):
        verbose_name = "检查结果"

    def __str__(self) -> str:
        return f"第{self.no}次：{self.get_result_display()}"


class PlanVisit(models.Model):
    """One visit as planned, as the plan stands now. ``month``: its first day. ``bodies``, ``checks``: how many are in it."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="planned_visits")
    no = models.PositiveIntegerField("序号")
    target = models.ForeignKey(InspectedObject, models.PROTECT, related_name="+", verbose_name="检查对象")
    lead = organ_field("牵头单位")
    month = models.DateField("计划月份")
    bodies = models.PositiveSmallIntegerField("单位数")
    checks = models.PositiveSmallIntegerField("合并的计划（项）")
    kept = models.BooleanField("已确认", default=False)
    why = models.CharField("合并说明", max_length=600, blank=True)
    sent_on = day_field("派出日期")
    result = code_field("检查结果", Result, 10)
    problems = models.PositiveSmallIntegerField("发现问题（项）", default=0)
    done_on = day_field("结果确定日期")

    class Meta:
        verbose_name = "计划的检查"
        ordering = ["month", "no"]
        constraints = [models.UniqueConstraint(fields=["matter", "no"], name="planned_visit_once")]

    def __str__(self) -> str:
        return f"第{self.no}次"


class PlanCheck(models.Model):
    """One body's part of a planned visit. ``visit_no`` None: cancelled, ``dropped`` says why."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="planned_checks")
    no = models.PositiveIntegerField("序号")
    proposal: Any = models.ForeignKey(
        PlanProposal, models.PROTECT, related_name="+", verbose_name="申报", null=True, blank=True
    )
    body = organ_field("检查单位")
    target = models.ForeignKey(InspectedObject, models.PROTECT, related_name="+", verbose_name="检查对象")
    items = models.CharField("检查事项编码", max_length=300)
    start = models.DateField("申报自")
    end = models.DateField("申报至")
    hours = models.PositiveSmallIntegerField("时长（小时）")
    tier = models.CharField("层级", max_length=8, choices=Tier)
    often = models.PositiveSmallIntegerField("一年几次")
    alone = models.BooleanField("不宜合并", default=False)
    free = models.BooleanField("不计频次", default=False)
    visit_no = models.PositiveIntegerField("所在检查", null=True, blank=True)
    dropped = models.CharField("取消的理由", max_length=200, blank=True)

    class Meta:
        verbose_name = "计划项"
        ordering = ["no"]
        constraints = [models.UniqueConstraint(fields=["matter", "no"], name="planned_check_once")]
        indexes = [models.Index(fields=["target", "body"], name="planned_check_of_target")]

    def __str__(self) -> str:
        return f"第{self.no}项"
