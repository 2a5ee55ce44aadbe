"""What is kept of record review (备案审查), of urging to file, and of review suggestions (本省备案审查规定)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.areas.rules.filing.words import Conclusion, Correction, Fault, Opinion, Refusal
from fazhi.spine.fields import code_field, day_field, line_field, text_field
from fazhi.spine.models import Detail, Matter, Organ


class DocumentFiling(models.Model):
    """One document that a department or a town has filed with the county government, and its review.

    ``text`` is the text as it was filed. ``again_no``: the receipt number of the refused filing that this one sends again.
    ``late_days``: days after the last day for filing; 0 in time; None until it is registered. ``points`` counts the rows of
    ``FilingPoint`` when the opinion is given.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="document_filing")
    title = models.CharField("文件名称", max_length=200)
    maker = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="制定机关")
    document_no = line_field("发文字号", 80)
    published_on = models.DateField("公布日期")
    report_no = models.CharField("备案报告文号", max_length=80)
    papers = models.TextField("报送的材料", help_text="备案报告、公布的正式文本、起草说明、制定依据、合法性审核意见")
    text = models.TextField("正文")
    again_no = line_field("上次报送的收文编号", 80, help_text="不予登记后补正重新报送的填写；首次报送的不填")

    missing = line_field("须补充的材料", 300)
    supplemented = line_field("补充的材料", 300)
    filing_no = line_field("备案登记号", 80)
    registered_on = day_field("备案登记日期")
    late_days = models.PositiveIntegerField("逾期报备（日）", null=True, blank=True)
    return_ground = code_field("不予备案登记的情形", Refusal)
    return_reason = line_field("不予备案登记的理由", 300)
    refile_by = day_field("重新报送的期限")
    review_note = text_field("审查情况")

    opinion = models.CharField("审查意见", max_length=10, choices=Opinion, blank=True)
    opinion_text = text_field("审查意见说明")
    opinion_on = day_field("提出审查意见日期")
    points = models.PositiveIntegerField("审查意见（条）", null=True, blank=True)
    correct_by = day_field("处理期限", help_text="意见书指定的日期；空白的按本地规定的答复期限计算")
    answer = text_field("制定机关的书面答复")
    will_correct = models.BooleanField("制定机关承诺修改、废止", default=False)
    answered_on = day_field("答复日期")
    correction = models.CharField("改正方式", max_length=10, choices=Correction, blank=True)
    correction_no = line_field("改正的文件（决定）文号", 200)
    corrected_on = day_field("改正日期")
    settle_reason = line_field("采纳制定机关说明的理由", 300)
    annul_reason = text_field("提请撤销的理由")
    annul_to = line_field("提请处理的机关", 100)
    annul_on = day_field("提请撤销日期")
    annul_result = line_field("处理决定", 200)
    concluded_on = day_field("审查办结日期")

    class Meta:
        verbose_name = "规范性文件备案审查"
        constraints = [
            models.UniqueConstraint(fields=["filing_no"], name="filing_numbers_once", condition=~Q(filing_no="")),
            models.UniqueConstraint(
                fields=["again_no"], name="a_refused_filing_is_sent_again_once", condition=~Q(again_no="")
            ),
            models.CheckConstraint(
                name="filing_registered_with_number_and_lateness",
                condition=Q(filing_no="", registered_on=None, late_days=None)
                | (~Q(filing_no="") & Q(registered_on__isnull=False, late_days__isnull=False)),
            ),
            models.CheckConstraint(
                name="filing_opinion_has_points_and_day",
                condition=Q(opinion="", opinion_on=None, points=None) | (~Q(opinion="") & Q(opinion_on__isnull=False, points__gte=1)),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class FilingPoint(Detail):
    """One point of a review opinion: which article, what is wrong with it, by which rule, and what to do."""

    article = models.CharField("条款", max_length=100, help_text="如：第八条第二款；涉及全文的写“全文”")
    fault = models.CharField("问题类别", max_length=12, choices=Fault)
    problem = models.TextField("存在的问题")
    basis = models.CharField("依据", max_length=300)
    suggestion = models.TextField("处理建议")

    class Meta(Detail.Meta):
        verbose_name = "审查意见条目"

    def __str__(self) -> str:
        return f"{self.article} {self.get_fault_display()}"


class FilingUrge(models.Model):
    """A document that was published and not filed in time: its maker is told to file, then named in a circular."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="filing_urge")
    document = models.ForeignKey(
        NormativeDocument,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="filing_urges",
        verbose_name="文件（在库）",
    )
    title = models.CharField("文件名称", max_length=200)
    maker = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="制定机关")
    published_on = models.DateField("公布日期")
    should_by = models.DateField("应当报备的最后一日")
    reason = line_field("制定机关说明的原因", 300)
    filed_on = day_field("补报日期")
    circular_no = line_field("通报文号", 80)
    circulated_on = day_field("通报日期")

    class Meta:
        verbose_name = "督促报备"
        constraints = [models.UniqueConstraint(fields=["document"], name="a_document_is_urged_once")]

    def __str__(self) -> str:
        return self.title


class ReviewSuggestion(models.Model):
    """A citizen's or an organisation's written suggestion that a document be reviewed (审查建议)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="review_suggestion")
    title = models.CharField("建议审查的文件名称", max_length=200)
    document_no = line_field("发文字号（知道的）", 80)
    clause = line_field("建议审查的条款", 200)
    reason = models.TextField("建议审查的理由", help_text="与哪部法律、法规、规章的哪一条不一致，或者为什么不适当")
    suggester = models.CharField("姓名（单位名称）", max_length=100)
    phone = line_field("联系电话", 40)
    missing = line_field("须补充的内容", 300)
    decline_reason = line_field("不予审查的理由", 300)
    declined_on = day_field("决定不予审查日期")
    told_on = day_field("告知日期")
    conclusion = models.CharField("审查结论", max_length=12, choices=Conclusion, blank=True)
    reply = text_field("答复内容")
    concluded_on = day_field("办结日期")

    class Meta:
        verbose_name = "规范性文件审查建议"
        constraints = [
            models.CheckConstraint(
                name="suggestion_conclusion_has_a_reply", condition=Q(conclusion="") | ~Q(reply=""),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title
