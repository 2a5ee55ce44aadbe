"""What is kept of groups and their posts, of meetings, written instructions and hearings by the people's congress."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.leadership.plans import words
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def groups_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Groups that stand."""
    standing = Q(until=None) | Q(until__gt=on)
    return LeadingGroup.objects.filter(standing, withdrawn=False, founded_on__lte=on).order_by("group_kind", "title")


class LeadingGroup(Entry):
    """A committee, its office, a coordination or leading group; its name is the title."""

    group_kind = models.CharField("类别", max_length=10, choices=words.GroupKind)
    founded_on = models.DateField("成立日期")
    document_no = line_field("成立（调整）文号", 60)
    duties = text_field("职责")
    until = day_field("撤销日期")

    class Meta(Entry.Meta):
        verbose_name = "领导小组、协调小组"


class LeadingSeat(Entry):
    """One place in a group, held by whoever has a post: rosters are kept by post, without names. The post is the title."""

    group = OfferedKey(
        LeadingGroup, models.PROTECT, related_name="+", verbose_name="所在小组（委员会）", offers=groups_offered
    )
    seat = models.CharField("组内职务", max_length=8, choices=words.Seat)
    unit = organ_field("所在单位", null=True, blank=True)
    since = models.DateField("起")
    until = day_field("止")

    class Meta(Entry.Meta):
        verbose_name = "小组成员（按职务）"


class LawMeeting(models.Model):
    """One meeting. It counts on the day on which it was held; what it was about is known from its agenda."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_meeting")
    body = models.CharField("会议", max_length=12, choices=words.Body)
    group = OfferedKey(
        LeadingGroup, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="小组（委员会）",
        offers=groups_offered,
    )  # fmt: skip
    title = models.CharField("会议名称", max_length=120)
    planned_on = models.DateField("拟定召开日期")
    place = line_field("地点", 100)
    chair = code_field("主持人", words.Leader)
    held_on = day_field("召开日期")
    attended = models.PositiveSmallIntegerField("参会人数", null=True, blank=True)
    discussion = text_field("会议情况")
    on_law = models.BooleanField("研究法治建设工作", default=False)
    heard_report = models.BooleanField("听取法治工作汇报", default=False)
    on_major = models.BooleanField("集体讨论重大事项", default=False)
    minutes_on = day_field("印发纪要日期")
    cancelled_why = line_field("取消的原因")
    closed_note = text_field("议定事项落实情况")

    class Meta:
        verbose_name = "法治建设会议"

    def __str__(self) -> str:
        return self.title


class LawTopic(Detail):
    """One point of the agenda."""

    topic = models.CharField("议题", max_length=200)
    topic_kind = models.CharField("议题类别", max_length=8, choices=words.TopicKind)
    raised_by = line_field("汇报（提出）单位", 80)

    class Meta(Detail.Meta):
        verbose_name = "会议议题"

    def __str__(self) -> str:
        return self.topic


class LeaderInstruction(models.Model):
    """A leader's written instruction on a paper (签批). Its words are shown masked; tasks carry only what is to be done."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="leader_instruction")
    title = models.CharField("签批的来文", max_length=200)
    paper_no = line_field("来文文号", 60)
    signer = models.CharField("签批人（按职务）", max_length=16, choices=words.Leader)
    post = line_field("职务", 60, "如“县委书记”“分管副县长”，不写姓名")
    on_law = models.BooleanField("属于法治建设工作", default=True)
    text = models.TextField("签批意见")
    sent_out_on = day_field("分办日期")
    closed_note = text_field("落实情况")
    filed_why = line_field("存档的说明")

    class Meta:
        verbose_name = "领导签批"

    def __str__(self) -> str:
        return self.title


class CongressHearing(models.Model):
    """A report that the people's congress or its standing committee heard; its opinions become tasks."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="congress_hearing")
    title = models.CharField("听取的报告", max_length=200)
    heard_by = models.CharField("听取机关", max_length=100)
    heard_on = models.DateField("听取日期")
    reporter = models.CharField("报告人（按职务）", max_length=16, choices=words.Leader)
    opinion_no = line_field("审议意见文号", 60)
    reply_by = day_field("报告研究处理情况的期限", "审议意见写明的日期；没有写明的不填")
    sent_out_on = day_field("分办日期")
    reply_text = text_field("研究处理情况")
    replied_on = day_field("报告研究处理情况日期")

    class Meta:
        verbose_name = "人大听取法治工作报告"

    def __str__(self) -> str:
        return self.title
