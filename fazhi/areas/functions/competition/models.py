"""What is kept of a fair-competition review (公平竞争审查条例, in force 2024-08-01)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.functions.competition.words import (
    CONDUCT,
    COST,
    ENTRY,
    FLOW,
    Conclusion,
    ExceptionEnd,
    ExceptionGround,
    Heard,
    Level,
    Measure,
    OutOfScope,
    Stage,
)
from fazhi.spine.fields import CodesField, code_field, day_field
from fazhi.spine.models import Detail, Entry, Matter, Organ


class CompetitionReview(models.Model):
    """One policy measure in the drafting stage. A measure for a single enterprise is one as well (“一事一议”).

    Whether it may be issued hangs on the conclusion alone; an exception lives until ``exception_until`` and no longer.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="competition_review")
    measure = models.CharField("政策措施名称", max_length=300)
    issuer = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="出台单位")
    drafting_unit = models.CharField("起草单位", max_length=200, help_text="联合起草的，牵头单位在前，以“、”隔开")
    level = models.CharField("审查方式", max_length=12, choices=Level)
    text = models.TextField("政策措施内容")
    measure_kind = code_field("措施种类", Measure, 12)
    joint = models.BooleanField("几个部门联合出台（由牵头起草单位审查）", default=False)
    one_off = models.BooleanField("针对个别企业“一事一议”", default=False)
    public_interest = models.BooleanField("涉及社会公共利益（须听取社会公众意见）", default=False)
    hard = models.BooleanField("疑难复杂，须听取专家意见", default=False)
    reviewer = models.ForeignKey(
        Organ, models.PROTECT, related_name="+", verbose_name="审查机关（市场监督管理部门）", null=True, blank=True
    )

    scope_reason = code_field("不属于审查范围的情形", OutOfScope, 12)
    scope_text = models.CharField("不属于审查范围的理由", max_length=500, blank=True)
    first_opinion = models.TextField("起草单位的审查（初审）意见", blank=True)
    submitted_on = day_field("送审日期")

    conclusion = code_field("审查结论", Conclusion, 12)
    opinion_no = models.CharField("审查意见文号", max_length=60, blank=True)
    opinion = models.TextField("审查意见", blank=True)
    concluded_on = day_field("审查结论日期")
    adjusted = models.BooleanField("曾按审查意见修改", default=False)

    exception_ground = code_field("例外的法定情形", ExceptionGround, 12)
    no_milder_way = models.TextField("没有对公平竞争影响更小的替代方案的说明", blank=True)
    exception_until = day_field("例外实施期限（到期自动停止）")
    end_condition = models.CharField("终止条件", max_length=300, blank=True)

    issued_on = day_field("出台日期")
    document_no = models.CharField("出台的文号", max_length=80, blank=True)
    dropped_reason = models.CharField("不出台的原因", max_length=300, blank=True)
    exception_ended_on = day_field("例外停止日期")
    exception_end = code_field("例外停止的原因", ExceptionEnd, 12)

    class Meta:
        verbose_name = "公平竞争审查"
        constraints = [
            models.CheckConstraint(
                name="competition_exception_has_an_end",
                condition=~Q(conclusion=Conclusion.EXCEPTION)
                | (~Q(exception_ground="") & Q(exception_until__isnull=False)),
            ),
            models.CheckConstraint(
                name="competition_conclusion_and_day",
                condition=Q(conclusion="", concluded_on=None) | (~Q(conclusion="") & Q(concluded_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="competition_issued_after_review",
                condition=Q(issued_on=None)
                | Q(issued_on__gte=F("concluded_on"), conclusion__in=("passed", "exception")),
            ),
        ]

    def __str__(self) -> str:
        return self.measure


class CompetitionAssessment(Detail):
    """One look at a measure by every standard: what was found in each group, and why. Kept for each round."""

    stage = models.CharField("由谁审查", max_length=10, choices=Stage)
    entry = CodesField("第8条 限制市场准入和退出：存在的内容", codes=ENTRY)
    entry_note = models.CharField("第8条 判断和理由", max_length=500, help_text="逐项对照；不存在的写明不存在及理由")
    flow = CodesField("第9条 限制商品、要素自由流动：存在的内容", codes=FLOW)
    flow_note = models.CharField("第9条 判断和理由", max_length=500)
    cost = CodesField("第10条 影响生产经营成本：存在的内容", codes=COST)
    cost_note = models.CharField("第10条 判断和理由", max_length=500)
    conduct = CodesField("第11条 影响生产经营行为：存在的内容", codes=CONDUCT)
    conduct_note = models.CharField("第11条 判断和理由", max_length=500)

    class Meta(Detail.Meta):
        verbose_name = "对照审查标准"

    def __str__(self) -> str:
        return f"{self.get_stage_display()} {self.on}"

    @property
    def found(self) -> str:
        """The standards that the measure offends, as stored codes joined."""
        return "".join((self.entry, self.flow, self.cost, self.conduct))


class CompetitionHearing(Detail):
    """Whose voice was heard and what became of it (条例第16条)."""

    whom = models.CharField("听取谁的意见", max_length=14, choices=Heard)
    means = models.CharField("方式", max_length=60, help_text="座谈、书面征求、公开征求等")
    heard = models.PositiveSmallIntegerField("听取的家数（人数）", default=0)
    summary = models.TextField("主要意见")
    adopted = models.TextField("采纳情况和不采纳的理由", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "听取意见"

    def __str__(self) -> str:
        return f"{self.get_whom_display()} {self.on}"


class CompetitionExpert(Entry):
    """One member of the pool of experts. Who has a stake in a measure is not asked about it."""

    name = models.CharField("姓名", max_length=40)
    unit = models.CharField("工作单位", max_length=120)
    field = models.CharField("专业领域", max_length=60, help_text="法律、竞争政策、产业经济、财政等")
    title_of_post = models.CharField("职称（职务）", max_length=60, blank=True)
    avoid = models.CharField("须回避的单位、企业", max_length=300, blank=True)
    hired_on = models.DateField("聘任日期")
    until = day_field("聘期届满日期")

    class Meta(Entry.Meta):
        verbose_name = "公平竞争审查专家"

    def __str__(self) -> str:
        return f"{self.name}（{self.field}）"


class CompetitionAdvice(Detail):
    """What an expert of the pool said on a measure."""

    expert = models.ForeignKey(CompetitionExpert, models.PROTECT, related_name="+", verbose_name="专家")
    no_interest = models.BooleanField("与该措施没有利害关系", default=False)
    opinion = models.TextField("专家意见")

    class Meta(Detail.Meta):
        verbose_name = "专家意见"

    def __str__(self) -> str:
        return f"{self.expert} {self.on}"


class CompetitionExceptionCheck(Detail):
    """A look at an exception in force: whether its ground still holds."""

    effect = models.TextField("实施效果和对竞争的影响")
    holds = models.BooleanField("适用例外的条件仍然存在", default=False)

    class Meta(Detail.Meta):
        verbose_name = "例外评估"

    def __str__(self) -> str:
        return f"例外评估 {self.on}"
