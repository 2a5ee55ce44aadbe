"""Plain registers around the cases: places that handle each other's matters, and services outside office hours."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.functions.service_cases.words import Service, Span
from fazhi.spine.fields import day_field, line_field
from fazhi.spine.models import Entry


class ServicePartner(Entry):
    """One county or district with which matters are handled for each other (通办). ``title`` is its name."""

    span = models.CharField("通办范围", max_length=16, choices=Span)
    province = models.CharField("省份", max_length=40)
    agreement = line_field("合作协议（文号）", 120)
    since = models.DateField("开通日期")
    until = day_field("终止日期")

    class Meta(Entry.Meta):
        verbose_name = "通办合作地"
        constraints = [
            models.CheckConstraint(name="partner_days_in_order", condition=Q(until=None) | Q(until__gt=F("since")))
        ]


class ExtendedService(Entry):
    """One class of business that is offered at weekends, outside hours or with a helper. ``title`` is the class."""

    service = models.CharField("服务方式", max_length=12, choices=Service)
    place = line_field("地点", 120)
    hours = line_field("服务时间", 120)
    booking = line_field("预约方式", 120)
    since = models.DateField("开始日期")
    until = day_field("停止日期")

    class Meta(Entry.Meta):
        verbose_name = "延时、帮办服务"
        constraints = [
            models.CheckConstraint(
                name="extended_service_days_in_order", condition=Q(until=None) | Q(until__gt=F("since"))
            )
        ]
