"""How indicators, self-assessments, pilots, practices and honours are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.model_county.binding import bound
from fazhi.areas.leadership.model_county.models import (
    AssessmentSnapshot,
    GoodPractice,
    Indicator,
    IndicatorSet,
    ModelHonour,
    ModelItem,
    ModelItemEvidence,
    ModelItemGap,
    ModelItemReading,
    NamedReport,
    Pilot,
    SelfAssessment,
)
from fazhi.spine import registry
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

KEEPERS = (Role.REGISTRAR, Role.CLERK)
BASIS = "中央依法治国办《关于开展法治政府建设示范创建活动的意见》（2019年）"


def version_is_new(values: Mapping[str, Any]) -> str:
    rows = IndicatorSet.objects.filter(
        organ=values["organ"], title=values["title"], edition=values["edition"], withdrawn=False
    )
    other = rows.exclude(pk=values["entry"].pk if values.get("entry") else None).first()
    return f"“{values['title']}”的版本“{values['edition']}”已登记（{other.number}）" if other else ""


SETS = publish(
    Register(
        "leadership.indicator_sets", "L5", "示范创建指标体系", IndicatorSet,
        columns=("number", "title", "edition", "year", "origin", "drawn_from", "full"), filters=("origin", "year"),
        search=("title", "drawn_from"), form=("edition", "origin", "drawn_from", "year", "full"), roles=KEEPERS,
        number="{mark}指标体系〔{year}〕{n}号", kind="origin", area="leadership", basis=BASIS, checks=(version_is_new,),
    )
)  # fmt: skip


def code_is_new(values: Mapping[str, Any]) -> str:
    rows = Indicator.objects.filter(indicator_set=values["indicator_set"], code=values["code"], withdrawn=False)
    other = rows.exclude(pk=values["entry"].pk if values.get("entry") else None).first()
    return f"指标编号{values['code']}在“{values['indicator_set']}”中已有（{other.title[:20]}），请核对" if other else ""


def weight_is_right(values: Mapping[str, Any]) -> str:
    if values["weight"] < 0:
        return "分值不能小于0"
    full = values["indicator_set"].full
    return f"分值{values['weight']}大于指标体系的满分{full}，请核对" if values["weight"] > full else ""


def binding_is_known(values: Mapping[str, Any]) -> str:
    """What it is bound to exists, and what is asked of it is whole."""
    code, compare, wanted = values.get("bound_to") or "", values.get("compare") or "", values.get("bound_value")
    if bool(compare) != (wanted is not None):
        return "“取数的要求”和“要求的数值”须一并填写"
    if not code:
        return "写明“取数的要求”的，请填写取数的指标或者台账代码" if compare else ""
    if bound(code) is None:
        return f"没有“{code}”这个指标或者台账，请核对代码（指标页、台账页的地址中有代码）"
    return f"“{code}”不向其他系统提供记录" if registry.is_known(code) and registry.by_name_only(code) else ""


INDICATORS = publish(
    Register(
        "leadership.indicators", "L5", "示范创建指标", Indicator,
        columns=("number", "indicator_set", "code", "level_one", "level_two", "title", "kind", "weight", "unit", "bound_to"),
        filters=("indicator_set", "kind", "applies_to", "unit"), search=("title", "code", "level_one", "level_two", "bound_to"),
        form=("indicator_set", "code", "level_one", "level_two", "kind", "threshold", "applies_to", "evidence_kinds", "weight", "unit",
              "bound_to", "compare", "bound_value"),
        optional=("threshold", "evidence_kinds", "bound_to", "compare", "bound_value"), roles=KEEPERS,
        number="{mark}指标〔{year}〕{n}号", kind="kind", area="leadership", basis=BASIS,
        checks=(code_is_new, weight_is_right, binding_is_known),
    )
)  # fmt: skip

ASSESSMENTS = publish(
    Register(
        "leadership.model_county", "L5", "示范创建自评台账", SelfAssessment,
        columns=("number", "title", "indicator_set", "scheme", "year", "state", "items_due", "hand_in_by", "handed_in_on", "self_total",
                 "review_total"),
        filters=("state", "scheme", "year"), search=("batch", "notice_no"), details=(NamedReport,), kind="scheme",
        elsewhere=(AssessmentSnapshot,), area="leadership", basis=BASIS,
    )
)  # fmt: skip

ITEMS = publish(
    Register(
        "leadership.model_item", "L5", "示范创建指标自评台账", ModelItem,
        columns=("number", "title", "organ", "state", "due", "verdict", "gaps", "self_score", "review_score"),
        filters=("state", "verdict", "organ"), search=("deduction_ground", "review_note"),
        details=(ModelItemEvidence, ModelItemGap), elsewhere=(ModelItemReading,), kind="verdict", area="leadership", basis=BASIS,
    )
)  # fmt: skip


def end_is_told(values: Mapping[str, Any]) -> str:
    since, until = values["since"], values.get("until")
    if until and until < since:
        return f"结束日期{until}早于开始日期{since}，请核对"
    if until and not (values.get("ended_as") and values.get("results")):
        return "试点结束的，请填写结束情况和试点成果"
    return "没有填写结束日期的试点不能填写结束情况" if values.get("ended_as") and not until else ""


PILOTS = publish(
    Register(
        "leadership.pilots", "L5", "法治建设试点台账", Pilot,
        columns=("number", "title", "level", "field_of", "lead", "since", "until", "ended_as"),
        filters=("level", "ended_as", "lead"), search=("title", "field_of", "approved_no"),
        form=("level", "field_of", "approved_no", "lead", "since", "until", "ended_as", "results"),
        optional=("approved_no", "until", "ended_as", "results"), roles=KEEPERS, number="{mark}试点〔{year}〕{n}号", kind="level",
        area="leadership", basis=BASIS, checks=(end_is_told,),
    )
)  # fmt: skip

PRACTICES = publish(
    Register(
        "leadership.good_practices", "L5", "经验推广和宣传台账", GoodPractice,
        columns=("number", "title", "kind", "level", "where", "told_on", "lead"), filters=("kind", "level", "lead"),
        search=("title", "where", "paper"), form=("kind", "level", "where", "paper", "told_on", "lead"), roles=KEEPERS,
        number="{mark}经验〔{year}〕{n}号", kind="kind", area="leadership", basis=BASIS,
    )
)  # fmt: skip


def honour_days_in_order(values: Mapping[str, Any]) -> str:
    named = values["named_on"]
    for name, label in (("reexamine_on", "复核日期"), ("valid_until", "有效期"), ("removed_on", "摘牌日期")):
        if (day := values.get(name)) and day < named:
            return f"{label}{day}早于命名日期{named}，请核对"
    return "摘牌的，请写明理由" if values.get("removed_on") and not values.get("removed_why") else ""


HONOURS = publish(
    Register(
        "leadership.honours", "L5", "法治政府建设荣誉台账", ModelHonour,
        columns=("number", "title", "level", "scheme", "batch", "named_on", "reexamine_on", "valid_until", "removed_on"),
        filters=("level", "scheme"), search=("title", "decision_no"),
        form=("level", "scheme", "batch", "decision_no", "named_on", "reexamine_on", "valid_until", "removed_on", "removed_why"),
        optional=("batch", "reexamine_on", "valid_until", "removed_on", "removed_why"), roles=KEEPERS,
        number="{mark}荣誉〔{year}〕{n}号", kind="level", area="leadership", basis=BASIS, checks=(honour_days_in_order,),
        public=("title", "level", "scheme", "decision_no", "named_on"), published=Q(removed_on=None), told_as="法治政府建设荣誉",
    )
)  # fmt: skip
