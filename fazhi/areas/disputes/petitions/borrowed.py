"""Choices of the procedures that a petition is handed to: their words, asked for when a form is shown."""

from __future__ import annotations

from typing import Any

from fazhi.spine import registry


def _choices(system: str, field: str) -> list[tuple[Any, Any]]:
    return list(registry.procedure(system).record._meta.get_field(field).flatchoices)


def dispute_types() -> list[tuple[Any, Any]]:
    return _choices("disputes.mediation", "dispute_type")


def act_kinds() -> list[tuple[Any, Any]]:
    return _choices("disputes.reconsideration", "act_kind")


def fields_of_administration() -> list[tuple[Any, Any]]:
    return _choices("disputes.reconsideration", "field")
