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
from fazhi.spine.fields import code_field, day_field, line_field, text_field
from fazhi.spine.models import Matter, Organ

__all__ = [
    "CleanupResult", "CompetitionAnswer", "ConsultationAnswer", "CourtAdvice", "DocumentEvaluation", "DocumentVersion",
    "FilingAnswer", "HeardOpinion", "IdentityTest", "IncidentalReview", "LegalityAnswer", "LegalityReturn",
    "NormativeDocument", "PointResponse", "SuspendedClause",
]  # fmt: skip


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
    joint_makers = line_field("联合制定机关", help_text="几家的以“、”隔开；由牵头机关登记、编号、备案一次")
    topic = models.CharField("领域", max_length=20, choices=Topic)
    trial = models.BooleanField("暂行、试行", default=False)
    consented = models.BooleanField("部门文件，经政府同意印发", default=False)
    own_reviewer = models.BooleanField("制定机关有专门的合法性审核机构", default=False)
    earlier_no = line_field("所修改（重新公布）文件的编号", 80, help_text="统一编号或者发文字号")
    existing = models.BooleanField(
        "补录已公布的文件",
        default=False,
        help_text="选择后填写下列正文、文号和日期，按现状入库；新制定的文件不选、不填",
    )

    basis_text = text_field("制定依据")
    text = text_field("正文", help_text="公布的全文；办理中的为草案")
    explanation = text_field("起草说明")
    touches_rights = models.BooleanField("涉及公民、法人和其他组织权利义务", default=True)
    business_related = models.BooleanField("与市场主体生产经营活动密切相关", default=False)
    economic_activity = models.BooleanField("涉及经营者经济活动", default=False)
    urgent = models.BooleanField("为应对突发事件或者执行上级紧急命令", default=False)
    urgent_reason = line_field("紧急情形的说明")

    project_ground = text_field("立项的必要性和依据")
    project_on = day_field("立项日期")
    drafted_on = day_field("形成草案日期")
    assessment = text_field("评估论证结论", help_text="必要性、可行性、合理性和预期效果")
    assessed_on = day_field("评估论证日期")
    asked = text_field("征求意见的单位和专家")
    comment_from = day_field("公开征求意见起日")
    comment_until = day_field("公开征求意见止日", help_text="当日仍可提出意见")
    comment_short_reason = line_field("缩短征求意见期限的理由")
    comment_free_reason = line_field("依法不公开征求意见的理由")
    comment_count = models.PositiveIntegerField("公众意见（条）", null=True, blank=True)
    comment_adopted = models.PositiveIntegerField("其中采纳（条）", null=True, blank=True)
    comment_ended_on = day_field("征求意见结束日期")
    competition_result = code_field("公平竞争审查结论", Competition)
    competition_no = line_field("公平竞争审查意见文号", 80)
    competition_on = day_field("公平竞争审查日期")
    competition_reason = line_field("不属于公平竞争审查范围的理由", 300)
    competition_until = day_field("例外规定实施期限")
    own_opinion = text_field("起草单位合法性审核意见")
    own_opinion_on = day_field("起草单位审核日期")
    submitted_on = day_field("送审日期")
    returned_reason = line_field("退回补充的事项", 300)
    legality_result = code_field("合法性审核结论", Legality)
    legality_no = line_field("合法性审核意见书文号", 80)
    legality_on = day_field("合法性审核意见日期")
    legality_points = models.PositiveIntegerField("审核意见（条）", null=True, blank=True)
    response = text_field("审核意见采纳情况说明")
    responded_on = day_field("采纳情况说明日期")

    meeting = code_field("审议会议", Meeting)
    meeting_on = day_field("会议日期")
    meeting_result = code_field("审议结果", MeetingResult)
    minutes_no = line_field("会议纪要文号", 80)
    attendance = line_field("出席情况", 300)
    signer = line_field("签发人", 40)
    signed_on = day_field("签发日期")
    document_no = line_field("发文字号", 80)
    unified_no = line_field("统一编号", 80)
    registered_on = day_field("统一登记日期")
    published_on = day_field("公布日期")
    published_where = line_field("公布载体", help_text="政府网站、政府公报等")
    effective_on = day_field("施行日期")
    effective_reason = line_field("自公布之日起不满30日施行的理由")
    expires_on = day_field("有效期至", help_text="当日仍然有效；空白为未规定有效期")
    validity_reason = line_field("有效期超过一般年限的理由")
    reading = text_field("政策解读")
    explained_on = day_field("政策解读日期")

    files_gov = models.BooleanField("须向上一级人民政府备案", default=False)
    files_npc = models.BooleanField("须向本级人大常委会备案", default=False)
    will_correct = models.BooleanField("承诺修改、废止", default=False)
    filing_answer = text_field("对备案审查意见的处理答复")
    filed_gov_on = day_field("报上一级人民政府备案日期")
    filed_gov_no = line_field("政府备案登记号（回执）", 80)
    filed_gov_result = code_field("政府备案审查结果", Filing)
    filed_npc_on = day_field("报本级人大常委会备案日期")
    filed_npc_no = line_field("人大备案登记号（回执）", 80)
    filed_npc_result = code_field("人大备案审查结果", Filing)
    evaluation_decision = code_field("有效期届满前的处理决定", Evaluated)
    incidental_answer = text_field("附带审查的书面答复")
    court_answer = text_field("对人民法院处理建议的答复")
    end_kind = code_field("失效方式", End)
    ended_on = day_field("失效日期", help_text="自该日起不再有效")
    end_reason = line_field("失效的理由", 300)
    ended_by = line_field("据以失效的文件", 200)

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
