"""What is kept of a survey on the spot (掌上踏勘): appointment, what was found by condition, photographs, result."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.site_surveys.words import Outcome
from fazhi.spine.fields import day_field, line_field, text_field
from fazhi.spine.models import Detail, Matter


class SiteSurvey(models.Model):
    """One survey for one case. ``round`` rises when what was to be mended is looked at again."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="site_survey")
    case_no = line_field("办件编号", 80)
    item: Any = models.ForeignKey(ServiceItem, models.PROTECT, related_name="+", verbose_name="办理事项")
    applicant = models.CharField("申请人", max_length=120)
    phone = line_field("联系电话", 40)
    address = text_field("踏勘地点（申请内容）")
    appointed_on = day_field("预约踏勘日期")
    appointed_at = line_field("预约时段", 40, help_text="如上午9时至11时")
    surveyors = line_field("踏勘人员", 120, help_text="两名以上，以“、”隔开")
    surveyed_on = day_field("到场日期")
    round = models.PositiveSmallIntegerField("踏勘次数", default=0)
    place = line_field("到场位置", 200, help_text="踏勘人员填写，或者允许手机定位后填入")
    cards_shown = models.BooleanField("已出示工作证件、说明来意", default=False)
    met = models.BooleanField("符合条件", null=True, blank=True)
    to_mend = models.TextField("须整改的问题", blank=True, help_text="一次列全，一行一项；复勘不得提出新的问题")
    mend_by = day_field("整改完成日期", "与申请人商定")
    concluded_on = day_field("结论日期")
    called_off = line_field("取消的原因", 200)

    class Meta:
        verbose_name = "现场踏勘"
        constraints = [
            models.CheckConstraint(
                name="survey_result_and_day_go_together",
                condition=Q(met=None, concluded_on=None) | Q(met__isnull=False, concluded_on__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_no} {self.item.title}"


class SurveyCheck(Detail):
    """What was found of one condition of the item, in one round."""

    condition = models.CharField("条件", max_length=200)
    outcome = models.CharField("结果", max_length=16, choices=Outcome)
    remark = line_field("情况", 300)
    round = models.PositiveSmallIntegerField("第几次踏勘", default=1)

    class Meta(Detail.Meta):
        verbose_name = "踏勘清单"

    def __str__(self) -> str:
        return f"{self.condition}：{self.get_outcome_display()}"


class SurveyPhoto(Detail):
    """One photograph: which file, when and where it was taken, as far as the surveyor says so or lets the phone say it."""

    name = models.CharField("文件名", max_length=200)
    taken_at = line_field("拍摄时间", 40)
    place = line_field("拍摄位置", 200)

    class Meta(Detail.Meta):
        verbose_name = "踏勘照片"

    def __str__(self) -> str:
        return self.name
