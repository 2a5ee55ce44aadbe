"""How audits and the ledger of statistical integrity are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.oversight.audits import models as m
from fazhi.areas.oversight.audits.procedure import CODE, LAW
from fazhi.areas.oversight.audits.words import Duty
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

STATISTICS = "统计法第9条、第40条、第46条"
KEEPERS = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.REGISTRAR)


def no_more_wrong_than_checked(values: Mapping[str, Any]) -> str:
    checked, wrong = values.get("checked") or 0, values.get("wrong") or 0
    if wrong > checked:
        return f"有误的{wrong}笔多于抽查的{checked}笔，请核对"
    if values["duty"] == Duty.SPOT_CHECK and not checked:
        return "数据质量抽查请填写抽查了多少笔"
    return ""


def case_has_its_result(values: Mapping[str, Any]) -> str:
    if values["duty"] in (Duty.CASE, Duty.PROPOSAL) and not (values.get("result") or "").strip():
        return f"查处造假、提出处分建议请写明结果、处理（{STATISTICS}）"
    return ""


AUDITS = publish(
    Register(
        CODE, "O7", "审计、巡察整改台账", m.AuditProject,
        columns=("number", "title", "kind", "unit", "auditor", "state", "issued_on", "rectify_by", "published_on", "next_due"),
        filters=("state", "kind", "theme", "unit", "issued_on", "opened_on"), search=("title", "report_no", "auditor"),
        details=(m.AuditFinding, m.AuditMeasure, m.AuditConfirmation, m.AuditReferral), kind="kind", area="oversight", basis=LAW,
    )
)  # fmt: skip
STATISTICS_DUTIES = publish(
    Register(
        "oversight.statistics_duty", "O7", "统计造假防范台账", m.StatisticsDuty,
        columns=("number", "title", "on", "duty", "unit", "checked", "wrong"), filters=("duty", "unit", "on"), search=("title", "content"),
        form=("duty", "unit", "content", "checked", "wrong", "result", "transfer_no"),
        optional=("unit", "checked", "wrong", "result", "transfer_no"),
        roles=KEEPERS, basis=STATISTICS, number="{mark}统防〔{year}〕{n}号", checks=(no_more_wrong_than_checked, case_has_its_result), kind="duty",
        area="oversight",
    )
)  # fmt: skip
