"""How warnings and assessments are seen. There is no personal field: nothing of a person is kept here."""

from __future__ import annotations

from fazhi.areas.disputes.warning import models as m
from fazhi.areas.disputes.warning.procedure import CODE, RISK_CODE
from fazhi.areas.disputes.warning.words import LOCAL, RISK_ACT
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

WARNINGS = publish(
    Register(
        CODE, "X7", "矛盾纠纷预警台账", m.EarlyWarning,
        columns=("number", "subject", "ground", "month", "observed", "usual", "months", "state", "level", "receiver", "reply_due", "reported_on",
                 "next_due"),
        filters=("state", "ground", "system", "level", "receiver", "agency", "month", "sent_on"), search=("subject", "what"),
        details=(m.EarlyWarningMeasure,), kind="ground", area="disputes", basis=LOCAL,
    )
)  # fmt: skip
RISKS = publish(
    Register(
        RISK_CODE, "X7", "社会稳定风险评估台账", m.StabilityRisk,
        columns=("number", "subject", "decision_no", "drafter", "assessor", "state", "level", "conclusion", "concluded_on"),
        filters=("state", "level", "conclusion", "drafter", "concluded_on"), search=("subject", "decision_no", "assessor"),
        details=(m.StabilityRiskPoint,), kind="level", area="disputes", basis=f"{RISK_ACT}第22条",
    )
)  # fmt: skip
