"""The tables of the area's systems."""

from fazhi.areas.leadership.appraisal.models import (  # noqa: F401
    Appraisal,
    AppraisalChange,
    AppraisalDecision,
    AppraisalItem,
    AppraisalObjection,
    AppraisalReading,
    AppraisalScheme,
)
from fazhi.areas.leadership.campaigns.models import (  # noqa: F401
    Campaign,
    CampaignActivity,
    CampaignCircular,
    CampaignMended,
    CampaignProblem,
    CampaignResult,
    CampaignVerified,
)
from fazhi.areas.leadership.duties.models import DutyProof, LeaderDuty
from fazhi.areas.leadership.model_county.models import (  # noqa: F401
    AssessmentSnapshot,
    GoodPractice,
    Indicator,
    IndicatorSet,
    ModelHonour,
    ModelItem,
    ModelItemEvidence,
    ModelItemGap,
    ModelItemReading,
    NamedReport,
    Pilot,
    SelfAssessment,
)
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
