"""What is kept of complaints about measures, and of spot checks with their correction."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.functions.competition.words import Channel, Finding, ReportResult, Source
from fazhi.spine.models import Matter, Organ


class CompetitionReport(models.Model):
    """What anybody reports of a measure that harms fair competition (条例第22条). A name may be left out."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="competition_report")
    measure = models.CharField("被举报的政策措施", max_length=300, help_text="名称、文号；没有文件的，写明是什么做法")
    issuer_name = models.CharField("出台（起草）单位", max_length=200)
    facts = models.TextField("举报内容和理由")
    reporter = models.CharField("举报人", max_length=100, blank=True, help_text="可以不填；不填的无法当面告知结果")
    phone = models.CharField("联系电话", max_length=40, blank=True)
    channel = models.CharField("来源", max_length=10, choices=Channel, default=Channel.PORTAL, blank=True)
    unit = models.ForeignKey(
        Organ, models.PROTECT, related_name="+", verbose_name="涉及的起草单位", null=True, blank=True
    )
    accepted_on = models.DateField("受理日期", null=True, blank=True)
    result = models.CharField("核查结果", max_length=12, choices=ReportResult, blank=True)
    result_text = models.TextField("核查情况和处理", blank=True)
    told_on = models.DateField("告知结果日期", null=True, blank=True)
    told_how = models.CharField("告知方式", max_length=100, blank=True)

    class Meta:
        verbose_name = "公平竞争审查举报"

    def __str__(self) -> str:
        return self.measure


class CompetitionCheck(models.Model):
    """One measure looked at after it was issued, and how it was put right (条例第21条、第24条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="competition_check")
    measure = models.CharField("被抽查的政策措施", max_length=300)
    document_no = models.CharField("文号", max_length=80, blank=True)
    unit = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="起草单位")
    source = models.CharField("来源", max_length=10, choices=Source, default=Source.SAMPLE, blank=True)
    batch = models.CharField("抽查批次", max_length=80, blank=True)
    draw_no = models.CharField(
        "抽取编号", max_length=80, blank=True, help_text="用平台“抽取”功能选出的，填写抽取凭证编号"
    )
    review_no = models.CharField("公平竞争审查意见文号", max_length=60, blank=True, help_text="没有审查的不填")

    checked_on = models.DateField("核查日期", null=True, blank=True)
    finding = models.CharField("核查结论", max_length=12, choices=Finding, blank=True)
    finding_text = models.TextField("核查情况", blank=True)
    rectify_by = models.DateField("整改期限", null=True, blank=True)
    demand = models.TextField("整改要求", blank=True)
    ordered_on = models.DateField("督促整改日期", null=True, blank=True)
    rectified_on = models.DateField("整改完成日期", null=True, blank=True)
    measures_taken = models.TextField("整改情况", blank=True)
    interviewed_on = models.DateField("约谈日期", null=True, blank=True)
    interview = models.TextField("约谈情况", blank=True)
    interviewer = models.CharField("约谈机关", max_length=120, blank=True)
    reported_on = models.DateField("报告本级政府日期", null=True, blank=True)

    class Meta:
        verbose_name = "公平竞争审查抽查"
        constraints = [
            models.CheckConstraint(
                name="competition_order_has_a_day", condition=Q(ordered_on=None) | Q(rectify_by__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.measure
