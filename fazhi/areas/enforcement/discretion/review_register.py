"""How the reviews of discretion are seen. Nothing of them is public."""

from __future__ import annotations

from fazhi.areas.enforcement.discretion.procedure import CODE, LOCAL
from fazhi.areas.enforcement.discretion.reviewing import DiscretionExpert, DiscretionOpinion, DiscretionReview
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

REVIEWS = publish(
    Register(
        CODE, "E4", "裁量评查台账", DiscretionReview,
        columns=("number", "case_number", "agency", "how", "why", "state", "verdict", "faults", "noticed_on", "reply_due", "answer",
                 "next_due"),
        filters=("state", "agency", "how", "why", "verdict", "faults", "noticed_on"), search=("case_number", "draw_no"),
        details=(DiscretionExpert, DiscretionOpinion), kind="how", area="enforcement", basis=LOCAL,
    )
)  # fmt: skip
