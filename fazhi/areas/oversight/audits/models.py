"""What is kept of audits and of like supervision by others: findings with amounts, what was put right, who confirmed it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.oversight.audits import words
from fazhi.areas.oversight.directions import Direction
from fazhi.spine.fields import day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class AuditProject(models.Model):
    """One project at one unit. ``rectify_by``: the day set in the report. Amounts are in 元."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="audit_project")
    title = models.CharField("项目名称", max_length=150)
    kind = models.CharField("类别", max_length=16, choices=words.Kind)
    theme = models.CharField("主题", max_length=12, choices=words.Theme)
    unit = organ_field("被审计（巡察、检查）单位")
    auditor = models.CharField("实施机关", max_length=100, help_text="审计局、县委巡察办等")
    plan_no = line_field("年度计划项目号", 80)
    draft_received_on = day_field("被审计单位收到征求意见稿日期")
    comments = text_field("被审计单位的意见")
    commented_on = day_field("提出意见日期")
    report_no = line_field("报告文号", 80)
    decision_no = line_field("决定文号", 80)
    issued_on = day_field("报告出具日期")
    rectify_by = day_field("整改期限")
    rectified_text = text_field("整改情况报告")
    told_auditor_on = day_field("报告审计（实施）机关日期")
    told_government_on = day_field("报告本级人民政府日期")
    published_on = day_field("整改结果公布日期")
    published_where = line_field("公布载体", 120)
    closing_note = text_field("跟踪检查情况")
    ended_note = line_field("终止的说明", 200)

    class Meta:
        verbose_name = "审计项目"
        constraints = [
            models.CheckConstraint(
                name="audit_rectified_after_its_report",
                condition=Q(issued_on=None, rectify_by=None)
                | Q(issued_on__isnull=False, rectify_by__gt=F("issued_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title


class AuditFinding(Detail):
    """One problem found. It is due on the day set for the whole project or an earlier one of its own."""

    no = models.PositiveSmallIntegerField("问题序号")
    finding_type = models.CharField("问题类型", max_length=12, choices=words.Finding)
    facts = models.TextField("问题")
    amount = models.DecimalField("涉及金额（元）", max_digits=15, decimal_places=2, default=0)
    requirement = models.TextField("整改要求")
    due_on = models.DateField("整改期限")

    class Meta(Detail.Meta):
        verbose_name = "审计发现的问题"

    def __str__(self) -> str:
        return f"问题{self.no}"


class AuditMeasure(Detail):
    """What the unit did about one finding; it is not put right by saying so."""

    no = models.PositiveSmallIntegerField("问题序号")
    measures = models.TextField("整改措施和结果")
    amount = models.DecimalField("已整改金额（元）", max_digits=15, decimal_places=2, default=0)
    proof = models.CharField("证明材料", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "整改措施"

    def __str__(self) -> str:
        return f"问题{self.no}"


class AuditConfirmation(Detail):
    """The auditor confirms that a finding was put right; only this counts."""

    no = models.PositiveSmallIntegerField("问题序号")
    amount = models.DecimalField("确认整改金额（元）", max_digits=15, decimal_places=2, default=0)
    paper = models.CharField("确认文书", max_length=120, help_text="审计（实施）机关出具的确认文书或者销号单的编号")
    seen = models.TextField("核实情况")

    class Meta(Detail.Meta):
        verbose_name = "审计机关确认整改"

    def __str__(self) -> str:
        return f"问题{self.no}"


class AuditReferral(Detail):
    to_kind = models.CharField("移送方向", max_length=14, choices=Direction)
    subject = models.CharField("事由（不写姓名）", max_length=150)

    class Meta(Detail.Meta):
        verbose_name = "审计移送"

    def __str__(self) -> str:
        return self.subject


class StatisticsDuty(Entry):
    """One fact of the prevention of false statistics at a unit (统计法第9条、第40条、第46条)."""

    duty = models.CharField("事项", max_length=10, choices=words.Duty)
    unit = organ_field("责任单位", null=True, blank=True)
    content = models.TextField("内容")
    checked = models.PositiveIntegerField("抽查数据（笔）", default=0)
    wrong = models.PositiveIntegerField("其中有误（笔）", default=0)
    result = models.TextField("结果、处理", blank=True)
    transfer_no = line_field("移送编号", 60)

    class Meta(Entry.Meta):
        verbose_name = "统计造假防范"
