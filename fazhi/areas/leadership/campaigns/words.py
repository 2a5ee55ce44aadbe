"""Codes of projects and campaigns."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    LIVELIHOOD = "livelihood", "为民办实事项目"
    SPECIAL = "special", "专项整治"


class Origin(models.TextChoices):
    """Where the mandate comes from. Projects voted by the people's congress name its decision."""

    CONGRESS = "congress", "人大代表票决"
    PLAN = "plan", "年度计划、工作要点"
    SUPERIOR = "superior", "上级部署"
    LEADERS = "leaders", "党委、政府决定"
    OWN = "own", "部门自行开展"


class Activity(models.TextChoices):
    MEETING = "meeting", "专题会议"
    INSPECTION = "inspection", "专项督导"
    TRAINING = "training", "培训、宣传"
    OTHER = "other", "其他"


class Circular(models.TextChoices):
    CIRCULAR = "circular", "通报"
    BULLETIN = "bulletin", "简报"
    URGING = "urging", "督办函"


class Source(models.TextChoices):
    SELF = "self", "自查"
    INSPECTION = "inspection", "督导检查"
    PUBLIC = "public", "群众反映"
    CASE = "case", "案卷评查、办案发现"
    OTHER = "other", "其他"


class Outcome(models.TextChoices):
    DONE = "done", "完成目标"
    PARTLY = "partly", "部分完成，转入下一年度"
    NOT = "not", "未完成"
