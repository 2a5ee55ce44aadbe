"""What forms offer: penalty cases of the acting organ that are still being worked on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

#: States of a penalty case from which it may go to another agency (``PENALTY`` step hand_over).
LEAVES_FROM = ("investigating", "reporting", "noticed", "heard")


def cases_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    rows = apps.get_model("enforcement", "PenaltyCase")._default_manager
    return rows.filter(matter__organ__in=list(organs), matter__state__in=LEAVES_FROM).order_by("-filed_on", "pk")
