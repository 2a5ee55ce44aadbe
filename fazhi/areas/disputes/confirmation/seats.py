"""Who mediates on line, and where: departments seated on the platform, their mediators, shared courtrooms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.disputes.confirmation.words import RoomKind
from fazhi.spine.fields import day_field, line_field, organ_field
from fazhi.spine.models import Entry


def standing(rows: QuerySet[OdrSeat], on: date) -> QuerySet[OdrSeat]:
    """The seats that stand on a day."""
    return rows.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, since__lte=on)


class OdrSeat(Entry):
    """One department seated on the platform for on-line mediation, with its field and brand (一部门一品牌)."""

    agency = organ_field("进驻部门")
    field = models.CharField("调解领域", max_length=60)
    brand = line_field("调解品牌", 40)
    since = models.DateField("进驻日期")
    until = day_field("退出日期")

    class Meta(Entry.Meta):
        verbose_name = "进驻部门"


class OdrMediator(Entry):
    """One mediator of a department; the title of the entry is the number of the list. Nothing is kept but the name."""

    name = models.CharField("姓名", max_length=40)
    agency = organ_field("所属部门")
    since = models.DateField("入驻日期")
    until = day_field("退出日期")

    class Meta(Entry.Meta):
        verbose_name = "行政调解员"

    def __str__(self) -> str:
        return f"{self.name}（{self.agency.short}）"


class SharedCourtroom(Entry):
    """One shared courtroom (共享法庭): a place with a screen and a terminal, and the judge it is linked to."""

    kind = models.CharField("设立地类别", max_length=12, choices=RoomKind)
    address = models.CharField("地址", max_length=120)
    judge = models.CharField("联系法官", max_length=40)
    coordinator = line_field("庭务主任（联络员）", 40)
    terminal = line_field("终端编号", 40)
    since = models.DateField("启用日期")
    until = day_field("停用日期")

    class Meta(Entry.Meta):
        verbose_name = "共享法庭"

    def __str__(self) -> str:
        return f"{self.title}（{self.address}）"


def mediators_offered(organs: Iterable[int], on: date) -> QuerySet[OdrMediator]:
    """The mediators of the acting organs who are listed on the day."""
    rows = OdrMediator.objects.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, since__lte=on)
    return rows.filter(agency__in=list(organs)).select_related("agency").order_by("number")
