"""Codes of the register of institutions."""

from __future__ import annotations

from django.db import models


class InstitutionKind(models.TextChoices):
    DEPARTMENT = "department", "政府工作部门"
    AFFILIATED = "affiliated", "政府直属机构"
    DISPATCHED = "dispatched", "派出机构"
    TOWN = "town", "乡镇人民政府"
    STREET = "street", "街道办事处"
    TOWN_OFFICE = "town_office", "乡镇综合办事机构"
    STREET_OFFICE = "street_office", "街道综合办事机构"
    PUBLIC = "public", "县级事业单位"
    TOWN_PUBLIC = "town_public", "乡镇事业单位"
    STREET_PUBLIC = "street_public", "街道事业单位"
    TEAM = "team", "行政执法队伍"
    COORDINATING = "coordinating", "议事协调机构"


class Began(models.TextChoices):
    """How this version of an institution came about."""

    STANDING = "standing", "首次登记（此前已设立）"
    SET_UP = "set_up", "设立"
    RENAMED = "renamed", "更名"
    MERGED = "merged", "合并设立"
    CHANGED = "changed", "职责、编制调整"


class EndedBy(models.TextChoices):
    RENAMED = "renamed", "更名"
    MERGED = "merged", "并入其他机构"
    ABOLISHED = "abolished", "撤销"
    CHANGED = "changed", "职责、编制调整"


class Quota(models.TextChoices):
    ADMINISTRATIVE = "administrative", "行政编制"
    PUBLIC = "public", "事业编制"
    BOTH = "both", "行政和事业编制"
    NONE = "none", "不核定编制"
