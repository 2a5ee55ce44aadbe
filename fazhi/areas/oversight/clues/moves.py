"""What a step of a clue does beyond it: its tasks are closed or taken back, the other clue hears of it, supervision is noted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fazhi.areas.oversight.clues import gates
from fazhi.areas.oversight.clues import models as m
from fazhi.spine import actions, registry
from fazhi.spine.context import Context
from fazhi.spine.models import Event
from fazhi.spine.procedure import Send

ACTS, TRANSFERS = "oversight.acts", "oversight.transfer"


def open_transfer(ctx: Context, event: Event) -> None:
    """A clue for accountability goes on to the register of transfers, where that is installed. No link tells of it: whoever
    merely follows the clue learns neither of the transfer nor where it went; the transfer names the clue."""
    if not registry.is_procedure(TRANSFERS):
        return
    fields = {
        "direction": ctx.detail["to"],
        "found_in": "clue",
        "found_no": ctx.matter.number,
        "subject": ctx.detail["what"][:150],
    }
    actions.open_matter(TRANSFERS, organ=ctx.matter.organ, by=event.by, on=event.on, fields=fields, cause=ctx.matter)


def task_of(unit: Any) -> Send:
    """A task at the unit that ``unit`` finds in the context."""
    return Send(gates.TASK, "task", organ=lambda c: unit(c).unit, fields={
        "clue": lambda c: c.matter, "title": lambda c: c.record.title, "facts": lambda c: c.record.facts,
        "basis_text": lambda c: c.record.basis_text, "grade": lambda c: c.record.grade, "reason": lambda c: c.record.reason,
        "demand": lambda c: unit(c).demand, "lead": lambda c: unit(c).lead, "office": lambda c: c.matter.organ,
        "verifier": lambda c: c.record.verifier, "due_on": lambda c: unit(c).due_on, "original_due_on": lambda c: unit(c).due_on,
    }, each=gates.units_now if unit is in_turn else None)  # fmt: skip


def in_turn(ctx: Context) -> m.ClueUnit:
    """The responsible unit whose turn it is."""
    return ctx.each  # type: ignore[no-any-return]


def just_added(ctx: Context) -> m.ClueUnit:
    """The unit that the step itself adds."""
    return m.ClueUnit(**{**ctx.detail, "round": ctx.record.round})


def _open_tasks(ctx: Context, *states: str) -> Iterator[Any]:
    return (task for task in ctx.sent("task") if task.state in states)


def close_tasks(ctx: Context, event: Event) -> None:
    for task in _open_tasks(ctx, "verified"):
        actions.relay_step(task, "close", cause=ctx.matter, by=event.by, on=event.on)


def recall_tasks(ctx: Context, event: Event) -> None:
    for task in _open_tasks(ctx, "sent", "planned", "reported", "verified"):
        actions.relay_step(task, "recall", cause=ctx.matter, by=event.by, on=event.on)


def hand_to_target(ctx: Context, event: Event) -> None:
    """The clue that this one is merged into keeps what was reported here as one more source."""
    target = gates.target_of(ctx)
    if target is None:
        return
    detail = {
        "source": ctx.record.source, "body": ctx.record.body, "facts": f"{ctx.matter.number}：{ctx.record.facts}",
        "basis_text": ctx.record.basis_text,
    }  # fmt: skip
    actions.relay_step(
        target, "source", cause=ctx.matter, by=event.by, on=max(event.on, target.opened_on), detail=detail
    )
    actions.link(ctx.matter.chain, target.chain, "merged", by=None, on=event.on)


def tie_to_remedy(ctx: Context, event: Event) -> None:
    if found := gates.remedy_of(ctx):
        actions.link(ctx.matter.chain, found.chain, "remedy", by=None, on=event.on)


def note_acts(ctx: Context, event: Event) -> None:
    """Sending a clue out is an act of supervision on each unit: coverage counts it."""
    units = gates.units_now(ctx) if event.code == "send" else [just_added(ctx)]
    for row in units:
        fields = {
            "body": ctx.record.body, "scene": ctx.record.scene, "unit": row.unit, "way": "交办线索", "about_no": ctx.matter.number,
            "result": "",
        }  # fmt: skip
        actions.record_entry(
            ACTS,
            organ=ctx.matter.organ,
            by=None,
            actor="随交办登记",
            on=event.on,
            title=ctx.record.title,
            fields=fields,
        )
