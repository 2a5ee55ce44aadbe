"""Matters that were decided or signed without review and found later: the other part of the coverage rate."""

from __future__ import annotations

from django.db import models

from fazhi.areas.decisions.legality.words import Kind, Level
from fazhi.spine.models import Entry, Organ


class MissedReview(Entry):
    """One matter that should have been reviewed and was not; the day is that on which it was found."""

    kind = models.CharField("审查种类", max_length=16, choices=Kind)
    level = models.CharField("层级", max_length=10, choices=Level)
    unit = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="应送审单位")
    used_on = models.DateField("上会、签订、通过日期")
    found = models.TextField("发现情况")
    remedy = models.TextField("补救措施", blank=True)

    class Meta(Entry.Meta):
        verbose_name = "应审未审事项"
