"""What is kept of a public consultation: the draft in its versions, every comment, how comments were grouped, every answer.

Comments are never changed. Which group a comment stands in is not a column: it follows from the sorting decisions in their
order (``standing``), and those, like comments and answers, are held against their events by ``verify``.
"""

from __future__ import annotations

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q

from fazhi.areas.decisions.consultation.words import About, Channel, Commenter, Result
from fazhi.spine.models import Detail, Matter, Organ


class Consultation(models.Model):
    """One consultation. ``text`` is the version that is open now; counts are set when the summary is published.

    ``decider`` reads what came in on what it will decide, and changes nothing.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="consultation")
    about = models.CharField("征求意见事项", max_length=20, choices=About)
    title = models.CharField("草案名称", max_length=200)
    decider = models.ForeignKey(
        Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="决定（制定）机关",
        help_text="审议、决定本草案的机关；可以查阅收到的意见，不能办理",
    )  # fmt: skip
    text = models.TextField("草案文本")
    explanation = models.TextField("起草说明", blank=True)
    business = models.BooleanField("与企业生产经营密切相关", default=False)
    opens_on = models.DateField("开始日期", null=True, blank=True)
    days = models.PositiveSmallIntegerField(
        "期限（日）", null=True, blank=True, help_text="自公告之日的次日起算；不填则按规定的最短期限"
    )
    short_reason = models.CharField(
        "缩短期限的理由", max_length=300, blank=True, help_text="短于规定期限时必填，印在公告上"
    )
    contact_us = models.CharField(
        "来信来函地址、联系电话", max_length=300, blank=True, help_text="承办单位的，印在公告上"
    )
    ends_on = models.DateField("截止日期", null=True)
    shortened = models.BooleanField("缩短期限", default=False)
    version = models.PositiveSmallIntegerField("当前版本", default=0)
    ended_on = models.DateField("结束征集日期", null=True)
    summary_on = models.DateField("公布采纳情况日期", null=True)
    summary = models.TextField("采纳情况", blank=True)
    comments = models.PositiveIntegerField("意见", default=0)
    adopted = models.PositiveIntegerField("采纳意见", default=0)
    partly = models.PositiveIntegerField("部分采纳意见", default=0)
    refused = models.PositiveIntegerField("未采纳意见", default=0)
    unrelated = models.PositiveIntegerField("与草案无关意见", default=0)
    groups = models.PositiveIntegerField("归并后意见", default=0)
    groups_adopted = models.PositiveIntegerField("归并后采纳", default=0)
    groups_partly = models.PositiveIntegerField("归并后部分采纳", default=0)
    groups_refused = models.PositiveIntegerField("归并后未采纳", default=0)
    final_text = models.TextField("定稿文本", blank=True)
    final_on = models.DateField("定稿日期", null=True)
    dropped_reason = models.TextField("不再继续的理由", blank=True)

    class Meta:
        verbose_name = "公开征求意见"
        constraints = [
            models.CheckConstraint(
                name="consultation_period_is_whole",
                condition=Q(ends_on=None) | (Q(opens_on__isnull=False) & Q(ends_on__gte=models.F("opens_on"))),
            ),
            models.CheckConstraint(
                name="consultation_answers_add_up",
                condition=Q(
                    comments=models.F("adopted") + models.F("partly") + models.F("refused") + models.F("unrelated")
                ),
            ),
        ]
        indexes = [models.Index(fields=["-ends_on"], name="consultation_by_end")]

    def __str__(self) -> str:
        return self.title


class ConsultationText(Detail):
    """One version of the draft as it lay open. Comments name the version that they speak of."""

    number = models.PositiveSmallIntegerField("版本")
    text = models.TextField("草案文本")
    explanation = models.TextField("说明", blank=True)

    class Meta(Detail.Meta):
        abstract = False
        verbose_name = "草案文本版本"


class ConsultationComment(Detail):
    """One comment, as it came in. ``code``: digest of the code by which its author follows it; the code itself is not kept.

    ``papers``: SM3 of each file that came with it. The files hang on the matter under names that say nothing of anybody.
    """

    version = models.PositiveSmallIntegerField("对应版本")
    article = models.CharField("对应条款", max_length=60, blank=True)
    content = models.TextField("意见内容")
    commenter = models.CharField("意见人类别", max_length=20, choices=Commenter, blank=True)
    channel = models.CharField("渠道", max_length=20, choices=Channel)
    came_on = models.DateField("提出日期")
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, related_name="+", verbose_name="回函单位")
    contact_phone = models.TextField("联系方式", blank=True, validators=[MaxLengthValidator(100)])
    code = models.CharField("查询码摘要", max_length=64, blank=True)
    papers = models.JSONField("附件摘要", default=list, blank=True)

    class Meta(Detail.Meta):
        abstract = False
        verbose_name = "征集到的意见"
        indexes = [
            models.Index(fields=["code"], name="comment_by_code", condition=~Q(code="")),
            models.Index(fields=["matter", "seq"], name="comment_in_order"),
        ]


class CommentSorting(Detail):
    """One decision of a person on which comments say the same.

    ``moves``: [number of the comment, group it goes to]; group 0 is a new one, which bears the number of this decision's
    event. ``apart``: pairs of groups that were found to say different things, so that the machine does not propose them again.
    """

    moves = models.JSONField("归并", default=list)
    apart = models.JSONField("认定为不同意见", default=list)

    class Meta(Detail.Meta):
        abstract = False
        verbose_name = "意见归并"


class GroupAnswer(Detail):
    """The answer to one or several groups. ``shown``: the opinion as it is published, in words that name nobody."""

    groups = models.JSONField("意见组", default=list)
    result = models.CharField("处理结果", max_length=20, choices=Result)
    shown = models.TextField("意见要点（对外公布）", validators=[MaxLengthValidator(1000)])
    reason = models.TextField("理由和说明（对外公布）", blank=True, validators=[MaxLengthValidator(1000)])

    class Meta(Detail.Meta):
        abstract = False
        verbose_name = "意见答复"


class OrganAsked(Detail):
    """An organ whose opinion was asked for in writing."""

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="征求意见单位")
    answer_by = models.DateField("请于何日前回复")
    points = models.TextField("请重点研究的问题", blank=True)

    class Meta(Detail.Meta):
        abstract = False
        verbose_name = "征求意见函"


class OrganReply(Detail):
    """That an asked organ has no opinion; an opinion is a comment like all others."""

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="回复单位")

    class Meta(Detail.Meta):
        abstract = False
        verbose_name = "回复无意见"


class OpinionRequest(models.Model):
    """A letter asking one organ for its opinion on a draft, on that organ's desk."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="opinion_request")
    title = models.CharField("草案名称", max_length=200)
    asked_by = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="来函单位")
    text = models.TextField("草案文本")
    explanation = models.TextField("起草说明", blank=True)
    points = models.TextField("请重点研究的问题", blank=True)
    version = models.PositiveSmallIntegerField("版本", default=1)
    answer_by = models.DateField("回复期限")
    opinion = models.TextField("意见", blank=True)
    article = models.CharField("对应条款", max_length=60, blank=True)
    answered_on = models.DateField("回复日期", null=True)

    class Meta:
        verbose_name = "征求意见函办理"

    def __str__(self) -> str:
        return self.title
