"""Values, areas and systems in words."""

from __future__ import annotations

from django.apps import apps

from fazhi.spine.saying import field_of as field_of
from fazhi.spine.saying import say as say
from fazhi.spine.saying import say_plain as say_plain
from fazhi.spine.saying import teller as teller


def area_of(code: str) -> str:
    return code.split(".", 1)[0]


def area_name(area: str) -> str:
    """The name of an area as its app declares it; areas are never named here."""
    try:
        return str(apps.get_app_config(area).verbose_name)
    except LookupError:
        return area


def numbered(system: str) -> tuple[str, int]:
    """The number of a system as it is sorted: X2 before X10."""
    return system[:1], int(system[1:]) if system[1:].isdigit() else 0
