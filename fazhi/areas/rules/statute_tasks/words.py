"""The words of statute tasks and local standards."""

from __future__ import annotations

from django.db import models


class StatuteLevel(models.TextChoices):
    LAW = "law", "法律"
    STATE_REGULATION = "state_regulation", "行政法规"
    PROVINCIAL = "provincial", "省级地方性法规"
    MUNICIPAL = "municipal", "设区的市地方性法规"
    RULE = "rule", "政府规章"


class Closing(models.TextChoices):
    ACCEPTED = "accepted", "已完成"
    DROPPED = "dropped", "不再需要"


class StandardKind(models.TextChoices):
    """A county makes no 地方标准 (标准化法第13条: provinces, and cities with districts); its own papers are 技术性规范."""

    LOCAL_STANDARD = "local_standard", "地方标准（省、设区的市制定，本县承担）"
    TECHNICAL_NORM = "technical_norm", "县级技术性规范"


class Origin(models.TextChoices):
    NEW = "new", "新增立项"
    EXISTING = "existing", "原有标准补录"
