"""Asking for the best plan from a step: with the bounds of the day, once, and ahead of the step where it takes long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from fazhi.areas.enforcement.inspection_plans.board import Board
from fazhi.areas.enforcement.inspection_plans.bounding import bounds_of
from fazhi.areas.enforcement.inspection_plans.groups import months_of
from fazhi.areas.enforcement.inspection_plans.merging import Bounds, Proposal, propose
from fazhi.areas.enforcement.inspection_plans.practice import RULES
from fazhi.areas.enforcement.inspection_plans.storing import board_of
from fazhi.spine import calendars
from fazhi.spine.context import Context
from fazhi.spine.models import Matter

#: The last proposals by all that they depend on. A page works one out before its step begins, so that nobody else has to wait
#: with what they are writing; the same question has the same answer, so it does not matter who asked first.
_LATELY: dict[Any, Proposal] = {}
_HELD = 4


def proposal_for(ctx: Context) -> Proposal:
    """What is proposed for the plan as it stands on the day of the step; the row of the step asks for it value by value."""
    known = ctx.__dict__.get("plan_proposal")
    if known is None:
        board = board_of(ctx)
        known = ctx.__dict__["plan_proposal"] = _once(board, months(ctx), bounds_of(ctx, board))
    return known  # type: ignore[no-any-return]


def months(ctx: Context) -> list[date]:
    """The months that can still be planned: of a plan that is being carried out, those from the day on."""
    return months_of(ctx.record.year, ctx.on if ctx.matter.state == "running" else None)


def ahead(matter: Matter, on: date) -> None:
    """Work the proposal out before the step is taken."""
    proposal_for(Context(matter, matter.record, on, None, calendars.of(matter.scope)))


def _once(board: Board, year: list[date], bounds: Bounds) -> Proposal:
    key = (
        tuple(sorted(board.checks.items())), tuple(sorted(board.visits.items())), tuple(year),
        tuple(sorted(bounds.caps.items())), tuple(sorted(bounds.monthly.items())), RULES,
    )  # fmt: skip
    digest = hash(repr(key))
    if digest not in _LATELY:
        while len(_LATELY) >= _HELD:
            _LATELY.pop(next(iter(_LATELY)))
        _LATELY[digest] = propose(board, year, RULES, bounds)
    return _LATELY[digest]


def told(name: str) -> Callable[[Context], Any]:
    """One value of the proposal, for the row of the step."""
    return lambda ctx: getattr(proposal_for(ctx), name)


def before(ctx: Context) -> int:
    """How many visits it would be without merging."""
    board = board_of(ctx)
    return len(board.checks) - len(board.dropped)


def after(ctx: Context) -> int:
    """How many visits it is when the proposal is followed."""
    board = board_of(ctx)
    board.solve(proposal_for(ctx).lines)
    return len(board.visits)
