"""The tables of the area's systems."""

from fazhi.areas.services.law_villages.models import LawHousehold, LawPerson, LawPlace, LawTraining, LawVillage
from fazhi.areas.services.network.models import GrassrootsUnit, LegalPlace, LegalStaff, VillageDuty
from fazhi.areas.services.publicity.models import PublicityActivity, PublicityAppraisal

__all__ = [
    "GrassrootsUnit", "LawHousehold", "LawPerson", "LawPlace", "LawTraining", "LawVillage", "LegalPlace", "LegalStaff",
    "PublicityActivity", "PublicityAppraisal", "VillageDuty",
]  # fmt: skip
