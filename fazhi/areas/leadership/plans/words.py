"""Codes of plans, meetings, instructions and tasks that records and figures share."""

from __future__ import annotations

from django.db import models


class PlanKind(models.TextChoices):
    """一规划两方案 and what is made of them each year."""

    RULE_OF_LAW = "rule_of_law", "法治建设规划"
    GOVERNMENT = "government", "法治政府建设实施方案"
    SOCIETY = "society", "法治社会建设实施方案"
    YEARLY = "yearly", "年度计划"
    POINTS = "points", "工作要点"
    OTHER = "other", "其他规划、方案"


#: Plans of one year.
OF_A_YEAR = (PlanKind.YEARLY, PlanKind.POINTS)
#: Plans of several years, which are looked at midway and at their end.
OF_YEARS = (PlanKind.RULE_OF_LAW, PlanKind.GOVERNMENT, PlanKind.SOCIETY)


class Origin(models.TextChoices):
    """What a task comes from."""

    PLAN = "plan", "规划、计划"
    MEETING = "meeting", "会议议定"
    INSTRUCTION = "instruction", "领导签批"
    HEARING = "hearing", "人大审议意见"
    PART = "part", "上级任务分解"
    DIRECT = "direct", "直接交办"


class Body(models.TextChoices):
    """Whose meeting it is."""

    PARTY = "party", "县委常委会会议"
    GOVERNMENT = "government", "县政府常务会议"
    COMMITTEE = "committee", "全面依法治县委员会会议"
    GROUP = "group", "协调小组会议"
    OFFICE = "office", "委员会办公室会议"
    LEADING = "leading", "领导小组会议"
    SPECIAL = "special", "专题会议"


#: Meetings of the county's highest bodies.
TOP = (Body.PARTY, Body.GOVERNMENT)
#: The committee for law-based governance, its coordination groups and its office.
COMMISSION = (Body.COMMITTEE, Body.GROUP, Body.OFFICE)


class Leader(models.TextChoices):
    """A post, never a person."""

    PARTY_HEAD = "party_head", "党委主要负责人"
    GOVERNMENT_HEAD = "government_head", "政府主要负责人"
    OTHER = "other", "其他负责人"


#: The first responsible persons (第一责任人).
FIRST = (Leader.PARTY_HEAD, Leader.GOVERNMENT_HEAD)


class TopicKind(models.TextChoices):
    LAW = "law", "研究法治建设工作"
    REPORT = "report", "听取法治工作汇报"
    MAJOR = "major", "重大事项集体讨论"
    STUDY = "study", "会前学法"
    OTHER = "other", "其他"


#: Topics by which a meeting counts as one on law-based governance; learning before a meeting is study, not work on it.
ON_LAW = (TopicKind.LAW, TopicKind.REPORT)


class GroupKind(models.TextChoices):
    COMMITTEE = "committee", "委员会"
    OFFICE = "office", "委员会办公室"
    GROUP = "group", "协调小组"
    LEADING = "leading", "领导小组"


class Seat(models.TextChoices):
    HEAD = "head", "主任（组长）"
    DEPUTY = "deputy", "副主任（副组长）"
    MEMBER = "member", "成员"
    OFFICE = "office", "办公室主任"
