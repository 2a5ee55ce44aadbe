"""The tables of the area's systems."""

from fazhi.areas.emergency.hazards.models import EmergencyHazard  # noqa: F401
from fazhi.areas.emergency.incidents.models import (  # noqa: F401
    EmergencyIncident,
    EmergencyOrder,
    EmergencyPerson,
    EmergencyReport,
    EmergencyRequisition,
    EmergencyResponseChange,
    EmergencyTaking,
    SocialSafetyIncident,
)
from fazhi.areas.emergency.plans.models import (  # noqa: F401
    EmergencyDrill,
    EmergencyDrillReview,
    EmergencyDrillTask,
    EmergencyPlan,
    EmergencyPlanComment,
    EmergencyPlanReview,
    EmergencyPlanVersion,
)
from fazhi.areas.emergency.response.models import EmergencyPausedMatter, EmergencyTimeOut  # noqa: F401
from fazhi.areas.emergency.warnings.models import (  # noqa: F401
    EmergencyConsultation,
    EmergencyWarning,
    EmergencyWarningChange,
)
