"""What the facts of an incident say about time: when the first report is due, how long casualties may change."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from fazhi.areas.emergency.incidents.reporting import Rule, casualty_days, upward
from fazhi.areas.emergency.moments import day_of, due_at


def rule_for(record: Any) -> Rule:
    """The rule for the county's first report of an incident."""
    return upward(record.category, record.grade)


def first_due(record: Any) -> datetime:
    """The moment by which the first report is due: by the rule written down with it, else by the one that applies now."""
    allowed = rule_for(record).allowed if record.report_allowed is None else record.report_allowed
    return due_at(record.known_at, allowed)


def last_day(record: Any) -> date:
    """The last day for adding changed casualties: thirty days from the accident, seven for roads and fires (条例第13条)."""
    return day_of(record.occurred_at) + timedelta(days=casualty_days(record.fire_or_road))
