"""What is counted of law publicity. An event of several units is one; views on line are never added to attendance."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.services.publicity import work_figures
from fazhi.areas.services.publicity.activity_models import PublicityActivity
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Source, Sum

ACTIVITIES = Source.register("services.publicity_activity")
APPRAISALS = Source.register("services.publicity_appraisal")
Form, Audience = PublicityActivity.Form, PublicityActivity.Audience
SPLITS = ("organ", "town", "month", "form", "audience_type", "special_day")
LAW = "法治宣传教育法第9条、第18条"
EVENT = ~Q(form=Form.MEDIA)
RECONSIDERATION = Q(laws__contains="行政复议法")


def _code(name: str) -> str:
    return f"services.publicity_activity.{name}"


def _events(name: str, label: str, where: Q | None = None, unit: str = "场", **more: Any) -> Count:
    return Count(
        _code(name),
        label,
        unit=unit,
        source=ACTIVITIES,
        on="on",
        where=where,
        splits=SPLITS,
        basis=LAW,
        good="up",
        **more,
    )


def _sum(name: str, label: str, of: str, unit: str, where: Q | None = None, **more: Any) -> Sum:
    return Sum(
        _code(name), label, unit=unit, source=ACTIVITIES, on="on", of=of, where=where, splits=SPLITS, basis=LAW, **more
    )


declare(
    _events("activities", "法治宣传活动", EVENT, unit="场次", words=("普法活动", "举办法治宣传活动")),
    _events("lectures", "法治讲座", Q(form=Form.LECTURE)),
    _events("tours", "巡回宣讲", Q(form=Form.TOUR), words=("村（社区）、企事业单位巡回宣讲",)),
    _events("practice", "法治实践活动", Q(form=Form.PRACTICE)),
    _events("campus", "校园法治活动", EVENT & Q(audience_type=Audience.CAMPUS), words=("校园法治实践活动", "法治进校园")),
    _events("military", "进军营活动", EVENT & Q(audience_type=Audience.MILITARY), words=("法治进军营",)),
    _events("enterprise", "进企业活动", EVENT & Q(audience_type=Audience.ENTERPRISE)),
    _events("village", "进乡村、进社区活动", EVENT & Q(audience_type__in=(Audience.VILLAGE, Audience.COMMUNITY))),
    _events("constitution_day", "国家宪法日宣传活动", EVENT & Q(special_day="constitution")),
    _events("by_case", "以案释法活动", Q(form=Form.CASE)),
    _events("live", "网络直播普法", Q(form=Form.LIVE)),
    _sum("attendance", "受教育群众", "attendance", "人次", words=("受众人次",), good="up"),
    _sum("materials", "发放宣传资料", "material_count", "份", words=("发放宣传手册",)),
    _sum("consultations", "现场解答咨询", "consultations", "人次"),
    _sum("media", "各级媒体发稿", "media_items", "篇", words=("媒体发稿",)),
    _sum("online_views", "线上阅读、观看", "online_views", "次", variant="各平台自报数，不计入受众人次"),
    _sum("cost", "普法活动经费", "cost", "元"),
    _sum("reconsideration_materials", "《行政复议法》宣传资料", "material_count", "份", RECONSIDERATION),
    _sum("reconsideration_consultations", "《行政复议法》宣传现场解答咨询", "consultations", "人次", RECONSIDERATION),
    Distinct(
        _code("appraised_units"), "“谁执法谁普法”履职评议的部门单位", unit="个", source=APPRAISALS, on="on", of="unit",
        splits=("grade",), basis="法治宣传教育法第9条", words=("接受综合考评的部门单位",),
    ),
)  # fmt: skip

__all__ = ["work_figures"]
