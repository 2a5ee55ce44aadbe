"""The words of area management: colours, kinds of site, the indices, what becomes of an objection."""

from __future__ import annotations

from django.db import models


class Colour(models.TextChoices):
    """What a site's own compliance asks for; never a judgement on persons, never anything about visitors."""

    GREEN = "green", "绿色"
    YELLOW = "yellow", "黄色"
    RED = "red", "红色"

    @property
    def rank(self) -> int:
        return list(Colour).index(self)


class SiteKind(models.TextChoices):
    LODGING = "lodging", "民宿、酒店"
    FOOD = "food", "餐饮"
    SHOP = "shop", "商铺、摊位"
    BOAT = "boat", "游船、码头"
    PARKING = "parking", "停车场"
    SIGHT = "sight", "景点、游乐设施"
    CAMP = "camp", "露营地"
    OTHER = "other", "其他"


class IndexCode(models.TextChoices):
    """Each index counts records; it has no weight and is not added to another."""

    OPEN = "open", "责令改正尚未复查改正"
    OVERDUE = "overdue", "逾期未改正"
    LICENCE = "licence", "许可逾期未延续"
    COMPLAINT = "complaint", "查实的投诉举报"


class Ruling(models.TextChoices):
    HELD = "held", "异议不成立，维持"
    CHANGED = "changed", "异议成立，不再计入"
