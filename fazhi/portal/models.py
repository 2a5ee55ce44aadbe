"""What is kept of ballots: that a code was spent, and how many gave which answer. One cannot be laid beside the other."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.spine.fields import organ_field


class BallotPaper(models.Model):
    """A code that may be used once, as a keyed digest. The key is the digest, and the database keeps the rows by it (SQLite's
    rowid too): their order is that of nothing."""

    mark = models.BigAutoField("摘要", primary_key=True)
    spent = models.BooleanField("已用", default=True)

    class Meta:
        verbose_name = "评价机会"

    def __str__(self) -> str:
        return str(self.mark)


class BallotCount(models.Model):
    """How often one answer was given about one organ (or somebody, ``about``). No row is one answer.

    ``month`` None: still waiting for a group that is large enough; else the first day of the month in which the group was full.
    """

    ballot = models.CharField("评价", max_length=60)
    organ = organ_field("被评价单位")
    scope = models.CharField("区划", max_length=12)
    about = models.CharField("评价内容", max_length=40)
    answer = models.CharField("回答", max_length=12)
    month = models.DateField("公布月份", null=True)
    count = models.PositiveIntegerField("份数", default=0)

    class Meta:
        verbose_name = "评价份数"
        constraints = [
            models.UniqueConstraint(
                fields=["ballot", "organ", "about", "answer"], name="ballot_waits_once", condition=Q(month=None)
            ),
            models.UniqueConstraint(
                fields=["ballot", "organ", "about", "month", "answer"], name="ballot_told_once",
                condition=Q(month__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.organ}：{self.answer} {self.count}"
