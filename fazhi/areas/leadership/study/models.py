"""The registers of the study of law: what a post must know, what is planned, what was held. Attendance by post and number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import QuerySet

from fazhi.areas.leadership.study.words import StudyKind, Theme
from fazhi.spine.fields import OfferedKey, day_field, line_field, text_field
from fazhi.spine.models import Entry


def plans_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """The acting organs' plans of this year and the one before, whose last sessions may be typed in late."""
    mine = StudyPlan.objects.filter(organ__in=list(organs), withdrawn=False, year__in=(on.year, on.year - 1))
    return mine.order_by("-year", "kind")


class StudyLawList(Entry):
    """A version of the laws that holders of a post of this unit are to know."""

    posts = models.CharField("适用的职务", max_length=150, help_text="如“局领导班子成员”，不写姓名")
    edition = models.PositiveSmallIntegerField("版次")
    laws = models.TextField("应当学习的法律法规", help_text="每行一部")
    based_on = line_field("所依据的应知应会清单", 150, "普法台账中应知应会法律法规清单的编号或者名称")
    ended_on = day_field("停用日期", "有新版本的，填新版本的日期")

    class Meta(Entry.Meta):
        verbose_name = "学法清单"


class StudyPlan(Entry):
    """How many sessions of a kind a unit plans for a year."""

    year = models.PositiveSmallIntegerField("年度")
    kind = models.CharField("学习形式", max_length=15, choices=StudyKind)
    times = models.PositiveSmallIntegerField("计划次数")
    topics = text_field("计划的专题", "每行一个")

    class Meta(Entry.Meta):
        verbose_name = "年度学法计划"

    def __str__(self) -> str:
        return f"{self.organ.short}{self.year}年{self.get_kind_display()}（计划{self.times}次）"


class StudySession(Entry):
    """One session of study, or one class with its courses."""

    kind = models.CharField("学习形式", max_length=15, choices=StudyKind)
    theme = models.CharField("主题", max_length=10, choices=Theme)
    laws = models.CharField("学习内容", max_length=300, help_text="学的哪部法律法规、哪个专题")
    speaker = line_field("讲授人（职务）", 80, "只写单位和职务")
    place = line_field("地点", 100)
    head_present = models.BooleanField("主要负责人参加", default=False)
    posts = line_field("参加的职务", 300, "人数少的会议按职务填写，不写姓名")
    attendance = models.PositiveIntegerField("参加（人次）", null=True, blank=True)
    persons = models.PositiveIntegerField("覆盖（人）", null=True, blank=True, help_text="同一期内同一人只计一次")
    courses = models.PositiveSmallIntegerField("法治课程（门）", null=True, blank=True, help_text="培训班次填写")
    plan: Any = OfferedKey(
        StudyPlan,
        models.PROTECT,
        offers=plans_offered,
        related_name="sessions",
        verbose_name="所属计划",
        null=True,
        blank=True,
    )
    test_sat = models.PositiveIntegerField("测试人数", null=True, blank=True)
    test_passed = models.PositiveIntegerField("其中合格", null=True, blank=True)
    exam_no = line_field("法律测试编号", 60, "在本平台组织任职前、年度法律测试的，填测试的编号")

    class Meta(Entry.Meta):
        verbose_name = "学法记录"
        indexes = [models.Index(fields=["organ", "on"], name="study_session_organ_on")]
