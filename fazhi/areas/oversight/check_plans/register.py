"""How checks, what each unit bears of them, and the points of observation are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.oversight.check_plans import models as m
from fazhi.areas.oversight.check_plans.gates import LOCAL, NOTICE
from fazhi.areas.oversight.check_plans.procedure import CODE, PLAN_CODE, TASK_CODE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

KEEPERS = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.REGISTRAR, Role.LIAISON)


def point_ends_after_it_began(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return f"结束日期{until}早于设立日期{values['on']}，请核对" if until and until < values["on"] else ""


def report_is_of_a_point(values: Mapping[str, Any]) -> str:
    month, unit = values["month"], values["unit"]
    if month.day != 1 or month > values["on"]:
        return f"月份{month}应当填该月1日，且不晚于登记日期"
    points = m.BurdenPoint.objects.filter(unit=unit, withdrawn=False, on__lte=values["on"])
    if not any(point.until is None or point.until >= month for point in points):
        return f"{unit}在{month:%Y年%-m月}没有列为减负观测点，请先登记观测点"
    same = m.BurdenReport.objects.filter(unit=unit, month=month, withdrawn=False)
    entry = values.get("entry")
    if same.exclude(pk=entry.pk if entry else None).exists():
        return f"{unit}{month:%Y年%-m月}的观测月报已经登记"
    total = values.get("checks", 0) + values.get("forms", 0) + values.get("meetings", 0)
    if values.get("unplanned", 0) > total:
        return "不在计划内的多于各项合计，请核对"
    return ""


PLANS = publish(
    Register(
        PLAN_CODE, "O7", "督查检查考核计划台账", m.CheckPlan, columns=("number", "title", "year", "organ", "state", "approval_no", "approved_on"),
        filters=("state", "year"), search=("title",), details=(m.CheckPlanItem, m.CheckPlanDrop), area="oversight", basis=NOTICE,
    )
)  # fmt: skip
CHECKS = publish(
    Register(
        CODE, "O7", "督查检查考核台账", m.Check,
        columns=("number", "title", "form", "organ", "state", "starts_on", "ends_on", "issued_on", "urgent_no"),
        filters=("state", "form", "organ", "issued_on", "starts_on"), search=("title", "objects_named"), kind="form", area="oversight", basis=NOTICE,
    )
)  # fmt: skip
TASKS = publish(
    Register(
        TASK_CODE, "O7", "迎检任务台账", m.CheckTask,
        columns=("number", "title", "form", "organ", "organiser", "state", "planned", "starts_on", "ends_on", "hours", "papers", "next_due"),
        filters=("state", "form", "organ", "organiser", "planned", "opened_on"), search=("title",), details=(m.CheckExcess,), kind="form",
        area="oversight", basis=LOCAL,
    )
)  # fmt: skip
POINTS = publish(
    Register(
        "oversight.burden_point", "O7", "减负观测点名册", m.BurdenPoint, columns=("number", "title", "unit", "on", "until", "contact_post"),
        filters=("unit", "on"), search=("title",), form=("unit", "until", "contact_post"), optional=("until", "contact_post"), roles=KEEPERS,
        basis=LOCAL, number="{mark}减观〔{year}〕{n}号", checks=(point_ends_after_it_began,), area="oversight",
    )
)  # fmt: skip
REPORTS = publish(
    Register(
        "oversight.burden_report", "O7", "减负观测月报台账", m.BurdenReport,
        columns=("number", "unit", "month", "checks", "forms", "meetings", "unplanned", "on"), filters=("unit", "month"), search=("title",),
        form=("unit", "month", "checks", "forms", "meetings", "unplanned", "remark"),
        optional=("checks", "forms", "meetings", "unplanned", "remark"),
        roles=KEEPERS, basis=LOCAL, number="{mark}减月〔{year}〕{n}号", checks=(report_is_of_a_point,), area="oversight",
    )
)  # fmt: skip
