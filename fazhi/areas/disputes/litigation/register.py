"""How suits are seen: lists, filters, search. Nothing of a suit is published by this register."""

from __future__ import annotations

from fazhi.areas.disputes.litigation.models import (
    Litigation,
    LitigationFault,
    LitigationHearing,
    LitigationInstance,
    LitigationLetter,
)
from fazhi.areas.disputes.litigation.targets import REGISTER as TARGETS
from fazhi.spine import registry
from fazhi.spine.register import Register

REGISTER = registry.publish(
    Register(
        code="disputes.litigation",
        id="X2",
        name="行政应诉",
        model=Litigation,
        columns=(
            "number", "case_no", "court", "cause", "defendant", "co_defendant", "unit", "plaintiff", "field", "act_kind",
            "state", "served_on", "answered_on", "hearing_on", "first_results", "second_results", "final_results",
            "effective_on", "perform_due", "performed_on", "lost_report_on", "next_due", "closed_on",
        ),
        filters=(
            "state", "track", "defendant", "unit", "field", "act_kind", "reconsidered", "upheld_jointly", "instance",
            "leader_notified", "opened_on", "first_judged_on", "effective_on", "closed_on", "archive_no",
        ),
        search=("case_no", "court", "cause", "act", "plaintiff", "archive_no"),
        personal={"plaintiff", "third_party", "agents", "leader_name"},
        details=(LitigationHearing, LitigationInstance, LitigationLetter, LitigationFault),
        basis="行政诉讼法；法释〔2018〕1号；法释〔2020〕3号",
        kind="field",
        area="disputes",
    )
)  # fmt: skip

registry.publish(TARGETS)
