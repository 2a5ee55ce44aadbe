"""The tables of the area's systems."""

import fazhi.areas.oversight.audits.models
import fazhi.areas.oversight.check_plans.models
import fazhi.areas.oversight.inspection.models
import fazhi.areas.oversight.inspection.rectification_models
import fazhi.areas.oversight.transfers.models  # noqa: F401
from fazhi.areas.oversight.clues import bodies, task_models
from fazhi.areas.oversight.clues import models as clues
from fazhi.areas.oversight.disclosure import models as disclosure
from fazhi.areas.oversight.information_requests import models as information_requests
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
from fazhi.areas.oversight.rules import models as rules

__all__ = [
    "Proposal", "ProposalCoOpinion", "ProposalContact", "ProposalFeedback", "ProposalPart", "ProposalPledge", "ProposalPromise",
    "ProposalReport", "ProposalUnit", "ProposalWatch", "ReplyClass", "bodies", "clues", "disclosure", "information_requests", "rules", "task_models",
]  # fmt: skip
