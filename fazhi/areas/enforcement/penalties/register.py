"""How penalty cases are seen. Nothing of a case is public: what is published goes through the publication of results."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties import details
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

CASES = publish(
    Register(
        "enforcement.penalty", "E3", "行政处罚案件台账", PenaltyCase,
        columns=("number", "title", "organ", "party_name", "state", "next_due", "filed_on", "outcome", "fine", "decided_on", "track",
                 "domain", "heaviest", "revised"),
        filters=("state", "track", "domain", "source", "party_kind", "outcome", "heaviest", "revised", "organ"),
        search=("title", "party_name", "act_code", "campaign", "key_field"),
        personal={"party_name", "party_address", "legal_representative", "party_key", "person", "receiver", "witness"},
        details=(
            details.PenaltyRecusal, details.PenaltyEvidence, details.PenaltyInterview, details.PenaltyRule, details.PenaltyRecording,
            details.PenaltyReview, details.PenaltyNotice, details.PenaltyDefence, details.PenaltyDefenceAnswer,
            details.PenaltyHearing, details.PenaltyDiscussion, details.PenaltyDelivery, details.PenaltyEducation,
            details.PenaltyTransferAnswer, details.PenaltyRevision,
        ),
        kind="domain", area="enforcement", basis="行政处罚法；国办发〔2018〕118号",
    )
)  # fmt: skip
