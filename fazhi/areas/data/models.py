"""The tables of the area's systems."""

from fazhi.areas.data.sharing.models import DataOffer, DataSharing, DataUse  # noqa: F401
