"""The calendar in force: the library's national notices with the installation's own rows over them."""

from __future__ import annotations

from functools import lru_cache

from fazhi.spine.calendar import Calendar, national, with_local
from fazhi.spine.models import Holiday


@lru_cache(maxsize=4)
def _laid(rows: tuple[tuple[object, bool, str], ...]) -> Calendar:
    rest = {day: name for day, works, name in rows if not works}
    work = {day: name for day, works, name in rows if works}
    return with_local(rest, work, max(day.year for day, _, _ in rows))  # type: ignore[attr-defined,arg-type]


def current() -> Calendar:
    """Read the local rows (few) and give the calendar; built anew only when they changed."""
    rows = tuple(Holiday.objects.values_list("day", "works", "name"))
    return _laid(rows) if rows else national()
