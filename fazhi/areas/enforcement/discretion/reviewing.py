"""What is kept of the review of decided cases by experts: the case by its number, opinions, the notice and what followed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field, split, text_field
from fazhi.spine.models import Detail, Matter


class How(models.TextChoices):
    DRAWN = "drawn", "随机抽取"
    CHOSEN = "chosen", "按情形选取"


class Why(models.TextChoices):
    """Why a case is looked at that was not drawn. Of the decision, never of a person."""

    DEVIATES = "deviates", "偏离裁量基准"
    UNLIKE = "unlike", "与同类案件明显不同"
    COMPLAINT = "complaint", "投诉反映"
    REMEDY = "remedy", "复议、诉讼反映裁量问题"
    SPECIAL = "special", "专项评查"


class Verdict(models.TextChoices):
    SUITABLE = "suitable", "裁量适当"
    IMPROPER = "improper", "裁量不当"


class Fault(models.TextChoices):
    NO_STANDARD = "no_standard", "未适用裁量基准"
    WRONG_TIER = "wrong_tier", "阶次适用错误"
    OUTSIDE = "outside", "超出幅度未说明理由"
    UNLIKE = "unlike", "同案不同罚"
    UNEXPLAINED = "unexplained", "未说明裁量理由"
    NO_EVIDENCE = "no_evidence", "从轻、从重情节没有证据"
    MITIGATION = "mitigation", "应当从轻、减轻、不予处罚而未适用"
    DISPROPORTIONATE = "disproportionate", "过罚不当"
    OTHER = "other", "其他"


class Answered(models.TextChoices):
    RECTIFIED = "rectified", "已整改"
    EXPLAINED = "explained", "说明理由"


class DiscretionReview(models.Model):
    """One decided case of one agency. It is named by its number: penalty cases lie above this system.

    ``reply_due`` is the day that the notice sets; the review changes no decision: the agency does, or explains why not.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="discretion_review")
    case_number = models.CharField(
        "处罚案件编号", max_length=80, help_text="行政处罚案件台账中的编号，已作出决定的案件"
    )
    agency = organ_field("作出决定的机关")
    how = models.CharField("选取方式", max_length=8, choices=How)
    draw_no = line_field("抽取编号", 80, "用平台“抽取”功能选出的，填写该次抽取的编号")
    why = code_field("选取的情形", Why)
    verdict = code_field("评查结论", Verdict)
    faults = CodesField("问题类别", codes=Fault.choices)
    basis_text = text_field("认定的依据")
    suggestion = text_field("问题和整改建议")
    noticed_on = day_field("制发通知日期")
    reply_due = day_field("反馈期限", "通知书载明的日期")
    answer = code_field("反馈种类", Answered)
    answer_text = text_field("整改情况、说明的理由")
    proof = line_field("证明材料", 300)
    answered_on = day_field("反馈日期")
    verify_note = text_field("核实情况")
    verified_on = day_field("核实日期")
    dropped_why = line_field("不再评查的理由", 200)

    class Meta:
        verbose_name = "裁量评查"
        constraints = [
            models.CheckConstraint(
                name="discretion_notice_sets_its_day",
                condition=Q(noticed_on=None) | Q(reply_due__gt=F("noticed_on")),
            ),
            models.CheckConstraint(
                name="discretion_review_answered_in_full",
                condition=Q(answered_on=None, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.case_number

    @property
    def fault_words(self) -> str:
        """Its faults in words: 阶次适用错误、同案不同罚."""
        words = dict(Fault.choices)
        return "、".join(words[code] for code in split(self.faults))


class DiscretionExpert(Detail):
    """An expert with the declaration on recusal; who stands aside is written down as such."""

    name = models.CharField("专家姓名", max_length=60)
    unit = models.CharField("所在单位", max_length=100)
    post = line_field("职务、专业", 60)
    recused = models.BooleanField("回避", default=False)
    ground = line_field("回避事由", 200)

    class Meta(Detail.Meta):
        verbose_name = "评查专家"

    def __str__(self) -> str:
        return self.name


class DiscretionOpinion(Detail):
    """What one expert found, without having seen the other's paper."""

    expert = models.CharField("专家姓名", max_length=60)
    verdict = models.CharField("意见", max_length=8, choices=Verdict)
    faults = CodesField("问题类别", codes=Fault.choices)
    reason = models.TextField("理由")
    basis = text_field("依据")
    suggestion = text_field("建议")

    class Meta(Detail.Meta):
        verbose_name = "专家意见"

    def __str__(self) -> str:
        return f"{self.expert}：{self.get_verdict_display()}"
