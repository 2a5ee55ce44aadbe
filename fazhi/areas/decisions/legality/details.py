"""Facts of a review that repeat: returns, members, opinions of counsel, points, answers. Rows are added by steps only."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fazhi.areas.decisions.legality.words import Decision, MemberRole, Recusal, Report, Result, Severity
from fazhi.spine.models import Detail, Organ


class ReviewReturn(Detail):
    """Papers returned with the list of what is missing; ``again``: only what that list had named and is still missing."""

    missing = models.TextField("须补正的材料")
    again = models.BooleanField("仅限上次已告知而仍未补齐的材料", default=False)

    class Meta(Detail.Meta):
        verbose_name = "退回补正"


class ReviewSubmission(Detail):
    """Papers handed in again: the amended text, and what was changed. An empty text leaves the old one."""

    text = models.TextField("修改后的文本", blank=True)
    note = models.TextField("补正、修改说明", blank=True)
    round = models.PositiveSmallIntegerField("审查轮次", default=1)

    class Meta(Detail.Meta):
        verbose_name = "重新送审"


class ReviewMember(Detail):
    """One member of the joint team with the declaration on recusal; who must stand aside is written down as such."""

    role = models.CharField("身份", max_length=16, choices=MemberRole)
    name = models.CharField("姓名", max_length=60)
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="所在单位")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="平台账号"
    )
    recusal = models.CharField("回避声明", max_length=10, choices=Recusal)
    ground = models.CharField("回避事由", max_length=200, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "联合审查组成员"


class ReviewCounselOpinion(Detail):
    """What counsel answered. An input: the review opinion is the reviewing organ's own."""

    name = models.CharField("法律顾问（公职律师）", max_length=120)
    opinion = models.TextField("法律意见")
    opinion_no = models.CharField("法律意见书编号", max_length=80, blank=True)
    hours = models.DecimalField("用时（小时）", max_digits=6, decimal_places=1, null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "法律顾问意见"


class ReviewPoint(Detail):
    """One opinion on one article or clause."""

    no = models.PositiveSmallIntegerField("序号")
    round = models.PositiveSmallIntegerField("轮次")
    article = models.CharField("条款", max_length=60, help_text="如“第三条”；对全文的写“全文”")
    severity = models.CharField("性质", max_length=10, choices=Severity)
    problem = models.TextField("存在的问题")
    basis = models.TextField("依据", help_text="法律法规写全称和条号，如《中华人民共和国民法典》第五百八十五条")
    suggestion = models.TextField("修改建议")
    citation = models.TextField("引用的条文", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "审查意见"

    def __str__(self) -> str:
        return f"{self.no}. {self.article}"


class ReviewDropped(Detail):
    """A point taken back before the opinion was issued."""

    no = models.PositiveSmallIntegerField("意见序号")
    reason = models.CharField("撤回理由", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "撤回的意见"


class ReviewHigherOpinion(Detail):
    """The opinion of the higher organ that was asked."""

    result = models.CharField("审查结论", max_length=16, choices=Result)
    opinion_no = models.CharField("意见书文号", max_length=80, blank=True)
    points = models.PositiveSmallIntegerField("意见条数", default=0)
    given_on = models.DateField("出具日期")

    class Meta(Detail.Meta):
        verbose_name = "上级审查意见"


class ReviewOpinion(Detail):
    """One opinion issued, by round: what the yearly figures of points stand on."""

    round = models.PositiveSmallIntegerField("轮次")
    result = models.CharField("审查结论", max_length=16, choices=Result)
    points = models.PositiveIntegerField("意见条数")
    conclusion = models.TextField("结论说明", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "出具的审查意见"


class ReviewAnswer(Detail):
    """What the requesting unit did with one point (国办发〔2018〕115号(6); 713号令第28条)."""

    no = models.PositiveSmallIntegerField("意见序号")
    decision = models.CharField("采纳情况", max_length=10, choices=Decision)
    reason = models.TextField("修改情况；不采纳、部分采纳的理由", blank=True)
    given_on = models.DateField("意见出具日期")

    class Meta(Detail.Meta):
        verbose_name = "采纳情况"


class ReviewReport(Detail):
    """How a contract is performed, or what dispute arose from it."""

    kind = models.CharField("情形", max_length=12, choices=Report)
    facts = models.TextField("情况")
    handling = models.CharField("处理措施", max_length=300, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "履约情况"
