"""Facts of a case that repeat: officers who stand aside, evidence, interviews, reviews, service. Rows are added by steps only.

``officer_one`` and ``officer_two`` are those of the act; left empty, they are the case's own.
"""

from __future__ import annotations

from decimal import Decimal

from django.db import models

from fazhi.areas.enforcement.officers.fields import officer_field
from fazhi.areas.enforcement.penalties.words import (
    Adoption,
    Delivery,
    EvidenceKind,
    Kind,
    Medium,
    Paper,
    Remedy,
    ReviewKind,
    ReviewResult,
    Revised,
    TransferAnswer,
)
from fazhi.spine.fields import CodesField, day_field, line_field, text_field
from fazhi.spine.models import Detail

OWN = "不填的为本案办案人员"


class ByOfficers(Detail):
    """An act of two officers (第42条)."""

    officer_one = officer_field("执法人员", null=True, blank=True, help_text=OWN)
    officer_two = officer_field("执法人员（二）", null=True, blank=True, help_text=OWN)

    class Meta(Detail.Meta):
        abstract = True


class PenaltyRecusal(Detail):
    """An officer who stands aside; decided by the head of the agency, until then the work goes on (第43条)."""

    officer = officer_field("回避人员")
    ground = models.CharField("回避事由", max_length=200)
    asked_by_party = models.BooleanField("当事人申请", default=False)
    granted = models.BooleanField("决定回避", default=True)

    class Meta(Detail.Meta):
        verbose_name = "回避"


class PenaltyEvidence(ByOfficers):
    """One piece of evidence; ``digest``: SM3 of the file attached to the case, where there is one."""

    name = models.CharField("证据名称", max_length=200)
    evidence_kind = models.CharField("证据种类", max_length=12, choices=EvidenceKind)
    origin = models.CharField("来源（取得地点、提供人）", max_length=200)
    taken_on = models.DateField("取得日期")
    proves = models.CharField("证明对象", max_length=200)
    digest = line_field("附件SM3", 64, help_text="证据以附件上传的，填附件清单中的SM3")

    class Meta(Detail.Meta):
        verbose_name = "证据"

    def __str__(self) -> str:
        return self.name


class PenaltyInterview(ByOfficers):
    """One interview with one person (询问应当个别进行)."""

    person = models.CharField("被询问人", max_length=60)
    identity = models.CharField("身份", max_length=60, help_text="如“当事人”“证人”“单位负责人”")
    taken_on = models.DateField("询问日期")
    place = models.CharField("询问地点", max_length=120)
    content = models.TextField("笔录")
    checked = models.BooleanField("已交被询问人核对、签名", default=False)
    shown = models.BooleanField("已出示执法证件、告知权利义务", default=False)

    class Meta(Detail.Meta):
        verbose_name = "询问笔录"


class PenaltyRule(Detail):
    """One rule that the same act breaks; of several fines the highest is the one imposed (第29条)."""

    rule = models.CharField("违反的规定", max_length=200)
    penalty_basis = models.CharField("处罚依据", max_length=200)
    rule_low = models.DecimalField("罚款下限（元）", max_digits=14, decimal_places=2, default=Decimal(0), blank=True)
    rule_high = models.DecimalField("罚款上限（元）", max_digits=14, decimal_places=2)
    applied = models.BooleanField("据此处罚", default=False)

    class Meta(Detail.Meta):
        verbose_name = "竞合的处罚规定"


class PenaltyReview(Detail):
    """A review of one version of the draft (第58条): what agrees to one says nothing of the next."""

    review_kind = models.CharField("审核种类", max_length=8, choices=ReviewKind)
    draft_round = models.PositiveSmallIntegerField("稿次")
    reviewer = models.CharField("审核人员", max_length=60)
    qualified = models.BooleanField("已取得法律职业资格（初次从事法制审核的）", default=False)
    result = models.CharField("审核意见", max_length=10, choices=ReviewResult)
    opinion = text_field("意见内容")

    class Meta(Detail.Meta):
        verbose_name = "审核意见"


