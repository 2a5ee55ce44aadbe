"""What is kept of a normative document (地方组织法第75条; 国办发〔2018〕37号、115号)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.rules.documents.details import (
    CleanupResult,
    CompetitionAnswer,
    ConsultationAnswer,
    CourtAdvice,
    DocumentEvaluation,
    DocumentVersion,
    FilingAnswer,
    HeardOpinion,
    IdentityTest,
    IncidentalReview,
    LegalityAnswer,
    LegalityReturn,
    PointResponse,
    SuspendedClause,
)
from fazhi.areas.rules.documents.words import (
    Competition,
    End,
    Evaluated,
    Filing,
    Kind,
    Legality,
    Meeting,
    MeetingResult,
    Purpose,
    Topic,
)
from fazhi.spine.models import Matter, Organ

__all__ = [
    "CleanupResult", "CompetitionAnswer", "ConsultationAnswer", "CourtAdvice", "DocumentEvaluation", "DocumentVersion",
    "FilingAnswer", "HeardOpinion", "IdentityTest", "IncidentalReview", "LegalityAnswer", "LegalityReturn",
    "NormativeDocument", "PointResponse", "SuspendedClause",
]  # fmt: skip


def _codes(label: str, choices: type[models.TextChoices], length: int = 20) -> models.CharField:
    return models.CharField(label, max_length=length, choices=choices, blank=True)


def _day(label: str, help_text: str = "") -> models.DateField:
    return models.DateField(label, null=True, blank=True, help_text=help_text)


def _words(label: str, length: int = 200, help_text: str = "") -> models.CharField:
    return models.CharField(label, max_length=length, blank=True, help_text=help_text)


def _text(label: str, help_text: str = "") -> models.TextField:
    return models.TextField(label, blank=True, help_text=help_text)


class NormativeDocument(models.Model):
    """One normative document from the first proposal to its end.

    ``text`` is the draft and, once published, the text of the first version; every published text is a
    ``DocumentVersion``. ``expires_on`` is the last day on which it is still in force, ``ended_on`` the first on which it
    is no longer. A matter with ``purpose`` amend is the making of an amendment: its text becomes a version of the older
    document, and it is none of the documents in force itself.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="normative_document")
    purpose = models.CharField("项目性质", max_length=10, choices=Purpose, default=Purpose.MAKE)
    title = models.CharField("文件名称", max_length=200)
    kind = models.CharField("文种", max_length=20, choices=Kind)
    maker = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="制定机关")
    registrar = models.ForeignKey(
        Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="统一登记机构"
    )
    drafting_unit = models.CharField("起草单位", max_length=200)
    joint_makers = _words("联合制定机关", help_text="几家的以“、”隔开；由牵头机关登记、编号、备案一次")
    topic = models.CharField("领域", max_length=20, choices=Topic)
    trial = models.BooleanField("暂行、试行", default=False)
    consented = models.BooleanField("部门文件，经政府同意印发", default=False)
    own_reviewer = models.BooleanField("制定机关有专门的合法性审核机构", default=False)
    earlier_no = _words("所修改（重新公布）文件的编号", 80, help_text="统一编号或者发文字号")
    existing = models.BooleanField(
        "补录已公布的文件",
        default=False,
        help_text="选择后填写下列正文、文号和日期，按现状入库；新制定的文件不选、不填",
    )

    basis_text = _text("制定依据")
    text = _text("正文", help_text="公布的全文；办理中的为草案")
    explanation = _text("起草说明")
    touches_rights = models.BooleanField("涉及公民、法人和其他组织权利义务", default=True)
    business_related = models.BooleanField("与市场主体生产经营活动密切相关", default=False)
    economic_activity = models.BooleanField("涉及经营者经济活动", default=False)
    urgent = models.BooleanField("为应对突发事件或者执行上级紧急命令", default=False)
    urgent_reason = _words("紧急情形的说明")

    project_ground = _text("立项的必要性和依据")
    project_on = _day("立项日期")
    drafted_on = _day("形成草案日期")
    assessment = _text("评估论证结论", help_text="必要性、可行性、合理性和预期效果")
    assessed_on = _day("评估论证日期")
    asked = _text("征求意见的单位和专家")
    comment_from = _day("公开征求意见起日")
    comment_until = _day("公开征求意见止日", help_text="当日仍可提出意见")
    comment_short_reason = _words("缩短征求意见期限的理由")
    comment_free_reason = _words("依法不公开征求意见的理由")
    comment_count = models.PositiveIntegerField("公众意见（条）", null=True, blank=True)
    comment_adopted = models.PositiveIntegerField("其中采纳（条）", null=True, blank=True)
    comment_ended_on = _day("征求意见结束日期")
    competition_result = _codes("公平竞争审查结论", Competition)
    competition_no = _words("公平竞争审查意见文号", 80)
    competition_on = _day("公平竞争审查日期")
    competition_reason = _words("不属于公平竞争审查范围的理由", 300)
    competition_until = _day("例外规定实施期限")
    own_opinion = _text("起草单位合法性审核意见")
    own_opinion_on = _day("起草单位审核日期")
    submitted_on = _day("送审日期")
    returned_reason = _words("退回补充的事项", 300)
    legality_result = _codes("合法性审核结论", Legality)
    legality_no = _words("合法性审核意见书文号", 80)
    legality_on = _day("合法性审核意见日期")
    legality_points = models.PositiveIntegerField("审核意见（条）", null=True, blank=True)
    response = _text("审核意见采纳情况说明")
    responded_on = _day("采纳情况说明日期")

    meeting = _codes("审议会议", Meeting)
    meeting_on = _day("会议日期")
    meeting_result = _codes("审议结果", MeetingResult)
    minutes_no = _words("会议纪要文号", 80)
    attendance = _words("出席情况", 300)
    signer = _words("签发人", 40)
    signed_on = _day("签发日期")
    document_no = _words("发文字号", 80)
    unified_no = _words("统一编号", 80)
    registered_on = _day("统一登记日期")
    published_on = _day("公布日期")
    published_where = _words("公布载体", help_text="政府网站、政府公报等")
    effective_on = _day("施行日期")
    effective_reason = _words("自公布之日起不满30日施行的理由")
    expires_on = _day("有效期至", help_text="当日仍然有效；空白为未规定有效期")
    validity_reason = _words("有效期超过一般年限的理由")
    reading = _text("政策解读")
    explained_on = _day("政策解读日期")

    files_gov = models.BooleanField("须向上一级人民政府备案", default=False)
    files_npc = models.BooleanField("须向本级人大常委会备案", default=False)
    will_correct = models.BooleanField("承诺修改、废止", default=False)
    filing_answer = _text("对备案审查意见的处理答复")
    filed_gov_on = _day("报上一级人民政府备案日期")
    filed_gov_no = _words("政府备案登记号（回执）", 80)
    filed_gov_result = _codes("政府备案审查结果", Filing)
    filed_npc_on = _day("报本级人大常委会备案日期")
    filed_npc_no = _words("人大备案登记号（回执）", 80)
    filed_npc_result = _codes("人大备案审查结果", Filing)
    evaluation_decision = _codes("有效期届满前的处理决定", Evaluated)
    incidental_answer = _text("附带审查的书面答复")
    court_answer = _text("对人民法院处理建议的答复")
    end_kind = _codes("失效方式", End)
    ended_on = _day("失效日期", help_text="自该日起不再有效")
    end_reason = _words("失效的理由", 300)
    ended_by = _words("据以失效的文件", 200)

    class Meta:
        verbose_name = "行政规范性文件"
        constraints = [
            models.UniqueConstraint(
                fields=["unified_no"], name="unified_numbers_are_never_reused", condition=~Q(unified_no="")
            ),
            models.UniqueConstraint(
                fields=["maker", "document_no"], name="document_numbers_are_never_reused", condition=~Q(document_no="")
            ),
            models.CheckConstraint(
                name="document_published_with_a_number", condition=Q(published_on=None) | ~Q(document_no="")
            ),
            models.CheckConstraint(
                name="document_in_force_after_publication",
                condition=Q(effective_on=None) | Q(effective_on__gte=F("published_on")),
            ),
            models.CheckConstraint(
                name="document_end_and_day_go_together",
                condition=Q(end_kind="", ended_on=None) | (~Q(end_kind="") & Q(ended_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.title
