"""To which bodies a clue is handed on: said alike by whoever finds one and by the register of transfers."""

from __future__ import annotations

from django.db import models


class Direction(models.TextChoices):
    DISCIPLINE = "discipline", "纪检监察机关"
    POLICE = "police", "公安机关"
    PROCURATORATE = "procuratorate", "检察机关"
    AUDIT = "audit", "审计机关"
    FINANCE = "finance", "财政部门"
    STATISTICS = "statistics", "统计机关"
    AGENCY = "agency", "有权处理的行政机关"
    OTHER = "other", "其他机关"
