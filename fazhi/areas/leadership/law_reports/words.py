"""The lists of the yearly law report."""

from __future__ import annotations

from django.db import models


class PostKind(models.TextChoices):
    """Who must report; by post, never by name."""

    COUNTY_PARTY = "county_party", "县委主要负责人"
    COUNTY_GOVERNMENT = "county_government", "县政府主要负责人"
    DEPARTMENT = "department", "部门主要负责人"
    TOWN_PARTY = "town_party", "乡镇（街道）党（工）委主要负责人"
    TOWN_GOVERNMENT = "town_government", "乡镇（街道）政府（办事处）主要负责人"
    TEAM = "team", "领导班子"
    VILLAGE = "village", "村（社区）负责人"
    OTHER = "other", "其他负责人"


#: Heads of party committees and governments of the county and its towns.
PARTY_AND_GOVERNMENT = (
    PostKind.COUNTY_PARTY, PostKind.COUNTY_GOVERNMENT, PostKind.TOWN_PARTY, PostKind.TOWN_GOVERNMENT,
)  # fmt: skip


class Form(models.TextChoices):
    ONSITE = "onsite", "现场述法"
    SPECIAL = "special", "专题会议述法"
    WRITTEN = "written", "书面述法"


SPOKEN = (Form.ONSITE, Form.SPECIAL)


class ReviewBy(models.TextChoices):
    PEER = "peer", "与会单位评议"
    PANEL = "panel", "评议组评议"


class Origin(models.TextChoices):
    """Where a problem comes from."""

    SELF = "self", "报告自查"
    REVIEW = "review", "评议意见"
    COMMENT = "comment", "书记点评"
    QUESTION = "question", "现场提问"
    RATING = "rating", "测评反映"
