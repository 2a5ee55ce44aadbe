"""How law publicity is seen. Activities stay inside; plans, lists and results that were published are public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.services.publicity import ledger_registers, matter_registers
from fazhi.areas.services.publicity.activity_models import PublicityActivity, PublicityAppraisal
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)


def views_name_their_source(values: Mapping[str, Any]) -> str:
    return (
        "请填写线上数据的来源；线上数据不计入受众人次"
        if values.get("online_views") and not values.get("online_source")
        else ""
    )


def an_event_has_a_place(values: Mapping[str, Any]) -> str:
    return "" if values.get("place") or values["form"] == PublicityActivity.Form.MEDIA else "请填写活动地点"


def minors_are_protected(values: Mapping[str, Any]) -> str:
    if values.get("minors_pictured") and not values.get("minors_consent"):
        return "影像中有未成年人的，须取得监护人同意并作模糊处理（个人信息保护法第28条、第31条）"
    return ""


def constitution_day_is_in_its_week(values: Mapping[str, Any]) -> str:
    """The day is 4 December; publicity weeks are set around it each year, so the month is what can be checked."""
    day, on = values.get("special_day"), values["on"]
    near = (on.month, on.day) >= (11, 27) and (on.month, on.day) <= (12, 11)
    return "国家宪法日为12月4日，请核对活动日期（法治宣传教育法第13条）" if day == "constitution" and not near else ""


ACTIVITIES = publish(
    Register(
        "services.publicity_activity", "S4", "普法活动台账", PublicityActivity,
        columns=("number", "title", "organ", "co_organisers", "on", "place", "form", "audience_type", "attendance",
                 "material_count", "media_items"),
        filters=("form", "audience_type", "special_day", "organ", "on"),
        search=("place", "laws", "co_organisers", "speaker", "media_names"), personal={"speaker", "linked_case_no"},
        form=("co_organisers", "place", "form", "audience_type", "laws", "special_day", "speaker", "attendance",
              "material_count", "consultations", "online_views", "online_source", "media_items", "media_names", "cost",
              "linked_case_no", "minors_pictured", "minors_consent"),
        optional=("co_organisers", "place", "laws", "special_day", "speaker", "attendance", "material_count", "consultations",
                  "online_views", "online_source", "media_items", "media_names", "cost", "linked_case_no"),
        roles=RECORDERS, number="{mark}普〔{year}〕{n}号", kind="form", area="services",
        checks=(an_event_has_a_place, views_name_their_source, minors_are_protected, constitution_day_is_in_its_week),
        basis="法治宣传教育法第9条、第13条、第18条",
    )
)  # fmt: skip


def year_is_over_or_running(values: Mapping[str, Any]) -> str:
    return "评议年度晚于评议日期，请核对" if values["year"] > values["on"].year else ""


APPRAISALS = publish(
    Register(
        "services.publicity_appraisal", "S4", "“谁执法谁普法”履职评议台账", PublicityAppraisal,
        columns=("number", "title", "unit", "year", "round", "grade", "score", "on", "published_on"), filters=("year", "grade", "unit"),
        search=("result",), form=("unit", "year", "round", "grade", "score", "result", "published_on"),
        optional=("round", "grade", "score", "result", "published_on"), roles=(Role.REGISTRAR, Role.CLERK),
        public=("unit", "year", "round", "grade", "score", "published_on"), published=Q(published_on__isnull=False),
        told_as="各单位普法履职评议等次", number="{mark}普评〔{year}〕{n}号", kind="grade", area="services", checks=(year_is_over_or_running,),
        basis="法治宣传教育法第9条、第56条；评议办法由地方规定",
    )
)  # fmt: skip

__all__ = ["ACTIVITIES", "APPRAISALS", "ledger_registers", "matter_registers"]
