"""What is kept of inspections of law-based government: the yearly plan, one inspection, and every fact found in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import QuerySet

from fazhi.areas.oversight.directions import Direction
from fazhi.areas.oversight.inspection import words
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class InspectionPlan(models.Model):
    """The yearly plan of inspections with its themes (督察工作规定第11条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="inspection_year_plan")
    title = models.CharField("计划名称", max_length=150)
    year = models.PositiveSmallIntegerField("年度")
    themes = models.TextField("督察主题", help_text="每行一个主题")
    approved_by = line_field("批准的会议或者机关", 120)
    approval_no = line_field("批准文号", 80)
    approved_on = day_field("批准日期")
    summary = text_field("年度督察情况")

    class Meta:
        verbose_name = "年度督察计划"

    def __str__(self) -> str:
        return self.title


def plans_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Plans that stand approved."""
    return InspectionPlan.objects.filter(matter__state="approved").order_by("-year", "pk")


class PlannedInspection(Detail):
    """One inspection that the plan holds."""

    no = models.PositiveSmallIntegerField("计划项序号")
    theme = models.CharField("主题", max_length=120)
    kind = models.CharField("督察方式", max_length=14, choices=words.Kind)
    objects_named = models.CharField("督察对象", max_length=300)
    month_from = models.PositiveSmallIntegerField("月份自")
    month_to = models.PositiveSmallIntegerField("月份至")

    class Meta(Detail.Meta):
        verbose_name = "计划的督察"

    def __str__(self) -> str:
        return f"{self.no}．{self.theme}"


class Inspection(models.Model):
    """One inspection, from its scheme to the last problem struck off.

    ``plan_no``: which item of ``plan`` it carries out; without a plan ``extra_ground`` says why it is held all the same.
    ``earlier``: the inspection whose second round or look-back this is. ``draw_no``: the public draw that yielded the
    objects of a look-back.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="inspection")
    title = models.CharField("督察名称", max_length=150)
    kind = models.CharField("督察方式", max_length=14, choices=words.Kind)
    theme = models.CharField("督察主题", max_length=120)
    plan: Any = OfferedKey(
        InspectionPlan, models.PROTECT, offers=plans_offered, related_name="+", verbose_name="年度督察计划", null=True,
        blank=True,
    )  # fmt: skip
    plan_no = models.PositiveSmallIntegerField("计划项序号", null=True, blank=True)
    extra_ground = line_field("计划外督察的理由", 200, "没有列入年度计划的必填：突发事件、上级交办、风险池转来等")
    clue_no = line_field("风险池线索编号", 60, "由风险池线索转来的填写")
    round = code_field("双轮督察", words.Round, 8)
    earlier = models.ForeignKey(
        "self", models.PROTECT, related_name="later", verbose_name="上一轮（被回头看的）督察", null=True, blank=True
    )
    draw_no = line_field("公开抽取编号", 60, "“回头看”的对象由公开抽取产生")
    scheme = text_field("督察方案")
    approved_on = day_field("方案批准日期")
    covert = models.BooleanField("暗访，不预先通知", default=False)
    arrive_on = day_field("进驻（开始）日期")
    self_report_by = day_field("自查报告报送期限", "书面督察必填")
    began_on = day_field("实际开始日期")
    ended_on = day_field("实地督察结束日期")
    report_text = text_field("督察报告")
    reported_on = day_field("报告提交日期")
    feedback_text = text_field("督察反馈意见")
    feedback_on = day_field("反馈日期")
    closing_note = text_field("办结情况")

    class Meta:
        verbose_name = "法治督察"

    def __str__(self) -> str:
        return self.title


class InspectionObject(Detail):
    """One unit that is inspected: an organ of the county, or by name one that is none (a school)."""

    object_kind = models.CharField("对象类别", max_length=8, choices=words.ObjectKind)
    unit = organ_field("被督察单位", null=True, blank=True)
    unit_name = line_field("单位名称", 100, "不在机构名录的（如学校）填写名称")
    named = models.CharField("对象", max_length=100)

    class Meta(Detail.Meta):
        verbose_name = "督察对象"

    def __str__(self) -> str:
        return self.named


class InspectionMember(Detail):
    """One member of the team, by post and unit. ``withdrawn``: the post withdraws from this inspection (回避)."""

    place = models.CharField("组内职务", max_length=8, choices=words.Place)
    post = models.CharField("职务、岗位", max_length=60, help_text="写职务，不写姓名")
    unit = organ_field("所在单位")
    withdrawn = models.BooleanField("回避退出", default=False)
    reason = line_field("回避的理由", 200)

    class Meta(Detail.Meta):
        verbose_name = "督察组成员"

    def __str__(self) -> str:
        return f"{self.get_place_display()}：{self.post}"


