"""What is kept of random inspection: list of items, ratios, plans, and what each draw yielded."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.areas.enforcement.officers.fields import officer_field
from fazhi.areas.enforcement.random_checks.choosing import (
    check_items_offered,
    draws_offered,
    objects_of_the_county,
    random_items_offered,
)
from fazhi.areas.enforcement.random_checks.words import KeptAway, NotChecked
from fazhi.areas.enforcement.visits.choosing import officers_of_all
from fazhi.areas.enforcement.visits.models import CheckItem, InspectedObject, Visit
from fazhi.areas.enforcement.visits.words import ObjectKind, Result, RiskClass
from fazhi.spine.domains import Domain
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, organ_field
from fazhi.spine.models import Detail, Entry, Matter


class RandomItem(Entry):
    """One item that may be inspected at random (抽查事项清单): one of the published items of inspection of a body."""

    check_item: Any = OfferedKey(
        CheckItem, models.PROTECT, offers=check_items_offered, related_name="+", verbose_name="行政检查事项"
    )
    body = organ_field("抽查主体")
    often = line_field("抽查频次", 60, "例：每年不少于一次")
    published_on = day_field("公布日期")
    until = day_field("取消日期", "自当日起不得据此抽查")

    class Meta(Entry.Meta):
        verbose_name = "随机抽查事项"
        constraints = [
            models.UniqueConstraint(
                fields=["check_item", "body"], name="random_item_once", condition=Q(withdrawn=False, until=None)
            )
        ]


class RandomRatio(Entry):
    """How many of a class are drawn: local data, each with its source (the State Council leaves ratios to the places)."""

    domain = code_field("领域", Domain, 16)
    risk_class = code_field("信用风险分类", RiskClass, 1)
    rate = models.CharField("抽查比例", max_length=16, help_text="3%、1/10；占名录中该类对象的比例")
    at_least = models.PositiveIntegerField("至少（户）", default=0, blank=True)
    at_most = models.PositiveIntegerField("至多（户）", null=True, blank=True)
    ratio_source = models.CharField("依据（文件名称、文号）", max_length=200)
    county_wide = models.BooleanField("全县适用", default=False, help_text="不勾选的只用于登记单位")
    since = models.DateField("施行日期")
    until = day_field("失效日期", "自当日起不再适用")

    class Meta(Entry.Meta):
        verbose_name = "抽查比例"


class RandomPlan(models.Model):
    """One round of random inspection by one body, or by several in one visit (``bodies``).

    ``pool_size``: objects in the frozen range. ``laid``: digest of what the plan laid down for its draw, so that a pool
    changed afterwards is noticed. ``drawn``: objects that stand drawn.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="random_plan")
    title = models.CharField("抽查名称", max_length=120)
    year_plan = line_field("年度检查计划", 120, "年度行政检查计划（专项检查方案）的名称、文号")
    domain = models.CharField("领域", max_length=16, choices=Domain)
    bodies = line_field("联合检查单位", 200, "牵头单位以外的单位简称，以“、”分开；不联合的不填")
    object_kinds = CodesField("对象类别", codes=ObjectKind.choices)
    trade = line_field("行业（名称含）", 60)
    division = models.ForeignKey(
        "spine.Division", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="所在区划"
    )
    key_only = models.BooleanField("只抽重点监管对象", default=False)
    per_visit = models.PositiveSmallIntegerField("每户检查人员（每单位）", default=2)
    officer_cap = models.PositiveSmallIntegerField("每人最多检查（户）", null=True, blank=True)
    begins_on = models.DateField("检查开始日期")
    ends_on = models.DateField("检查截止日期")
    approved_on = day_field("批准日期")
    draw: Any = OfferedKey(
        "spine.Draw", models.PROTECT, null=True, blank=True, offers=draws_offered, related_name="+", verbose_name="抽取"
    )
    laid = line_field("名单校验值", 64)
    pool_size = models.PositiveIntegerField("名录内对象（户）", null=True, blank=True)
    drawn_on = day_field("抽取日期")
    drawn = models.PositiveIntegerField("抽取对象（户）", null=True, blank=True)
    changes = models.PositiveSmallIntegerField("已接收的变更（次）", default=0, blank=True)
    finished_on = day_field("检查完成日期")
    published_on = day_field("结果公示日期")
    back_why = line_field("退回的理由", 200)
    end_why = line_field("终止的理由", 200)

    class Meta:
        verbose_name = "双随机抽查"
        constraints = [
            models.CheckConstraint(name="random_plan_days_in_order", condition=Q(ends_on__gte=F("begins_on"))),
            models.CheckConstraint(name="random_plan_two_officers", condition=Q(per_visit__gte=2)),
        ]
        indexes = [models.Index(fields=["drawn_on"], name="random_plan_drawn")]

    def __str__(self) -> str:
        return self.title

    @property
    def items(self) -> list[RandomPlanItem]:
        """The items with their bodies."""
        return _rows(self.matter.randomplanitem_set.all(), "item__check_item", "item__body")

    @property
    def recusals(self) -> list[RandomRecusal]:
        return _rows(self.matter.randomrecusal_set.all(), "officer", "target")


