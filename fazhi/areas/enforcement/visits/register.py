"""How objects, items of inspection and visits are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.visits.credit_code import fault
from fazhi.areas.enforcement.visits.models import CheckItem, InspectedObject, Visit, VisitBody, VisitFinding
from fazhi.areas.enforcement.visits.words import ObjectKind
from fazhi.spine import registry
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)
CODED = (ObjectKind.ENTERPRISE, ObjectKind.INDIVIDUAL, ObjectKind.COOPERATIVE)
CATALOGUE = "functions.items"


def code_is_right(values: Mapping[str, Any]) -> str:
    """A code where there must be one, with its check digit, and no other object that bears it."""
    code = values.get("uscc") or ""
    if not code:
        if values["object_kind"] in CODED:
            return f"{ObjectKind(values['object_kind']).label}须填写统一社会信用代码"
        return ""
    if found := fault(code):
        return found
    entry = values.get("entry")
    other = InspectedObject.objects.filter(uscc=code, withdrawn=False).exclude(pk=entry.pk if entry else None).first()
    return (
        f"统一社会信用代码{code}已登记为“{other.title}”（{other.number}），请更正该条目，不要重复登记" if other else ""
    )


def risk_has_its_source(values: Mapping[str, Any]) -> str:
    if not values.get("risk_class"):
        return ""
    if values.get("risk_source") and values.get("risk_month"):
        return ""
    return "信用风险分类由市场监管部门按月生成，填写分类的须写明来源和月份"


def end_is_told(values: Mapping[str, Any]) -> str:
    ended = values.get("ended_on")
    return "请写明注销、迁出的情况（吸收合并的写明承继单位）" if ended and not values.get("ended_why") else ""


OBJECT_FIELDS = (
    "object_kind", "uscc", "division", "address", "trade", "domains", "risk_class", "risk_source", "risk_month",
    "key_supervision", "ended_on", "ended_why",
)  # fmt: skip
OBJECTS = publish(
    Register(
        "enforcement.objects", "E6", "检查对象名录库", InspectedObject,
        columns=("number", "title", "object_kind", "uscc", "division", "trade", "risk_class", "key_supervision", "ended_on"),
        filters=("object_kind", "division", "domains", "risk_class", "key_supervision", "ended_on"),
        search=("title", "uscc", "address", "trade"), personal={"address"}, form=OBJECT_FIELDS,
        optional=tuple(n for n in OBJECT_FIELDS if n not in ("object_kind", "division")), roles=RECORDERS,
        number="{mark}检象〔{year}〕{n}号", kind="object_kind", area="enforcement",
        checks=(code_is_right, risk_has_its_source, end_is_told), basis="国办发〔2015〕58号二（二）",
    )
)  # fmt: skip


def item_is_in_the_catalogue(values: Mapping[str, Any]) -> str:
    """The powers of a body are those of its list; where no list is kept on this platform, nothing can be compared."""
    rows = registry.register_of(CATALOGUE).model.objects.filter(withdrawn=False, valid_until=None)
    code = values["item_code"]
    if not rows.filter(item_kind="inspection").exists():
        return ""
    if rows.filter(item_kind="inspection", basic_code=code).exists():
        return ""
    return f"权责清单中没有编码为“{code}”的行政检查事项，请先在权责清单中登记，或者核对编码"


def stands_once(values: Mapping[str, Any]) -> str:
    entry = values.get("entry")
    if values.get("until"):
        return ""
    rows = CheckItem.objects.filter(item_code=values["item_code"], body=values["body"], until=None, withdrawn=False)
    other = rows.exclude(pk=entry.pk if entry else None).first()
    return (
        f"{values['body'].short}的检查事项{other.item_code}已在清单中（{other.number}），请更正该条目" if other else ""
    )


def cap_has_its_source(values: Mapping[str, Any]) -> str:
    if values.get("yearly_cap") is None or values.get("cap_source"):
        return ""
    return "填写年度频次上限的，须写明上限的依据（国办发〔2024〕54号：上限由有关主管部门公布）"


def cancelled_after_published(values: Mapping[str, Any]) -> str:
    since, until = values.get("published_on"), values.get("until")
    return f"取消日期{until}早于公布日期{since}，请核对" if since and until and until < since else ""


ITEM_FIELDS = (
    "item_code", "body", "basis_law", "domain", "object_kinds", "method", "standard", "yearly_cap", "cap_source", "published_on",
    "until",
)  # fmt: skip
CHECK_ITEMS = publish(
    Register(
        "enforcement.check_items", "E6", "行政检查事项清单", CheckItem,
        columns=("number", "title", "item_code", "body", "domain", "basis_law", "method", "yearly_cap", "cap_source", "published_on",
                 "until"),
        filters=("body", "domain", "object_kinds", "published_on"), search=("title", "item_code", "basis_law"),
        public=("title", "item_code", "body", "basis_law", "domain", "object_kinds", "method", "standard", "yearly_cap", "cap_source",
                "published_on"),
        published=Q(withdrawn=False, published_on__isnull=False, until=None), form=ITEM_FIELDS,
        optional=("object_kinds", "method", "standard", "yearly_cap", "cap_source", "published_on", "until"), roles=RECORDERS,
        number="{mark}检项〔{year}〕{n}号", kind="domain", area="enforcement",
        checks=(item_is_in_the_catalogue, stands_once, cap_has_its_source, cancelled_after_published),
        basis="国办发〔2024〕54号；海南省涉企行政检查条例（试行）第7条、第9条",
    )
)  # fmt: skip
VISITS = publish(
    Register(
        "enforcement.visit", "E6", "行政检查台账", Visit,
        columns=("number", "title", "organ", "target", "mode", "state", "next_due", "planned_on", "bodies", "visited_on", "result",
                 "problems", "rectify", "published_on"),
        filters=("state", "mode", "result", "organ", "from_above", "filed", "planned_on"),
        search=("title", "target", "plan_ref", "bodies"), personal={"present"}, details=(VisitBody, VisitFinding), kind="mode",
        area="enforcement", basis="国办发〔2024〕54号；国办发〔2015〕58号",
    )
)  # fmt: skip
