"""The tables of the area's systems."""

from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine, ItemChangeOpinion  # noqa: F401
from fazhi.areas.functions.items.models import ServiceItem  # noqa: F401
