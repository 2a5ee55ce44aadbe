"""Fields of administration: items, enforcement officers, standards and cases are told apart by the same words."""

from __future__ import annotations

from django.db import models


class Domain(models.TextChoices):
    """A field of administration (领域). The list is this platform's own; a county's offices map onto it."""

    MARKET = "market", "市场监管"
    POLICE = "police", "公安"
    CIVIL = "civil", "民政"
    JUSTICE = "justice", "司法行政"
    HUMAN = "human", "人力资源社会保障"
    MEDICAL = "medical", "医疗保障"
    HEALTH = "health", "卫生健康"
    EDUCATION = "education", "教育"
    LAND = "land", "自然资源"
    ECOLOGY = "ecology", "生态环境"
    HOUSING = "housing", "住房城乡建设"
    URBAN = "urban", "城市管理"
    TRANSPORT = "transport", "交通运输"
    WATER = "water", "水利（用水）"
    AGRICULTURE = "agriculture", "农业农村"
    CULTURE = "culture", "文化旅游"
    SAFETY = "safety", "应急管理（消防）"
    DEVELOPMENT = "development", "发展改革"
    FINANCE = "finance", "财政税务"
    OTHER = "other", "其他"
