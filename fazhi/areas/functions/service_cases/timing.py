"""How long a case may take: the law's days, the item's own, and what the office has promised.

行政许可法第42条 gives twenty working days (joint handling forty-five) unless a law or regulation says otherwise for the item;
what its version in the catalogue says prevails. Without a statutory limit there is only the promise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import ceil
from typing import Any

from fazhi.areas.functions.items.words import Handling, Kind, Span
from fazhi.areas.functions.service_cases.practice import DAYS
from fazhi.spine.context import Context
from fazhi.spine.limits import Extend, Promise, Unit, add_months
from fazhi.spine.roles import Role

UNITS = {Span.WORKING_DAY: Unit.WORKING_DAY, Span.DAY: Unit.DAY, Span.MONTH: Unit.MONTH, Span.HOUR: Unit.DAY}
PERMIT_DAYS, JOINT_DAYS, MORE, JOINT_MORE = 20, 45, 10, 15
ARTICLE = "行政许可法第42条"


def in_units(amount: int, span: str) -> tuple[int, Unit]:
    """A limit of the catalogue in a unit that the calendar counts; hours are rounded up to whole days."""
    unit = UNITS[Span(span)] if span else Unit.WORKING_DAY
    return (ceil(amount / 24) if span == Span.HOUR else amount), unit


def is_permit(record: Any) -> bool:
    return bool(record.item.item_kind == Kind.PERMIT)


def has_statutory(record: Any, values: Any) -> bool:
    """Whether a law sets a limit: for every permit, else where the catalogue names one."""
    return is_permit(record) or bool(record.item.statutory_amount)


def has_only_a_promise(record: Any, values: Any) -> bool:
    return not has_statutory(record, values) and record.item.committed_amount is not None


def promise_of(record: Any) -> Promise | None:
    """What the office has promised for the item; None: nothing."""
    item = record.item
    if item.committed_amount is None:
        return None
    return Promise(*in_units(item.committed_amount, item.committed_unit))


def own_limit(record: Any) -> Mapping[str, Any]:
    """The item's own statutory limit and promise, and by how much it may be extended."""
    item = record.item
    own: dict[str, Any] = {"promise": promise_of(record)}
    if item.statutory_amount:
        amount, unit = in_units(item.statutory_amount, item.statutory_unit)
        own |= {"amount": amount, "unit": unit}
    if item.extension_amount:
        own["extend"] = Extend(item.extension_amount, f"{ARTICLE}第1款", Role.OFFICE_HEAD, document="extension")
    return own


def joint_limit(record: Any) -> Mapping[str, Any]:
    """Forty-five days, unless the item is itself one of joint handling with a limit of its own."""
    item = record.item
    own: dict[str, Any] = {"promise": promise_of(record)}
    if item.handling == Handling.JOINT and item.statutory_amount:
        amount, unit = in_units(item.statutory_amount, item.statutory_unit)
        own |= {"amount": amount, "unit": unit}
    return own


def only_promised(record: Any) -> Mapping[str, Any]:
    amount, unit = in_units(record.item.committed_amount or 0, record.item.committed_unit)
    return {"amount": amount, "unit": unit}


def days_used(ctx: Context) -> int | None:
    """Working days from the day after acceptance to the decision; days that stood still are not taken out."""
    start = ctx.record.accepted_on
    return ctx.calendar.count(_next(start), _next(ctx.on)) if start else 0


def days_saved(ctx: Context) -> int | None:
    """Working days left of the statutory limit on the day of the decision; None: there is none, or it stands still."""
    due = next((d.due_on for d in ctx.running("decide", "decide_joint")), None)
    if due is None:
        return None
    return ctx.calendar.count(_next(ctx.on), _next(due)) if due > ctx.on else 0


def verified_by(ctx: Context) -> date | None:
    """By when the commitment of a case is checked; None: none was given."""
    record = ctx.record
    return check_day(record, record.verify_by, ctx.on) if record.way == "commitment" else None


def check_day(record: Any, given: date | None, on: date) -> date | None:
    """By when a commitment is checked: as the item says, else the local default; None where the item is exempt."""
    if "免予核查" in record.item.check_after:
        return None
    return given or add_months(on, DAYS["verify_months"])


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
