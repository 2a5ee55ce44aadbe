"""The steps of an incident, the same for both procedures (突发事件应对法第61—94条)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.emergency.incidents import counting, gates
from fazhi.areas.emergency.incidents.models import (
    EmergencyOrder,
    EmergencyPerson,
    EmergencyReport,
    EmergencyResponseChange,
    EmergencyTaking,
)
from fazhi.areas.emergency.incidents.reporting import SAFETY
from fazhi.areas.emergency.incidents.words import ReportKind, ResponseChangeKind
from fazhi.areas.emergency.levels import LAW
from fazhi.areas.emergency.moments import day_of
from fazhi.spine.procedure import Send, Step
from fazhi.spine.roles import Role

STAFF = (Role.CLERK, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
EARLY = ("known", "responding")
RUNNING = (*EARLY, "recovering")
ROW = ("sender", "receiver", "means", "sent_at", "content", "grade", "deaths", "missing", "injured", "loss")
REPORTED = f"{LAW}第17条、第61条"


def _report(code: str, name: str, kind: ReportKind, takes: tuple[str, ...], **more: Any) -> Step:
    """A report upwards: a new row, and the record takes over its numbers."""
    detail = (*ROW[:3], "received_at", *ROW[3:]) if kind is ReportKind.PASSED else ROW
    given = {
        "basis": REPORTED, "optional": ("grade",), "needs": (gates.was_reported,), "checks": (gates.report_in_order,),
        "issues": ("report",), "rows": ("23:11",), **more,
    }  # fmt: skip
    return Step(
        code, name, takes, "", by=STAFF, adds=EmergencyReport, detail=detail, fills=counting.fills(kind),
        sets=given.pop("sets", counting.numbers()), **given,
    )  # fmt: skip


REPORTS = (
    _report(
        "first_report", "首次报告", ReportKind.FIRST, RUNNING, once=True, needs=(), fields=("late_reason",),
        optional=("grade", "late_reason"), checks=(gates.first_report_in_order, gates.lateness_is_explained),
        sets={
            **counting.numbers(), "first_report_at": lambda c: c.detail["sent_at"],
            "first_reported_on": lambda c: day_of(c.detail["sent_at"]), "known_on": lambda c: day_of(c.record.known_at),
            "report_minutes": counting.fills(ReportKind.FIRST)["minutes"],
            "report_allowed": counting.fills(ReportKind.FIRST)["allowed"], "report_rule": lambda c: counting.rule(c).words[:160],
            "late": counting.first_is_late, "unit_minutes": counting.unit_minutes, "unit_late": counting.unit_is_late,
        },
        rows=("23:11", "23:11a", "23:11b", "23:11c", "23:11d"),
        hint="自本级知悉时起按分钟核对；必要时可以越级上报",
    ),
    _report("pass_up", "逐级上报", ReportKind.PASSED, RUNNING, basis=f"{SAFETY}第11条；{LAW}第61条", rows=("23:11b",)),
    _report("follow_report", "续报", ReportKind.FOLLOW, RUNNING),
    _report(
        "correct_report", "更正报告", ReportKind.CORRECTION, RUNNING, hint="更正作为新的一次报告登记，原报告保留",
    ),
    _report(
        "casualties", "补报伤亡变化", ReportKind.CASUALTIES, RUNNING, basis=f"{SAFETY}第13条",
        checks=(gates.report_in_order, gates.casualties_in_window),
        rows=("23:16a",),
    ),
    _report("final_report", "终报", ReportKind.FINAL, ("responding", "recovering"), once=True),
)  # fmt: skip


def _response(code: str, name: str, takes: str, to: str, kind: ResponseChangeKind, **more: Any) -> Step:
    detail = ("level", "at", "affairs", "expected_until", "measures", "decided_by")
    given = {
        "detail": detail,
        "optional": ("expected_until", *more.pop("optional", ())),
        "basis": f"{LAW}第72条",
        **more,
    }
    return Step(
        code, name, takes, to, by=HEADS, adds=EmergencyResponseChange, fills={"kind": kind.value, **given.pop("fills", {})}, **given
    )  # fmt: skip


_LEVEL = {"response_level": lambda c: c.detail["level"], "highest_level": counting.highest}
RESPONSE = (
    _response(
        "start_response", "启动应急响应", "known", "responding", ResponseChangeKind.START, fields=("response_plan",),
        optional=("response_plan",),
        sets={**_LEVEL, "response_at": lambda c: c.detail["at"], "response_on": lambda c: day_of(c.detail["at"])},
        checks=(gates.response_day,), issues=("response",), rows=("23:12",),
        hint="响应级别按预案确定，与事件等级、预警级别各自独立",
    ),
    _response(
        "change_level", "调整响应级别", "responding", "", ResponseChangeKind.CHANGE, sets=_LEVEL,
        checks=(gates.response_day, gates.level_changes), issues=("response",), rows=("23:12",),
    ),
    _response(
        "end_response", "解除应急响应", "responding", "recovering", ResponseChangeKind.END, basis=f"{LAW}第86条、第87条",
        detail=("at", "affairs", "decided_by"), fields=("controlled_at", "recovery_plan", "loss_assessment"),
        optional=("recovery_plan", "loss_assessment"), fills={"level": lambda c: c.record.response_level},
        sets={"response_end_at": lambda c: c.detail["at"]}, checks=(gates.ended_in_order,), issues=("response_end",),
        rows=("23:15",),
    ),
    Step(
        "no_response", "不需要启动响应", "known", "recovering", by=HEADS, basis=f"{LAW}第71条、第72条",
        needs=(gates.was_reported,), hint="一般情况由主管部门日常处置",
    ),
    Step("grade", "确定事件等级", RUNNING, "", by=HEADS, basis=f"{LAW}第3条", fields=("grade",)),
)  # fmt: skip

HANDLE = (
    Step(
        "order", "发布决定、命令", EARLY, "", by=HEADS, basis=f"{LAW}第20条、第25条", adds=EmergencyOrder,
        detail=("title", "number", "issuer"), sets={"orders": lambda c: c.record.orders + 1}, rows=("23:14",),
        hint="应急指挥机构的决定、命令视为本级人民政府的决定、命令，不服的以人民政府为被申请人、被告",
    ),
    Step(
        "npc_filing", "决定、命令报人大常委会备案", RUNNING, "", by=STAFF, basis=f"{LAW}第25条", adds=EmergencyOrder,
        detail=("title", "number"), fills={"issuer": lambda c: c.matter.organ.name[:100], "filed": True},
        sets={"orders_filed": lambda c: c.record.orders_filed + 1}, needs=(gates.an_order_waits,), issues=("npc_filing",),
        rows=("23:14",),
    ),
    Step(
        "requisition", "征用财产", EARLY, "", by=HEADS, basis=f"{LAW}第12条、第76条", adds=EmergencyTaking, rows=("23:13",),
        sends=(
            Send(
                "emergency.requisition", "requisition", organ=lambda c: c.matter.organ,
                fields={
                    "thing": lambda c: c.detail["thing"], "quantity": lambda c: c.detail["quantity"],
                    "place": lambda c: c.detail["taken_on_site"], "incident_no": lambda c: "" if c.matter.declared.by_name else c.matter.number,
                },
            ),
        ),
        hint="征用另立一件，登记被征用人、返还和补偿",
    ),
    Step(
        "collect", "登记为应对收集的个人信息", RUNNING, "", by=STAFF, basis=f"{LAW}第84条", adds=EmergencyPerson,
        optional=("phone", "address"), hint="限于应对本事件所必需；应急处置工作结束后整体销毁（第85条）",
    ),
    Step(
        "keep_data", "评估后留存个人信息", "recovering", "", by=HEADS, basis=f"{LAW}第85条", fields=("data_kept_why",),
        stamp="data_kept_on", needs=(gates.people_were_collected,), rows=("23:18",),
        hint="确因依法作为证据使用或者调查评估需要留存的，须经合法性、必要性、安全性评估",
    ),
)  # fmt: skip

AFTER = (
    Step(
        "npc_report", "向人大常委会作专项工作报告", "recovering", "", by=STAFF, basis=f"{LAW}第25条", stamp="npc_report_on", once=True,
        rows=("23:14",),
    ),
    Step(
        "investigate", "成立事故调查组", RUNNING, "", by=HEADS, basis=f"{SAFETY}第22条、第29条", fields=("team",), once=True,
        sets={"occurred_on": lambda c: day_of(c.record.occurred_at)}, needs=(gates.is_accident,), rows=("23:16",),
    ),
    Step(
        "submit_investigation", "提交事故调查报告", RUNNING, "", by=STAFF, basis=f"{SAFETY}第29条", stamp="report_submitted_on",
        fields=("cause",), once=True, needs=(gates.investigated_before,), rows=("23:16",),
    ),
    Step(
        "approve_investigation", "批复事故调查报告", RUNNING, "", by=HEADS, basis=f"{SAFETY}第32条", stamp="approved_on", once=True,
        needs=(gates.submitted_before,), rows=("23:16",),
    ),
    Step(
        "sum_up", "查明原因、总结并上报", "recovering", "", by=STAFF, basis=f"{LAW}第92条", fields=("cause", "summary"),
        stamp="summed_up_on", once=True, needs=(gates.was_reported,), issues=("summary",), rows=("23:16",),
    ),
    Step(
        "archive", "归档移交", "recovering", "closed", by=STAFF, basis=f"{LAW}第94条", fields=("archive_no",),
        needs=(
            gates.was_reported, gates.final_report_was_made, gates.summed_up, gates.orders_are_filed, gates.npc_was_told,
            gates.takings_are_settled, gates.investigation_is_done,
        ),
        rows=("23:17",),
    ),
)  # fmt: skip

STEPS = (*REPORTS, *RESPONSE, *HANDLE, *AFTER)
