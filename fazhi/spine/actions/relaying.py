"""What a step does beyond its own matter: matters that it opens, steps that it has taken in others, other records.

``reach`` is called by the step itself, once it is written, within its transaction: what refuses here refuses the step, in
a sentence that says in which matter. The caller has taken the turn (``turns``) before it locked anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Protocol, TypeVar

from django.core.exceptions import ObjectDoesNotExist

from fazhi.spine import registry
from fazhi.spine.actions.core import save_moved, write
from fazhi.spine.actions.matters import open_matter
from fazhi.spine.context import Context
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Account, Event, Link, Matter, Organ
from fazhi.spine.procedure import Procedure, Send, Step, Tell

Word = TypeVar("Word", Send, Tell)


class Relay(Protocol):
    """Takes a relayed step where it can be taken, on the day or as soon after it as that matter's own course allows."""

    def __call__(
        self, matter: Matter, code: str, *, cause: Matter, by: Account | None, on: date, fields: Mapping[str, Any],
        detail: Mapping[str, Any],
    ) -> Event | None: ...  # fmt: skip


def reach(step: Step, context: Context, event: Event, *, by: Account | None, relay: Relay) -> None:
    """Send, tell, and what else the step does to other records, in this order.

    Raises what refuses: NotAllowed, Conflict or BadInput; the caller's transaction undoes the rest.
    """
    context.__dict__.pop("_days", None)  # the step itself has happened now
    for send in wanted(step.sends, context):
        for parcel in parcels(send, context):
            _send(send, step, parcel, by)
    for tell in wanted(step.tells, context):
        if other := told(tell, context):
            _tell(tell, other, context, by, relay)
    for hook in step.after:
        hook(context, event)


def wanted(words: tuple[Word, ...], context: Context) -> list[Word]:
    """Those whose condition holds now."""
    return [word for word in words if word.when is None or word.when(context)]


def parcels(send: Send, context: Context) -> Iterator[Context]:
    """The context once for every matter that is to be opened."""
    for thing in [None] if send.each is None else list(send.each(context)):
        context.each = thing
        yield context
    context.each = None


def filled(values: Mapping[str, Any], context: Context) -> dict[str, Any]:
    """The values that are handed over, worked out from the matter that hands them over."""
    return {name: value(context) if callable(value) else value for name, value in values.items()}


def receiver(send: Send, step: Step, context: Context) -> Organ:
    """The organ that is to handle what is sent. Raises NotAllowed where there is none."""
    organ = send.organ(context)
    if organ is None:
        name = registry.procedure(send.system).name
        raise NotAllowed(f"没有找到承办“{name}”的单位，不能办理“{step.name}”；请系统管理员核对单位设置")
    return organ  # type: ignore[no-any-return]


def heading(send: Send, context: Context) -> str:
    """The title of what is sent; "" where its own procedure makes it."""
    return send.title(context) if callable(send.title) else send.title


def told(tell: Tell, context: Context) -> Matter | None:
    """The matter in which the step is to be taken; None where nothing was sent."""
    if context.matter.declared.sent_links.get(tell.link) == tell.system:
        return next(iter(context.sent(tell.link)), None)
    sender = context.sender(tell.link)
    return sender if sender and sender.system == tell.system else None


def _send(send: Send, step: Step, context: Context, by: Account | None) -> None:
    matter, declared = context.matter, registry.procedure(send.system)
    organ = receiver(send, step, context)
    try:
        sent = open_matter(
            declared, organ=organ, by=by, on=context.on, fields=filled(send.fields, context),
            title=heading(send, context), cause=matter,
        )  # fmt: skip
    except Refused as refusal:
        raise _said(refusal, f"送{organ}办理“{declared.name}”") from refusal
    _tie(matter, sent, send.link, by=by, on=context.on)


def _tie(source: Matter, target: Matter, kind: str, *, by: Account | None, on: date) -> None:
    """Link two matters that this transaction holds; both histories say so."""
    Link.objects.create(source=source.chain, target=target.chain, kind=kind, made_on=on)
    for matter, other in ((source, target), (target, source)):
        write(matter, "link", by=by, on=on, payload={"kind": kind, "other": other.pk})
        save_moved(matter)


def _tell(tell: Tell, other: Matter, context: Context, by: Account | None, relay: Relay) -> None:
    values = filled(tell.fields, context), filled(tell.detail, context)
    try:
        relay(other, tell.step, cause=context.matter, by=by, on=context.on, fields=values[0], detail=values[1])
    except Refused as refusal:
        raise _said(
            refusal, f"在“{other.number} {other.title}”登记“{other.declared.step(tell.step).name}”"
        ) from refusal


def _said(refusal: Refused, doing: str) -> Refused:
    """The refusal as the page of the step shows it: no field of that page is at fault."""
    return type(refusal)(*(f"{doing}：{reason}" for reason in refusal.reasons))


def announced(step: Step, context: Context) -> list[str]:
    """What taking the step does in other matters, in words for its form, which is not filled in yet."""
    found = []
    for send in step.sends:
        name, condition = registry.procedure(send.system).name, "符合条件的，" if send.when else ""
        found.append(f"{condition}将送{_expected(send, context) or '有关单位'}办理“{name}”")
    for tell in step.tells:
        if other := told(tell, context):
            found.append(f"同时在关联的“{other.declared.name}”登记“{other.declared.step(tell.step).name}”")
    return found


def _expected(send: Send, context: Context) -> Organ | None:
    """The organ that will be sent to, as far as it does not depend on what is still to be filled in."""
    try:
        return send.organ(context)  # type: ignore[no-any-return]
    except (LookupError, AttributeError, TypeError, ValueError, ObjectDoesNotExist):
        return None


def tellers(procedure: Procedure, step: Step) -> list[Procedure]:
    """The procedures whose steps take this relayed step, by code."""
    return [
        teller
        for teller in registry.procedures()
        if any((t.system, t.step) == (procedure.code, step.code) for s in teller.steps for t in s.tells)
    ]


def senders(procedure: Procedure) -> list[Procedure]:
    """The procedures whose steps send matters of this one, by code."""
    return [sender for sender in registry.procedures() if procedure.code in sender.sent_links.values()]


def named(procedures: list[Procedure]) -> str:
    """Their names, for the page; of procedures that reach others by ``Step.after`` alone nothing is known."""
    return "、".join(dict.fromkeys(f"“{procedure.name}”" for procedure in procedures)) or "事项"


def waits_for(procedure: Procedure, step: Step) -> str:
    """Why a relayed step is not taken by hand, in words for the page."""
    return f"由关联的{named(tellers(procedure, step))}办理后自动登记（{step.basis}）"
