"""What forms offer: supervising bodies and scenes that stand on the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet


def _standing(name: str, on: date) -> QuerySet[Any]:
    rows = apps.get_model("oversight", name)._default_manager
    return rows.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, on__lte=on).order_by("pk")


def bodies_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    return _standing("SupervisingBody", on)


def scenes_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    return _standing("SupervisionScene", on)
