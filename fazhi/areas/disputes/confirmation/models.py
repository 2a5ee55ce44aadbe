"""What is kept of a dispute that a department mediates on line, and of the confirmation of its agreement."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from fazhi.areas.disputes.confirmation.seats import OdrMediator, SharedCourtroom, mediators_offered
from fazhi.areas.disputes.confirmation.words import (
    Channel,
    Continues,
    CourtRule,
    DisputeType,
    Failure,
    OtherWay,
    Refusal,
    Relation,
    Result,
    Ruling,
    Side,
    Signing,
    Way,
    Wish,
)
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, text_field
from fazhi.spine.models import Detail, Matter


class OdrMediation(models.Model):
    """One request for a department's mediation, from the request to the archive. Amounts are in 元.

    ``applicants`` and ``respondents``: names with “、” between them; each of them signs. ``offer_no`` counts the texts sent
    for signature, and only signatures under the last one hold. ``applicant_code`` and ``respondent_code`` are each side's key
    to the text on the portal. ``continues`` keeps a dispute handed on inside the platform from counting twice.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="odr_mediation")
    source = models.CharField("来源", max_length=20, choices=Channel)
    parent_source_no = line_field("移交来的原案（事项）编号", 80)
    continues = code_field("承接已登记的同一纠纷", Continues)
    dispute_type = models.CharField("纠纷类型", max_length=20, choices=DisputeType)
    subject = models.CharField("纠纷事由", max_length=120, help_text="一句话概括，不写姓名等个人信息")
    applicants = models.CharField("申请人（一方当事人）", max_length=200, help_text="几人的以“、”隔开")
    applicant_phone = line_field("申请人电话", 60)
    respondents = models.CharField("被申请人（另一方当事人）", max_length=200, help_text="几人的以“、”隔开")
    respondent_phone = line_field("被申请人电话", 60)
    facts = text_field("纠纷简要情况")
    amount_involved = models.DecimalField("涉案金额（元）", max_digits=16, decimal_places=2, null=True, blank=True)
    wish = models.CharField("希望的调解方式", max_length=12, choices=Wish, default=Wish.ONLINE)
    courtroom = models.ForeignKey(
        SharedCourtroom, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="希望去的共享法庭",
        limit_choices_to={"withdrawn": False, "until": None},
    )  # fmt: skip

    department = models.ForeignKey(
        "spine.Organ", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="承接部门"
    )
    mediator: Any = OfferedKey(
        OdrMediator, models.PROTECT, null=True, blank=True, offers=mediators_offered, related_name="+",
        verbose_name="行政调解员",
    )  # fmt: skip
    no_refusal = models.BooleanField("各方均未明确拒绝调解", default=False)
    duty_basis = line_field("部门职责和调解依据", 200)
    linked_case_no = line_field("关联的行政执法案件编号", 80)
    accepted_on = day_field("受理日期")
    refusal_reason = code_field("不予受理的理由", Refusal)
    result = code_field("调解结果", Result)
    concluded_on = day_field("调解终结日期")
    failure_reason = code_field("调解不成的原因", Failure)
    other_ways = CodesField("告知的其他途径", codes=OtherWay.choices)

    agreement_content = text_field("协议内容")
    agreement_amount = models.DecimalField("协议金额（元）", max_digits=16, decimal_places=2, null=True, blank=True)
    relation = code_field("协议所涉关系", Relation)
    performance_due_on = day_field("履行期限届满日")
    offer_no = models.PositiveSmallIntegerField("送签次数", default=0)
    applicant_code = line_field("申请人一方签署码", 16)
    respondent_code = line_field("被申请人一方签署码", 16)
    sealed = models.BooleanField("调解员已签名并加盖印章", default=False)
    agreement_effective_on = day_field("协议生效日期", "最后一个签名的日期")

    court = line_field("受理司法确认的法院", 100)
    applied_on = day_field("申请司法确认日期")
    court_case_no = line_field("司法确认案号", 60)
    court_rule = code_field("法院适用的审查期限", CourtRule)
    court_rule_reason = line_field("适用该期限的理由", 120)
    ruling = code_field("司法确认结果", Ruling)
    ruled_on = day_field("司法确认结果日期")
    performed_on = day_field("履行完毕日期")
    defaulted_on = day_field("不履行的日期")
    enforced_on = day_field("申请执行日期")
    visited_on = day_field("回访日期")
    archive_no = line_field("卷宗号", 60)

    class Meta:
        verbose_name = "行政调解司法确认案件"
        constraints = [
            models.CheckConstraint(
                name="odr_result_and_day_go_together",
                condition=Q(result="", concluded_on=None) | (~Q(result="") & Q(concluded_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="odr_agreement_takes_effect",
                condition=~Q(result="agreed") | Q(agreement_effective_on__isnull=False),
            ),
            models.CheckConstraint(
                name="odr_ruled_after_application", condition=Q(ruled_on=None) | Q(ruled_on__gte=F("applied_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    def people_of(self, side: str) -> list[str]:
        """Who has to sign on a side."""
        names = self.applicants if side == Side.APPLICANT else self.respondents
        return [name.strip() for name in names.split("、") if name.strip()]


class OdrSession(Detail):
    """One session of mediation: on line, in a shared courtroom, or on the spot."""

    way = models.CharField("方式", max_length=12, choices=Way)
    courtroom = models.ForeignKey(
        SharedCourtroom, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="所在共享法庭"
    )
    place = line_field("地点（当面的填写）", 120)
    judge_guided = models.BooleanField("联系法官在线指导", default=False)
    facts = models.TextField("调解经过")

    class Meta(Detail.Meta):
        verbose_name = "调解记录"

    def __str__(self) -> str:
        return f"{self.get_way_display()}调解 {self.on}"


class OdrSignature(Detail):
    """One party's signature under the text that was sent: who, when, in what way."""

    side = models.CharField("一方", max_length=12, choices=Side)
    signer = models.CharField("签名人", max_length=60)
    way = models.CharField("签名方式", max_length=8, choices=Signing)
    time = line_field("时间", 8)
    offer_no = models.PositiveSmallIntegerField("第几次送签")

    class Meta(Detail.Meta):
        verbose_name = "签名"

    def __str__(self) -> str:
        return f"{self.get_side_display()} {self.get_way_display()} {self.on}"


class OdrJoint(Detail):
    """One side's declaration that it applies for confirmation; without both there is no application."""

    side = models.CharField("一方", max_length=12, choices=Side)
    way = models.CharField("表示方式", max_length=8, choices=Signing)
    time = line_field("时间", 8)

    class Meta(Detail.Meta):
        verbose_name = "共同申请表示"

    def __str__(self) -> str:
        return f"{self.get_side_display()}同意共同申请 {self.on}"


class OdrVisit(Detail):
    """One return visit."""

    performed = models.BooleanField("协议已履行", default=False)
    satisfied = models.BooleanField("当事人满意", default=False)
    facts = text_field("回访情况")

    class Meta(Detail.Meta):
        verbose_name = "回访"

    def __str__(self) -> str:
        return f"回访 {self.on}"
