"""Words for full-text search, beside every record."""

from __future__ import annotations

from django.db import models

from fazhi.spine.models.chain import Chain


class SearchWords(models.Model):
    """What a record can be found by: pairs of characters (see ``spine.search``). ``personal`` holds those of masked
    fields and is searched only for readers who may open them."""

    chain = models.OneToOneField(Chain, models.CASCADE, primary_key=True, related_name="words")
    words = models.TextField()
    personal = models.TextField(blank=True)

    class Meta:
        verbose_name = "检索词"

    def __str__(self) -> str:
        return self.words[:40]
