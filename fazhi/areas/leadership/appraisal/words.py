"""Codes of the appraisal of agencies."""

from __future__ import annotations

from django.db import models


class Shape(models.TextChoices):
    """How points follow from a figure."""

    THRESHOLD = "threshold", "达到即得满分，未达到不得分"
    LINEAR = "linear", "在两个数之间按比例得分"
    STEPS = "steps", "分档得分"
    PER_CASE = "per_case", "每发生一件扣分，扣完为止"
    BY_HAND = "by_hand", "不取数，仅凭扣分理由扣分"


class Direction(models.TextChoices):
    UP = "up", "越高越好"
    DOWN = "down", "越低越好"


class NoCases(models.TextChoices):
    """What a rate without cases is worth."""

    FULL = "full", "得满分"
    LEAVE = "leave", "不计入（应得分相应减少）"
    NOTHING = "nothing", "不得分"
