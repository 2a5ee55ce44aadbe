"""How execution is seen. Nothing of it is public."""

from __future__ import annotations

from fazhi.areas.enforcement.execution.models import (
    ExecutionCase,
    ExecutionPayment,
    ExecutionRemedy,
    ExecutionRemedyEnd,
)
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

EXECUTION = publish(
    Register(
        "enforcement.execution", "E3", "行政处罚执行台账", ExecutionCase,
        columns=("number", "title", "organ", "party_name", "state", "next_due", "fine", "paid_fine", "surcharge", "served_on",
                 "finished_on", "decision_no"),
        filters=("state", "party_kind", "relief", "ruling", "ended", "organ"), search=("title", "decision_no", "party_name"),
        personal={"party_name"}, details=(ExecutionPayment, ExecutionRemedy, ExecutionRemedyEnd), kind="party_kind",
        area="enforcement", basis="行政处罚法第66条至第73条",
    )
)  # fmt: skip
