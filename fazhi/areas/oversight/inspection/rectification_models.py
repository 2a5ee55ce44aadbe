"""What is kept of one problem being put right at one unit, and of the government's own supervision."""

from __future__ import annotations

from django.db import models

from fazhi.areas.oversight.inspection import words
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class InspectionRectification(models.Model):
    """One problem at one unit, until it is struck off. Reported done, verified and struck off are three things.

    ``due_on`` is the day in force; ``first_due_on`` the one first set, which an extension never touches.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="inspection_rectification")
    problem = models.CharField("问题", max_length=300)
    problem_basis = models.CharField("依据", max_length=200)
    problem_type = models.CharField("问题类型", max_length=14, choices=words.ProblemType)
    grade = models.CharField("程度", max_length=8, choices=words.Grade)
    unit = organ_field("责任单位", null=True, blank=True)
    unit_name = line_field("责任单位名称", 100)
    due_on = models.DateField("整改期限")
    first_due_on = models.DateField("原定整改期限")
    inspection_no = line_field("督察编号", 60)
    relapse_of = line_field("复发的整改编号", 60)
    on_site = models.BooleanField("实地督察发现", default=True)
    measures = text_field("整改措施")
    duty_post = line_field("责任人职务", 60, "写职务，不写姓名")
    at_once = models.BooleanField("立行立改", default=False)
    done_text = text_field("整改完成情况")
    proof = line_field("证明材料", 300)
    done_on = day_field("报告完成日期")
    verify_text = text_field("核查情况")
    verified_on = day_field("核查确认日期")
    struck_on = day_field("销号日期")
    pressed = CodesField("督促手段", codes=words.Pressed.choices)
    ended_note = line_field("终止的说明", 200)

    class Meta:
        verbose_name = "督察整改"
        constraints = [
            models.CheckConstraint(
                name="inspection_problem_verified_before_struck_off",
                condition=models.Q(struck_on=None)
                | models.Q(verified_on__isnull=False, verified_on__lte=models.F("struck_on")),
            )
        ]

    def __str__(self) -> str:
        return self.problem


class RectificationProgress(Detail):
    percent = models.PositiveSmallIntegerField("进度（%）")
    content = models.TextField("进展")

    class Meta(Detail.Meta):
        verbose_name = "整改进展"

    def __str__(self) -> str:
        return f"{self.percent}%"


class RectificationExtension(Detail):
    """The day was moved: from, to, why, and by which post; the day first set stays on the record."""

    was_due_on = models.DateField("原期限")
    reason = models.CharField("延期理由", max_length=200)
    approver_post = models.CharField("批准人职务", max_length=60)

    class Meta(Detail.Meta):
        verbose_name = "整改延期"

    def __str__(self) -> str:
        return f"原期限{self.was_due_on}"


class RectificationPress(Detail):
    means = models.CharField("手段", max_length=10, choices=words.Pressed)
    content = models.TextField("情况")

    class Meta(Detail.Meta):
        verbose_name = "督促"

    def __str__(self) -> str:
        return self.get_means_display()


class GovernmentCheck(models.Model):
    """One supervision by the government itself (政府督查), with the right to have its conclusion reviewed (第17条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="government_check")
    title = models.CharField("督查事项", max_length=150)
    form = models.CharField("督查方式", max_length=14, choices=words.CheckForm)
    appointed_by = line_field("指定督查的文件", 120, "不是县政府自己督查的，写明指定文件")
    unit = organ_field("督查对象")
    facts = text_field("督查情况")
    conclusion = text_field("督查结论")
    concluded_on = day_field("结论日期")
    received_on = day_field("督查对象收到结论日期")
    objection = text_field("复核申请的理由")
    objected_on = day_field("收到复核申请日期")
    reviewed = code_field("复核决定", words.Reviewed, 10)
    review_text = text_field("复核决定的理由")
    reviewed_on = day_field("复核决定日期")
    rectify_by = day_field("整改期限")
    result = text_field("整改核查情况")
    ended_note = line_field("终止的说明", 200)

    class Meta:
        verbose_name = "政府督查"

    def __str__(self) -> str:
        return self.title
