"""Words of clues that are handed on (线索移送)."""

from __future__ import annotations

from django.db import models


class FoundIn(models.TextChoices):
    INSPECTION = "inspection", "法治督察"
    AUDIT = "audit", "审计、巡察"
    CLUE = "clue", "风险池"
    SUPERVISION = "supervision", "行政执法监督"
    STATISTICS = "statistics", "统计监督"
    OTHER = "other", "其他工作"


class Result(models.TextChoices):
    """What the receiving body told; what it decides is its own, and nothing of it is kept here by person."""

    FILED = "filed", "已立案（立项）"
    HANDLED = "handled", "已处理"
    UNFOUNDED = "unfounded", "经核查不予处理"
    FORWARDED = "forwarded", "已转有权机关"
