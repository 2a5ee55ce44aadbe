"""Choices of the procedures that a petition is handed to: their words, asked for when a form is shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.spine import registry


def _choices(system: str, field: str) -> list[tuple[Any, Any]]:
    return list(registry.procedure(system).record._meta.get_field(field).flatchoices)


def dispute_types() -> list[tuple[Any, Any]]:
    return _choices("disputes.mediation", "dispute_type")


def act_kinds() -> list[tuple[Any, Any]]:
    return _choices("disputes.reconsideration", "act_kind")


def items_of_adjudication(organs: Iterable[int], day: date) -> Any:
    """The items on which some body of the county rules on a day."""
    rows = registry.register_of("disputes.adjudication_items").model.objects.filter(withdrawn=False)
    return rows.filter(Q(until=None) | Q(until__gt=day)).select_related("body", "handler")


def fields_of_administration() -> list[tuple[Any, Any]]:
    return _choices("disputes.reconsideration", "field")
