"""Codes of the self-assessment that the records, the gates and the pages share."""

from __future__ import annotations

from django.db import models


class Origin(models.TextChoices):
    """Whose indicators a set holds. The official text is entered by those who have it; none comes with the platform."""

    OFFICIAL = "official", "上级文件（由本县按原文录入）"
    OWN = "own", "本县自拟（自查样例，不是官方指标）"


class Kind(models.TextChoices):
    QUANTITATIVE = "quantitative", "定量"
    EXISTENCE = "existence", "有无"
    SAMPLE = "sample", "抽查"
    SURVEY = "survey", "问卷调查"


class Applies(models.TextChoices):
    COUNTY = "county", "县（市、区）"
    CITY = "city", "设区的市"
    BOTH = "both", "市、县均适用"


class Compare(models.TextChoices):
    """How what is counted must stand to the number asked for; rates in per cent."""

    AT_LEAST = "ge", "不低于"
    AT_MOST = "le", "不高于"
    EQUAL = "eq", "等于"


class Verdict(models.TextChoices):
    """What a reading says. A rate without cases is not applicable, neither kept nor missed."""

    MET = "met", "达到"
    UNMET = "unmet", "未达到"
    NONE = "none", "不适用（分母为零）"
    COUNTED = "counted", "仅取数"
    WITHHELD = "withheld", "人数过少，不取数"


class Scheme(models.TextChoices):
    AREA = "area", "综合示范地区"
    PROJECT = "project", "单项示范项目"


class Level(models.TextChoices):
    NATIONAL = "national", "国家级"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"


class Practice(models.TextChoices):
    TAKEN_UP = "taken_up", "经验做法被推广"
    PRESS = "press", "媒体报道"
    PRIZE = "prize", "获奖"
    CASE = "case", "入选典型案例"


class PilotEnd(models.TextChoices):
    PROMOTED = "promoted", "验收并推广"
    PASSED = "passed", "验收通过"
    FAILED = "failed", "验收未通过"
    STOPPED = "stopped", "终止"
