"""How items, ratios and rounds of random inspection are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.random_checks.models import (
    RandomAnswer,
    RandomGap,
    RandomItem,
    RandomPlan,
    RandomPlanItem,
    RandomPlanShare,
    RandomRatio,
    RandomRecusal,
)
from fazhi.spine.draws.shares import fraction
from fazhi.spine.draws.words import UnsoundDraw
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

NOTICE = "国办发〔2015〕58号"
RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)


def item_is_its_bodys(values: Mapping[str, Any]) -> str:
    """What may be inspected at random is first of all a published item of inspection of the same body."""
    item, since = values["check_item"], values.get("published_on")
    if item.body_id != values["body"].pk:
        return f"“{item.title}”是{item.body.short}的行政检查事项，不能登记为{values['body'].short}的抽查事项"
    if item.withdrawn or item.published_on is None:
        return f"“{item.title}”还没有在行政检查事项清单公布，不能列入抽查（国办发〔2024〕54号）"
    if since and (since < item.published_on or (item.until and since >= item.until)):
        return f"“{item.title}”在行政检查事项清单的公布期间是{item.published_on}至{item.until or '今'}，请核对公布日期"
    return ""


def item_days_in_order(values: Mapping[str, Any]) -> str:
    since, until = values.get("published_on"), values.get("until")
    return f"取消日期{until}早于公布日期{since}，请核对" if since and until and until < since else ""


RANDOM_ITEMS = publish(
    Register(
        "enforcement.random_items", "E6", "随机抽查事项清单", RandomItem,
        columns=("number", "title", "check_item", "body", "often", "published_on", "until"), filters=("body", "published_on"),
        search=("title",), public=("title", "body", "often", "published_on"),
        published=Q(withdrawn=False, published_on__isnull=False, until=None), form=("check_item", "body", "often", "published_on", "until"),
        optional=("often", "published_on", "until"), roles=RECORDERS, number="{mark}抽项〔{year}〕{n}号", kind="body", area="enforcement",
        checks=(item_is_its_bodys, item_days_in_order), basis=f"{NOTICE}二（一）",
    )
)  # fmt: skip


def ratio_can_be_read(values: Mapping[str, Any]) -> str:
    try:
        fraction(values["rate"])
    except UnsoundDraw as error:
        return "；".join(error.reasons)
    low, high = values.get("at_least") or 0, values.get("at_most")
    if high is not None and high < low:
        return f"至多{high}户少于至少{low}户，请核对"
    since, until = values["since"], values.get("until")
    return f"失效日期{until}早于施行日期{since}，请核对" if until and until < since else ""


RATIO_FIELDS = ("domain", "risk_class", "rate", "at_least", "at_most", "ratio_source", "county_wide", "since", "until")
RANDOM_RATIOS = publish(
    Register(
        "enforcement.random_ratios", "E6", "抽查比例", RandomRatio, columns=("number", "title", "organ", *RATIO_FIELDS),
        filters=("domain", "risk_class", "county_wide", "organ", "since"), search=("title", "ratio_source"),
        public=("title", "domain", "risk_class", "rate", "at_least", "at_most", "ratio_source", "since"),
        published=Q(withdrawn=False, until=None), form=RATIO_FIELDS, optional=("domain", "risk_class", "at_least", "at_most", "county_wide", "until"),
        roles=RECORDERS, number="{mark}抽比〔{year}〕{n}号", kind="risk_class", area="enforcement", checks=(ratio_can_be_read,),
        basis=f"{NOTICE}二（三）；比例由地方规定",
    )
)  # fmt: skip

RANDOM_PLANS = publish(
    Register(
        "enforcement.random_plan", "E6", "双随机抽查台账", RandomPlan,
        columns=("number", "title", "organ", "bodies", "domain", "state", "next_due", "begins_on", "ends_on", "pool_size", "drawn",
                 "drawn_on", "published_on"),
        filters=("state", "domain", "organ", "drawn_on", "begins_on"), search=("title", "year_plan", "bodies"),
        public=("title", "organ", "bodies", "domain", "begins_on", "ends_on", "pool_size", "drawn", "drawn_on", "published_on"),
        published=Q(approved_on__isnull=False), details=(RandomPlanItem, RandomPlanShare, RandomRecusal, RandomAnswer, RandomGap),
        kind="domain", area="enforcement", page="enforcement:random-plans", told_as="双随机抽查", basis=NOTICE,
    )
)  # fmt: skip