class InspectionWork(Detail):
    """One working paper: how a unit was looked into, and what was seen. Questionnaires enter as numbers only."""

    method = models.CharField("方式", max_length=14, choices=words.Method)
    unit_name = models.CharField("被督察单位", max_length=100, help_text="与督察对象的名称一致；全部对象填“全部”")
    done_on = models.DateField("日期")
    content = models.TextField("情况")
    amount = models.PositiveIntegerField("份数、人次", default=0, help_text="查阅资料的份数、谈话走访的人次")
    forms_sent = models.PositiveIntegerField("发出问卷（份）", default=0)
    forms_back = models.PositiveIntegerField("收回有效问卷（份）", default=0)

    class Meta(Detail.Meta):
        verbose_name = "督察工作底稿"

    def __str__(self) -> str:
        return f"{self.unit_name}{self.get_method_display()}"


class InspectionAnswer(Detail):
    """One of the four questions about an event, answered with its proof."""

    question = models.CharField("问题", max_length=12, choices=words.Question)
    answer = models.CharField("回答", max_length=14, choices=words.Answer)
    unit_name = models.CharField("涉及单位", max_length=100)
    proof = models.TextField("证据", help_text="文件名称、文号、案件编号、谈话笔录等，写明在哪里可以查到")

    class Meta(Detail.Meta):
        verbose_name = "专项督察四问"

    def __str__(self) -> str:
        return f"{self.get_question_display()}：{self.get_answer_display()}"


class InspectionProblem(Detail):
    """One problem found. Its first unit puts it right by ``due_on``; others follow as ``InspectionProblemUnit``."""

    no = models.PositiveSmallIntegerField("问题序号")
    problem = models.TextField("问题")
    problem_basis = models.CharField("依据", max_length=200)
    problem_type = models.CharField("问题类型", max_length=14, choices=words.ProblemType)
    grade = models.CharField("程度", max_length=8, choices=words.Grade)
    grade_reason = line_field("定级理由", 200, "写明为什么是这一程度；不打分")
    to_pool = models.BooleanField("同时列入风险池", default=False, help_text="由各监督单位共同督办的重大问题")
    unit = organ_field("责任单位", null=True, blank=True)
    unit_name = line_field("责任单位名称", 100, "不在机构名录的填写名称")
    due_on = models.DateField("整改期限")
    relapse_of = line_field("复发的整改编号", 60, "“回头看”、第二轮发现已销号的问题又出现的，填原整改编号")

    class Meta(Detail.Meta):
        verbose_name = "发现的问题"

    def __str__(self) -> str:
        return f"问题{self.no}"


class InspectionProblemUnit(Detail):
    """Another unit that must put the same problem right, by a day of its own."""

    no = models.PositiveSmallIntegerField("问题序号")
    unit = organ_field("责任单位", null=True, blank=True)
    unit_name = line_field("责任单位名称", 100)
    due_on = models.DateField("整改期限")

    class Meta(Detail.Meta):
        verbose_name = "问题的其他责任单位"

    def __str__(self) -> str:
        return f"问题{self.no}的责任单位"


class InspectionSuggestion(Detail):
    for_kind = models.CharField("提给对象的类别", max_length=8, choices=words.ObjectKind)
    text = models.TextField("意见建议")
    to_unit = line_field("提给", 100)

    class Meta(Detail.Meta):
        verbose_name = "意见建议"

    def __str__(self) -> str:
        return self.text[:30]


class InspectionCircular(Detail):
    """One circular. What goes to the public names units, never persons."""

    scope = models.CharField("通报范围", max_length=8, choices=words.Scope)
    content = models.TextField("通报内容")

    class Meta(Detail.Meta):
        verbose_name = "督察通报"

    def __str__(self) -> str:
        return self.get_scope_display()


class InspectionInterview(Detail):
    """One interview (约谈) of a unit's post holders, with what they promised (督察工作规定第30条、第31条)."""

    unit_name = models.CharField("被约谈单位", max_length=100)
    posts = models.CharField("被约谈人职务", max_length=100, help_text="写职务，不写姓名")
    held_by = models.CharField("约谈人职务", max_length=100)
    topics = models.TextField("约谈事项")
    promises = models.TextField("整改承诺")

    class Meta(Detail.Meta):
        verbose_name = "约谈"

    def __str__(self) -> str:
        return self.unit_name


class InspectionRecheck(Detail):
    """What a look-back or second round found of one problem that had been struck off."""

    rectification_no = models.CharField("整改编号", max_length=60)
    result = models.CharField("复查结果", max_length=10, choices=words.Recheck)
    seen = models.TextField("复查情况")

    class Meta(Detail.Meta):
        verbose_name = "回头看复查"

    def __str__(self) -> str:
        return f"{self.rectification_no}：{self.get_result_display()}"


class InspectionReferral(Detail):
    """A clue handed on to the body that is competent for it. What it says of persons is kept by the transfer alone."""

    to_kind = models.CharField("移送方向", max_length=14, choices=Direction)
    subject = models.CharField("事由（不写姓名）", max_length=150)

    class Meta(Detail.Meta):
        verbose_name = "线索移送"

    def __str__(self) -> str:
        return self.subject
