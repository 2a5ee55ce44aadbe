"""The words of inspection plans."""

from __future__ import annotations

from django.db import models


class PlanKind(models.TextChoices):
    YEARLY = "yearly", "年度检查计划"
    SPECIAL = "special", "专项检查计划"


class Tier(models.TextChoices):
    """Level of the body that inspects."""

    CITY = "city", "市级"
    COUNTY = "county", "县级"
    TOWN = "town", "乡镇（街道）"


class Deed(models.TextChoices):
    """What people do to what the system proposes."""

    ACCEPT = "accept", "确认（锁定）"
    RELEASE = "release", "解除锁定"
    APART = "apart", "拆开"
    MOVE = "move", "移到另一次检查"
    MONTH = "month", "改期"
    DROP = "drop", "取消"


class OrderGround(models.TextChoices):
    """Why something is checked that no plan named."""

    COMPLAINT = "complaint", "投诉举报"
    EMERGENCY = "emergency", "紧急情况"
    CASE = "case", "移送、数据监测"
    SUPERIOR = "superior", "上级部署"
    OTHER = "other", "新增计划事项"


#: Not counted against the yearly cap (国办发〔2024〕54号的解答; 海南省涉企行政检查条例（试行）第12条、第13条).
UNCAPPED = (OrderGround.COMPLAINT, OrderGround.EMERGENCY, OrderGround.SUPERIOR)
