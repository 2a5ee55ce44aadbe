"""Categories, grades, levels and colours of emergencies (突发事件应对法第2条、第3条、第63条、第71条).

The grade of an event, the level of a warning and the level of a response are three different facts: none is worked out
from another.
"""

from __future__ import annotations

from django.db import models

LAW = "突发事件应对法"


class Category(models.TextChoices):
    NATURAL = "natural", "自然灾害"
    ACCIDENT = "accident", "事故灾难"
    HEALTH = "health", "公共卫生事件"
    SOCIAL = "social", "社会安全事件"


class Grade(models.TextChoices):
    """Grades of natural disasters, accidents and public-health events (第3条); social-safety events have none here."""

    EXTREME = "1", "特别重大"
    MAJOR = "2", "重大"
    LARGER = "3", "较大"
    ORDINARY = "4", "一般"


class WarningLevel(models.TextChoices):
    """Levels of a warning and their colours, level 1 the highest (第63条)."""

    ONE = "1", "一级（红色）"
    TWO = "2", "二级（橙色）"
    THREE = "3", "三级（黄色）"
    FOUR = "4", "四级（蓝色）"


class Colour(models.TextChoices):
    RED = "red", "红色"
    ORANGE = "orange", "橙色"
    YELLOW = "yellow", "黄色"
    BLUE = "blue", "蓝色"


COLOUR_OF = dict(zip(WarningLevel.values, Colour.values, strict=True))
#: Levels of a warning to which the stronger measures of 第67条 belong.
HIGH = (WarningLevel.ONE, WarningLevel.TWO)


class ResponseLevel(models.TextChoices):
    """Levels of a response, level 1 the highest; what each means is set by the plan (第71条)."""

    ONE = "1", "一级响应"
    TWO = "2", "二级响应"
    THREE = "3", "三级响应"
    FOUR = "4", "四级响应"
