"""What is kept of matters on which agencies may rule between parties, and of each application for a ruling."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.disputes.adjudication.words import (
    After,
    DisputeKind,
    Ended,
    Examine,
    Inquiry,
    Outcome,
    Prolong,
    Refusal,
    Remedy,
    RemedyResult,
    Span,
)
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class AdjudicationItem(Entry):
    """One matter on which a body may rule (行政裁决事项), with the days of its own law.

    ``item_code`` is the basic code under which the catalogue of powers lists it. ``decide_amount`` with its unit, and the
    article in ``days_basis``, are the law's own days; empty: it sets none and the local default is used and says so. Some
    laws count them from receipt (政府采购法第56条), most from acceptance.
    """

    item_code = models.CharField("基本编码（权责清单）", max_length=40)
    dispute_kind = models.CharField("争议种类", max_length=14, choices=DisputeKind)
    body = organ_field("裁决机关")
    handler = organ_field("承办机构", null=True, blank=True)
    basis_law = models.CharField("设定依据（法律法规规章名称）", max_length=200)
    basis_article = models.CharField("设定依据（条款）", max_length=60)
    examine_days = code_field("受理审查期限", Examine)
    answer_days = models.PositiveSmallIntegerField("答辩期限（日）", null=True, blank=True)
    decide_amount = models.PositiveSmallIntegerField("裁决期限", null=True, blank=True)
    decide_unit = code_field("裁决期限单位", Span)
    from_receipt = models.BooleanField("裁决期限自收到申请之日起算", default=False, help_text="不选为自受理之日起算")
    extension_amount = models.PositiveSmallIntegerField("可以延长（裁决期限单位）", null=True, blank=True)
    days_basis = line_field("期限的依据（具体到条款）", 160)
    mediates_first = models.BooleanField("应当先行调解", default=False)
    after = models.CharField("对裁决不服的救济途径", max_length=18, choices=After)
    how_to_apply = text_field("申请材料和方式")
    place = line_field("受理地点", 120)
    phone = line_field("咨询电话", 40)
    published_on = day_field("公布日期")
    until = day_field("停止实施日期")

    class Meta:
        verbose_name = "行政裁决事项"
        constraints = [
            models.CheckConstraint(
                name="adjudication_item_days_have_unit_and_article",
                condition=Q(decide_amount=None) | (~Q(decide_unit="") & ~Q(days_basis="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


def offered(organs: Iterable[int], day: date) -> Any:
    """Items that these organs rule on or handle, and that stand on a day."""
    standing = Q(until=None) | Q(until__gt=day)
    mine = Q(body__in=list(organs)) | Q(handler__in=list(organs))
    return AdjudicationItem.objects.filter(standing & mine, withdrawn=False)


class Adjudication(models.Model):
    """One application for a ruling. ``decide_by`` is worked out from the item's own days on acceptance; empty where its
    law sets none."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="adjudication")
    item = OfferedKey(AdjudicationItem, models.PROTECT, related_name="+", verbose_name="裁决事项", offers=offered)
    subject = models.CharField("争议事项", max_length=120, help_text="一句话概括，不写姓名等个人信息")
    applicant = models.CharField("申请人", max_length=120)
    applicant_phone = line_field("申请人电话", 60)
    respondent = models.CharField("被申请人", max_length=120)
    respondent_phone = line_field("被申请人电话", 60)
    request = models.TextField("申请请求")
    facts = text_field("事实和理由")
    amount = models.DecimalField("争议金额（元）", max_digits=16, decimal_places=2, null=True, blank=True)
    enterprise = models.BooleanField("涉及企业", default=False)

    lacking = text_field("须补正的材料")
    correct_by = day_field("补正期限")
    refusal_reason = code_field("不予受理的理由", Refusal)
    refusal_text = text_field("不予受理的说明")
    accepted_on = day_field("受理日期")
    decide_by = day_field("裁决期限届满日")
    prolong_why = code_field("重新确定期限的原因", Prolong)
    prolong_note = text_field("期限变动说明")
    answer_by = day_field("答辩期限届满日")
    copy_sent_on = day_field("申请书副本送达日期")
    answer = text_field("答辩意见")
    answered_on = day_field("答辩日期")
    court_case_no = line_field("相关诉讼案号", 80)

    settle_terms = text_field("调解协议内容")
    signed = models.BooleanField("各方已签名、盖章", default=False)
    settled_on = day_field("调解结案日期")
    withdrawn_on = day_field("撤回日期")
    end_reason = code_field("终止的原因", Ended)
    end_note = text_field("终止情况")
    findings = text_field("查明的事实")
    reasons = text_field("裁决理由和依据")
    outcome = code_field("裁决结果", Outcome)
    decision = text_field("裁决内容")
    decided_on = day_field("裁决日期")
    served_on = day_field("送达日期")
    served_how = line_field("送达方式", 60)
    performed_on = day_field("履行完毕日期")
    defaulted_on = day_field("不履行的日期")
    archive_no = line_field("案卷号", 40)

    class Meta:
        verbose_name = "行政裁决案件"
        constraints = [
            models.CheckConstraint(
                name="adjudication_outcome_and_day_go_together",
                condition=Q(outcome="", decided_on=None) | (~Q(outcome="") & Q(decided_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="adjudication_ends_one_way",
                condition=Q(decided_on=None) | Q(settled_on=None),
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class AdjudicationInquiry(Detail):
    """One act of finding out: survey, exchange of evidence, hearing, appraisal; or an attempt to settle."""

    kind = models.CharField("方式", max_length=10, choices=Inquiry)
    place = models.CharField("地点", max_length=100, blank=True)
    facts = models.TextField("情况")

    class Meta(Detail.Meta):
        verbose_name = "调查和审理"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class AdjudicationRemedy(Detail):
    """A review or a suit against the ruling, and how it ended."""

    kind = models.CharField("途径", max_length=16, choices=Remedy)
    body = models.CharField("受理机关", max_length=80)
    case_no = models.CharField("案号", max_length=60, blank=True)
    result = models.CharField("结果", max_length=10, choices=RemedyResult, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "复议、诉讼情况"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"
