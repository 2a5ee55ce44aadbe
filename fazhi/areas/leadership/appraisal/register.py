"""How schemes, items and appraisals are seen. Results stay inside; what was made public by decision is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.appraisal.models import (
    Appraisal,
    AppraisalChange,
    AppraisalDecision,
    AppraisalItem,
    AppraisalObjection,
    AppraisalReading,
    AppraisalScheme,
    organ_at,
)
from fazhi.areas.leadership.appraisal.scoring import read_steps
from fazhi.areas.leadership.appraisal.words import Shape
from fazhi.figures import catalogue
from fazhi.spine import registry
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

BASIS = "法治政府建设实施纲要（2021—2025年）（三十二）"

SCHEMES = publish(
    Register(
        "leadership.appraisal_scheme", "L7", "考核方案台账", AppraisalScheme,
        columns=("number", "name", "year", "version", "state", "period_from", "period_to", "full", "cap", "paper_no"),
        filters=("state", "year"), search=("name", "version", "paper_no"), kind="year", area="leadership", basis=BASIS,
    )
)  # fmt: skip


def scheme_is_open(values: Mapping[str, Any]) -> str:
    scheme = values["scheme"]
    if scheme.matter.state == "drafting":
        return ""
    return f"方案“{scheme}”已批准，考核项目不再增减；需要调整的，请另行拟订新版本"


def item_code_is_new(values: Mapping[str, Any]) -> str:
    rows = AppraisalItem.objects.filter(scheme=values["scheme"], code=values["code"], withdrawn=False)
    other = rows.exclude(pk=values["entry"].pk if values.get("entry") else None).first()
    return f"项目编号{values['code']}在本方案中已有（{other.title[:20]}），请核对" if other else ""


def rule_is_whole(values: Mapping[str, Any]) -> str:
    """Each way of scoring has the numbers that it needs."""
    shape, weight = values["shape"], values["weight"]
    if weight <= 0:
        return "分值须大于0"
    if (shape == Shape.BY_HAND) == bool(values.get("figure")):
        return "不取数的项目不填指标代码，其他项目须填写指标代码"
    if shape == Shape.THRESHOLD and values.get("high") is None:
        return "“达到即得满分”的，请填写满分对应的数"
    if shape == Shape.LINEAR and (
        values.get("low") is None or values.get("high") is None or values["low"] == values["high"]
    ):
        return "“按比例得分”的，请填写零分、满分对应的两个不同的数"
    if shape == Shape.PER_CASE and not (values.get("each") and values["each"] > 0):
        return "“每发生一件扣分”的，请填写每件扣分"
    return _steps_are_whole(values) if shape == Shape.STEPS else ""


def _steps_are_whole(values: Mapping[str, Any]) -> str:
    try:
        pairs = read_steps(values.get("steps") or "")
    except ValueError as error:
        return f"分档“{error}”看不懂，请写作“数:分”，几档以“；”隔开"
    if not pairs:
        return "“分档得分”的，请填写分档"
    return "分档的分数不能大于本项分值" if max(points for _, points in pairs) > values["weight"] else ""


def figure_is_known(values: Mapping[str, Any]) -> str:
    """The figure exists, tells of no persons, and its records name the agency."""
    code, path = values.get("figure") or "", values.get("unit_path") or ""
    if not code:
        return "不取数的项目不填单位所在的字段" if path else ""
    try:
        figure = catalogue.figure(code)
    except registry.Unknown:
        return f"没有“{code}”这个指标，请核对代码（指标页的地址中有代码）"
    for leaf in figure.leaves():
        if leaf.source.closed or registry.by_name_only(leaf.source.system):
            return f"“{figure.name}”涉及个人或者不对外提供，不能用于考核"
        if path and organ_at(leaf.source.model, path) is None:
            return f"“{figure.name}”的记录没有“{path}”这个单位字段"
    return ""


ITEMS = publish(
    Register(
        "leadership.appraisal_items", "L7", "考核项目", AppraisalItem,
        columns=("number", "scheme", "code", "title", "kinds", "figure", "shape", "weight"), filters=("scheme", "shape"),
        search=("title", "code", "figure", "ground"),
        form=("scheme", "code", "kinds", "figure", "unit_path", "shape", "direction", "weight", "low", "high", "steps", "each", "no_cases",
              "ground"),
        optional=("figure", "unit_path", "low", "high", "steps", "each"), roles=(Role.REGISTRAR, Role.CLERK),
        number="{mark}考核项目〔{year}〕{n}号", kind="shape", area="leadership", basis=BASIS,
        checks=(scheme_is_open, item_code_is_new, rule_is_whole, figure_is_known),
    )
)  # fmt: skip

APPRAISALS = publish(
    Register(
        "leadership.appraisal", "L7", "法治建设考核台账", Appraisal,
        columns=("number", "agency", "scheme", "state", "as_of", "computed", "total", "full", "told_on", "concluded_on"),
        filters=("state", "scheme", "agency", "public"), search=("public_no",),
        public=("agency", "final_total", "final_full", "concluded_on", "public_no"), published=Q(public=True), told_as="法治建设考核结果",
        details=(AppraisalChange, AppraisalObjection, AppraisalDecision), elsewhere=(AppraisalReading,), kind="scheme", area="leadership",
        basis=BASIS,
    )
)  # fmt: skip
