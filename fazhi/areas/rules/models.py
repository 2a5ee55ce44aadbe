"""The tables of the area's systems."""

from fazhi.areas.rules.cleanup.models import (  # noqa: F401
    CleanupAnswer,
    CleanupItem,
    CleanupRound,
    CleanupShare,
    CleanupSheet,
    CleanupSnapshot,
    CleanupTask,
)
from fazhi.areas.rules.documents.models import (  # noqa: F401
    CleanupResult,
    CompetitionAnswer,
    ConsultationAnswer,
    CourtAdvice,
    DocumentEvaluation,
    DocumentVersion,
    FilingAnswer,
    HeardOpinion,
    IdentityTest,
    IncidentalReview,
    LegalityAnswer,
    LegalityReturn,
    NormativeDocument,
    PointResponse,
    SuspendedClause,
)
from fazhi.areas.rules.documents.year_list import DocumentYearList  # noqa: F401
from fazhi.areas.rules.filing.models import (  # noqa: F401
    DocumentFiling,
    FilingPoint,
    FilingUrge,
    ReviewSuggestion,
)
from fazhi.areas.rules.library.models import LibraryText  # noqa: F401
from fazhi.areas.rules.statute_tasks.models import LocalStandard, StandardRevision, StatuteTask  # noqa: F401
from fazhi.areas.rules.work_rules.models import WorkRule  # noqa: F401
