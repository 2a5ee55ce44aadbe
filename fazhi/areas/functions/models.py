"""The tables of the area's systems."""

from fazhi.areas.functions.business.models import (  # noqa: F401
    BusinessComplaint,
    BusinessPolicy,
    BusinessVisit,
    PolicyDelivery,
)
from fazhi.areas.functions.competition.inspection import CompetitionCheck, CompetitionReport  # noqa: F401
from fazhi.areas.functions.competition.models import (  # noqa: F401
    CompetitionAdvice,
    CompetitionAssessment,
    CompetitionExceptionCheck,
    CompetitionExpert,
    CompetitionHearing,
    CompetitionReview,
)
from fazhi.areas.functions.good_faith.models import (  # noqa: F401
    Arrears,
    ArrearsMovement,
    ArrearsPublication,
    PublicJudgment,
)
from fazhi.areas.functions.good_faith.promise_models import PromiseStage, PublicPromise  # noqa: F401
from fazhi.areas.functions.institutions.models import Institution  # noqa: F401
from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine, ItemChangeOpinion  # noqa: F401
from fazhi.areas.functions.items.models import ServiceItem  # noqa: F401
from fazhi.areas.functions.service_cases.ledgers import ExtendedService, ServicePartner  # noqa: F401
from fazhi.areas.functions.service_cases.models import (  # noqa: F401
    ServiceCase,
    ServicePart,
    ServicePartAnswer,
    ServicePartCase,
    ServiceSurveyResult,
)
from fazhi.areas.functions.site_surveys.models import SiteSurvey, SurveyCheck, SurveyPhoto  # noqa: F401
