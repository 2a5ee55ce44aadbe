"""The tables of the area's systems."""

from fazhi.areas.data.outside_figures.models import OutsideFigure  # noqa: F401
from fazhi.areas.data.sharing.models import DataOffer, DataSharing, DataUse  # noqa: F401
