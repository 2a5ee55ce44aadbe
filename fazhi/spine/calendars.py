"""The calendar in force: the library's national notices with the installation's own rows over them."""

from __future__ import annotations

from functools import lru_cache

from fazhi.spine.calendar import Calendar, national, with_local
from fazhi.spine.models import Holiday


@lru_cache(maxsize=4)
def _laid(rows: tuple[tuple[object, bool, str], ...]) -> Calendar:
    rest = {day: name for day, works, name in rows if not works}
    work = {day: name for day, works, name in rows if works}
    # Every national notice has 1 October; a few days of the local layer alone do not make a year known.
    noticed = [day.year for day in rest if (day.month, day.day) == (10, 1)]  # type: ignore[attr-defined]
    return with_local(rest, work, max(noticed, default=None))  # type: ignore[arg-type]


def current() -> Calendar:
    """Read the local rows (few) and give the calendar; built anew only when they changed."""
    rows = tuple(Holiday.objects.values_list("day", "works", "name"))
    return _laid(rows) if rows else national()
