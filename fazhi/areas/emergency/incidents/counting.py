"""What a report leaves on the record: how long it took, whether it was late, the last numbers of people."""

from __future__ import annotations

from typing import Any

from fazhi.areas.emergency.incidents.reporting import Rule, finder, upward
from fazhi.areas.emergency.incidents.words import ReportKind
from fazhi.areas.emergency.moments import is_late, minutes
from fazhi.spine.context import Context

#: Kinds of report for which an hour or two is set: those that carry the news a level further.
TIMED = (ReportKind.FIRST, ReportKind.PASSED)


def rule(ctx: Context) -> Rule:
    """The rule for a report, by the grade that it states."""
    return upward(ctx.record.category, ctx.detail.get("grade") or ctx.record.grade)


def first_is_late(ctx: Context) -> bool:
    return is_late(ctx.record.known_at, ctx.detail["sent_at"], rule(ctx).allowed)


def unit_minutes(ctx: Context) -> int | None:
    """Minutes from the unit's or finder's knowledge to the county's; None where no law gives them a number."""
    knew = ctx.record.unit_knew_at
    return None if knew is None else minutes(knew, ctx.record.known_at)


def unit_is_late(ctx: Context) -> bool:
    own, knew = finder(ctx.record.category, ctx.matter.opened_on), ctx.record.unit_knew_at
    return bool(own and knew and is_late(knew, ctx.record.known_at, own.allowed))


def since(ctx: Context) -> Any:
    """The moment from which a report's time runs: its sender's own knowledge."""
    return ctx.detail.get("received_at") or ctx.record.known_at


def fills(kind: ReportKind) -> dict[str, Any]:
    """What the row of a report knows by itself."""
    timed = kind in TIMED

    def took(ctx: Context) -> int:
        return minutes(since(ctx), ctx.detail["sent_at"])

    def late(ctx: Context) -> bool:
        return timed and is_late(since(ctx), ctx.detail["sent_at"], rule(ctx).allowed)

    filled = {
        "version": lambda c: c.record.reports + 1,
        "kind": kind.value,
        "minutes": took,
        "allowed": lambda c: rule(c).allowed if timed else None,
        "late": late,
    }
    if kind is not ReportKind.PASSED:
        filled["received_at"] = lambda c: c.record.known_at
    return filled


def numbers() -> dict[str, Any]:
    """The record takes over the numbers that the report states; a grade that it leaves open changes none."""
    taken: dict[str, Any] = {
        name: (lambda c, name=name: c.detail[name]) for name in ("deaths", "missing", "injured", "loss")
    }
    taken["reports"] = lambda c: c.record.reports + 1
    taken["grade"] = lambda c: c.detail.get("grade") or c.record.grade
    return taken


def highest(ctx: Context) -> str:
    """The highest level that the response has had: 1 is the highest."""
    known = [level for level in (ctx.record.highest_level, ctx.detail["level"]) if level]
    return min(known)
