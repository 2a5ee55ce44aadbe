"""What is kept of complaints from enterprises, visits to them, and policies carried to those entitled."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.functions.business.words import Result, Source, Topic
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Entry, Matter


class BusinessComplaint(models.Model):
    """What an enterprise complains of. The same topic at one unit again is counted by unit and topic, never by person."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="business_complaint")
    subject = models.CharField("反映的问题", max_length=200)
    topic = models.CharField("问题类别", max_length=12, choices=Topic)
    agency_named = models.CharField("被反映的单位", max_length=120)
    facts = models.TextField("事实和诉求")
    enterprise = models.CharField("企业名称", max_length=120)
    contact = line_field("联系人", 60)
    phone = line_field("联系电话", 40)
    source = models.CharField("来源", max_length=12, choices=Source, default=Source.PORTAL, blank=True)
    agency = organ_field("承办（被反映）单位", null=True, blank=True)
    accepted_on = day_field("受理日期")
    handed_on = day_field("交办日期")
    answered_on = day_field("答复日期")
    result = code_field("办理结果", Result, 12)
    answer = text_field("办理情况")
    closed_on = day_field("办结日期")
    refusal = text_field("不予受理的理由和途径")
    earlier = models.PositiveSmallIntegerField("此前一年同一单位同一问题件数", default=0)

    class Meta:
        verbose_name = "营商环境投诉"

    def __str__(self) -> str:
        return self.subject


class BusinessVisit(Entry):
    """One visit to an enterprise: what it raised and what was solved."""

    enterprise = models.CharField("企业名称", max_length=120)
    raised = models.PositiveSmallIntegerField("提出问题数", default=0)
    solved = models.PositiveSmallIntegerField("已解决问题数", default=0)
    questions = text_field("问题和办理情况")

    class Meta(Entry.Meta):
        verbose_name = "企业联系走访"
        constraints = [
            models.CheckConstraint(name="visit_solves_what_was_raised", condition=Q(solved__lte=F("raised")))
        ]


class BusinessPolicy(Entry):
    """A policy for enterprises, the enterprises entitled to it and those whom it reached."""

    document_no = line_field("文号", 80)
    conditions = models.TextField("享受条件")
    until = day_field("有效期至")
    budget = models.DecimalField("安排资金（元）", max_digits=16, decimal_places=2, default=0, blank=True)
    entitled = models.TextField("符合条件的企业", help_text="一行一家")
    entitled_count = models.PositiveIntegerField("符合条件企业数")

    class Meta(Entry.Meta):
        verbose_name = "惠企政策"


class PolicyDelivery(Entry):
    """One enterprise that a policy has reached."""

    policy = models.ForeignKey(BusinessPolicy, models.PROTECT, related_name="deliveries", verbose_name="政策")
    enterprise = models.CharField("企业名称", max_length=120)
    amount = models.DecimalField("兑现金额（元）", max_digits=16, decimal_places=2, default=0, blank=True)
    applied = models.BooleanField("经企业申请（不是免申即享）", default=False)

    class Meta(Entry.Meta):
        verbose_name = "政策兑现"
