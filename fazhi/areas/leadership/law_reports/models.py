"""The tables of the yearly law report by leaders (述法): a round, its subjects, one report each, the problems listed.

People stand here by post only. A rating is of the report and the unit's work of the year, and stands in ``portal.ballots``.
"""

from __future__ import annotations

from typing import Any

from django.db import models

from fazhi.areas.leadership.law_reports.words import Form, Origin, PostKind, ReviewBy
from fazhi.spine.fields import day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class LawReportRound(models.Model):
    """One year's round: reports on the year before, who must report, when, who rates."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_report_round")
    title = models.CharField("名称", max_length=150)
    year = models.PositiveSmallIntegerField("所述年度", help_text="述的是上一年度的工作")
    handin_by = models.DateField("报告报送期限", help_text="由述法工作方案规定")
    feedback_by = models.DateField("反馈结果的期限", help_text="由述法工作方案规定")
    raters = models.PositiveSmallIntegerField("参加测评的人数", default=0, help_text="测评票不超过这个数；不测评的填0")
    scheme_no = line_field("述法工作方案文号", 60)
    rate_by = day_field("测评截止日期")
    rating_why_not = line_field("不组织测评的理由", 200)
    summary = text_field("述法情况")
    finished_on = day_field("通报日期")
    stop_why = line_field("终止的理由", 200)

    class Meta:
        verbose_name = "述法工作"

    def __str__(self) -> str:
        return self.title


class ReportSubject(Detail):
    """One post or team on the list of those who must report."""

    unit: Any = organ_field("述法单位")
    post = models.CharField("述法对象（职务）", max_length=60, help_text="只写职务，不写姓名")
    post_kind = models.CharField("对象类别", max_length=20, choices=PostKind)
    form = models.CharField("述法形式", max_length=10, choices=Form)
    rated = models.BooleanField("参加测评", default=False)

    class Meta(Detail.Meta):
        verbose_name = "述法对象"

    def __str__(self) -> str:
        return f"{self.unit}{self.post}"


class RatingSheetsHanded(Detail):
    """That sheets with codes were printed: how many, never which."""

    many = models.PositiveSmallIntegerField("测评票（张）")

    class Meta(Detail.Meta):
        verbose_name = "印发测评票"

    def __str__(self) -> str:
        return f"{self.many}张"


class LawReport(models.Model):
    """One subject's report on the year before, from handing in to the problems put right."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_report")
    year = models.PositiveSmallIntegerField("所述年度")
    post = models.CharField("述法对象（职务）", max_length=60)
    post_kind = models.CharField("对象类别", max_length=20, choices=PostKind)
    form = models.CharField("述法形式", max_length=10, choices=Form)
    rated = models.BooleanField("参加测评", default=False)
    office: Any = organ_field("法治建设议事协调机构办事机构")
    due_on = models.DateField("报送期限")
    feedback_by = models.DateField("反馈结果的期限")
    study = text_field("学习习近平法治思想和法律法规情况")
    work = text_field("履行第一责任人职责情况")
    problems = text_field("存在的问题")
    plans = text_field("下一步打算")
    handed_on = day_field("报送日期")
    checked_on = day_field("审核通过日期")
    presented_on = day_field("述法日期")
    comments = text_field("党委主要负责人点评")
    rating = text_field("测评结果", "对述法报告和单位上年度法治建设工作的评价")
    told_on = day_field("反馈日期")
    no_problem_why = line_field("没有列出问题的说明", 300)
    excuse_why = line_field("免予述法的理由", 200)
    missed_why = line_field("未述法的情况", 200)

    class Meta:
        verbose_name = "述法报告"

    def __str__(self) -> str:
        return f"{self.post}{self.year}年度述法"


class ReportReturned(Detail):
    """Why a report was sent back; once."""

    opinion = models.TextField("审核意见")

    class Meta(Detail.Meta):
        verbose_name = "退回修改"

    def __str__(self) -> str:
        return self.opinion[:40]


class ReportQuestion(Detail):
    """What was asked at the meeting and what was answered; who asked is not kept."""

    question = models.TextField("提问")
    answer = models.TextField("回答")

    class Meta(Detail.Meta):
        verbose_name = "现场提问"

    def __str__(self) -> str:
        return self.question[:40]


class ReportReview(Detail):
    """One review of a report (一述一评), in words."""

    by_whom = models.CharField("评议人", max_length=10, choices=ReviewBy)
    merits = text_field("肯定的方面")
    shortcomings = models.TextField("指出的问题")

    class Meta(Detail.Meta):
        verbose_name = "评议意见"

    def __str__(self) -> str:
        return self.shortcomings[:40]


class ReportProblemListed(Detail):
    """One line of the rectification list; how it is put right stands in a matter of its own."""

    content = models.TextField("问题")
    origin = models.CharField("问题来源", max_length=10, choices=Origin)
    measure = models.TextField("整改措施")
    due_on = models.DateField("整改期限")

    class Meta(Detail.Meta):
        verbose_name = "列入整改清单"

    def __str__(self) -> str:
        return self.content[:40]


class ReportProblem(models.Model):
    """One problem on the rectification list, put right by the unit and accepted by the office."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="report_problem")
    content = models.TextField("问题")
    origin = models.CharField("问题来源", max_length=10, choices=Origin)
    measure = models.TextField("整改措施")
    due_on = models.DateField("整改期限")
    office: Any = organ_field("验收单位")
    evidence = text_field("整改情况和佐证")
    done_on = day_field("报告整改日期")
    finding = text_field("验收意见")
    accepted_on = day_field("验收通过日期")

    class Meta:
        verbose_name = "述法整改事项"

    def __str__(self) -> str:
        return self.content[:60]


class ProblemRejected(Detail):
    """Why what was put right was not accepted."""

    why = models.TextField("不通过的理由")

    class Meta(Detail.Meta):
        verbose_name = "验收不通过"

    def __str__(self) -> str:
        return self.why[:40]
