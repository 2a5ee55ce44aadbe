"""Words of law tests."""

from __future__ import annotations

from django.db import models


class QuestionKind(models.TextChoices):
    SINGLE = "single", "单选题"
    SEVERAL = "several", "多选题"
    JUDGE = "judge", "判断题"


class Term(models.TextChoices):
    """How often a test is held; no statute fixes it."""

    WEEKLY = "weekly", "周考"
    MONTHLY = "monthly", "月考"
    YEARLY = "yearly", "年度测评"
    SPECIAL = "special", "专项测评"


class Cohort(models.TextChoices):
    KEY = "key", "重点执法人员"
    ALL = "all", "全体执法人员"


class Seat(models.TextChoices):
    """Where one person stands in one round of one test."""

    INVITED = "invited", "待考"
    SITTING = "sitting", "正在作答"
    HANDED = "handed", "已交卷"
    ABSENT = "absent", "缺考"


#: States of a window whose first round is over.
OVER = ("closed", "resitting", "concluded")
