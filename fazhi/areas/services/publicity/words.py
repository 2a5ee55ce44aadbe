"""Codes of law publicity that records, gates and figures share."""

from __future__ import annotations

from django.db import models


class PlanKind(models.TextChoices):
    FIVE_YEAR = "five_year", "五年规划"
    YEARLY = "yearly", "年度计划"


class ListKind(models.TextChoices):
    """The list that all units share, and the list of one unit (法治宣传教育法第9条; 地方规定)."""

    COMMON = "common", "共性责任清单"
    OWN = "own", "个性责任清单"


class Origin(models.TextChoices):
    """Where a duty comes from."""

    PLAN = "plan", "普法计划"
    COMMON = "common", "共性责任清单"
    OWN = "own", "个性责任清单"


class Found(models.TextChoices):
    """How it came out that a unit does not perform its duty."""

    DUTY = "duty", "责任事项逾期未完成"
    APPRAISAL = "appraisal", "履职评议"
    CHECK = "check", "督导检查"
    REPORT = "report", "群众反映"
    OTHER = "other", "其他"


class Trim(models.TextChoices):
    """What is done with the highest and the lowest sheet of a unit before the mean is taken."""

    NONE = "none", "全部计入平均"
    ONE = "one", "去掉一个最高分、一个最低分"


class SchoolKind(models.TextChoices):
    PRIMARY = "primary", "小学"
    MIDDLE = "middle", "初级中学"
    HIGH = "high", "普通高中"
    NINE = "nine", "九年一贯制学校"
    VOCATIONAL = "vocational", "中等职业学校"
    SPECIAL = "special", "特殊教育学校"


class WorkKind(models.TextChoices):
    ARTICLE = "article", "图文"
    VIDEO = "video", "短视频、微电影"
    AUDIO = "audio", "广播、音频"
    COMIC = "comic", "漫画、海报"
    STAGE = "stage", "文艺节目"
    OTHER = "other", "其他"
