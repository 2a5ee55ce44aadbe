"""How a warning is weighed, issued, changed and lifted (突发事件应对法第62—70条)."""

from __future__ import annotations

from fazhi.areas.emergency.levels import LAW
from fazhi.areas.emergency.moments import day_of
from fazhi.areas.emergency.warnings import gates, papers
from fazhi.areas.emergency.warnings.models import EmergencyConsultation, EmergencyWarning, EmergencyWarningChange
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "emergency.warning"
STAFF = (Role.CLERK, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
AT_ONCE = Unit.IMMEDIATE

STEPS = (
    Step(
        "consult", "会商评估", ("weighing", "in_force"), "", by=STAFF, basis=f"{LAW}第62条", adds=EmergencyConsultation, rows=("23:7",),
    ),
    Step(
        "report_danger", "报告可能发生重大以上事件", "weighing", "", by=STAFF, basis=f"{LAW}第62条", rows=("23:7",), once=True,
        hint="立即向上级人民政府报告，并向上级人民政府有关部门、当地驻军和可能受到危害的毗邻地区通报",
    ),
    Step(
        "issue", "发布预警", "weighing", "in_force", by=HEADS, basis=f"{LAW}第63条、第64条",
        fields=("level", "issued_at", "issuer", "text", "measures", "other_basis", "channels", "contact"),
        optional=("other_basis", "contact"),
        sets={"colour": gates.colour, "issued_colour": gates.colour, "issued_on": lambda c: day_of(c.values["issued_at"])},
        needs=(gates.signs_were_discussed, gates.major_was_reported),
        checks=(gates.issued_today, gates.measures_fit_the_level), issues=("warning",), rows=("23:8", "23:9"),
    ),
    Step(
        "report_up", "预警信息上报", "in_force", "", by=STAFF, basis=f"{LAW}第64条", fields=("reported_up_at",),
        checks=(gates.reported_after_issue,), rows=("23:8",), once=True,
        hint="向上一级人民政府报告，必要时可以越级上报，并通报当地驻军和毗邻、相关地区",
    ),
    Step(
        "adjust", "调整预警", "in_force", "", by=HEADS, basis=f"{LAW}第70条", adds=EmergencyWarningChange,
        detail=("change", "level_after", "at", "reason"), fields=("area", "measures", "other_basis"), optional=("other_basis",),
        fills={"level_before": lambda c: c.record.level},
        sets={"level": lambda c: c.detail["level_after"], "colour": gates.colour},
        checks=(gates.changed_after_issue, gates.change_says_what_it_is, gates.measures_fit_the_level), rows=("23:9", "23:10"),
    ),
    Step(
        "occurred", "预警的事件已经发生", "in_force", "", by=STAFF, basis=f"{LAW}第61条", fields=("occurred_at", "incident_no"),
        optional=("incident_no",), sets={"lead_minutes": gates.lead}, checks=(gates.occurred_after_issue,), once=True,
        hint="预警期不因此结束：预警、响应各自启动，各自解除",
    ),
    Step(
        "lift", "解除预警", "in_force", "lifted", by=HEADS, basis=f"{LAW}第70条", fields=("danger_over_at", "lifted_at"),
        sets={"lift_minutes": gates.until_lifted, "lifted_on": lambda c: day_of(c.values["lifted_at"])},
        checks=(gates.lifted_in_order,), issues=("lifting",), rows=("23:10",),
    ),
    Step("drop", "不发布", "weighing", "dropped", by=HEADS, basis=f"{LAW}第62条"),
)  # fmt: skip
LIMITS = (
    Limit(
        "issue", "发布预警", 0, AT_ONCE, "open", {"issue", "drop"}, f"{LAW}第64条", effect=Effect.LIABILITY, rows=("23:8",),
    ),
    Limit(
        "report_up", "预警信息上报", 0, AT_ONCE, "issue", {"report_up"}, f"{LAW}第64条", effect=Effect.LIABILITY, until_closed=True,
        rows=("23:8",),
    ),
)  # fmt: skip

WARNING = register(
    Procedure(
        code=CODE, id="M1", name="预警", record=EmergencyWarning, basis=f"{LAW}第62—70条", number="{mark}警收〔{year}〕{n}号",
        title="{name}", opens="weighing", closes={"lifted", "dropped"},
        states={"weighing": "研判中", "in_force": "生效中", "lifted": "已解除", "dropped": "未发布"},
        open_name="登记预警研判", open_by=STAFF, open_on="发现日期",
        open_fields=("name", "category", "level", "area", "start_at", "until_at"), open_optional=("until_at",),
        open_checks=(gates.can_be_warned_of, gates.period_in_order), steps=STEPS, limits=LIMITS, templates=papers.TEMPLATES,
    )
)  # fmt: skip
