"""The tables of the area's systems."""

from fazhi.areas.services.notary.models import OwnersVote, PropertyHelp
from fazhi.areas.services.publicity.models import PublicityActivity, PublicityAppraisal

__all__ = ["OwnersVote", "PropertyHelp", "PublicityActivity", "PublicityAppraisal"]
