"""What bodies propose: whether it can stand, and which checks it comes to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.inspection_plans.board import Check
from fazhi.areas.enforcement.inspection_plans.models import PlanProposal, YearPlan
from fazhi.areas.enforcement.inspection_plans.practice import RULES
from fazhi.areas.enforcement.visits.asking import published
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.spine.models import Organ

OPINION = "国办发〔2024〕54号"


def split_codes(text: str) -> list[str]:
    """Codes of items as people write them, without repetition."""
    return list(dict.fromkeys(filter(None, re.split(r"[、,，;；\s]+", text or ""))))


def numbers_in(text: str) -> list[int]:
    """Numbers as people write them: 3、7 or 3,7."""
    return list(dict.fromkeys(int(n) for n in re.findall(r"\d{1,6}", text or "")))


def month_window(year: int, first: int, last: int) -> tuple[date, date]:
    """The first and the last day of a run of months."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def object_of(values: Mapping[str, Any]) -> InspectedObject | None:
    """The object that a proposal names, by its entry or its credit code."""
    if values.get("target"):
        return values["target"]  # type: ignore[no-any-return]
    code = (values.get("target_code") or "").strip()
    return InspectedObject.objects.filter(uscc=code, withdrawn=False).first() if code else None


def objects_of(values: Mapping[str, Any], on: date) -> QuerySet[InspectedObject]:
    """The objects still in business of a class."""
    rows = InspectedObject.objects.filter(Q(ended_on=None) | Q(ended_on__gt=on), withdrawn=False)
    if trade := (values.get("class_trade") or "").strip():
        rows = rows.filter(trade=trade)
    if values.get("class_risk"):
        rows = rows.filter(risk_class=values["class_risk"])
    if division := values.get("class_division"):
        rows = rows.filter(division__code__startswith=division.code)
    return rows.order_by("pk")


def plan_takes_proposals(values: Mapping[str, Any]) -> str:
    plan: YearPlan = values["plan"]
    if plan.matter.state != "gathering":
        return f"“{plan.title}”已汇总，不再接受申报和更正；确需增加的，请统筹单位登记为临时任务"
    return ""


def object_is_told(values: Mapping[str, Any]) -> str:
    """One object or one class, and there is such a thing."""
    classed = any(values.get(n) for n in ("class_trade", "class_risk", "class_division"))
    code = (values.get("target_code") or "").strip()
    if bool(values.get("target") or code) == classed:
        return "请填写一个检查对象（名录条目或者信用代码），或者填写对象范围，二者填一"
    if classed:
        if not values.get("class_trade") and not values.get("class_risk"):
            return (
                "对象范围须写明行业或者信用风险分类，不得以整个区划为范围（国办发〔2024〕54号：计划应当明确检查范围）"
            )
        return (
            ""
            if objects_of(values, values["on"]).exists()
            else "名录中没有符合这一范围的检查对象，请核对行业、分类和区划"
        )
    found = object_of(values)
    if found is None:
        return f"检查对象名录中没有信用代码为“{code}”的对象，请先登记对象或者核对代码"
    if values.get("target") and code and found.uscc != code:
        return f"信用代码“{code}”不是{found.title}的（应为{found.uscc or '空'}），请核对"
    if found.ended_on and found.ended_on <= values["on"]:
        return f"{found.title}已于{found.ended_on}注销（迁出），不能列入检查计划"
    return ""


def months_hold_together(values: Mapping[str, Any]) -> str:
    first, last, often = values["month_from"], values["month_to"], values["frequency"]
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return f"检查月份为{first}至{last}，应为1至12"
    if first > last:
        return f"检查月份自{first}月至{last}月，前后颠倒，请核对"
    if not 1 <= often <= last - first + 1:
        return f"{first}月至{last}月共{last - first + 1}个月，一年{often}次不能均匀安排；请核对频次，或者放宽月份"
    if not 1 <= values["hours"] <= RULES.most_hours:
        return f"每次时长为{values['hours']}小时，应为1至{RULES.most_hours}小时"
    return ""


def items_are_published(values: Mapping[str, Any]) -> str:
    """What is not published may not be inspected, so it cannot be planned."""
    return unpublished(split_codes(values["item_codes"]), values["organ"], values["on"])


def unpublished(codes: list[str], body: Organ, on: date) -> str:
    if not codes:
        return "请填写检查事项编码"
    if missing := [code for code in codes if not published(code, [body], on)]:
        return f"检查事项{'、'.join(missing)}没有公布在{body.short or body.name}的行政检查事项清单，未公布的不得检查（{OPINION}）"
    return ""


def alone_has_its_reason(values: Mapping[str, Any]) -> str:
    return "不宜合并的，须写明理由（如突击检查、暗访）" if values["alone"] and not values.get("alone_why") else ""


def not_proposed_before(values: Mapping[str, Any]) -> str:
    """The same body proposes an item of an object once; how often is the frequency."""
    entry, found = values.get("entry"), object_of(values)
    if found is None:
        return ""
    rows = PlanProposal.objects.filter(plan=values["plan"], organ=values["organ"], withdrawn=False)
    rows = rows.filter(Q(target=found) | Q(target_code=found.uscc) if found.uscc else Q(target=found))
    for row in rows.exclude(pk=entry.pk if entry else None):
        if both := sorted(set(split_codes(row.item_codes)) & set(split_codes(values["item_codes"]))):
            return f"本单位已申报对{found.title}检查{'、'.join(both)}（{row.number}）；一年几次请填频次，不要重复申报"
    return ""


CHECKS = (
    plan_takes_proposals, object_is_told, months_hold_together, items_are_published, alone_has_its_reason, not_proposed_before,
)  # fmt: skip


def proposals_of(plan: YearPlan) -> list[PlanProposal]:
    """What bodies have proposed for a plan, in a fixed order; of a bulk writer what it has in hand (``plan.in_hand``)."""
    rows = plan.__dict__.get("in_hand")
    if rows is None:
        rows = PlanProposal.objects.filter(plan=plan, withdrawn=False).select_related("organ", "class_division")
    return sorted(rows, key=lambda row: (row.organ.code, row.pk))


def checks_of(plan: YearPlan, on: date) -> Iterator[Check]:
    """Every check that the proposals of a plan come to: for each object, as often as asked, its months in equal parts."""
    no = 0
    by_code = dict(InspectedObject.objects.filter(withdrawn=False).exclude(uscc="").values_list("uscc", "pk"))
    for row in proposals_of(plan):
        one = row.target_id or by_code.get(row.target_code)
        told = {"class_trade": row.class_trade, "class_risk": row.class_risk, "class_division": row.class_division}
        for target in [one] if one else objects_of(told, on).values_list("pk", flat=True):
            for start, end in parts(plan.year, row.month_from, row.month_to, row.frequency):
                no += 1
                yield Check(
                    no, row.pk, row.organ.code, target, tuple(split_codes(row.item_codes)), start, end, row.hours, row.tier,
                    row.frequency, row.alone, plan.from_above,
                )  # fmt: skip


def parts(year: int, first: int, last: int, often: int) -> Iterator[tuple[date, date]]:
    """A run of months in equal parts, one for each time."""
    months = last - first + 1
    for n in range(often):
        yield month_window(year, first + months * n // often, first + months * (n + 1) // often - 1)
