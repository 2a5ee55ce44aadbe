"""The tables of the area's systems."""

from fazhi.areas.leadership.duties.models import DutyProof, LeaderDuty
from fazhi.areas.leadership.plans.meeting_models import (
    CongressHearing,
    LawMeeting,
    LawTopic,
    LeaderInstruction,
    LeadingGroup,
    LeadingSeat,
)
from fazhi.areas.leadership.plans.models import LawAnswer, LawAssignment, LawPlan, LawTask, LawTaskProgress

__all__ = [
    "CongressHearing", "DutyProof", "LawAnswer", "LawAssignment", "LawMeeting", "LawPlan", "LawTask", "LawTaskProgress", "LawTopic",
    "LeaderDuty", "LeaderInstruction", "LeadingGroup", "LeadingSeat",
]  # fmt: skip
