"""Codes of law villages, people, households and places that the models and the figures share."""

from __future__ import annotations

from django.db import models


class TitleLevel(models.TextChoices):
    """Levels of the title; who names is the authority of that level, justice and civil affairs together."""

    COUNTY = "county", "县级"
    CITY = "city", "市级"
    PROVINCE = "province", "省级"
    NATION = "nation", "国家级"


class ReviewResult(models.TextChoices):
    KEPT = "kept", "保留命名"
    RECTIFY = "rectify", "限期整改"
    REVOKED = "revoked", "撤销命名"


class CancelReason(models.TextChoices):
    MERGED = "merged", "村（社区）撤并"
    GIVEN_UP = "given_up", "主动放弃称号"
    RAISED = "raised", "获得更高级别称号，按规定不再保留"
    OTHER = "other", "其他"


class PersonKind(models.TextChoices):
    AWARE = "aware", "法律明白人"
    LEADER = "leader", "法治带头人"


class PersonCategory(models.TextChoices):
    COMMITTEE = "committee", "村（社区）“两委”班子成员"
    GROUP = "group", "村（居）民小组长"
    GRID = "grid", "网格员"
    MEDIATOR = "mediator", "人民调解员"
    VETERAN = "veteran", "退役军人"
    TEACHER = "teacher", "教师、退休干部"
    RETURNED = "returned", "致富带头人、返乡人员"
    OTHER = "other", "其他村（居）民"


class PlaceKind(models.TextChoices):
    PARK = "park", "法治文化公园"
    SQUARE = "square", "法治文化广场"
    CORRIDOR = "corridor", "法治文化长廊"
    STREET = "street", "法治文化街区"
    HALL = "hall", "法治文化馆、室"
    BASE = "base", "法治宣传教育基地"
    OTHER = "other", "其他"
