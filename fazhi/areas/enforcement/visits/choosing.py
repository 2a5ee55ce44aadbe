"""What forms offer: objects still in business, officers of every body that may take part."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.officers.words import Duty


def objects_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    rows = apps.get_model("enforcement", "InspectedObject")._default_manager
    return rows.filter(Q(ended_on=None) | Q(ended_on__gt=on), withdrawn=False).order_by("title")


def officers_of_all(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Officers on post anywhere: those who take part are of another body than the one that leads."""
    rows = apps.get_model("enforcement", "Officer")._default_manager
    return rows.filter(Q(left_on=None) | Q(left_on__gt=on), duty=Duty.OFFICER).order_by("agency__code", "name", "pk")
