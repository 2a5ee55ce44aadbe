"""What is kept of law villages (民主法治示范村): one matter for a village and level, from the nomination to the end of the title."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.services.law_villages import conditions
from fazhi.areas.services.law_villages.rolls import LawHousehold, LawPerson, LawPlace, LawTraining
from fazhi.areas.services.law_villages.words import CancelReason, ReviewResult, TitleLevel
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter

__all__ = [
    "LawHousehold", "LawPerson", "LawPlace", "LawTraining", "LawVillage", "LawVillageAnswer", "LawVillageObjection",
    "LawVillageReturn", "LawVillageReview",
]  # fmt: skip


class LawVillage(models.Model):
    """One title applied for, and held from ``named_on`` until ``ended_on`` (the first day without it).

    A village that holds titles of two levels has two matters; each level is counted by itself.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_village")
    village = organ_field("村（社区）", limit_choices_to={"kind": "village"})
    town = organ_field("乡镇（街道）", limit_choices_to={"kind": "town"})
    civil = organ_field("民政部门", null=True, blank=True)
    level = models.CharField("级别", max_length=10, choices=TitleLevel)

    met = CodesField("自查达到的条件", codes=conditions.CHOICES)
    met_version = line_field("所用条件版本", 20)
    self_check = text_field("自查情况")
    town_opinion = text_field("乡镇（街道）审核意见")
    civil_agrees = models.BooleanField("民政部门同意推荐", default=False)
    civil_opinion = text_field("民政部门意见")
    county_opinion = text_field("县司法局审查意见")
    visited = models.BooleanField("已实地核查", default=False)
    publicised_in = line_field("公示渠道", 120)
    publicised_on = day_field("公示起始日期")
    proposed_to = line_field("推荐（上报）机关", 120)
    proposed_no = line_field("推荐文号", 80)
    refused_reason = line_field("不予推荐（未获命名）的理由", 200)

    named_on = day_field("命名日期")
    batch = line_field("批次", 40)
    naming_no = line_field("命名文件", 120)
    review_due_on = day_field("应复核日期")
    rectify_by = day_field("整改期限")
    reviewed_on = day_field("最近复核日期")
    rechecked = CodesField("复核时仍达到的条件", codes=conditions.CHOICES)
    ended_on = day_field("称号终止日期")
    revoked_no = line_field("撤销、注销文件", 120)
    cancel_reason = code_field("注销原因", CancelReason)
    merged_into = line_field("并入的村（社区）", 60)
    end_note = text_field("终止说明")

    class Meta:
        verbose_name = "民主法治示范村（社区）"
        constraints = [
            models.CheckConstraint(
                name="law_village_ends_after_naming",
                condition=Q(ended_on=None) | Q(named_on__isnull=False, ended_on__gte=models.F("named_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.village}（{self.get_level_display()}）"


class LawVillageReturn(Detail):
    """Sent back to be completed, and why."""

    reason = models.CharField("退回补正的原因", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "退回补正"


class LawVillageObjection(Detail):
    """What was said against a nomination during publicity; whoever said it is not named."""

    content = models.TextField("意见内容")

    class Meta(Detail.Meta):
        verbose_name = "公示期间的意见"


class LawVillageAnswer(Detail):
    """How one objection was looked into."""

    outcome = models.TextField("核实处理情况")

    class Meta(Detail.Meta):
        verbose_name = "意见的核实处理"


class LawVillageReview(Detail):
    """The outcome of one re-examination: kept, to be put right, or revoked. Rows stay when the title ends."""

    level = models.CharField("级别", max_length=10, choices=TitleLevel)
    result = models.CharField("复核结果", max_length=10, choices=ReviewResult)
    version = models.CharField("所用条件版本", max_length=20, blank=True)
    unmet = text_field("未达到的条件")
    facts = models.TextField("复核情况")

    class Meta(Detail.Meta):
        verbose_name = "复核"

    def __str__(self) -> str:
        return f"{self.get_result_display()} {self.on}"
