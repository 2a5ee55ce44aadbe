"""The tables of the area's systems."""

from fazhi.areas.data.outside_figures.models import OutsideFigure  # noqa: F401
