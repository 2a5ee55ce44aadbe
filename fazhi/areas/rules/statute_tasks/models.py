"""What is kept of carrying out statutes, and of local standards."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.rules.statute_tasks.words import Closing, Origin, StandardKind, StatuteLevel
from fazhi.spine.models import Detail, Matter, Organ


class StatuteTask(models.Model):
    """One duty that an article lays on the county, put to the organ that must carry it out, with a day.

    The day is set by the paper that distributes the work, not by the statute, unless the article itself names one.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="statute_task")
    statute = models.CharField("法规名称", max_length=150, help_text="不写书名号")
    level = models.CharField("法规层级", max_length=20, choices=StatuteLevel)
    in_force_on = models.DateField("法规施行日期", null=True, blank=True)
    article = models.CharField("条款", max_length=60, help_text="如“第十二条第二款”")
    duty = models.CharField("应当做什么", max_length=500)
    responsible = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="责任单位")
    assigned_by = models.CharField("任务依据（分工文件）", max_length=200, blank=True)
    due_on = models.DateField("完成期限")
    done_on = models.DateField("责任单位报告完成日期", null=True, blank=True)
    evidence = models.TextField("完成情况和证明材料", blank=True)
    result = models.CharField("办结情况", max_length=20, choices=Closing, blank=True)
    ended_on = models.DateField("办结日期", null=True, blank=True)
    reason = models.CharField("退回、改期或者不再需要的理由", max_length=300, blank=True)

    class Meta:
        verbose_name = "法规贯彻任务"
        constraints = [
            models.CheckConstraint(
                name="statute_task_result_and_day_go_together",
                condition=Q(result="", ended_on=None) | (~Q(result="") & Q(ended_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="statute_task_done_before_it_is_accepted",
                condition=~Q(result="accepted") | Q(done_on__isnull=False, ended_on__gte=F("done_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"《{self.statute}》{self.article}"


class LocalStandard(models.Model):
    """One local standard or technical norm from its project to its end. Numbers are those of the paper itself."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="local_standard")
    standard = models.CharField("标准（规范）名称", max_length=200)
    kind = models.CharField("种类", max_length=20, choices=StandardKind)
    origin = models.CharField("来源", max_length=12, choices=Origin, default=Origin.NEW)
    project_no = models.CharField("立项文号", max_length=80, blank=True)
    standard_no = models.CharField("标准（规范）编号", max_length=80, blank=True)
    issued_on = models.DateField("发布日期", null=True, blank=True)
    effective_on = models.DateField("实施日期", null=True, blank=True)
    reviewed_on = models.DateField("最近复审日期", null=True, blank=True)
    review_from = models.DateField("复审周期起算日", null=True, blank=True)
    ended_on = models.DateField("废止或者终止日期", null=True, blank=True)
    ended_by = models.CharField("废止或者终止的文件、理由", max_length=300, blank=True)
    replaced_by = models.CharField("代替它的标准", max_length=200, blank=True)

    class Meta:
        verbose_name = "地方标准、技术性规范"
        constraints = [
            models.CheckConstraint(
                name="local_standard_takes_effect_after_issue",
                condition=Q(effective_on=None) | Q(effective_on__gte=F("issued_on")),
            ),
            models.CheckConstraint(
                name="local_standard_ends_after_issue",
                condition=Q(ended_on=None) | Q(issued_on=None) | Q(ended_on__gte=F("issued_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.standard


class StandardRevision(Detail):
    """One revision of a standard."""

    revision_no = models.CharField("修订后编号", max_length=80)
    content = models.CharField("修订内容", max_length=300)
    effective_on = models.DateField("修订后实施日期", null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "修订"

    def __str__(self) -> str:
        return f"{self.revision_no} {self.on}"
