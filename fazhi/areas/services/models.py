"""The tables of the area's systems."""

from fazhi.areas.services.publicity.models import PublicityActivity, PublicityAppraisal
from fazhi.areas.services.resettlement.models import (
    ResettlementAid,
    ResettlementIdentity,
    ResettlementSupport,
    ResettlementVisit,
)

__all__ = [
    "PublicityActivity",
    "PublicityAppraisal",
    "ResettlementAid",
    "ResettlementIdentity",
    "ResettlementSupport",
    "ResettlementVisit",
]
