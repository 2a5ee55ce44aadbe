"""What a step does to its own matter, in memory: fields, state, the row it adds, the limits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from fazhi.spine.actions.core import clean_values
from fazhi.spine.clocks import Clocks
from fazhi.spine.context import Context
from fazhi.spine.hours import CHINA
from fazhi.spine.models import Event, Matter
from fazhi.spine.procedure import Step


def own_fields(model: Any) -> tuple[str, ...]:
    """The fields of a detail row that a person fills in."""
    spine = {"id", "matter", "on", "seq"}
    return tuple(f.name for f in model._meta.concrete_fields if f.name not in spine)


def asked_of(step: Step) -> tuple[str, ...]:
    """The fields of the row that the step adds which are asked for: all that the step does not know itself."""
    if step.adds is None:
        return ()
    return step.detail or tuple(name for name in own_fields(step.adds) if name not in step.fills)


def row_of(step: Step, context: Context, detail: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the row that the step adds: what is handed in, and what the step itself knows."""
    if step.adds is None:
        return {}
    context.detail = values = clean_values(step.adds, asked_of(step), detail, step.optional)
    return values | {name: value(context) if callable(value) else value for name, value in step.fills.items()}


def change(matter: Matter, step: Step, context: Context) -> dict[str, Any]:
    """Move state and track in memory; returns the record fields that the step sets."""
    values = dict(context.values)
    if step.stamp:
        values[step.stamp] = context.on
    for name, value in step.sets.items():
        values[name] = value(context) if callable(value) else value
    context.former = {name: getattr(context.record, name) for name in values}
    for name, value in values.items():
        setattr(context.record, name, value)
    if step.to:
        matter.state, matter.moved_on = step.to, context.on
        matter.closed_on = context.on if step.to in matter.declared.closes else None
    if step.converts:
        matter.track = step.converts
    if step.code in matter.declared.edition_steps:
        matter.edition_on = context.on
    return values


def move_clocks(clocks: Clocks, step: Step, event: Event, record: Any, values: Mapping[str, Any]) -> None:
    """What the step does to the limits, which its event tells: called before that is sealed."""
    if step.anonymous:
        event.at = day_only(timezone.now())
    if step.converts:
        clocks.convert(record, values, event.on)
    clocks.happened(event, record, values)
    if step.to in clocks.matter.declared.closes:
        clocks.close(event)


def day_only(at: datetime) -> datetime:
    """The last second of the day of entry, in place of the moment: an earlier one would claim that the event stood in a
    checkpoint of that day which does not hold it."""
    return at.astimezone(CHINA).replace(hour=23, minute=59, second=59, microsecond=0)


def end_suspension(matter: Matter, on: date, clocks: Clocks) -> None:
    """Close the open suspension on a day; the clocks go on with what was left of them."""
    for pause in clocks.pauses:
        if pause.end is None:
            pause.end = on
            pause.save(update_fields=["end"])
    matter.suspended = False
    clocks.recompute(matter.record)
