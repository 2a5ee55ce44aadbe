"""Plain registers beside the titles: people who know the law, households, trainings, places of legal culture.

Of persons the least: a name kept masked, no marks, no ranks. A household is a number, nobody in it is named.
"""

from __future__ import annotations

from django.db import models

from fazhi.areas.services.law_villages.words import PersonCategory, PersonKind, PlaceKind
from fazhi.spine.fields import day_field, line_field, organ_field
from fazhi.spine.models import Entry


class LawPerson(Entry):
    """One 法律明白人 or 法治带头人 of a village; ``title`` is the number on the village's list, never the name.

    It stands from ``since`` until ``until`` (the first day without it): the certificate's day, or the day of leaving.
    """

    village = organ_field("村（社区）", limit_choices_to={"kind": "village"})
    kind = models.CharField("称谓", max_length=10, choices=PersonKind)
    category = models.CharField("人员类别", max_length=12, choices=PersonCategory)
    name = models.CharField("姓名", max_length=40)
    cert_no = line_field("证书编号", 60)
    trained_hours = models.PositiveSmallIntegerField("累计培训学时", null=True, blank=True)
    trained_on = day_field("最近培训日期")
    since = models.DateField("有效期自（认定日期）")
    until = day_field("有效期止（届满、退出次日）", "长期有效的不填")

    class Meta(Entry.Meta):
        verbose_name = "法律明白人、法治带头人"


class LawHousehold(Entry):
    """One 学法用法示范户 by its number on the village's list; neither name nor address is kept."""

    village = organ_field("村（社区）", limit_choices_to={"kind": "village"})
    household_no = models.CharField("户编号", max_length=40, help_text="村（社区）内的顺序编号，不填姓名、门牌")
    named_on = models.DateField("认定日期")
    reviewed_on = day_field("最近复核日期")
    until = day_field("退出日期", "仍为示范户的不填")

    class Meta(Entry.Meta):
        verbose_name = "学法用法示范户"


class LawTraining(Entry):
    """One training of 法律明白人 and 法治带头人: attendances are counted, persons are not listed."""

    kind = models.CharField("培训对象", max_length=10, choices=PersonKind)
    town = organ_field("乡镇（街道）", null=True, blank=True, limit_choices_to={"kind": "town"})
    place = line_field("地点", 120)
    hours = models.PositiveSmallIntegerField("学时")
    attendance = models.PositiveIntegerField("参训（人次）")
    subjects = line_field("内容", 300)

    class Meta(Entry.Meta):
        verbose_name = "法律明白人培训"


class LawPlace(Entry):
    """One place of legal culture; its name is ``title``. The list is public (法治宣传教育法第52条)."""

    kind = models.CharField("类别", max_length=10, choices=PlaceKind)
    division = models.ForeignKey("spine.Division", models.PROTECT, related_name="+", verbose_name="所在区划")
    address = models.CharField("地址", max_length=200)
    theme = line_field("主题", 120)
    keeper = line_field("管理单位", 80)
    opened_on = models.DateField("建成日期")
    closed_on = day_field("停用日期", "仍开放的不填")

    class Meta(Entry.Meta):
        verbose_name = "法治文化阵地"
