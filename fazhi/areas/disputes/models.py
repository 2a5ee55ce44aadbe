from fazhi.areas.disputes.adjudication.models import (  # noqa: F401
    Adjudication,
    AdjudicationInquiry,
    AdjudicationItem,
    AdjudicationRemedy,
)
from fazhi.areas.disputes.confirmation.models import (  # noqa: F401
    OdrJoint,
    OdrMediation,
    OdrSession,
    OdrSignature,
    OdrVisit,
)
from fazhi.areas.disputes.confirmation.seats import OdrMediator, OdrSeat, SharedCourtroom  # noqa: F401
from fazhi.areas.disputes.liaison.meetings import (  # noqa: F401
    LiaisonAnswer,
    LiaisonDecision,
    LiaisonMeeting,
    LiaisonProgress,
    LiaisonTask,
    LiaisonTopic,
)
from fazhi.areas.disputes.liaison.models import (  # noqa: F401
    Recommendation,
    RecommendationCheck,
    RecommendationDoor,
    RecommendationMeasure,
    RecommendationOpinion,
)
from fazhi.areas.disputes.litigation.models import (  # noqa: F401
    Litigation,
    LitigationFault,
    LitigationHearing,
    LitigationInstance,
    LitigationLetter,
)
from fazhi.areas.disputes.litigation.targets import LitigationTarget  # noqa: F401
from fazhi.areas.disputes.mediation.bodies import MediationCommittee, Mediator  # noqa: F401
from fazhi.areas.disputes.mediation.models import (  # noqa: F401
    MediationAlert,
    MediationCase,
    MediationJointStep,
    MediationSession,
    MediationVisit,
)
from fazhi.areas.disputes.petitions.models import (  # noqa: F401
    Accusation,
    Petition,
    PetitionAdjudication,
    PetitionAdvice,
    PetitionHearing,
    PetitionHelp,
    PetitionMediation,
    PetitionObjection,
    PetitionReconsideration,
    PetitionSource,
    PetitionUrgency,
)
from fazhi.areas.disputes.reconsideration.models import (  # noqa: F401
    Reconsideration,
    ReconsiderationAccountability,
    ReconsiderationAdvice,
    ReconsiderationCriticism,
    ReconsiderationDeficiency,
    ReconsiderationHearing,
    ReconsiderationInterview,
    ReconsiderationLetter,
    ReconsiderationLetterReply,
    ReconsiderationMediation,
    ReconsiderationOpinion,
    ReconsiderationRecommendation,
    ReconsiderationReview,
    ReconsiderationVisit,
)
from fazhi.areas.disputes.reconsideration.relay import ReconsiderationRelay  # noqa: F401
from fazhi.areas.disputes.warning.models import (  # noqa: F401
    EarlyWarning,
    EarlyWarningMeasure,
    StabilityRisk,
    StabilityRiskPoint,
)
