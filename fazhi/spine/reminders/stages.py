"""At which stage of a limit somebody is told. Pure: no database, no clock.

All of it is practice, not law: how many days ahead, how long after the last day a supervisor is told.
"""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.spine.calendar import Calendar
from fazhi.spine.models.reminder import Reminder

Stage = Reminder.Stage


WEEK = timedelta(days=7)


def stage_of(due: date, today: date, calendar: Calendar, warn: int, *, named: bool = False) -> Stage | None:
    """The stage of a date on a day, None while it is far off. ``warn``: working days ahead; a day ``named`` for every year
    is told from the week before, as the page shows it.

    What falls on rest days is told as due on the working day before: nobody is there to be told on the day itself.
    """
    if due < today:
        return Stage.OVERDUE
    if due < calendar.after(today, 1):
        return Stage.TODAY
    until = calendar.after(today, warn)
    return Stage.SOON if due <= (max(until, today + WEEK) if named else until) else None


def escalated_until(today: date, calendar: Calendar, after: int) -> date:
    """The latest last day that is put before the supervisor today: ``after`` whole working days have gone by since."""
    due = today - timedelta(days=1)
    while calendar.after(due, after) >= today:
        due -= timedelta(days=1)
    return due
