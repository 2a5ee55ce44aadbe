"""The tables of the area's systems."""

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
