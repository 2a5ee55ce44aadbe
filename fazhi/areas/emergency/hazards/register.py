"""How hazards are seen: the county registers, checks and publishes them (突发事件应对法第33条)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.emergency.hazards.models import EmergencyHazard
from fazhi.areas.emergency.levels import LAW, Category
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role


def of_a_kind_that_is_registered(values: Mapping[str, Any]) -> str:
    if values["category"] == Category.SOCIAL:
        return f"危险源、危险区域登记自然灾害、事故灾难和公共卫生事件的，社会安全事件不在此登记（{LAW}第33条）"
    return ""


def days_in_order(values: Mapping[str, Any]) -> str:
    registered = values["registered_on"]
    for name, label in (("checked_on", "检查"), ("published_on", "公布"), ("removed_on", "消除")):
        if values.get(name) and values[name] < registered:
            return f"{label}日期早于登记日期{registered}，请核对"
    return ""


def a_check_says_what_it_found(values: Mapping[str, Any]) -> str:
    return "请填写检查情况" if values.get("checked_on") and not values.get("check_result") else ""


HAZARDS = publish(
    Register(
        "emergency.hazards", "M1", "危险源、危险区域登记台账", EmergencyHazard,
        columns=("number", "title", "category", "place", "unit", "organ", "registered_on", "checked_on", "published_on", "removed_on"),
        filters=("category", "organ"), search=("place", "unit"),
        form=("category", "place", "risk", "measures", "unit", "registered_on", "checked_on", "check_result", "published_on",
              "removed_on"),
        optional=("checked_on", "check_result", "published_on", "removed_on"), roles=(Role.CLERK, Role.REGISTRAR),
        number="{mark}危〔{year}〕{n}号", kind="category", area="emergency", basis=f"{LAW}第33条",
        checks=(of_a_kind_that_is_registered, days_in_order, a_check_says_what_it_found),
        public=("title", "category", "place", "risk", "measures", "unit", "checked_on", "published_on"),
        published=Q(published_on__isnull=False, removed_on=None),
    )
)  # fmt: skip
