"""What is kept of one application for reconsideration. Number, state, limits and documents are on its matter."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.disputes.reconsideration import words
from fazhi.areas.disputes.reconsideration.details import (
    ReconsiderationAccountability,
    ReconsiderationAdvice,
    ReconsiderationCriticism,
    ReconsiderationDeficiency,
    ReconsiderationHearing,
    ReconsiderationInterview,
    ReconsiderationLetter,
    ReconsiderationLetterReply,
    ReconsiderationMediation,
    ReconsiderationOpinion,
    ReconsiderationRecommendation,
    ReconsiderationReview,
    ReconsiderationVisit,
)
from fazhi.spine.fields import CodesField, day_field, organ_field, split
from fazhi.spine.masking import masked
from fazhi.spine.models import Matter

__all__ = [
    "Reconsideration",
    "ReconsiderationAccountability",
    "ReconsiderationAdvice",
    "ReconsiderationCriticism",
    "ReconsiderationDeficiency",
    "ReconsiderationHearing",
    "ReconsiderationInterview",
    "ReconsiderationLetter",
    "ReconsiderationLetterReply",
    "ReconsiderationMediation",
    "ReconsiderationOpinion",
    "ReconsiderationRecommendation",
    "ReconsiderationReview",
    "ReconsiderationVisit",
]  # fmt: skip

REVISED = date(2026, 7, 1)
"""In force: 行政复议法实施条例 as revised by order 836 of the State Council."""

PERSONS = ("applicant", "representatives", "agent", "third_party")


class RespondentName(models.CharField):
    """One spelling for each organ of the platform, however the row is written, so that counts do not fall apart."""

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        if model_instance.respondent_organ_id:
            model_instance.respondent = model_instance.respondent_organ.name
        return super().pre_save(model_instance, add)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class Reconsideration(models.Model):
    """One application for reconsideration, from receipt to the archive."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="reconsideration")

    # 申请
    channel = models.CharField("申请渠道", max_length=20, choices=words.Channel)
    point = organ_field("代收单位（联络点、代办点、作出处罚的机关）", null=True, blank=True)
    point_received_on = day_field("代收单位收到日期")
    applied_on = day_field("申请日期（邮寄的为交邮日期）")
    applicant = models.CharField("申请人", max_length=300)
    applicant_kind = models.CharField(
        "申请人类别", max_length=20, choices=words.ApplicantKind, default=words.ApplicantKind.PERSON
    )
    applicants = models.PositiveIntegerField("申请人数", default=1)
    representatives = models.CharField("推选的代表人", max_length=200, blank=True)
    id_no = models.CharField("身份证号或者统一社会信用代码", max_length=40, blank=True)
    phone = models.CharField("联系电话", max_length=40, blank=True)
    address = models.CharField("送达地址", max_length=200, blank=True)
    agent = models.CharField("代理人", max_length=100, blank=True)
    third_party = models.CharField("第三人", max_length=200, blank=True)
    respondent = RespondentName("被申请人", max_length=100)
    respondent_organ = organ_field("被申请人（本平台单位）", null=True, blank=True)
    co_respondent = organ_field("共同被申请人（本平台单位）", null=True, blank=True)
    act_name = models.CharField("被申请行政复议的行政行为", max_length=200)
    act_number = models.CharField("行政行为文号", max_length=80, blank=True)
    act_on = day_field("行政行为作出日期")
    act_kind = models.CharField("案件类型", max_length=20, choices=words.ActKind)
    field = models.CharField("行政管理领域", max_length=20, choices=words.Field)
    request = models.TextField("行政复议请求")
    facts = models.TextField("事实和理由", blank=True)
    compensation_asked = models.BooleanField("一并提出行政赔偿请求", default=False)
    first = models.CharField("复议前置情形", max_length=20, choices=words.First, blank=True)

    # 审查要点：申请期限（行政复议法第20条、第21条，实施条例第23条至第26条）
    known_on = day_field("知道或者应当知道行政行为之日")
    told_rights = models.BooleanField("已告知复议权利、机关和期限", default=True)
    rights_known_on = day_field("知道或者应当知道复议权利、机关和期限之日")
    real_estate = models.BooleanField("因不动产提出申请", default=False)
    duty_due_on = day_field("法定履行期限届满之日")
    asked_on = day_field("行政机关收到履责申请之日")
    urgent = models.BooleanField("紧急情况下请求保护人身权、财产权", default=False)
    longer_days = models.PositiveSmallIntegerField("法律规定的更长申请期限（日）", null=True, blank=True)
    excluded_from = day_field("不计入申请期限的期间起")
    excluded_to = day_field("不计入申请期限的期间止")
    excluded_why = models.CharField("不计入的事由", max_length=20, choices=words.Excluded, blank=True)
    apply_by = day_field("申请期限届满之日")

    # 受理
    correction_items = models.TextField("需要补正的事项", blank=True)
    correction_asked_on = day_field("通知补正日期")
    corrected_on = day_field("补正日期")
    right_respondent = models.CharField("应当列为被申请人的机关", max_length=100, blank=True)
    accepted_on = day_field("受理日期")
    acceptance_mode = models.CharField("受理方式", max_length=10, choices=words.Mode, blank=True)
    simplified_ground = models.CharField("适用简易程序的情形", max_length=20, choices=words.Simplified, blank=True)
    shorter_due_on = day_field("法律规定的更短审理期限届满之日")
    refused_on = day_field("不予受理日期")
    refuse_reasons = CodesField("不予受理的理由", codes=words.REFUSE_REASONS)
    refuse_facts = models.TextField("不予受理的事实和理由", blank=True)
    competent_authority = models.CharField("有管辖权的行政复议机关", max_length=100, blank=True)
    settled_before = models.TextField("受理前化解情况", blank=True)
    taken_up_by = models.CharField("提级审理的上级行政复议机关", max_length=100, blank=True)

    # 审理
    reviewers = models.CharField("行政复议人员", max_length=100, blank=True)
    copy_sent_on = day_field("发送副本日期")
    copy_received_on = day_field("被申请人收到副本日期")
    replied_on = day_field("被申请人答复日期")
    reply_summary = models.TextField("答复要点", blank=True)
    evidence_list = models.TextField("证据、依据目录", blank=True)
    respondent_staff = models.CharField("被申请人指定的工作人员", max_length=60, blank=True)
    stay_ground = models.CharField("停止执行的理由", max_length=200, blank=True)
    stayed_on = day_field("决定停止执行日期")
    major = models.BooleanField("重大、疑难、复杂案件", default=False)
    committee_grounds = CodesField("提请行政复议委员会咨询的情形", codes=words.COMMITTEE_GROUNDS)
    committee_on = day_field("行政复议委员会提出咨询意见日期")
    written_review_reason = models.CharField("因当事人原因不能听取意见的情形", max_length=200, blank=True)
    hearing_on = day_field("听证日期")
    hearing_time = models.CharField("听证时间（如：上午9时）", max_length=20, blank=True)
    hearing_place = models.CharField("听证地点", max_length=100, blank=True)
    hearing_held_on = day_field("实际听证日期")
    hearing_waived = models.CharField("视为放弃听证权利的情形", max_length=200, blank=True)
    converted_on = day_field("转为普通程序日期")

    # 附带审查
    incidental_document = models.CharField("请求附带审查的规范性文件", max_length=200, blank=True)
    incidental_power = models.CharField("处理权限", max_length=10, choices=words.Power, blank=True)
    maker = models.CharField("制定机关", max_length=100, blank=True)
    maker_organ = organ_field("制定机关（本平台单位）", null=True, blank=True)
    forwarded_to = models.CharField("转送的有权处理机关", max_length=100, blank=True)
    forward_received_on = day_field("有权处理机关收到转送之日")
    incidental_answer = models.TextField("有权处理机关的处理意见", blank=True)
    incidental_result = models.TextField("附带审查处理意见", blank=True)

    # 审结
    mediation_terms = models.TextField("调解协议内容", blank=True)
    facts_found = models.TextField("查明的事实", blank=True)
    third_party_view = models.TextField("第三人意见", blank=True)
    reasoning = models.TextField("本机关认为", blank=True)
    decision_text = models.TextField("决定内容", blank=True)
    # Drafted, then made: before the decision nothing stands in ``results``, so no list and no figure can tell it.
    proposed = CodesField("拟作出的决定种类", codes=words.DECISIONS)
    results = CodesField("审理结果", codes=words.RESULTS)
    no_worse = models.BooleanField("变更未对申请人更为不利，或者第三人提出相反请求", default=False)
    approval = models.CharField("审批方式", max_length=12, choices=words.Approval, blank=True)
    reject_ground = models.CharField("驳回申请的情形", max_length=12, choices=words.RejectGround, blank=True)
    terminate_ground = models.CharField("终止的情形", max_length=14, choices=words.TerminateGround, blank=True)
    end_reason = models.TextField("驳回申请或者终止的理由", blank=True)
    respondent_changed = models.BooleanField("被申请人改变原行政行为或者履行职责", default=False)
    decided_on = day_field("审结日期")
    ended_on = day_field("审理结束日期")
    served_on = day_field("送达申请人日期")
    respondent_served_on = day_field("送达被申请人日期")

    # 履行与后续
    redo_ordered = models.BooleanField("责令重新作出行政行为", default=False)
    redo_by = day_field("法律、法规、规章规定的重新作出期限")
    redone_on = day_field("重新作出日期")
    redone_number = models.CharField("新的行政行为文号", max_length=80, blank=True)
    perform_required = models.BooleanField("有履行内容", default=False)
    perform_by = day_field("履行期限届满之日")
    performed_on = day_field("履行日期")
    performance = models.TextField("履行情况", blank=True)
    order_perform_by = day_field("责令限期履行的期限")
    interview_on = day_field("约谈日期")
    interview_place = models.CharField("约谈地点", max_length=100, blank=True)
    interview_reason = models.CharField("约谈事由", max_length=200, blank=True)
    addressee_organ = organ_field("意见书主送单位（本平台单位）", null=True, blank=True)
    enforceable = models.BooleanField("申请人、第三人负有履行义务", default=False)
    enforcement_on = day_field("申请强制执行日期")
    sued_on = day_field("起诉日期")
    suit_number = models.CharField("诉讼案号", max_length=60, blank=True)
    suit_result = models.CharField("诉讼结果", max_length=12, choices=words.SuitResult, blank=True)
    petitioned_on = day_field("审结后信访日期")
    published = models.BooleanField("已公开", default=False)
    published_on = day_field("公开日期")
    unpublished_reason = models.CharField("不公开的理由", max_length=200, blank=True)
    copied_to = models.CharField("抄告的上一级主管部门", max_length=100, blank=True)
    copied_on = day_field("抄告日期")
    archived_on = day_field("归档日期")
    archive_no = models.CharField("档案号", max_length=60, blank=True)

    class Meta:
        verbose_name = "行政复议案件"
        indexes = [
            models.Index(fields=["accepted_on"], name="recon_accepted"),
            models.Index(fields=["decided_on"], name="recon_decided"),
        ]
        constraints = [
            models.CheckConstraint(
                name="recon_result_and_day_go_together",
                condition=Q(decided_on=None, results="") | (Q(decided_on__isnull=False) & ~Q(results="")),
            ),
            models.CheckConstraint(
                name="recon_acceptance_has_a_mode",
                condition=Q(accepted_on=None, acceptance_mode="")
                | (Q(accepted_on__isnull=False) & ~Q(acceptance_mode="")),
            ),
        ]

    def __str__(self) -> str:
        return f"不服{self.respondent}{self.act_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        names = kwargs.get("update_fields")
        if names is not None and "respondent_organ" in names:
            kwargs["update_fields"] = {*names, "respondent"}
        super().save(*args, **kwargs)

    @property
    def reviewer_names(self) -> list[str]:
        return [name for name in self.reviewers.replace(",", "、").replace("，", "、").split("、") if name.strip()]

    @property
    def result_words(self) -> str:
        field: CodesField = self._meta.get_field("results")  # type: ignore[assignment]
        return field.words(self.results)

    @property
    def result_articles(self) -> str:
        """The articles that a decision cites for its results, each once and in order."""
        return "、".join(dict.fromkeys(words.ARTICLES[c] for c in split(self.results) if c in words.ARTICLES))

    @property
    def public(self) -> dict[str, str]:
        """The texts of the decision for publication: names of persons stand masked wherever they occur."""
        shown = ("applicant", "third_party", "request", "facts", "reply_summary", "third_party_view", "facts_found",
                 "reasoning", "incidental_result", "decision_text", "act_name")  # fmt: skip
        names = {n for f in PERSONS for n in str(getattr(self, f)).split("、") if n.strip()}
        texts = {name: str(getattr(self, name)) for name in shown}
        for person in sorted(names, key=len, reverse=True):
            texts = {name: text.replace(person, masked("applicant", person)) for name, text in texts.items()}
        return texts

    @property
    def refusal_words(self) -> str:
        field: CodesField = self._meta.get_field("refuse_reasons")  # type: ignore[assignment]
        return field.words(self.refuse_reasons)

    @property
    def revised(self) -> bool:
        """Whether the 2026 edition of the implementing regulation governs the case."""
        return self.matter.edition_on >= REVISED

    @property
    def simplified(self) -> bool:
        return self.matter.track == "simplified"

    @property
    def last_letter(self) -> ReconsiderationLetter | None:
        return self.matter.reconsiderationletter_set.last()  # type: ignore[attr-defined,no-any-return]

    @property
    def last_recommendation(self) -> ReconsiderationRecommendation | None:
        return self.matter.reconsiderationrecommendation_set.last()  # type: ignore[attr-defined,no-any-return]
