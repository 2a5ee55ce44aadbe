"""How work rules and plans are listed: a plain register, inside; reports carry the figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.rules.work_rules.models import WorkRule
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

OVER = (WorkRule.Status.REPLACED, WorkRule.Status.ENDED)


def what_replaced_it_is_named(values: Mapping[str, Any]) -> str:
    if values["status"] == WorkRule.Status.REPLACED and not values.get("replaced_by"):
        return "已被代替的，请填写代替它的文件"
    return ""


def its_end_has_a_day(values: Mapping[str, Any]) -> str:
    ended = values.get("ended_on")
    if values["status"] in OVER and not ended:
        return "已停止执行或者已被代替的，请填写停止执行日期"
    if ended and ended < values["on"]:
        return f"停止执行日期{ended}早于印发日期{values['on']}，请核对"
    if ended and values["status"] not in OVER:
        return "仍在执行的，不填写停止执行日期"
    return ""


def it_is_no_normative_document(values: Mapping[str, Any]) -> str:
    """What touches rights and duties belongs to the other register, whatever it is called."""
    if "规〔" in (values.get("document_no") or ""):
        return "文号含“规”字的是行政规范性文件，请在“行政规范性文件台账”登记（国办发〔2018〕115号第二部分）"
    return ""


WORK_RULES = publish(
    Register(
        "rules.work_rules", "R6", "工作制度和方案台账", WorkRule,
        columns=(
            "number", "title", "organ", "kind", "document_no", "on", "field", "reform", "status", "replaced_by", "ended_on",
            "tested_no",
        ),
        filters=("kind", "status", "field", "reform", "organ", "on"), search=("document_no", "replaced_by", "tested_no"),
        form=(
            "kind", "document_no", "field", "reform", "status", "replaced_by", "ended_on", "tested_no", "reason",
        ),
        optional=("document_no", "field", "replaced_by", "ended_on", "tested_no", "reason"),
        roles=(Role.REGISTRAR, Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD), number="{mark}制度〔{year}〕{n}号", kind="kind",
        area="rules", checks=(what_replaced_it_is_named, its_end_has_a_day, it_is_no_normative_document),
        basis="国办发〔2018〕115号第二部分",
    )
)  # fmt: skip
