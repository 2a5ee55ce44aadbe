"""The tables of the area's systems."""

from fazhi.areas.services.advice.models import (  # noqa: F401
    AdviceMatter,
    ContactDay,
    EnterpriseCheckup,
)
from fazhi.areas.services.legal_aid.models import (  # noqa: F401
    AidLawyerChange,
    AidProgress,
    LegalAidCase,
)
from fazhi.areas.services.legal_aid.registers import (  # noqa: F401
    AidLawyer,
    AidQualityReview,
    AidReturnVisit,
    DutyLawyerHelp,
    HardshipStandard,
)
from fazhi.areas.services.notary.models import OwnersVote, PropertyHelp
from fazhi.areas.services.publicity.models import PublicityActivity, PublicityAppraisal
from fazhi.areas.services.resettlement.models import (
    ResettlementAid,
    ResettlementIdentity,
    ResettlementSupport,
    ResettlementVisit,
)

__all__ = ["OwnersVote", "PropertyHelp", "PublicityActivity", "PublicityAppraisal"]
from fazhi.areas.services.law_villages.models import LawHousehold, LawPerson, LawPlace, LawTraining, LawVillage
from fazhi.areas.services.network.models import GrassrootsUnit, LegalPlace, LegalStaff, VillageDuty

__all__ = [
    "GrassrootsUnit", "LawHousehold", "LawPerson", "LawPlace", "LawTraining", "LawVillage", "LegalPlace", "LegalStaff",
    "PublicityActivity", "PublicityAppraisal", "VillageDuty",
]  # fmt: skip
__all__ = [
    "PublicityActivity",
    "PublicityAppraisal",
    "ResettlementAid",
    "ResettlementIdentity",
    "ResettlementSupport",
    "ResettlementVisit",
]
