"""Words of coordination: why bodies are sent together, which way a case goes, what a dispute is about."""

from __future__ import annotations

from django.db import models


class Purpose(models.TextChoices):
    CAMPAIGN = "campaign", "联合执法行动"
    ONE_VISIT = "one_visit", "综合查一次"
    COMPLAINT = "complaint", "跨部门投诉举报、线索"
    EMERGENCY = "emergency", "突发事件处置"
    OTHER = "other", "其他"


class Way(models.TextChoices):
    """Between which bodies a case goes."""

    ACROSS = "across", "部门之间"
    TO_TOWN = "to_town", "县级部门移交乡镇（街道）"
    TO_COUNTY = "to_county", "乡镇（街道）移交县级部门"
    BETWEEN_TOWNS = "between_towns", "乡镇（街道）之间"
    OUTSIDE = "outside", "移交县外、上级机关"


class Refusal(models.TextChoices):
    NOT_OURS = "not_ours", "不属于本单位管辖"
    NOT_DELEGATED = "not_delegated", "事项没有赋权本乡镇（街道）"
    OTHER_FIRST = "other_first", "其他机关已先立案"
    MATERIALS = "materials", "材料不齐，补充后仍不能办理"
    OTHER = "other", "其他"


class Handled(models.TextChoices):
    FILED = "filed", "已立案"
    NOT_FILED = "not_filed", "核查后不予立案"
    CORRECTED = "corrected", "已责令改正"
    OTHER = "other", "其他处理"


class Claim(models.TextChoices):
    """Both say that it is theirs, or neither does."""

    BOTH = "both", "都认为由本机关管辖"
    NEITHER = "neither", "都认为不由本机关管辖"
