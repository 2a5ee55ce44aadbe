"""The words of clean-up rounds and of the tasks that follow from them."""

from __future__ import annotations

from django.db import models


class RoundKind(models.TextChoices):
    PERIODIC = "periodic", "定期清理"
    SPECIAL = "special", "专项清理"


class MakerKind(models.TextChoices):
    GOVERNMENT = "government", "县政府（含办公室）"
    DEPARTMENT = "department", "政府部门"
    TOWN = "town", "乡镇（街道）"


class Handled(models.TextChoices):
    """What became of something that cites a document which no longer stands as it did."""

    CHANGED = "changed", "已修改"
    STOPPED = "stopped", "已停止使用（取消、废止）"
    NOT_NEEDED = "not_needed", "无须处理"


#: Organ kinds whose documents count under each kind of maker.
ORGANS_OF: dict[str, tuple[str, ...]] = {
    "government": ("government",), "department": ("department", "justice", "other"), "town": ("town",),
}  # fmt: skip