class PenaltyNotice(Detail):
    """One notice of what is intended (第44条、第45条、第63条)."""

    draft_round = models.PositiveSmallIntegerField("稿次")
    kinds = CodesField("拟处罚种类", codes=Kind.choices)
    fine = models.DecimalField("拟罚款（元）", max_digits=14, decimal_places=2, default=Decimal(0))
    hearing = models.BooleanField("告知听证权利", default=False)
    new_facts = text_field("新的事实、证据", help_text="重新告知的填写；不得因当事人陈述、申辩、听证而加重处罚")

    class Meta(Detail.Meta):
        verbose_name = "告知"


class PenaltyDefence(Detail):
    """What the party said against the intended penalty (第45条)."""

    content = models.TextField("陈述、申辩内容")

    class Meta(Detail.Meta):
        verbose_name = "陈述、申辩"


class PenaltyDefenceAnswer(Detail):
    """What the agency found when it looked into the defence: facts, reasons and evidence that hold are adopted (第45条)."""

    answer = models.CharField("复核结果", max_length=10, choices=Adoption)
    reason = models.TextField("复核意见、理由")

    class Meta(Detail.Meta):
        verbose_name = "陈述申辩复核"


class PenaltyHearing(Detail):
    """A hearing that was held (第64条): a record, and the report of the officer who presided."""

    attended = models.CharField("参加人", max_length=200)
    record = models.TextField("听证笔录要点")
    conclusion = models.TextField("听证报告意见")

    class Meta(Detail.Meta):
        verbose_name = "听证"


class PenaltyDiscussion(Detail):
    """A collective discussion by the heads (第57条第2款), of one version of the draft."""

    draft_round = models.PositiveSmallIntegerField("稿次")
    chair = models.CharField("主持人", max_length=60)
    present = models.CharField("参加人员", max_length=300)
    opinions = models.TextField("讨论意见（不同意见一并记录）")
    conclusion = models.TextField("结论")

    class Meta(Detail.Meta):
        verbose_name = "集体讨论"


class PenaltyDelivery(ByOfficers):
    """Service of one paper (第61条; 民事诉讼法): who took it, when, how."""

    paper = models.CharField("送达文书", max_length=10, choices=Paper)
    means = models.CharField("送达方式", max_length=12, choices=Delivery)
    receiver = models.CharField("收件人", max_length=60)
    delivered_on = models.DateField("送达日期", help_text="公告送达的，为公告期满之日")
    confirmed = models.BooleanField("当事人已签订确认书（电子送达）", default=False)
    witness = line_field("见证人", 60, help_text="留置送达的，写见证人，或者以录像记录送达过程")
    filmed = models.BooleanField("录像记录送达过程", default=False)

    class Meta(Detail.Meta):
        verbose_name = "送达"


class PenaltyRecording(ByOfficers):
    """A piece of the record of the whole process (第47条): what of, by what medium, where the file is."""

    act = models.CharField("记录的执法环节", max_length=60)
    medium = models.CharField("记录方式", max_length=8, choices=Medium)
    device = line_field("设备编号", 60)
    taken_on = models.DateField("记录日期")
    uploaded_on = models.DateField("上传日期")
    late_reason = line_field("未及时上传的原因", 120)
    digest = line_field("文件SM3", 64)
    place = line_field("存储位置", 120)

    class Meta(Detail.Meta):
        verbose_name = "过程记录"


class PenaltyEducation(ByOfficers):
    """The party who is not penalised is taught (第33条第3款)."""

    content = models.TextField("教育内容")
    promise = line_field("当事人承诺", 200)

    class Meta(Detail.Meta):
        verbose_name = "教育"


class PenaltyTransferAnswer(Detail):
    """What the police answered to a transfer (移送涉嫌犯罪案件的规定第8条)."""

    answer = models.CharField("公安机关答复", max_length=10, choices=TransferAnswer)
    answered_on = models.DateField("答复日期")
    reply_no = line_field("答复文书号", 80)

    class Meta(Detail.Meta):
        verbose_name = "移送答复"


class PenaltyRevision(Detail):
    """A decision revoked, changed or found unlawful; it is withdrawn from publication within three working days (第48条)."""

    remedy = models.CharField("途径", max_length=16, choices=Remedy)
    revised = models.CharField("结果", max_length=12, choices=Revised)
    document_no = line_field("文书号", 80)
    effective_on = day_field("生效日期")
    new_fine = models.DecimalField("变更后的罚款（元）", max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "救济、纠正结果"
