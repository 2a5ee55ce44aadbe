"""Taking a step, and saying why one cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from fazhi.spine import access, clock, registry
from fazhi.spine.access import role_name
from fazhi.spine.actions.core import (
    check_day,
    clean_values,
    clocks_of,
    locked,
    pages_of,
    repeated,
    save_clocks,
    save_moved,
    save_parties,
    save_words,
    write,
)
from fazhi.spine.actions.papers import numbered
from fazhi.spine.actions.time import renew_editions
from fazhi.spine.clocks import Clocks, blocking
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import Limit
from fazhi.spine.models import Account, Deadline, Document, Event, Matter
from fazhi.spine.procedure import Step
from fazhi.spine.table import add_rows

#: So long people have to enter what a step of the law was taken back for.
WAITS = timedelta(days=5)


def hindrances(context: Context, step: Step, deadlines: list[Deadline]) -> Iterator[str]:
    """Why this step cannot be taken now, in words for the page. Empty: it can."""
    matter, declared = context.matter, context.matter.declared
    if matter.state not in step.takes:
        yield f"当前为“{declared.states[matter.state]}”，不能办理“{step.name}”（{step.basis}）"
        return
    if matter.suspended and not (step.suspended or step.ends_suspension):
        yield "已中止，恢复之后方可办理"
    if step.tracks and matter.track not in step.tracks:
        yield f"仅适用于{'、'.join(declared.tracks[t] for t in step.tracks)}"
    if not step.in_edition(matter.edition_on):
        yield "不属于本事项适用的法律版本"
    if step.law:
        yield f"依法自动发生，无须办理（{step.basis}）"
    elif context.by is not None and not access.may(context.by, step, matter, clock.today()):
        at = "承办单位" if step.at == "organ" else declared.capacities.get(step.at, step.at)
        yield f"须由{at}的{'或'.join(role_name(r) for r in step.by)}办理（{step.basis}）"
    if step.once and step.stays and context.happened(step.code):
        yield f"已于{context.day_of(step.code)}办理"
    yield from blocking(declared.limits, deadlines, step.code, context.on)
    yield from filter(None, (need(context) for need in step.needs))


@transaction.atomic
def take_step(
    matter: Matter, code: str, *, by: Account | None, on: date, fields: Mapping[str, Any] | None = None,
    detail: Mapping[str, Any] | None = None, note: str = "", actor: str = "", version: int | None = None,
    key: str | None = None, today: date | None = None,
) -> Event:  # fmt: skip
    """Take one step of the procedure. Raises NotAllowed, Conflict or BadInput, and then nothing has changed."""
    if event := repeated(key, by, code, chain=matter.pk):
        return event
    today = today or clock.today()
    step = _step(matter, code)
    matter = locked(matter, version, by)
    clocks = clocks_of(matter)
    # What happened in time may be entered late: the law acts on limits that had run out by the day of the step.
    if _law_is_due(clocks, on) and apply_law(on, matter, at_once=True):
        matter = locked(matter)
        clocks = clocks_of(matter)
    check_day(on, opened=matter.opened_on, today=today)
    if not step.stays and on < matter.moved_on:
        raise BadInput(fields={"on": f"日期{on}早于上一步骤的办理日期{matter.moved_on}，请核对"})
    context = Context(matter, matter.record, on, by, clocks.calendar)
    if reasons := list(hindrances(context, step, clocks.running())):
        raise NotAllowed(*reasons)
    context.values = clean_values(matter.declared.record, step.fields, fields or {}, step.optional)
    context.detail = row_of(step, context, detail or {})
    if reasons := [reason for check in step.checks if (reason := check(context))]:
        raise BadInput(*reasons)
    return _perform(matter, step, context, clocks, by=by, actor=actor, note=note, key=key)


def _law_is_due(clocks: Clocks, on: date) -> bool:
    """Whether the law may have something to do before a step of that day: told from the clocks in hand."""
    declared, edition = clocks.procedure, clocks.matter.edition_on
    if any(n.replaces and n.since and edition < n.since <= on for n in declared.limits):
        return True
    return any(d.due_on and d.due_on < on and declared.limit_by_code[d.limit].deemed for d in clocks.running())


def _step(matter: Matter, code: str) -> Step:
    try:
        return matter.declared.step(code)
    except KeyError as error:
        raise BadInput(str(error.args[0])) from None


def _perform(
    matter: Matter, step: Step, context: Context, clocks: Clocks, *, by: Account | None, actor: str, note: str,
    key: str | None,
) -> Event:  # fmt: skip
    before, on, pages = matter.state, context.on, pages_of(matter)
    organs = _organs(matter, context.record)
    values = change(matter, step, context)
    if step.ends_suspension and matter.suspended:
        end_suspension(matter, on, clocks)
    if values:
        context.record.save(update_fields=list(values))
        if registry.is_searched(matter.system, values):
            save_words(matter.pk, matter.system, matter, context.record)
    if organs != _organs(matter, context.record):
        save_parties(matter, matter.declared, context.record)
    event = write(
        matter, step.code, by=by, on=on, actor=actor, before=before, note=note, fields=values, detail=context.detail,
        key=key, clocks=clocks,
        moves=lambda event: run_clocks(clocks, step, event, context.record, {**values, **context.detail}),
        pages=pages,
    )  # fmt: skip
    if step.adds:
        step.adds.objects.create(matter=matter, on=on, seq=event.seq, **context.detail)
    save_clocks(clocks)
    documents = [
        numbered(
            matter, matter.declared.template_by_code[template], pages, by=by, on=on, event=event,
            extra={"row": context.detail},
        )
        for template in step.issues
    ]  # fmt: skip
    pages.bind()
    add_rows(Document, documents)
    save_moved(matter)
    return event


def _organs(matter: Matter, record: Any) -> list[int | None]:
    """Which organs the record names as taking part."""
    return [getattr(record, f"{name}_id", None) for name in matter.declared.parties.values()]


def row_of(step: Step, context: Context, detail: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the row that the step adds: what is handed in, and what the step itself knows."""
    if step.adds is None:
        return {}
    names = step.detail or tuple(name for name in own_fields(step.adds) if name not in step.fills)
    context.detail = values = clean_values(step.adds, names, detail, step.optional)
    return values | {name: value(context) if callable(value) else value for name, value in step.fills.items()}


