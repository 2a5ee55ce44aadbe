"""Codes of surveys on the spot."""

from __future__ import annotations

from django.db import models


class Outcome(models.TextChoices):
    MET = "met", "符合"
    NOT_MET = "not_met", "不符合"
    NOT_APPLICABLE = "not_applicable", "不涉及"
