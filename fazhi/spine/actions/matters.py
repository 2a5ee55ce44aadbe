"""Opening a matter, correcting it, assigning it, and what the law does by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from fazhi.spine import access, calendars, clock, registry
from fazhi.spine.actions.core import (
    check_day,
    clean_values,
    clocks_of,
    locked,
    next_number,
    repeated,
    require,
    save_clocks,
    save_moved,
    save_parties,
    save_words,
    texts_of,
    title_of,
    write,
)
from fazhi.spine.clocks import Clocks
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput
from fazhi.spine.history import sayable
from fazhi.spine.models import Account, Chain, Event, Matter, Organ, SearchWords
from fazhi.spine.plain import plain
from fazhi.spine.procedure import Procedure
from fazhi.spine.roles import Role
from fazhi.spine.table import add_rows


@transaction.atomic
def open_matter(
    procedure: Procedure | str, *, organ: Organ, by: Account | None, on: date, fields: Mapping[str, Any],
    title: str = "", actor: str = "", note: str = "", key: str | None = None, today: date | None = None,
    query_code: str | None = None, source: str = "", external_id: str = "", scope: str = "",
    cause: Matter | None = None,
) -> Matter:  # fmt: skip
    """Enter a matter: number, spine row, typed record, first event, first clocks.

    ``cause``: the matter whose step sends this one (``Send``); its step is the authority, whatever posts ``by`` holds, and
    the new matter belongs to nobody until it is assigned.
    """
    declared = registry.procedure(procedure) if isinstance(procedure, str) else procedure
    if event := repeated(key, by, "open", system=declared.code):
        return Matter.objects.get(pk=event.chain_id)
    today = today or clock.today()
    check_day(on, today=today)
    for text in (title, note):
        sayable(text)
    came = _came(declared, organ, by, fields, cause, today)
    values = clean_values(declared.record, declared.open_fields, fields, declared.open_optional)
    matter = Matter(
        system=declared.code, organ=organ, scope=scope or organ.scope, state=declared.opens, track=declared.track,
        opened_on=on, moved_on=on, edition_on=on, owner=None if came else by, query_code=query_code, source=source,
        external_id=external_id,
    )  # fmt: skip
    record = declared.record(**values)
    context = Context(matter, record, on, by, calendars.of(matter.scope), values=values, events={}, cause=cause)
    if reasons := [reason for check in declared.open_checks if (reason := check(context))]:
        raise BadInput(*reasons)
    n = next_number(organ, declared.code, on.year)
    matter.number = declared.number.format(mark=organ.mark or organ.short, year=on.year, n=n)
    matter.title = title_of(declared, values) if declared.kept_to else title or title_of(declared, values)
    chain = Chain(system=declared.code)
    add_rows(Chain, [chain])
    matter.chain = chain
    add_rows(Matter, [matter])
    record.matter = matter
    record.save(force_insert=True)
    save_parties(matter, declared, record)
    clocks = clocks_of(matter, calendar=context.calendar)
    own = {"system": matter.system, "number": matter.number, "title": matter.title, "organ": organ.code}
    write(
        matter, "open", by=by, on=on, actor=actor, note=note, fields=values, key=key,
        payload={**own, "scope": matter.scope, **came},
        clocks=clocks, moves=lambda event: clocks.happened(event, record, values),
    )  # fmt: skip
    save_clocks(clocks)
    save_moved(matter)
    words, personal = texts_of(declared.code, matter, record)
    add_rows(SearchWords, [SearchWords(chain_id=matter.pk, words=words, personal=personal)])
    return matter


def _came(
    declared: Procedure, organ: Organ, by: Account | None, fields: Mapping[str, Any], cause: Matter | None, today: date
) -> dict[str, Any]:
    """How it came to an organ whose own people did not open it, for its first event: then it belongs to nobody there until
    it is assigned. Refuses those who may not open it."""
    if cause:
        return {"cause": cause.pk}
    if by is None or any(p.organ_id == organ.pk for p in access.may_open(by, declared, today)):
        return {}
    require(_asks(by, declared, fields, today), f"您在{organ}没有登记{declared.name}的岗位")
    return {"asked": True}


def _asks(by: Account, declared: Procedure, fields: Mapping[str, Any], today: date) -> bool:
    """Whether one is handed in for an organ of which the person holds such a post; where, its own checks say."""
    named = fields.get(declared.asks) if declared.asks else None
    key = named.pk if isinstance(named, Organ) else named
    return key is not None and any(str(p.organ_id) == str(key) for p in access.may_ask(by, declared, today))


@transaction.atomic
def correct(
    matter: Matter, *, by: Account, on: date, changes: Mapping[str, Any], reason: str, version: int | None = None,
    key: str | None = None,
) -> Matter:  # fmt: skip
    """Mend wrong values by a correcting event with a reason; what stood there stays in the history."""
    if repeated(key, by, "correct", chain=matter.pk):
        return Matter.objects.get(pk=matter.pk)
    matter = locked(matter, version)
    require(access.may_reveal(by, matter, matter.system, clock.today()), "只有承办单位的经办人员可以更正")
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明更正理由"})
    check_day(on, opened=matter.opened_on)
    declared, record = matter.declared, matter.record
    allowed = {*declared.open_fields, *(name for step in declared.steps for name in step.writes)}
    allowed -= set(declared.kept_to)  # who may see it is decided by its own step, never on the way
    if not changes or set(changes) - allowed:
        raise BadInput("更正须指明本事项已有的字段")
    values = clean_values(declared.record, tuple(changes), changes, allowed)
    veiled = registry.veiled_fields(matter.system)
    before = {name: plain(getattr(record, name)) for name in values if name not in veiled}
    for name, value in values.items():
        setattr(record, name, value)
    follows = [f.name for f in record._meta.concrete_fields if hasattr(f, "worked_out")]
    record.save(update_fields=[*values, *follows])
    save_parties(matter, declared, record)
    clocks = clocks_of(matter, ended=True)
    _mend_days(matter, clocks, record, values)
    write(
        matter, "correct", by=by, on=on, before=matter.state, note=reason, fields=values, payload={"was": before}, key=key,
        clocks=clocks,
    )  # fmt: skip
    save_clocks(clocks)
    matter.save()
    save_words(matter.pk, matter.system, matter, record)
    return matter


def _mend_days(matter: Matter, clocks: Clocks, record: Any, values: Mapping[str, Any]) -> None:
    """A step lies on its day as mended, and the limits that start or end with it, those that are over included."""
    declared = matter.declared
    stamps = {step.code: values[step.stamp] for step in declared.steps if step.stamp and values.get(step.stamp)}
    last = {e.code: e for e in Event.objects.filter(chain=matter.pk, code__in=stamps).order_by("seq")}
    for code, event in last.items():
        step, day = declared.step(code), stamps[code]
        check_day(day, opened=matter.opened_on)
        if code in declared.edition_steps:
            matter.edition_on = day
        if step.to == matter.state and matter.moved_on == event.on:
            matter.moved_on = day
            matter.closed_on = day if matter.closed_on else None
    moved = {event.seq: stamps[code] for code, event in last.items()}
    for deadline in {d.limit: d for d in clocks.deadlines}.values():  # the last of each limit
        field = declared.limit_by_code[deadline.limit].runs_from
        named = bool(field) and getattr(record, field, None) is not None
        start = values.get(field) if named else moved.get(deadline.start_seq)
        clocks.mend(deadline, record, start or deadline.started_on, moved.get(deadline.met_seq or 0))
    clocks.recompute(record)


@transaction.atomic
def assign(matter: Matter, *, by: Account, on: date, to: Account, key: str | None = None) -> Matter:
    """Hand a matter to another member of the handling organ."""
    if repeated(key, by, "assign", chain=matter.pk):
        return Matter.objects.get(pk=matter.pk)
    matter = locked(matter)
    today = clock.today()
    require(access.may_reveal(by, matter, matter.system, today), "只有承办单位的人员可以分派")
    sealed = registry.is_sealed(matter.system)
    heads = Role.OFFICE_HEAD in access.acts_for(by, matter, "organ", today)
    require(heads or not sealed, f"封存管理的事项由承办单位的{access.role_name(Role.OFFICE_HEAD)}分派")
    if not any(p.organ_id == matter.organ_id and (p.covers(matter.system) or not sealed) for p in to.posts_on(today)):
        raise BadInput(f"{to}不在{matter.organ}任职，不能分派")
    check_day(on, opened=matter.opened_on)
    matter.owner = to
    write(matter, "assign", by=by, on=on, before=matter.state, payload={"to": to.pk}, key=key)
    matter.save()
    return matter
