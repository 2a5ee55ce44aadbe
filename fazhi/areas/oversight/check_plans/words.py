"""Words of the yearly plan of checks on towns and units (督查检查考核计划) and of the burden that they bear."""

from __future__ import annotations

from django.db import models


class Form(models.TextChoices):
    """What towns and units are asked to bear. Inspections of enforcement are planned on their own and are no form here."""

    SUPERVISION = "supervision", "督查"
    CHECK = "check", "检查、调研评估"
    APPRAISAL = "appraisal", "考核、评比"
    REPORT = "report", "报表、填表、报材料"
    MEETING = "meeting", "会议"


#: Heads of narrow columns.
SHORT = {"supervision": "督查", "check": "检查", "appraisal": "考核", "report": "报表", "meeting": "会议"}
