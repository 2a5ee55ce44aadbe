"""What is kept of an emergency plan: its versions, who was asked, drills, reviews (突发事件应对法第26—28条)."""

from __future__ import annotations

from django.db import models

from fazhi.areas.emergency.plans.words import DrillKind, LinkResult, Occasion, PlanKind, ReviewResult, Route
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class EmergencyPlan(models.Model):
    """One plan through all its versions. ``version`` is the one in force, 0 before the first is issued."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="emergency_plan")
    name = models.CharField("预案名称", max_length=120)
    kind = models.CharField("预案类别", max_length=12, choices=PlanKind)
    checker = organ_field("衔接审核的应急管理部门", null=True, blank=True)
    lead = line_field("牵头部门（单位）", 100)
    secret = models.BooleanField("涉及国家秘密等依法不予公开", default=False)
    secret_basis = line_field("不予公开的依据", 200)
    response_levels = line_field("响应分级", 200, help_text="如“一级至四级，由县应急指挥机构启动”")
    summary = text_field("主要内容", "公开的预案填写要点和查阅方式")
    link_result = code_field("衔接审核意见", LinkResult, 10)
    link_note = line_field("衔接审核说明", 300)
    link_checked_on = day_field("衔接审核日期")
    approver = line_field("审批机关（会议）", 100)
    approved_on = day_field("批准日期")
    version = models.PositiveSmallIntegerField("现行版本", default=0)
    document_no = line_field("印发文号", 60)
    issued_on = day_field("现行版本印发日期")
    first_issued_on = day_field("首次印发日期")
    filed_to = code_field("备案机关", Route)
    filing_no = line_field("备案号", 60)
    filed_on = day_field("备案日期")
    published_on = day_field("公布日期")
    drilled_on = day_field("最近演练日期")
    drill_from = day_field("演练期限起算日", "首次印发日期，演练以后为最近演练日期；印发新版本不重新起算")
    drill_due_on = day_field("下次演练不晚于")
    reviewed_on = day_field("最近评估日期")
    next_review_on = day_field("下次评估日期")
    review_result = code_field("评估结论", ReviewResult, 12)
    occasion = code_field("须重新评估的情形", Occasion, 12)
    withdrawn_on = day_field("废止日期")
    withdrawal = line_field("废止的理由和文件", 200)

    class Meta:
        verbose_name = "应急预案"

    def __str__(self) -> str:
        return self.name


class EmergencyPlanVersion(Detail):
    """One version as it was issued. A new one replaces the last and never changes its row."""

    number = models.PositiveSmallIntegerField("版本")
    document_no = models.CharField("印发文号", max_length=60)
    changes = models.CharField("主要变化", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "预案版本"

    def __str__(self) -> str:
        return f"第{self.number}版 {self.document_no}"


class EmergencyPlanComment(Detail):
    """Opinions asked of departments, units, experts or the public on a draft (突发事件应对法第28条)."""

    asked = models.CharField("征求对象", max_length=200)
    received = models.PositiveSmallIntegerField("收到意见（条）")
    adopted = models.PositiveSmallIntegerField("采纳（条）")

    class Meta(Detail.Meta):
        verbose_name = "征求意见"

    def __str__(self) -> str:
        return f"{self.asked} {self.on}"


class EmergencyDrill(Detail):
    """One drill of a plan. People are numbers only."""

    kind = models.CharField("演练方式", max_length=8, choices=DrillKind)
    place = models.CharField("地点", max_length=120)
    scenario = models.CharField("演练情景", max_length=300)
    participants = models.PositiveIntegerField("参演人次")
    covers_until = models.DateField("三年覆盖至")

    class Meta(Detail.Meta):
        verbose_name = "应急演练"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class EmergencyDrillReview(Detail):
    """The assessment after a drill."""

    assessment = models.TextField("评估意见")
    plan_changes = models.BooleanField("预案需要修改", default=False)

    class Meta(Detail.Meta):
        verbose_name = "演练评估"

    def __str__(self) -> str:
        return f"演练评估 {self.on}"


class EmergencyDrillTask(Detail):
    """A shortcoming that a drill showed, to be mended by somebody until a day; or how it was mended."""

    content = models.CharField("问题（整改情况）", max_length=300)
    unit = models.CharField("责任单位", max_length=100, blank=True)
    due_on = models.DateField("整改期限", null=True, blank=True)
    mended = models.BooleanField("已整改", default=False)

    class Meta(Detail.Meta):
        verbose_name = "演练发现的问题"

    def __str__(self) -> str:
        return f"{self.content} {self.on}"


class EmergencyPlanReview(Detail):
    """One review of a plan with its result (突发事件应对法第28条第2款)."""

    result = models.CharField("评估结论", max_length=12, choices=ReviewResult)
    note = models.CharField("评估情况", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "预案评估"

    def __str__(self) -> str:
        return f"{self.get_result_display()} {self.on}"
