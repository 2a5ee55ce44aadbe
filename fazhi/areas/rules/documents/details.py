"""Repeated facts of a normative document: versions of its text, answers of other bodies, what happened to it later."""

from __future__ import annotations

from django.db import models

from fazhi.areas.rules.documents.words import (
    Adoption,
    Change,
    Cleaned,
    Competition,
    Evaluated,
    Excluded,
    HeardKind,
    Legality,
)
from fazhi.spine.models import Detail


class DocumentVersion(Detail):
    """One published text. The text on a day is that of the latest version whose ``effective_on`` is not after it.

    A repealed document may still be the basis of an old case: versions are kept. ``expires_on`` None: open.
    """

    number = models.PositiveSmallIntegerField("版本")
    title = models.CharField("文件名称", max_length=200)
    text = models.TextField("公布的全文")
    document_no = models.CharField("发文字号", max_length=80)
    unified_no = models.CharField("统一编号", max_length=80, blank=True)
    published_on = models.DateField("公布日期")
    effective_on = models.DateField("施行日期")
    expires_on = models.DateField("有效期至", null=True, blank=True)
    change = models.CharField("来源", max_length=12, choices=Change)
    amends_note = models.CharField("修改说明", max_length=300, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "公布文本"
        constraints = [models.UniqueConstraint(fields=["matter", "number"], name="a_version_of_a_document_once")]

    def __str__(self) -> str:
        return f"{self.title}（{self.document_no}）"


def _criterion(label: str, asks: str) -> models.BooleanField:
    return models.BooleanField(label, default=False, help_text=asks)


class IdentityTest(Detail):
    """Whether a paper is a normative document, criterion by criterion, by its content and not by its name."""

    by_authority = _criterion(
        "有权主体", "由行政机关或者经法律、法规授权的组织制定；不含内设机构、议事协调机构和临时机构"
    )
    within_powers = _criterion("依法公布", "依照法定权限、程序制定并公开发布")
    affects_rights = _criterion("涉及权利义务", "涉及公民、法人和其他组织的权利义务，不只是内部管理")
    general = _criterion("普遍约束", "对不特定的对象具有普遍约束力")
    repeated = _criterion("反复适用", "在一定期限内反复适用，不是一次性的处理决定")
    excluded = models.CharField("不纳入的情形", max_length=20, choices=Excluded, blank=True)
    reason = models.TextField("认定的理由")

    class Meta(Detail.Meta):
        verbose_name = "规范性文件认定"

    @property
    def met(self) -> bool:
        """Whether every criterion holds and no excluded kind applies."""
        criteria = (self.by_authority, self.within_powers, self.affects_rights, self.general, self.repeated)
        return all(criteria) and not self.excluded

    def __str__(self) -> str:
        return f"认定 {self.on}"


class HeardOpinion(Detail):
    """What one agency, expert, business or chamber said of the draft, and what came of it."""

    heard = models.CharField("听取对象类别", max_length=12, choices=HeardKind)
    name = models.CharField("单位（专家）名称", max_length=100)
    opinion = models.TextField("意见")
    adoption = models.CharField("采纳情况", max_length=10, choices=Adoption)
    reason = models.TextField("理由", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "听取意见"

    def __str__(self) -> str:
        return f"{self.name} {self.on}"


class CommentsEnded(Detail):
    """How a public comment ended."""

    comments = models.PositiveIntegerField("收到意见（条）")
    adopted = models.PositiveIntegerField("采纳（条）")
    ended_on = models.DateField("结束日期")

    class Meta(Detail.Meta):
        abstract = True
        verbose_name = "公开征求意见结果"

    def __str__(self) -> str:
        return f"收到{self.comments}条 {self.ended_on}"


class ConsultationAnswer(CommentsEnded):
    """How the comment on a draft ended."""


class CompetitionAnswer(Detail):
    """The conclusion of the fair-competition review (公平竞争审查条例第13条、第14条)."""

    result = models.CharField("审查结论", max_length=20, choices=Competition)
    opinion_no = models.CharField("意见文号", max_length=80, blank=True)
    given_on = models.DateField("意见日期")
    exception_until = models.DateField("例外规定实施期限", null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "公平竞争审查意见"

    def __str__(self) -> str:
        return f"{self.get_result_display()} {self.given_on}"


class LegalityAnswer(Detail):
    """The written opinion of the legality review (国办发〔2018〕115号第五部分)."""

    result = models.CharField("审核结论", max_length=20, choices=Legality)
    opinion_no = models.CharField("意见书文号", max_length=80)
    points = models.PositiveIntegerField("意见（条）")
    given_on = models.DateField("意见日期")

    class Meta(Detail.Meta):
        verbose_name = "合法性审核意见"

    def __str__(self) -> str:
        return f"{self.opinion_no} {self.get_result_display()}"


class LegalityReturn(Detail):
    """Papers sent back by the reviewer: its clock starts anew when they are complete."""

    reason = models.TextField("退回的理由和须补充的材料")

    class Meta(Detail.Meta):
        verbose_name = "审核机构退回"

    def __str__(self) -> str:
        return f"退回 {self.on}"


class PointResponse(Detail):
    """What became of one point of the review opinion (国办发〔2018〕115号第六部分)."""

    point = models.TextField("审核意见")
    adoption = models.CharField("采纳情况", max_length=10, choices=Adoption)
    reason = models.TextField("修改情况或者未采纳的理由")

    class Meta(Detail.Meta):
        verbose_name = "审核意见采纳情况"

    def __str__(self) -> str:
        return f"{self.get_adoption_display()} {self.on}"


class FilingAnswer(Detail):
    """What the body that received the filing said, and until when the document is to be corrected."""

    class Target(models.TextChoices):
        GOVERNMENT = "government", "上一级人民政府"
        CONGRESS = "congress", "本级人大常委会"

    target = models.CharField("备案机关", max_length=12, choices=Target, default=Target.GOVERNMENT)
    result = models.CharField("结果", max_length=40)
    opinion_no = models.CharField("登记号（意见文号）", max_length=80, blank=True)
    points = models.PositiveIntegerField("意见（条）", null=True, blank=True)
    given_on = models.DateField("日期")
    correct_by = models.DateField("处理期限", null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "备案审查结果"

    def __str__(self) -> str:
        return f"{self.opinion_no} {self.given_on}"


class CleanupResult(Detail):
    """The result of one round of clean-up."""

    round_no = models.CharField("清理批次", max_length=80)
    result = models.CharField("清理结果", max_length=40)
    reason = models.TextField("理由", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "清理结果"

    def __str__(self) -> str:
        return f"{self.round_no} {dict(Cleaned.choices).get(self.result, self.result)}"


class DocumentEvaluation(Detail):
    """An evaluation of the effect in force, before expiry or after some time (后评估)."""

    before_expiry = models.BooleanField("有效期届满前评估", default=True)
    evaluator = models.CharField("评估单位", max_length=100)
    proposes = models.CharField("评估建议", max_length=10, choices=Evaluated)
    report = models.TextField("评估报告要点")

    class Meta(Detail.Meta):
        verbose_name = "实施后评估"

    def __str__(self) -> str:
        return f"{self.get_proposes_display()} {self.on}"


class SuspendedClause(Detail):
    """A clause whose application was stopped, or allowed again (行政复议法第59条)."""

    clause = models.CharField("条款", max_length=100)
    by_what = models.CharField("决定机关和文号", max_length=200)
    stopped = models.BooleanField("停止执行（否为恢复执行）", default=True)
    reason = models.TextField("理由", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "条款停止执行"

    def __str__(self) -> str:
        return f"{self.clause} {'停止执行' if self.stopped else '恢复执行'}"


class IncidentalReview(Detail):
    """A reconsideration in which the document itself is examined (行政复议法第56条至第59条)."""

    case_no = models.CharField("行政复议案号", max_length=80)
    questions = models.TextField("要求说明的问题")

    class Meta(Detail.Meta):
        verbose_name = "附带审查"

    def __str__(self) -> str:
        return self.case_no


class CourtAdvice(Detail):
    """A court's judicial recommendation on the document (行政诉讼法第64条; 法释〔2018〕1号第149条)."""

    court = models.CharField("人民法院", max_length=100)
    letter_no = models.CharField("司法建议文号", max_length=80)
    content = models.TextField("处理建议")

    class Meta(Detail.Meta):
        verbose_name = "司法建议"

    def __str__(self) -> str:
        return self.letter_no
