"""Months by their last days: the sit-ins of village counsel are due month by month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from fazhi.spine import clock


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def next_month_end(day: date) -> date:
    return month_end(month_end(day) + timedelta(days=1))


def this_month_ends() -> date:
    """What a form of a new year of sit-ins is filled in with."""
    return month_end(clock.today())
