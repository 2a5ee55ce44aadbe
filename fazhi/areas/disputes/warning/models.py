"""What is kept of a warning that somebody decided to follow up, and of a risk assessment. No person is in either."""

from __future__ import annotations

from django.db import models

from fazhi.areas.disputes.warning import words
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class EarlyWarning(models.Model):
    """One signal with its numbers as they stood: a series that rose, or a matter or a site that came again.

    ``system``, ``kind``, ``place``, ``agency`` name the series (``streams.Key``); ``what``: the number of the matter or the
    words of the site. ``usual``: mean of ``months`` past months. ``chance``: of so many cases had nothing changed, in
    millionths.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="early_warning")
    ground = models.CharField("情形", max_length=10, choices=words.Ground)
    system = models.CharField("台账", max_length=60)
    kind = line_field("类型代码", 40)
    place = line_field("区划代码", 12)
    agency = organ_field("责任单位", null=True, blank=True)
    what = line_field("事项编号或者地点", 120)
    subject = models.CharField("预警内容", max_length=200)
    month = models.DateField("所属月份（首日）")
    observed = models.PositiveIntegerField("当月（期间）件数")
    usual = models.DecimalField("此前每月平均件数", max_digits=10, decimal_places=2, null=True, blank=True)
    months = models.PositiveSmallIntegerField("相比的月数", null=True, blank=True)
    chance = models.PositiveIntegerField("没有变化时出现这么多的可能（百万分之）", null=True, blank=True)

    judgement = text_field("研判意见")
    level = code_field("风险等级", words.Level)
    dismissed_why = text_field("排除的理由")
    receiver = organ_field("承办单位（乡镇、部门）", null=True, blank=True)
    reply_due = day_field("要求反馈日期")
    sent_on = day_field("交办日期")
    report = text_field("反馈情况")
    reported_on = day_field("反馈日期")
    upper = organ_field("提级督办单位", null=True, blank=True)
    escalated_on = day_field("提级日期")
    ended_note = text_field("销号意见")

    class Meta:
        verbose_name = "矛盾纠纷预警"

    def __str__(self) -> str:
        return self.subject


class EarlyWarningMeasure(Detail):
    """One thing that the town or department did."""

    measure = models.CharField("措施", max_length=200)
    outcome = line_field("效果", 200)

    class Meta(Detail.Meta):
        verbose_name = "化解措施"

    def __str__(self) -> str:
        return self.measure


class StabilityRisk(models.Model):
    """One assessment of the risk to social stability of a decision (重大行政决策程序暂行条例第22条、第23条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="stability_risk")
    subject = models.CharField("评估事项", max_length=200)
    decision_no = line_field("重大行政决策编号", 60, help_text="为已登记的重大行政决策评估的，填写其编号")
    drafter = organ_field("决策承办单位")
    assessor = line_field("评估单位", 100, help_text="承办单位自行评估的留空")
    methods = CodesField("评估方法", codes=words.METHODS)
    asked_people = models.PositiveIntegerField("听取意见人数", null=True, blank=True)
    level = code_field("风险等级", words.Level)
    opinion = text_field("评估意见")
    conclusion = code_field("结论", words.Conclusion)
    concluded_on = day_field("评估结论日期")

    class Meta:
        verbose_name = "社会稳定风险评估"

    def __str__(self) -> str:
        return self.subject


class StabilityRiskPoint(Detail):
    """One point of risk with what is to be done about it."""

    point = models.CharField("风险点", max_length=200)
    likelihood = models.CharField("发生可能", max_length=10, choices=words.Likelihood)
    impact = models.CharField("影响程度", max_length=10, choices=words.Likelihood)
    measure = models.CharField("防范、化解措施", max_length=300)
    keeper = line_field("责任单位", 100)

    class Meta(Detail.Meta):
        verbose_name = "风险点"

    def __str__(self) -> str:
        return self.point
