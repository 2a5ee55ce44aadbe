"""The tables of the area's systems."""

from fazhi.areas.decisions.consultation import models as consultation  # noqa: F401
