"""How legality review is seen. Reviews are inside work; the public reads figures."""

from __future__ import annotations

from fazhi.areas.decisions.legality.details import (
    ReviewAnswer,
    ReviewCounselOpinion,
    ReviewHigherOpinion,
    ReviewMember,
    ReviewOpinion,
    ReviewPoint,
    ReviewReport,
    ReviewReturn,
    ReviewSubmission,
)
from fazhi.areas.decisions.legality.missed import MissedReview
from fazhi.areas.decisions.legality.models import LegalityReview
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

REVIEWS = publish(
    Register(
        "decisions.legality", "D3", "合法性审查台账", LegalityReview,
        columns=("number", "title", "kind", "level", "requester", "organ", "state", "accepted_on", "next_due", "result",
                 "given_on", "amount", "risk_level"),
        filters=("state", "kind", "level", "village_kind", "result", "risk_level", "urgent", "requester", "organ"),
        search=("title", "other_party", "text", "reviewer"),
        details=(ReviewPoint, ReviewAnswer, ReviewOpinion, ReviewMember, ReviewCounselOpinion, ReviewReturn,
                 ReviewSubmission, ReviewHigherOpinion, ReviewReport),
        kind="kind", area="decisions", basis="国办发〔2018〕115号；国务院令第713号；地方规定",
    )
)  # fmt: skip

MISSED = publish(
    Register(
        "decisions.legality_missed", "D3", "应审未审事项台账", MissedReview,
        columns=("number", "title", "kind", "level", "unit", "used_on", "found", "remedy", "on"),
        filters=("kind", "level", "unit"), search=("found", "remedy"),
        form=("kind", "level", "unit", "used_on", "found", "remedy"), optional=("remedy",),
        roles=(Role.REGISTRAR, Role.CLERK, Role.REVIEWER), number="{mark}未审〔{year}〕{n}号", kind="kind", area="decisions",
        basis="国办发〔2018〕115号(6)；国务院令第713号第25条；地方规定",
    )
)  # fmt: skip
