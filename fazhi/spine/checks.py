"""What can be proved of hand-overs only once all areas are loaded: that the other procedure takes what it is given.

Run at the start of every management command, by Django's check framework, and of the server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.checks import CheckMessage, Error

from fazhi.spine import registry
from fazhi.spine.actions.effects import asked_of
from fazhi.spine.procedure import Procedure, Send, Tell
from fazhi.spine.proof import FaultyProcedure


def hand_overs(app_configs: Any = None, **options: Any) -> list[CheckMessage]:
    """Every fault of a hand-over between declared procedures, as Django reports them."""
    return [Error(fault, id="fazhi.E001") for fault in faults_between(registry.procedures())]


def prove() -> None:
    """Raise FaultyProcedure, with every fault, before the first request is answered."""
    if found := list(faults_between(registry.procedures())):
        raise FaultyProcedure("；".join(found))


def faults_between(procedures: Iterable[Procedure]) -> Iterator[str]:
    """Every fault of a hand-over between these procedures, in words. Empty: they are proved."""
    known = {procedure.code: procedure for procedure in procedures}
    for procedure in known.values():
        for step in procedure.steps:
            where = f"{procedure.code} step {step.code}"
            for send in step.sends:
                yield from (f"{where}: {fault}" for fault in _sent(send, known))
            for tell in step.tells:
                yield from (f"{where}: {fault}" for fault in _told(tell, procedure, known))
    yield from _rounds(known)


def _sent(send: Send, known: dict[str, Procedure]) -> Iterator[str]:
    other = known.get(send.system)
    if other is None:
        yield f"sends to {send.system}, which is no procedure"
        return
    yield from (f"{send.system} is not opened with {n}" for n in sorted(set(send.fields) - set(other.open_fields)))
    missing = set(other.open_fields) - set(other.open_optional) - set(send.fields) - _flags(other.record)
    yield from (f"{send.system} cannot be opened without {n}" for n in sorted(missing))


def _flags(model: Any) -> set[str]:
    """Fields that need not be given: what is not ticked is not so."""
    return {f.name for f in model._meta.get_fields() if f.get_internal_type() == "BooleanField"}


def _told(tell: Tell, procedure: Procedure, known: dict[str, Procedure]) -> Iterator[str]:
    other = known.get(tell.system)
    if other is None:
        yield f"tells {tell.system}, which is no procedure"
        return
    if procedure.sent_links.get(tell.link) != tell.system and other.sent_links.get(tell.link) != procedure.code:
        yield f"tells {tell.system}, but neither sends to the other by {tell.link}"
    step = other.by_code.get(tell.step)
    if step is None:
        yield f"tells {tell.system} a step {tell.step} that it has not"
        return
    if not step.relayed:
        yield f"{tell.system} step {tell.step} must be declared relayed=True to be told"
    yield from (f"{tell.system} step {tell.step} fills in no {n}" for n in sorted(set(tell.fields) - set(step.fields)))
    asked = set(asked_of(step))
    yield from (f"{tell.system} step {tell.step} asks for no {n}" for n in sorted(set(tell.detail) - asked))
    flags = _flags(other.record) | (_flags(step.adds) if step.adds else set())
    missing = ({*step.fields} - set(tell.fields)) | (asked - set(tell.detail))
    yield from (
        f"{tell.system} step {tell.step} cannot be taken without {n}"
        for n in sorted(missing - set(step.optional) - flags)
    )


def _rounds(known: dict[str, Procedure]) -> Iterator[str]:
    """Steps that would tell each other for ever."""
    leads = {
        (p.code, s.code): [(t.system, t.step) for t in s.tells] for p in known.values() for s in p.steps if s.tells
    }
    for start in leads:
        seen, queue = set(), list(leads[start])
        while queue:
            at = queue.pop()
            if at == start:
                yield f"{start[0]} step {start[1]}: is told by what it tells, without end"
                break
            if at not in seen:
                seen.add(at)
                queue += leads.get(at, [])
