"""Statutes on file: one row an edition, with its articles. Citations are checked against them."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from fazhi.spine.models import Chain


class Edition(models.Model):
    """One edition of one statute: from the day it is in force until the day it is not any more (``ended_on``).

    ``title`` is without 中华人民共和国. Its events hang on ``chain``; ``digest`` is the SM3 over its articles. ``texts`` False:
    only its number of articles is known. ``moves`` says where articles of the edition before went: {"27": "31"}.
    """

    class Kind(models.TextChoices):
        LAW = "law", "法律"
        REGULATION = "regulation", "行政法规"
        INTERPRETATION = "interpretation", "司法解释"
        LOCAL = "local", "地方性法规"
        DEPARTMENT_RULE = "department_rule", "部门规章"
        LOCAL_RULE = "local_rule", "地方政府规章"
        DOCUMENT = "document", "规范性文件"

    class State(models.TextChoices):
        ON_FILE = "on_file", "已收录"
        WITHDRAWN = "withdrawn", "已撤下"

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="+")
    title = models.CharField("名称", max_length=160, db_index=True)
    aliases = models.JSONField("简称", default=list, blank=True)
    kind = models.CharField("效力级别", max_length=20, choices=Kind)
    issuer = models.CharField("制定机关", max_length=120, blank=True)
    number = models.CharField("文号（令号）", max_length=80, blank=True)
    adopted_on = models.DateField("通过（公布）日期", null=True)
    first = models.BooleanField("首次制定", default=False, help_text="此前没有更早的版本")
    in_force_on = models.DateField("施行日期")
    ended_on = models.DateField("失效日期", null=True, help_text="自该日起不再施行")
    replaced_by = models.CharField("被替代为", max_length=160, blank=True)
    last_article = models.PositiveSmallIntegerField("条文数", null=True)
    texts = models.BooleanField("收录全文", default=False)
    moves = models.JSONField("条文序号对照", default=dict, blank=True)
    source = models.CharField("来源", max_length=200)
    unverified = models.BooleanField("未核实", default=False)
    digest = models.CharField("SM3", max_length=64)
    state = models.CharField("状态", max_length=12, choices=State, default=State.ON_FILE)
    entered_on = models.DateField("收录日期")
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "法规版本"
        ordering = ["title", "-in_force_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["title", "in_force_on"], name="statute_edition_once", condition=Q(state="on_file")
            ),
            models.CheckConstraint(
                name="statute_ends_after_it_begins",
                condition=Q(ended_on=None) | Q(ended_on__gt=models.F("in_force_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.in_force_on.year}年施行）"

    def standing(self, day: date) -> str:
        """How it stands on a day, in words."""
        if self.state == Edition.State.WITHDRAWN:
            return "已撤下"
        if self.ended_on and self.ended_on <= day:
            return "已失效"
        return "尚未施行" if self.in_force_on > day else "现行有效"


class Article(models.Model):
    """One article of an edition. ``key``: "30-1" for 第三十条之一; ``place`` its order."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="articles")
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=12)
    chapter = models.CharField(max_length=200, blank=True)
    text = models.TextField()

    class Meta:
        verbose_name = "条文"
        ordering = ["edition", "place"]
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="statute_article_once")]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.key}"
