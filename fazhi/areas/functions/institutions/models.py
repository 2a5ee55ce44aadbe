"""Institutions with their duties and staff numbers; every change is a new version with its day and its paper. No names."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from fazhi.areas.functions.institutions.words import Began, EndedBy, InstitutionKind, Quota
from fazhi.spine.fields import code_field, day_field, line_field, organ_field
from fazhi.spine.models import Entry


class Institution(Entry):
    """One version of one institution: it stands from ``since`` until the eve of ``until``.

    ``inst_code`` names the institution through all its versions; ``as_organ`` is its organ on this platform, if it has one.
    """

    inst_code = models.CharField("机构编码", max_length=40)
    inst_kind = models.CharField("机构类别", max_length=16, choices=InstitutionKind)
    as_organ: Any = organ_field("平台上的单位", null=True, blank=True, help_text="在平台上办理事项的机构填写")
    superior: Any = organ_field("主管（所属）单位", null=True, blank=True)
    rank = line_field("规格", 40, help_text="如正科级、副科级")
    duties = models.TextField("主要职责")
    inner_units = models.PositiveSmallIntegerField("内设机构（个）", null=True, blank=True)
    quota_kind = models.CharField("编制性质", max_length=16, choices=Quota, default=Quota.NONE)
    quota = models.PositiveIntegerField("核定编制（名）", null=True, blank=True)
    in_post = models.PositiveIntegerField("实有人员（名）", null=True, blank=True, help_text="只填人数")
    leader_posts = models.PositiveSmallIntegerField("领导职数（名）", null=True, blank=True)
    since = models.DateField("生效日期")
    began = models.CharField("由何而来", max_length=12, choices=Began)
    paper = models.CharField("依据文件（文号）", max_length=120)
    formerly = line_field("原名称（并入的机构）", 200)
    until = day_field("失效日期", "自该日起不再适用")
    ended = code_field("失效原因", EndedBy, 12)
    end_paper = line_field("失效依据文件（文号）", 120)

    class Meta(Entry.Meta):
        verbose_name = "机构"
        constraints = [
            models.UniqueConstraint(
                fields=["inst_code"], name="institution_stands_once", condition=Q(withdrawn=False, until=None)
            ),
            models.CheckConstraint(name="institution_days_in_order", condition=Q(until=None) | Q(until__gt=F("since"))),
        ]
        indexes = [models.Index(fields=["inst_kind", "since"], name="institution_of_kind")]