def change(matter: Matter, step: Step, context: Context) -> dict[str, Any]:
    """Move state and track in memory; returns the record fields that the step sets."""
    values = dict(context.values)
    if step.stamp:
        values[step.stamp] = context.on
    for name, value in step.sets.items():
        values[name] = value(context) if callable(value) else value
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


def run_clocks(clocks: Clocks, step: Step, event: Event, record: Any, values: Mapping[str, Any]) -> None:
    """What the step does to the limits."""
    if step.converts:
        clocks.convert(record, values, event.on)
    clocks.happened(event, record, values)
    if step.to in clocks.matter.declared.closes:
        clocks.close(event)


def end_suspension(matter: Matter, on: date, clocks: Clocks) -> None:
    """Close the open suspension on a day; the clocks go on with what was left of them."""
    for pause in clocks.pauses:
        if pause.end is None:
            pause.end = on
            pause.save(update_fields=["end"])
    matter.suspended = False
    clocks.recompute(matter.record)


def take_legal_step(deadline: Deadline, limit: Limit) -> Event | None:
    """The law takes its step on the day the limit ran out; no person is named, only the article."""
    with transaction.atomic():
        matter = locked(deadline.matter)
        step = matter.declared.step(limit.deemed)
        if matter.state not in step.takes or matter.suspended:
            return None
        clocks = clocks_of(matter)
        context = Context(matter, matter.record, deadline.due_on or clock.today(), None, clocks.calendar)
        return _perform(matter, step, context, clocks, by=None, actor=step.basis, note="", key=None)


def own_fields(model: Any) -> tuple[str, ...]:
    """The fields of a detail row that a person fills in."""
    spine = {"id", "matter", "on", "seq"}
    return tuple(f.name for f in model._meta.concrete_fields if f.name not in spine)


def apply_law(today: date, matter: Matter | None = None, *, at_once: bool = False) -> list[Matter]:
    """Take the steps that the law itself takes because a limit has run out (视为受理, 视为放弃 …).

    Dated on the last day of the limit, or the day after where the step says so. Returns the matters that moved. A newer
    edition of the law that governs running matters is applied first. Where such a step was just taken back
    (``undo_legal_step``), people have some days to enter what they had done in time, unless it is asked ``at_once``: for
    a step that is being taken, by its own day.
    """
    moved = renew_editions(today, matter)
    overdue = Deadline.objects.overdue(today)
    if matter is not None:
        overdue = overdue.filter(matter=matter)
    if not at_once:
        corrected = Event.objects.filter(chain=OuterRef("matter"), code="correct:law", on__gt=today - WAITS)
        overdue = overdue.exclude(Exists(corrected))
    legal = {(p.code, limit.code): limit for p in registry.procedures() for limit in p.limits if limit.deemed}
    systems = {system for system, _ in legal}
    for deadline in overdue.filter(matter__system__in=systems).select_related("matter").order_by("due_on", "pk"):
        limit = legal.get((deadline.matter.system, deadline.limit))
        if limit and deadline.due_on and take_legal_step(deadline, limit):
            moved.append(deadline.matter)
    return moved
