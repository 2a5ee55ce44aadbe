"""Village counsel as the roll of appointments has them, asked by its code: nothing of it is typed again here."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from fazhi.spine import registry
from fazhi.spine.models import Organ

ROLL = "decisions.counsel"
VILLAGE = "village"  # kind of an appointment there


def in_force(on: date) -> QuerySet[Any]:
    """Appointments of village counsel in force on a day."""
    rows: QuerySet[Any] = registry.register_of(ROLL).model.objects.filter(
        Q(until=None) | Q(until__gt=on), kind=VILLAGE, since__lte=on, withdrawn=False
    )
    return rows


def fault(number: str, village: Organ, on: date) -> str:
    """Why an appointment does not serve this village on a day; empty: it does."""
    found = registry.register_of(ROLL).model.objects.filter(number=number.strip(), withdrawn=False).first()
    if found is None:
        return f"“法律顾问、公职律师名册”里没有编号“{number}”，请先登记聘任或者核对编号"
    if found.kind != VILLAGE or found.client_id != village.pk:
        return f"编号“{number}”的聘任不是{village}的村（居）法律顾问，请核对"
    if on < found.since or (found.until and on >= found.until):
        return f"{on}不在编号“{number}”的聘期（{found.since}至{found.until or '今'}）内，请登记新的聘任"
    return ""
