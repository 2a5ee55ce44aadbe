"""The tables of law publicity."""

from fazhi.areas.services.publicity.activity_models import PublicityActivity, PublicityAppraisal
from fazhi.areas.services.publicity.duty_models import (
    DutyActivity,
    DutyList,
    DutyListItem,
    PublicityCongressReport,
    PublicityDuty,
    PublicityPlan,
    PublicityPlanItem,
)
from fazhi.areas.services.publicity.ledger_models import (
    LawSchool,
    LawVicePrincipal,
    LeaderLawList,
    LeaderListReceipt,
    PublicitySpeaker,
    PublicityWork,
)
from fazhi.areas.services.publicity.panel_models import (
    AppraisalSheet,
    EvaluationMember,
    EvaluationScore,
    EvaluationUnit,
    ProjectVote,
    PublicityEvaluation,
    PublicityProject,
)
from fazhi.areas.services.publicity.reminder_models import PublicityReminder, ReminderLetter, ReminderReply

__all__ = [
    "AppraisalSheet", "DutyActivity", "DutyList", "DutyListItem", "EvaluationMember", "EvaluationScore", "EvaluationUnit",
    "LawSchool", "LawVicePrincipal", "LeaderLawList", "LeaderListReceipt", "ProjectVote", "PublicityActivity", "PublicityAppraisal",
    "PublicityCongressReport", "PublicityDuty", "PublicityEvaluation", "PublicityPlan", "PublicityPlanItem",
    "PublicityProject", "PublicityReminder", "PublicitySpeaker", "PublicityWork", "ReminderLetter", "ReminderReply",
]  # fmt: skip
