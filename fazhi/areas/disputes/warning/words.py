"""Codes of early warnings and of risk assessments. Nothing here names a person."""

from __future__ import annotations

from django.db import models

LOCAL = "地方实践（矛盾纠纷排查预警），没有全国性规定"
RISK_ACT = "重大行政决策程序暂行条例"


class Ground(models.TextChoices):
    """Why it was found. “Repeated” is the same matter or the same site, never the same person."""

    RISING = "rising", "件数上升"
    MATTER = "matter", "同一事项反复"
    SITE = "site", "同一地点反复"


class Level(models.TextChoices):
    HIGH = "high", "高风险"
    MEDIUM = "medium", "中风险"
    LOW = "low", "低风险"


class Conclusion(models.TextChoices):
    GO = "go", "风险可控，可以实施"
    PARTLY = "partly", "采取措施后实施"
    WAIT = "wait", "暂缓实施"
    STOP = "stop", "风险不可控，不实施"


class Likelihood(models.TextChoices):
    HIGH = "high", "高"
    MEDIUM = "medium", "中"
    LOW = "low", "低"


METHODS = [
    ("visit", "实地走访"), ("forum", "座谈会"), ("survey", "问卷调查"), ("notice", "公示征求意见"), ("expert", "专家咨询"),
    ("record", "查阅纠纷、信访记录"), ("other", "其他"),
]  # fmt: skip
