"""What is kept of a meeting with the court or the procuratorate, and of what was decided there."""

from __future__ import annotations

from django.db import models

from fazhi.areas.disputes.liaison.words import Meeting
from fazhi.spine.fields import day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class LiaisonMeeting(models.Model):
    """One joint meeting. It counts on the day on which it was held."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="liaison_meeting")
    meeting_kind = models.CharField("会议种类", max_length=14, choices=Meeting)
    title = models.CharField("会议名称", max_length=120)
    counterpart = models.CharField("参会司法机关", max_length=120, help_text="几个机关的以“、”隔开")
    planned_on = models.DateField("拟定召开日期")
    place = line_field("地点", 100)
    held_on = day_field("召开日期")
    attended = models.PositiveSmallIntegerField("参会人数", null=True, blank=True)
    discussion = text_field("会议情况")
    minutes_on = day_field("印发纪要日期")
    cancelled_why = line_field("取消的原因")
    closed_note = text_field("议定事项落实情况")

    class Meta:
        verbose_name = "府院（府检）联席会议"

    def __str__(self) -> str:
        return self.title


class LiaisonTopic(Detail):
    """One point of the agenda."""

    topic = models.CharField("议题", max_length=200)
    raised_by = models.CharField("提出单位", max_length=80)

    class Meta(Detail.Meta):
        verbose_name = "议题"

    def __str__(self) -> str:
        return self.topic


class LiaisonDecision(Detail):
    """One thing decided: with the minutes it becomes a task of its owner."""

    content = models.CharField("议定事项", max_length=200)
    owner = organ_field("责任单位")
    due_on = models.DateField("完成期限")

    class Meta(Detail.Meta):
        verbose_name = "议定事项"

    def __str__(self) -> str:
        return self.content


class LiaisonAnswer(Detail):
    """The answer of an owner, once the convener has accepted it as done or called it off."""

    body = organ_field("责任单位")
    item = models.CharField("议定事项", max_length=200)
    accepted = models.BooleanField("已验收", default=True)
    outcome = models.TextField("落实情况")

    class Meta(Detail.Meta):
        verbose_name = "议定事项办结情况"

    def __str__(self) -> str:
        return self.item


class LiaisonTask(models.Model):
    """What one agency has to do because of a meeting. Done is what the convener accepted, not what was reported."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="liaison_task")
    title = models.CharField("议定事项", max_length=200)
    meeting_kind = models.CharField("会议种类", max_length=14, choices=Meeting)
    meeting_title = models.CharField("会议", max_length=120)
    convener = organ_field("召集单位")
    due_on = models.DateField("完成期限")
    outcome = text_field("完成情况")
    reported_on = day_field("报告完成日期")
    accepted_on = day_field("验收日期")
    put_off_why = text_field("延期的理由")
    dropped_why = text_field("不再办理的理由")

    class Meta:
        verbose_name = "联席会议议定事项任务"

    def __str__(self) -> str:
        return self.title


class LiaisonProgress(Detail):
    """How far a task has come, or why it was sent back."""

    content = models.TextField("进展情况")

    class Meta(Detail.Meta):
        verbose_name = "办理进展"

    def __str__(self) -> str:
        return f"进展 {self.on}"
