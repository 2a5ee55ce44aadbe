"""What one unit was asked to do about a clue: its plan, its evidence, its dates, the verification by somebody else."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.oversight.clues import words
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class ClueTask(models.Model):
    """The share of one unit in a clue. ``due_on`` moves only by an approved extension, by sending it back, or to the earlier
    date of a supervision letter that demands the same; ``original_due_on`` never moves."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="clue_task")
    clue = models.ForeignKey(Matter, models.PROTECT, related_name="clue_tasks", verbose_name="所属线索")
    title = models.CharField("问题", max_length=200)
    facts = models.TextField("情况")
    basis_text = line_field("依据", 300)
    grade = code_field("等级", words.Grade, 8)
    reason = text_field("定级理由")
    demand = models.TextField("整改要求")
    lead = models.BooleanField("牵头单位", default=False)
    office = organ_field("交办机构")
    verifier = organ_field("核查单位")
    due_on = models.DateField("整改期限")
    original_due_on = models.DateField("交办时载明的期限")

    measures = text_field("整改措施")
    long_term = models.BooleanField("需要长期坚持", default=False)
    responsible = line_field("责任科室（岗位）", 100, "写科室、岗位，不写姓名")
    planned_on = day_field("报送整改方案日期")
    result = text_field("整改情况")
    reported_on = day_field("报告整改完成日期")
    verify_note = text_field("核查情况")
    verified_on = day_field("核查通过日期")
    returned = models.PositiveSmallIntegerField("退回整改次数", default=0)
    extended = models.PositiveSmallIntegerField("延期次数", default=0)
    letter_no = line_field("要求相同的监督案件编号", 80)
    letter_due_on = day_field("监督文书要求反馈的期限")

    class Meta:
        verbose_name = "交办整改"
        constraints = [
            models.CheckConstraint(
                name="clue_task_verified_after_report",
                condition=Q(verified_on=None) | Q(reported_on__isnull=False, verified_on__gte=F("reported_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title


class ClueEvidence(Detail):
    """One paper or file that shows what was put right."""

    name = models.CharField("材料名称", max_length=120)
    document_no = line_field("文号（编号）", 80, "没有文号的，先上传为附件，再在“附件名”中写明")
    file_name = line_field("附件名", 200)

    class Meta(Detail.Meta):
        verbose_name = "整改佐证材料"

    def __str__(self) -> str:
        return self.name


class ClueProgress(Detail):
    """What has been done so far."""

    content = models.TextField("进展")

    class Meta(Detail.Meta):
        verbose_name = "整改进展"

    def __str__(self) -> str:
        return f"进展 {self.on}"


class ClueExtension(Detail):
    """One extension: by whom, why, from which day to which. The first date stays on the record."""

    was = models.DateField("原期限")
    due_on = models.DateField("延长至")
    reason = models.TextField("延期理由")

    class Meta(Detail.Meta):
        verbose_name = "延期"

    def __str__(self) -> str:
        return f"延长至{self.due_on}"


class ClueObjection(Detail):
    """What a unit says against being asked."""

    content = models.TextField("不同意见")

    class Meta(Detail.Meta):
        verbose_name = "单位意见"

    def __str__(self) -> str:
        return f"单位意见 {self.on}"
