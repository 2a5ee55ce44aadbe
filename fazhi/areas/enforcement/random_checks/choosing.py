"""What forms offer: items that stand, draws of the acting organ."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from fazhi.spine.models import Draw


def check_items_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Published items of inspection that were not cancelled by the day."""
    rows = apps.get_model("enforcement", "CheckItem")._default_manager
    return rows.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, published_on__lte=on).order_by("item_code")


def random_items_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Items on the lists for random inspection, of every body: joint plans hold those of several."""
    rows = apps.get_model("enforcement", "RandomItem")._default_manager
    found = rows.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, published_on__lte=on)
    return found.order_by("body__code", "title")


def objects_of_the_county(organs: Iterable[int], on: date) -> QuerySet[Any]:
    rows = apps.get_model("enforcement", "InspectedObject")._default_manager
    return rows.filter(withdrawn=False).order_by("title")


def draws_offered(organs: Iterable[int], on: date) -> QuerySet[Draw]:
    return Draw.objects.filter(organ__in=list(organs)).order_by("-planned_on")
