"""The tables of the area's systems."""

from fazhi.areas.services.publicity.models import PublicityActivity, PublicityAppraisal

__all__ = ["PublicityActivity", "PublicityAppraisal"]
