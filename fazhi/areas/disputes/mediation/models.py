"""What is kept of a dispute under mediation (人民调解法; 民事诉讼法第205条、第206条)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.disputes.mediation import practice
from fazhi.areas.disputes.mediation.words import (
    Alert,
    Body,
    Channel,
    Continues,
    Destination,
    DisputeType,
    Failure,
    Kind,
    Refusal,
    Result,
    Risk,
    Ruling,
)
from fazhi.spine.fields import code_field, day_field
from fazhi.spine.models import Detail, Matter


class MediationCase(models.Model):
    """One dispute from screening or application to the archive. Amounts are in 元.

    There is no fee field: people's mediation is free of charge (人民调解法第4条). ``continues`` is worked out on acceptance
    from ``parent_source_no`` and keeps a dispute that was handed on inside the platform from being counted twice.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="mediation")
    source = models.CharField("来源", max_length=20, choices=Channel)
    parent_source_no = models.CharField("移交来的原案（事项）编号", max_length=80, blank=True)
    continues = code_field("承接已登记的同一纠纷", Continues)
    mediation_kind = models.CharField("调解种类", max_length=20, choices=Kind, default=Kind.PEOPLE, blank=True)
    dispute_type = models.CharField("纠纷类型", max_length=20, choices=DisputeType)
    subject = models.CharField("纠纷事由", max_length=120, help_text="一句话概括，不写姓名等个人信息")
    applicants = models.CharField("申请人（一方当事人）", max_length=300)
    applicant_phone = models.CharField("申请人电话", max_length=60, blank=True)
    respondents = models.CharField("被申请人（另一方当事人）", max_length=300)
    respondent_phone = models.CharField("被申请人电话", max_length=60, blank=True)
    facts = models.TextField("纠纷简要情况", blank=True)
    amount_involved = models.DecimalField("涉案金额（元）", max_digits=16, decimal_places=2, null=True, blank=True)
    people_involved = models.PositiveIntegerField("涉及人数", null=True, blank=True)
    group = models.BooleanField("群体性纠纷", default=False)
    involves_enterprise = models.BooleanField("涉及企业", default=False)
    involves_minor = models.BooleanField("涉及未成年人", default=False)
    restricted = models.BooleanField("限制查阅（婚姻家庭、未成年人等）", default=False)
    place = models.CharField("纠纷发生地", max_length=120, blank=True)

    risk_level = code_field("风险等级", Risk)
    lane = models.CharField("线", max_length=40, choices=practice.lanes, blank=True)
    net = models.CharField("网", max_length=40, choices=practice.nets, blank=True)

    body_kind = code_field("调解组织类别", Body)
    committee_name = models.CharField("调解组织", max_length=120, blank=True)
    brand = models.CharField("调解品牌", max_length=40, blank=True)
    no_refusal = models.BooleanField("各方均未明确拒绝调解", default=False)
    competent_department = models.CharField("主管部门（行政调解）", max_length=100, blank=True)
    legal_basis = models.CharField("调解依据（行政调解）", max_length=200, blank=True)
    linked_case_no = models.CharField("关联的行政、治安案件编号", max_length=80, blank=True)
    accepted_on = day_field("受理日期")
    refusal_reason = code_field("不予受理的理由", Refusal)
    mediators = models.CharField("调解员", max_length=120, blank=True, help_text="几人的以“、”隔开")
    chosen_by_parties = models.BooleanField("由当事人选择调解员", default=False)

    result = code_field("调解结果", Result)
    concluded_on = day_field("调解终结日期")
    failure_reason = code_field("调解不成的原因", Failure)
    transferred_to = code_field("移送去向", Destination)
    transfer_target = models.CharField("接收单位", max_length=120, blank=True)
    agreement_content = models.TextField("协议内容", blank=True)
    agreement_amount = models.DecimalField("协议金额（元）", max_digits=16, decimal_places=2, null=True, blank=True)
    signed_and_sealed = models.BooleanField("各方当事人和调解员已签名并加盖调解组织印章", default=False)
    agreement_effective_on = day_field("协议生效日期")
    performance_due_on = day_field("履行期限届满日")
    performed_on = day_field("履行完毕日期")
    defaulted_on = day_field("不履行的日期")

    confirmation_joint = models.BooleanField("双方当事人共同申请", default=False)
    confirmation_court = models.CharField("受理司法确认的法院", max_length=100, blank=True)
    confirmation_applied_on = day_field("申请司法确认日期")
    confirmation_case_no = models.CharField("司法确认案号", max_length=60, blank=True)
    confirmation_ruling = code_field("司法确认结果", Ruling)
    confirmation_ruled_on = day_field("司法确认结果日期")

    visited_on = day_field("回访日期")
    archive_no = models.CharField("卷宗号", max_length=60, blank=True)

    class Meta:
        verbose_name = "调解案件"
        constraints = [
            models.CheckConstraint(
                name="mediation_result_and_day_go_together",
                condition=Q(result="", concluded_on=None) | (~Q(result="") & Q(concluded_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="mediation_agreement_takes_effect",
                condition=~Q(result__in=("agreed_written", "agreed_oral")) | Q(agreement_effective_on__isnull=False),
            ),
            models.CheckConstraint(
                name="mediation_confirmed_after_application",
                condition=Q(confirmation_ruled_on=None) | Q(confirmation_ruled_on__gte=F("confirmation_applied_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class MediationJointStep(Detail):
    """One of the joint steps of local practice (五步联调): who took part and what came of it."""

    name = models.CharField("联调步骤", max_length=40, choices=practice.joint_steps)
    participants = models.CharField("参加单位", max_length=200)
    outcome = models.CharField("情况", max_length=300, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "联合调解"

    def __str__(self) -> str:
        return f"{self.name} {self.on}"


class MediationSession(Detail):
    """One mediation session, face to face or on line, with its note (人民调解法第27条)."""

    place = models.CharField("地点", max_length=120)
    online = models.BooleanField("线上调解", default=False)
    facts = models.TextField("调解经过")

    class Meta(Detail.Meta):
        verbose_name = "调解记录"

    def __str__(self) -> str:
        return f"{self.place} {self.on}"


class MediationAlert(Detail):
    """A sign that a dispute may escalate or hides an offence; or what was done about it (人民调解法第25条)."""

    kind = models.CharField("情形", max_length=20, choices=Alert, blank=True)
    facts = models.TextField("情况")
    reported_to = models.CharField("报告单位", max_length=120, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "激化预防"

    def __str__(self) -> str:
        return f"{self.get_kind_display() or self.reported_to} {self.on}"


class MediationVisit(Detail):
    """One return visit: whether the agreement is kept and the parties are content (人民调解法第31条; 地方实践)."""

    performed = models.BooleanField("协议已履行", default=False)
    satisfied = models.BooleanField("当事人满意", default=False)
    facts = models.TextField("回访情况", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "回访"

    def __str__(self) -> str:
        return f"回访 {self.on}"
