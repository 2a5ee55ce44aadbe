"""Moments with hours and minutes, and the limits that run from one to another.

The engine of limits counts days. What an emergency law counts in hours runs from moment to moment, rest days and nights
included, and is worked out here; its clock on the matter is "立即". Pure: no database, no clock.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from django.db import models

from fazhi.spine.hours import CHINA

if TYPE_CHECKING:
    _Moments = models.DateTimeField[Any, Any]
else:
    _Moments = models.DateTimeField


class MomentField(_Moments):
    """A moment in China: one that comes without a zone (from an import or another system) is read as one there."""

    def to_python(self, value: Any) -> Any:
        found = super().to_python(value)
        return found.replace(tzinfo=CHINA) if isinstance(found, datetime) and found.tzinfo is None else found

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.DateTimeField", args, kwargs  # how a moment is read is no part of the table


def moment_field(label: str, help_text: str = "", **more: Any) -> MomentField:
    """A moment that a later step may fill in."""
    return MomentField(label, null=True, blank=True, help_text=help_text, **more)


def day_of(moment: datetime) -> date:
    """The day in China in which a moment lies."""
    return moment.astimezone(CHINA).date()


def minutes(start: datetime, end: datetime) -> int:
    """Whole minutes from one moment to another, begun ones left out; negative where ``end`` is the earlier."""
    return int((end - start) / timedelta(minutes=1))


def is_late(start: datetime, end: datetime, allowed: int) -> bool:
    """Whether ``end`` lies more than ``allowed`` minutes after ``start``: the last second of the last minute is in time."""
    return end - start > timedelta(minutes=allowed)


def due_at(start: datetime, allowed: int) -> datetime:
    """The moment by which something must be done that may take ``allowed`` minutes."""
    return start + timedelta(minutes=allowed)


def said(moment: datetime) -> str:
    """A moment in words, in the time of China: 2026-07-03 05:40."""
    return moment.astimezone(CHINA).strftime("%Y-%m-%d %H:%M")


def span(length: int) -> str:
    """A number of minutes in words: 45分钟, 2小时, 2小时5分钟."""
    hours, rest = divmod(abs(length), 60)
    words = (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest or not hours else "")
    return ("提前" if length < 0 else "") + words


def disorder(*named: tuple[str, datetime | None]) -> str:
    """One sentence where moments that must follow one another do not; "" when they do. None is left out."""
    known = [(name, moment) for name, moment in named if moment is not None]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            return f"{later}（{said(second)}）早于{earlier}（{said(first)}），请核对"
    return ""


def not_on(name: str, moment: datetime, on: date) -> str:
    """One sentence where a moment lies in another day than the step; "" when it does not."""
    if day_of(moment) == on:
        return ""
    return f"{name}（{said(moment)}）与办理日期{on}不是同一天，请核对"
