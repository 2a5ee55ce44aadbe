"""The tables of the area's systems."""

import fazhi.areas.oversight.audits.models
import fazhi.areas.oversight.check_plans.models
import fazhi.areas.oversight.inspection.models
import fazhi.areas.oversight.inspection.rectification_models
import fazhi.areas.oversight.transfers.models  # noqa: F401
from fazhi.areas.oversight.disclosure import models as disclosure
from fazhi.areas.oversight.information_requests import models as information_requests

__all__ = ["disclosure", "information_requests"]
from fazhi.areas.oversight.proposals.models import (
    Proposal,
    ProposalContact,
    ProposalCoOpinion,
    ProposalFeedback,
    ProposalPart,
    ProposalPledge,
    ProposalPromise,
    ProposalReport,
    ProposalUnit,
    ProposalWatch,
    ReplyClass,
)

__all__ = [
    "Proposal", "ProposalCoOpinion", "ProposalContact", "ProposalFeedback", "ProposalPart", "ProposalPledge", "ProposalPromise",
    "ProposalReport", "ProposalUnit", "ProposalWatch", "ReplyClass",
]  # fmt: skip
