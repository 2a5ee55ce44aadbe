"""The facts of an incident, the same for both kinds of record: open ones, and social-safety ones that are kept apart."""

from __future__ import annotations

from django.db import models

from fazhi.areas.emergency.incidents.words import Source
from fazhi.areas.emergency.levels import Category, Grade, ResponseLevel
from fazhi.areas.emergency.moments import MomentField, moment_field
from fazhi.spine.fields import code_field, day_field, line_field, text_field


class IncidentFacts(models.Model):
    """Three moments prove what "立即" was: when it happened, when the county came to know, when it first reported.

    Numbers of people are the last reported; each report keeps its own. Amounts are in 元. ``grade`` is of the event,
    ``response_level`` of the response; the level of a warning stands on the warning.
    """

    name = models.CharField("事件名称", max_length=120, help_text="不写姓名等个人信息")
    category = models.CharField("事件类别", max_length=12, choices=Category)
    grade = code_field("事件等级", Grade, 1)
    fire_or_road = models.BooleanField("道路交通事故、火灾事故", default=False)
    place = models.CharField("发生地点", max_length=200)
    source = models.CharField("信息来源", max_length=12, choices=Source)
    brief = models.CharField("简要情况", max_length=500)
    occurred_at = MomentField("发生时间")
    unit_knew_at = moment_field(
        "事发单位、发现机构知悉时间", "生产安全事故、公共卫生事件填写，用来核对一小时、两小时的报告时限"
    )
    known_at = MomentField("本级知悉时间")
    known_on = models.DateField("知悉日期", null=True, blank=True)
    unit_minutes = models.IntegerField("单位、机构报告用时（分钟）", null=True, blank=True)
    unit_late = models.BooleanField("单位、机构迟报", default=False)
    first_report_at = moment_field("首次报告时间")
    first_reported_on = day_field("首次报告日期")
    report_minutes = models.IntegerField("首次报告用时（分钟）", null=True, blank=True)
    report_allowed = models.PositiveIntegerField("报告时限（分钟）", null=True, blank=True)
    report_rule = line_field("报告时限依据", 160)
    late = models.BooleanField("首次报告超过时限", default=False)
    late_reason = line_field("未按时报告的原因", 300)
    reports = models.PositiveSmallIntegerField("报告次数", default=0)
    deaths = models.PositiveIntegerField("死亡（人）", default=0)
    missing = models.PositiveIntegerField("失踪（人）", default=0)
    injured = models.PositiveIntegerField("受伤（人）", default=0)
    loss = models.DecimalField("直接经济损失（元）", max_digits=16, decimal_places=2, default=0)
    response_level = code_field("现（最近）响应级别", ResponseLevel, 1)
    highest_level = code_field("最高响应级别", ResponseLevel, 1)
    response_plan = line_field("依据的应急预案", 120)
    response_at = moment_field("响应启动时间")
    response_on = day_field("响应启动日期")
    controlled_at = moment_field("事态受控时间")
    response_end_at = moment_field("响应解除时间")
    recovery_plan = text_field("恢复重建计划")
    loss_assessment = text_field("损失评估")
    orders = models.PositiveSmallIntegerField("发布的决定、命令", default=0)
    orders_filed = models.PositiveSmallIntegerField("已报备案的决定、命令", default=0)
    npc_report_on = day_field("向人大常委会专项报告日期")
    occurred_on = day_field("事故发生日期")
    team = line_field("事故调查组", 200)
    report_submitted_on = day_field("事故调查报告提交日期")
    approved_on = day_field("调查报告批复日期")
    cause = text_field("原因")
    summary = text_field("经验教训和改进措施")
    summed_up_on = day_field("总结报告上报日期")
    data_kept_why = line_field("留存个人信息的评估意见", 300)
    data_kept_on = day_field("评估留存日期")
    archive_no = line_field("卷宗号", 60)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name
