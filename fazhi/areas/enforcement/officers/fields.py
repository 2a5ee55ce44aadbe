"""The key by which records and rows name an officer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.spine.fields import OfferedKey


def offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Persons whom a form offers: officers on post in the acting organs, and those posted there that day."""
    from fazhi.areas.enforcement.officers.ledgers import OfficerPosting
    from fazhi.areas.enforcement.officers.models import Officer

    organs = list(organs)
    posted = OfficerPosting.objects.filter(
        Q(until=None) | Q(until__gte=on), withdrawn=False, town__in=organs, since__lte=on
    )
    here = Q(agency__in=organs) | Q(pk__in=posted.values("officer"))
    return Officer.objects.filter(here, Q(left_on=None) | Q(left_on__gt=on)).order_by("name", "pk")


def officer_field(label: str, **more: Any) -> models.ForeignKey[Any, Any]:
    """An officer. Forms offer those of the acting organ; whether one may act on the day is asked of ``asking``."""
    given = {"related_name": "+", "verbose_name": label, "offers": offered} | more
    return OfferedKey("enforcement.Officer", models.PROTECT, **given)
