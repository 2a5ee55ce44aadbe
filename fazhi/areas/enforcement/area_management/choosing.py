"""What forms offer: areas under management, sites that are open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet


def _open(name: str, on: date) -> QuerySet[Any]:
    rows = apps.get_model("enforcement", name)._default_manager
    return rows.filter(Q(ended_on=None) | Q(ended_on__gt=on), withdrawn=False).order_by("title")


def areas_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    return _open("ManagedArea", on)


def sites_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    return _open("AreaSite", on)
