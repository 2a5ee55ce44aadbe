"""Questions to the registers of legal aid."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from fazhi.areas.services.legal_aid.registers import HardshipStandard
from fazhi.areas.services.legal_aid.words import Level

#: A county's own standard, where the province permits one, comes before the city's, and that before the province's.
NEAREST = (Level.COUNTY, Level.CITY, Level.PROVINCE)


def standing(scope: str, on: date) -> list[HardshipStandard]:
    """The standards in force on a day for a division, the nearest first."""
    rows = HardshipStandard.objects.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, since__lte=on)
    found = [row for row in rows.select_related("organ") if scope.startswith(row.scope[:6])]
    return sorted(found, key=lambda row: (NEAREST.index(Level(row.level)), -row.since.toordinal()))


def standard_on(scope: str, on: date) -> HardshipStandard | None:
    """The standard that is applied on a day; None: none has been registered."""
    return next(iter(standing(scope, on)), None)
