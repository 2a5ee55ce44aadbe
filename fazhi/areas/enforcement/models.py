"""The tables of the area's systems."""

from fazhi.areas.enforcement.area_management.models import (  # noqa: F401
    AlertColour,
    AlertObjection,
    AlertReply,
    AlertRuling,
    AlertVisit,
    AreaAlert,
    AreaLicence,
    AreaSite,
    ManagedArea,
)
from fazhi.areas.enforcement.coordination.models import (  # noqa: F401
    CaseHandover,
    DispatchAnswer,
    DispatchAssignment,
    DispatchTask,
    DispatchVisit,
    DispatchVisitResult,
    HandoverTry,
    JointDispatch,
    JurisdictionDispute,
)
from fazhi.areas.enforcement.disclosure.models import (  # noqa: F401
    DisclosureEarlyStop,
    DisclosureFault,
    DisclosureWithdrawal,
    ProcessMedia,
    PublishedResult,
    ReviewCatalogueItem,
    YearStatistics,
)
from fazhi.areas.enforcement.discretion.models import DiscretionStandard, DiscretionTier  # noqa: F401
from fazhi.areas.enforcement.discretion.reviewing import (  # noqa: F401
    DiscretionExpert,
    DiscretionOpinion,
    DiscretionReview,
)
from fazhi.areas.enforcement.execution.models import (  # noqa: F401
    ExecutionCase,
    ExecutionPayment,
    ExecutionRemedy,
    ExecutionRemedyEnd,
)
from fazhi.areas.enforcement.file_review.models import (  # noqa: F401
    FileClue,
    FileNotice,
    FileObjection,
    FileProblem,
    ReviewedFile,
    ReviewerChange,
    ReviewExpert,
    ReviewRound,
    ReviewSheet,
    RoundCandidate,
    ScoringSheet,
    SheetHanded,
)
from fazhi.areas.enforcement.guiding_cases.models import GuidingCase  # noqa: F401
from fazhi.areas.enforcement.inspection_plans.models import (  # noqa: F401
    PlanCapacity,
    PlanChange,
    PlanCheck,
    PlanDispatch,
    PlanGathering,
    PlanOrder,
    PlanProposal,
    PlanSolution,
    PlanVisit,
    PlanVisitDone,
    YearPlan,
)
from fazhi.areas.enforcement.key_fields.models import KeyField  # noqa: F401
from fazhi.areas.enforcement.law_tests.models import (  # noqa: F401
    LawAnswer,
    LawObjection,
    LawPaperQuestion,
    LawQuestion,
    LawSitting,
    LawStruck,
    LawTest,
    PaperRule,
)
from fazhi.areas.enforcement.leniency.models import (  # noqa: F401
    FirstOffenceQuestion,
    LeniencyEntry,
    LeniencyList,
)
from fazhi.areas.enforcement.measures.models import CoerciveMeasure, MeasuredThing  # noqa: F401
from fazhi.areas.enforcement.officers.ledgers import (  # noqa: F401
    DelegatedItem,
    EnforcementBody,
    EnforcementTeam,
    OfficerPosting,
    TrainingHours,
)
from fazhi.areas.enforcement.officers.models import (  # noqa: F401
    Certificate,
    CertificateExam,
    CertificateHalt,
    Officer,
    OfficerTurn,
    OfficerUpkeep,
)
from fazhi.areas.enforcement.penalties.details import (  # noqa: F401
    PenaltyDefence,
    PenaltyDefenceAnswer,
    PenaltyDelivery,
    PenaltyDiscussion,
    PenaltyEducation,
    PenaltyEvidence,
    PenaltyHearing,
    PenaltyInterview,
    PenaltyNotice,
    PenaltyRecording,
    PenaltyRecusal,
    PenaltyReview,
    PenaltyRevision,
    PenaltyRule,
    PenaltyTransferAnswer,
)
from fazhi.areas.enforcement.penalties.models import PenaltyCase  # noqa: F401
from fazhi.areas.enforcement.random_checks.models import (  # noqa: F401
    RandomAnswer,
    RandomGap,
    RandomItem,
    RandomObject,
    RandomOfficer,
    RandomPlan,
    RandomPlanItem,
    RandomPlanShare,
    RandomRatio,
    RandomRecusal,
)
from fazhi.areas.enforcement.supervision.ledgers import (  # noqa: F401
    EnforcementAppraisal,
    OnlineHit,
    OnlineSupervision,
    ProcuracyMeeting,
    ProcuracySuggestion,
    SpecialSupervision,
    SupervisionCircular,
    SupervisionReport,
)
from fazhi.areas.enforcement.supervision.models import (  # noqa: F401
    PersonnelAdvice,
    SupervisionCase,
    SupervisionConcern,
    SupervisionLetter,
    SupervisionMeasure,
    SupervisionObjection,
    SupervisionReferral,
    SupervisionReply,
)
from fazhi.areas.enforcement.transfer.models import CrimeTransfer  # noqa: F401
from fazhi.areas.enforcement.visits.models import (  # noqa: F401
    CheckItem,
    InspectedObject,
    Visit,
    VisitBody,
    VisitFinding,
)
