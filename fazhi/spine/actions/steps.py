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
from fazhi.spine.actions.effects import change, end_suspension, move_clocks, row_of
from fazhi.spine.actions.papers import numbered
from fazhi.spine.actions.relaying import reach, waits_for
from fazhi.spine.actions.time import renew_editions
from fazhi.spine.actions.turns import take_turn
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
    yield from _not_theirs(context, step)
    if step.once and step.stays and context.happened(step.code):
        yield f"已于{context.day_of(step.code)}办理"
    yield from blocking(declared.limits, deadlines, step.code, context.on)
    yield from filter(None, (need(context) for need in step.needs))


def _not_theirs(context: Context, step: Step) -> Iterator[str]:
    """Why it is not for whoever asks to take this step, state and gates aside."""
    matter, declared = context.matter, context.matter.declared
    if step.law:
        yield f"依法自动发生，无须办理（{step.basis}）"
    elif step.relayed and (context.cause or context.in_bulk):
        pass  # the step that takes this one is the authority
    elif step.relayed and not step.by:
        yield waits_for(declared, step)
    elif context.by is not None and not step.by:
        yield f"由公众在公众端办理，不由工作人员登记（{step.basis}）"
    elif context.by is not None and not access.may(context.by, step, matter, clock.today()):
        at = "承办单位" if step.at == "organ" else declared.capacities.get(step.at, step.at)
        yield f"须由{at}的{'或'.join(role_name(r) for r in step.by)}办理（{step.basis}）"


@transaction.atomic
def take_step(
    matter: Matter, code: str, *, by: Account | None, on: date, fields: Mapping[str, Any] | None = None,
    detail: Mapping[str, Any] | None = None, note: str = "", actor: str = "", version: int | None = None,
    key: str | None = None, today: date | None = None,
) -> Event:  # fmt: skip
    """Take one step of the procedure, and what it reaches beyond its matter. Raises NotAllowed, Conflict or BadInput, and
    then nothing has changed anywhere."""
    step = _step(matter, code)
    if event := repeated(key, None if step.anonymous else by, code, chain=matter.pk):
        return event
    if _reaches(matter, step):
        take_turn()
    taken = _take(
        locked(matter, version, by), step, by=by, on=on, fields=fields, detail=detail, note=note, actor=actor, key=key,
        today=today,
    )  # fmt: skip
    assert taken
    return taken


@transaction.atomic
def relay_step(
    matter: Matter, code: str, *, cause: Matter, by: Account | None, on: date, fields: Mapping[str, Any] | None = None,
    detail: Mapping[str, Any] | None = None, note: str = "", today: date | None = None,
) -> Event:  # fmt: skip
    """Take a ``relayed`` step of another matter because of what was done in ``cause``; the authority is the step there.

    For ``Step.after``. The event names who did it, and ``cause``. Raises NotAllowed, Conflict or BadInput.
    """
    step = _step(matter, code)
    if not step.relayed:
        raise NotAllowed(f"“{matter.declared.name}”的“{step.name}”只能由承办人员办理，不随其他事项登记")
    take_turn()
    taken = _take(locked(matter), step, by=by, on=on, fields=fields, detail=detail, note=note, cause=cause, today=today)
    assert taken
    return taken


def _relay(
    matter: Matter, code: str, *, cause: Matter, by: Account | None, on: date, fields: Mapping[str, Any],
    detail: Mapping[str, Any],
) -> Event | None:  # fmt: skip
    """Take a told step where it can be taken; a matter that has moved on since then hears of it on the day it moved."""
    matter, step = locked(matter), _step(matter, code)
    on = max(on, matter.opened_on if step.stays else matter.moved_on)
    return _take(matter, step, by=by, on=on, fields=fields, detail=detail, cause=cause, if_possible=True)


def _take(
    matter: Matter, step: Step, *, by: Account | None, on: date, fields: Mapping[str, Any] | None,
    detail: Mapping[str, Any] | None, note: str = "", actor: str = "", key: str | None = None,
    today: date | None = None, cause: Matter | None = None, if_possible: bool = False,
) -> Event | None:  # fmt: skip
    """Take a step of a locked matter. None: it cannot be taken now, and was to be taken only ``if_possible``."""
    today = today or clock.today()
    clocks = clocks_of(matter)
    # What happened in time may be entered late: the law acts on limits that had run out by the day of the step.
    if _law_is_due(clocks, on) and apply_law(on, matter, at_once=True):
        matter = locked(matter)
        clocks = clocks_of(matter)
    check_day(on, opened=matter.opened_on, today=today)
    context = Context(matter, matter.record, on, by, clocks.calendar, cause=cause, looks=True)
    reasons = list(hindrances(context, step, clocks.running()))
    if reasons and if_possible:
        return None
    if not step.stays and on < matter.moved_on:
        raise BadInput(fields={"on": f"日期{on}早于上一步骤的办理日期{matter.moved_on}，请核对"})
    if reasons:
        raise NotAllowed(*reasons)
    context.values = clean_values(matter.declared.record, step.fields, fields or {}, step.optional)
    context.detail = row_of(step, context, detail or {})
    if reasons := [reason for check in step.checks if (reason := check(context))]:
        raise BadInput(*reasons)
    context.looks = False
    by = None if step.anonymous else by
    event = _perform(matter, step, context, clocks, by=by, actor=actor, note=note, key=key)
    if step.reaches:
        reach(step, context, event, by=by, relay=_relay)
    return event


def _reaches(matter: Matter, step: Step) -> bool:
    """Whether taking the step can change another record: by itself, or by a step of the law that is due before it."""
    return step.reaches or any(s.law and s.reaches for s in matter.declared.steps)


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
        key=key, clocks=clocks, payload={"cause": context.cause.pk} if context.cause else None,
        moves=lambda event: move_clocks(clocks, step, event, context.record, {**values, **context.detail}),
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


def take_legal_step(deadline: Deadline, limit: Limit) -> Event | None:
    """The law takes its step on the day the limit ran out; no person is named, only the article."""
    step = deadline.matter.declared.step(limit.deemed)
    with transaction.atomic():
        if step.reaches:
            take_turn()
        matter = locked(deadline.matter)
        if matter.state not in step.takes or matter.suspended:
            return None
        clocks = clocks_of(matter)
        context = Context(matter, matter.record, deadline.due_on or clock.today(), None, clocks.calendar)
        event = _perform(matter, step, context, clocks, by=None, actor=step.basis, note="", key=None)
        if step.reaches:
            reach(step, context, event, by=None, relay=_relay)
        return event


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
