"""Documents (文书) and their numbers, without gaps, per organ, kind and year."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from fazhi.spine.models.chain import AppendOnly
from fazhi.spine.models.matter import Matter
from fazhi.spine.models.organ import Organ


class Series(models.Model):
    """The last number given out in a series; locked while a number is taken, inside the transaction that uses it."""

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "编号序列"
        constraints = [models.UniqueConstraint(fields=["organ", "kind", "year"], name="one_series")]

    def __str__(self) -> str:
        return f"{self.organ} {self.kind} {self.year}: {self.last}"


class Document(models.Model):
    """One issued document. It never changes; a corrected one is issued anew and names the one it replaces.

    ``erased_seq``: the event by which its text was erased when the law demanded it; number, day and digest stay.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="documents")
    template = models.CharField("文书种类", max_length=60)
    name = models.CharField("文书名称", max_length=120)
    number = models.CharField("文号", max_length=80)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="制发机关")
    serial = models.PositiveIntegerField("序号")
    year = models.PositiveSmallIntegerField("年份")
    to = models.CharField("主送", max_length=200, blank=True)
    body = models.TextField("正文")
    digest = models.CharField("SM3", max_length=64)
    salt = models.CharField(max_length=32)
    issued_on = models.DateField("制发日期")
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    seq = models.PositiveIntegerField("事件序号")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="replaced_by")
    erased_seq = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = "文书"
        ordering = ["issued_on", "pk"]
        constraints = [
            # not the serial: two systems may call a paper alike and number it differently
            models.UniqueConstraint(fields=["organ", "template", "number"], name="no_number_twice"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise AppendOnly("文书一经制发不得改动；有误的，重新制发并注明替代")
        super().save(*args, **kwargs)


class Service(models.Model):
    """Service (送达) of a document: to whom, how, on which day; many limits start here."""

    class Means(models.TextChoices):
        DIRECT = "direct", "直接送达"
        LEFT = "left", "留置送达"
        POST = "post", "邮寄送达"
        ELECTRONIC = "electronic", "电子送达"
        ENTRUSTED = "entrusted", "委托送达"
        NOTICE = "notice", "公告送达"

    document = models.ForeignKey(Document, models.PROTECT, related_name="services")
    to = models.CharField("受送达人", max_length=100)
    means = models.CharField("送达方式", max_length=12, choices=Means)
    on = models.DateField("送达日期")

    class Meta:
        verbose_name = "送达"

    def __str__(self) -> str:
        return f"{self.to} {self.on}"
