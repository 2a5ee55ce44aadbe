"""What is kept of places from which emergencies may easily come (突发事件应对法第33条)."""

from __future__ import annotations

from django.db import models

from fazhi.areas.emergency.levels import Category
from fazhi.spine.models import Entry


class EmergencyHazard(Entry):
    """One hazard or dangerous area; its name is the title of the entry. What is gone keeps its row with a day."""

    category = models.CharField("可能引发的事件", max_length=12, choices=Category)
    place = models.CharField("位置", max_length=200)
    risk = models.CharField("风险情况", max_length=300)
    measures = models.CharField("防范措施", max_length=300)
    unit = models.CharField("责任单位", max_length=120)
    registered_on = models.DateField("登记日期")
    checked_on = models.DateField("最近检查日期", null=True, blank=True)
    check_result = models.CharField("检查情况", max_length=200, blank=True)
    published_on = models.DateField("公布日期", null=True, blank=True)
    removed_on = models.DateField("消除日期", null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "危险源、危险区域"
