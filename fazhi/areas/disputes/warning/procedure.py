"""From a signal to what came of it, and the assessment of a decision's risk to stability.

The course of a warning is local practice throughout; only the assessment has an act behind it (重大行政决策程序暂行条例).
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.warning import gates, papers
from fazhi.areas.disputes.warning.models import EarlyWarning, EarlyWarningMeasure, StabilityRisk, StabilityRiskPoint
from fazhi.areas.disputes.warning.practice import DAYS
from fazhi.areas.disputes.warning.words import LOCAL, RISK_ACT
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event, Matter
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE, RISK_CODE = "disputes.early_warning", "disputes.risk_assessment"
STAFF = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
REPORT: dict[str, Any] = {"fields": ("report",), "stamp": "reported_on", "needs": (gates.something_was_done,)}


def tie_to_decision(ctx: Context, event: Event) -> None:
    """The decision that it was made for shows the assessment, and the assessment the decision."""
    number = ctx.record.decision_no.strip()
    found = (
        Matter.objects.filter(system=gates.DECISION, number=number).select_related("chain").first() if number else None
    )
    if found:
        actions.link(ctx.matter.chain, found.chain, "decision", by=event.by, on=event.on)


WARNING = register(
    Procedure(
        code=CODE, id="X7", name="矛盾纠纷预警", record=EarlyWarning, basis=LOCAL, local=True,
        number="{mark}预警〔{year}〕{n}号", title="{subject}", opens="found", closes={"closed", "dismissed"},
        states={
            "found": "已发现，待研判", "looked": "已研判", "sent": "已交办", "reported": "已反馈，待核实", "closed": "已销号",
            "dismissed": "已排除",
        },
        open_name="登记预警", open_by=STAFF, open_on="发现日期",
        open_fields=("ground", "system", "kind", "place", "agency", "what", "subject", "month", "observed", "usual", "months", "chance"),
        open_optional=("kind", "place", "agency", "what", "usual", "months", "chance"),
        open_checks=(gates.not_entered_yet, gates.is_a_signal),
        steps=(
            Step("look", "研判", "found", "looked", by=STAFF, basis=LOCAL, local=True, fields=("judgement", "level")),
            Step("dismiss", "排除", ("found", "looked"), "dismissed", by=STAFF, basis=LOCAL, local=True, fields=("dismissed_why",),
                 hint="季节性、集中登记等原因引起的，写明理由后排除"),
            Step("send", "交办乡镇、部门", "looked", "sent", by=HEADS, basis=LOCAL, local=True, fields=("receiver", "reply_due"),
                 stamp="sent_on", checks=(gates.receiver_is_another,), issues=("warning_letter",)),
            Step("measure", "登记措施", "sent", "", by=THERE, at="receiver", basis=LOCAL, local=True, adds=EarlyWarningMeasure,
                 optional=("outcome",)),
            Step("report", "反馈", "sent", "reported", by=THERE, at="receiver", basis=LOCAL, local=True, **REPORT),
            Step("escalate", "提级督办", "sent", "", by=HEADS, basis=LOCAL, local=True, fields=("upper",), stamp="escalated_on",
                 once=True, needs=(gates.is_late,), checks=(gates.stands_above,), issues=("escalation_letter",)),
            Step("send_back", "情况不实、措施不到位，退回", "reported", "sent", by=STAFF, basis=LOCAL, local=True, fields=("reply_due",),
                 sets={"reported_on": None}, checks=(lambda c: "" if c.value("reply_due") > c.on else "要求反馈日期应晚于退回日期",)),
            Step("close", "核实销号", "reported", "closed", by=STAFF, basis=LOCAL, local=True, fields=("ended_note",)),
        ),
        limits=(
            Limit("look", "研判", DAYS["look"], Unit.WORKING_DAY, "open", {"look", "dismiss"}, LOCAL, local=True, unverified=True),
            Limit("report", "反馈", 0, Unit.SET_BY_DOCUMENT, {"send", "send_back"}, {"report"}, LOCAL, set_by="reply_due", duty="receiver",
                  local=True, unverified=True),
        ),
        templates=papers.WARNING, parties={"receiver": "receiver", "upper": "upper"},
        capacities={"receiver": "承办单位", "upper": "提级督办单位"}, internal=frozenset({"judgement", "look", "dismissed_why"}),
        insiders=frozenset({"upper"}), pages={"desk-disputes:warning-counted": "所计的记录"},
    )
)  # fmt: skip
RISK = register(
    Procedure(
        code=RISK_CODE, id="X7", name="社会稳定风险评估", record=StabilityRisk, basis=f"{RISK_ACT}第22条、第23条",
        number="{mark}稳评〔{year}〕{n}号", title="{subject}", opens="planned", closes={"archived", "dropped"},
        states={"planned": "已启动", "assessing": "评估中", "concluded": "已有结论", "archived": "已归档", "dropped": "不再评估"},
        open_name="启动评估", open_by=STAFF, open_on="启动日期", open_fields=("subject", "decision_no", "drafter", "assessor"),
        open_optional=("decision_no", "assessor"), open_checks=(gates.decision_is_there,),
        steps=(
            Step("point", "登记风险点", ("planned", "assessing"), "assessing", by=STAFF, basis=f"{RISK_ACT}第22条", adds=StabilityRiskPoint,
                 optional=("keeper",)),
            Step("conclude", "作出评估结论", "assessing", "concluded", by=HEADS, basis=f"{RISK_ACT}第22条、第23条（等级为地方实践）",
                 fields=("methods", "asked_people", "level", "opinion", "conclusion"), optional=("asked_people",), stamp="concluded_on",
                 needs=(gates.points_are_found,), checks=(gates.conclusion_suits_level,), issues=("risk_report",),
                 after=(tie_to_decision,)),
            Step("drop", "决策不再提出，不再评估", ("planned", "assessing"), "dropped", by=HEADS, basis=f"{RISK_ACT}第22条", local=True),
            Step("archive", "归档", "concluded", "archived", by=STAFF, basis=f"{RISK_ACT}第22条", local=True),
        ),
        limits=(), templates=papers.RISK, parties={"drafter": "drafter"}, capacities={"drafter": "决策承办单位"},
        links={"decision": "所评估的重大行政决策"},
    )
)  # fmt: skip
