"""Plain registers of law publicity: law lists of leaders, speakers, works, schools with a vice-principal for law."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.areas.services.publicity.words import SchoolKind, WorkKind
from fazhi.spine.fields import OfferedKey, day_field, line_field
from fazhi.spine.models import Entry


def lists_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Law lists in force."""
    ended = Q(ended_on=None) | Q(ended_on__gt=on)
    return LeaderLawList.objects.filter(ended, withdrawn=False, on__lte=on).order_by("title", "-edition")


class LeaderLawList(Entry):
    """A version of the list of laws that holders of a kind of post should know (法治宣传教育法第37条)."""

    posts = models.CharField("适用的职务", max_length=150, help_text="如“县政府部门主要负责人”，不写姓名")
    edition = models.PositiveSmallIntegerField("版次")
    laws = models.TextField("应知应会的法律法规", help_text="每行一部")
    change = line_field("与上一版的变化", 300)
    ended_on = day_field("停用日期", "有新版本的，填新版本的日期")

    class Meta(Entry.Meta):
        verbose_name = "应知应会法律法规清单"

    def __str__(self) -> str:
        return f"{self.title}（第{self.edition}版）"


class LeaderListReceipt(Entry):
    """That the holder of a post has taken note of a version. By post: no name, no score."""

    law_list: Any = OfferedKey(
        LeaderLawList, models.PROTECT, offers=lists_offered, related_name="receipts", verbose_name="清单"
    )
    post = models.CharField("职务", max_length=60, help_text="只写职务，不写姓名")

    class Meta(Entry.Meta):
        verbose_name = "应知应会清单签收"


class PublicitySpeaker(Entry):
    """A member of the county's team of speakers; the title of the entry is the number in the team."""

    name = models.CharField("姓名", max_length=40)
    unit_name = models.CharField("所在单位", max_length=100)
    subject = models.CharField("宣讲专题", max_length=150)
    joined_on = models.DateField("聘任日期")
    left_on = day_field("解聘日期")

    class Meta(Entry.Meta):
        verbose_name = "普法讲师团成员"


class PublicityWork(Entry):
    """A work made for law publicity. Views stand with their source and are never added to attendances."""

    kind = models.CharField("作品形式", max_length=10, choices=WorkKind)
    laws = models.CharField("宣传的法律法规", max_length=200)
    platform = models.CharField("发布平台", max_length=100)
    views = models.PositiveIntegerField("阅读、播放（次）", null=True, blank=True)
    views_source = line_field("数据来源", 100)
    views_on = day_field("数据截至")
    award = line_field("获奖情况", 150)
    minors_pictured = models.BooleanField("有未成年人出镜", default=False)
    minors_consent = models.BooleanField("已取得监护人同意", default=False)

    class Meta(Entry.Meta):
        verbose_name = "普法作品"


def schools_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Schools that stand."""
    return LawSchool.objects.filter(Q(closed_on=None) | Q(closed_on__gt=on), withdrawn=False).order_by("title")


class LawSchool(Entry):
    """One school, which is the title; it must have a vice-principal for law (法治宣传教育法第41条)."""

    kind = models.CharField("学校类型", max_length=12, choices=SchoolKind)
    closed_on = day_field("学校撤并日期")

    class Meta(Entry.Meta):
        verbose_name = "学校"

    def __str__(self) -> str:
        return self.title


class LawVicePrincipal(Entry):
    """One appointment at one school; an appointment anew is an entry anew, so that past years keep their numbers. No name."""

    school: Any = OfferedKey(
        LawSchool, models.PROTECT, offers=schools_offered, related_name="appointments", verbose_name="学校"
    )
    from_unit = models.CharField("法治副校长来自单位", max_length=100, help_text="只写单位，不写姓名")
    appointed_on = models.DateField("聘任日期")
    until = day_field("聘期届满（解聘）日")

    class Meta(Entry.Meta):
        verbose_name = "法治副校长聘任"
        constraints = [
            models.CheckConstraint(
                name="law_vice_principal_term_in_order", condition=Q(until=None) | Q(until__gt=F("appointed_on"))
            )
        ]