def _rows(found: QuerySet[Any], *related: str) -> list[Any]:
    """Those that a batch still has in the making, else those on file; in their order."""
    return list(found if found._result_cache is not None else found.select_related(*related).order_by("seq"))


class RandomPlanItem(Detail):
    """One item of the plan."""

    item: Any = OfferedKey(
        RandomItem, models.PROTECT, offers=random_items_offered, related_name="+", verbose_name="抽查事项"
    )

    class Meta(Detail.Meta):
        verbose_name = "抽查事项"


class RandomPlanShare(Detail):
    """A ratio of this plan alone, in place of that of the list; it has its own reason."""

    risk_class = code_field("信用风险分类", RiskClass, 1)
    rate = models.CharField("抽查比例", max_length=16, help_text="3%、1/10")
    at_least = models.PositiveIntegerField("至少（户）", default=0, blank=True)
    at_most = models.PositiveIntegerField("至多（户）", null=True, blank=True)
    why = models.CharField("依据（理由）", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "本次抽查比例"


class RandomRecusal(Detail):
    """An officer who is kept from an object, or from the whole round when none is named."""

    officer = officer_field("检查人员", offers=officers_of_all)
    target: Any = OfferedKey(
        InspectedObject, models.PROTECT, null=True, blank=True, offers=objects_of_the_county, related_name="+",
        verbose_name="回避的对象", help_text="不填的不参加本次抽查",
    )  # fmt: skip
    ground = models.CharField("情形", max_length=12, choices=KeptAway)
    stated_by = models.CharField("提出人", max_length=40)

    class Meta(Detail.Meta):
        verbose_name = "人员回避"


class RandomAnswer(Detail):
    """What one visit of the plan found, as it told it."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="+", verbose_name="行政检查")
    target = models.ForeignKey(InspectedObject, models.PROTECT, related_name="+", verbose_name="检查对象")
    result = models.CharField("检查结果", max_length=10, choices=Result)
    problems = models.PositiveSmallIntegerField("发现问题（项）", default=0)
    rectify = models.PositiveSmallIntegerField("责令改正（项）", default=0)
    filed = models.BooleanField("已立案", default=False)
    done_on = models.DateField("结果确定日期")

    class Meta(Detail.Meta):
        verbose_name = "抽查结果"


class RandomGap(Detail):
    """A drawn object that was not checked, and why: it stays in the list with its reason."""

    target: Any = OfferedKey(
        InspectedObject, models.PROTECT, offers=objects_of_the_county, related_name="+", verbose_name="检查对象"
    )
    ground = models.CharField("情形", max_length=8, choices=NotChecked)
    words = models.CharField("说明", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "未检查的对象"


class RandomObject(models.Model):
    """One object that the draw yielded, as the certificate says; ``out``: why it fell out afterwards."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="random_objects")
    target = models.ForeignKey(InspectedObject, models.PROTECT, related_name="+", verbose_name="检查对象")
    rank = models.PositiveIntegerField("位次")
    stratum = models.CharField("类别", max_length=40, blank=True)
    how = models.CharField("产生方式", max_length=12)
    out = models.CharField("退出的原因", max_length=40, blank=True)
    on = models.DateField("抽取日期")

    class Meta:
        verbose_name = "抽中的对象"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["matter", "target"], name="an_object_is_drawn_once")]

    def __str__(self) -> str:
        return str(self.target)


class RandomOfficer(models.Model):
    """One officer drawn to one object."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="random_officers")
    target = models.ForeignKey(InspectedObject, models.PROTECT, related_name="+", verbose_name="检查对象")
    officer = officer_field("检查人员")
    body = organ_field("检查主体")
    on = models.DateField("抽取日期")

    class Meta:
        verbose_name = "抽中的人员"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["matter", "target", "officer"], name="an_officer_is_sent_once")]

    def __str__(self) -> str:
        return str(self.officer)
