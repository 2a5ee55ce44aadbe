"""What a visit hands over, and what it tells the plan that sent it.

Systems that are not installed are not sent to and not told; the visit then goes on by hand.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from fazhi.areas.enforcement.visits.asking import published
from fazhi.areas.enforcement.visits.models import CheckItem, VisitFinding
from fazhi.areas.enforcement.visits.words import FINE_OUTCOMES, Follow, Mode, ObjectKind, Result
from fazhi.spine.context import Context
from fazhi.spine.procedure import Send, Tell


def _installed(room: str) -> bool:
    return find_spec(f"fazhi.areas.enforcement.{room}.procedure") is not None


def _party(ctx: Context) -> str:
    kind = ctx.record.target.object_kind
    return {ObjectKind.ENTERPRISE: "enterprise", ObjectKind.PERSON: "person"}.get(kind, "other")


def told(ctx: Context, *follows: str) -> int:
    """Findings that lead to one of these; none given: every finding of a problem."""
    rows = ctx.rows(VisitFinding)
    if not follows:
        return sum(row.outcome not in FINE_OUTCOMES for row in rows)
    return sum(row.follow in follows for row in rows)


def opens_case(ctx: Context) -> bool:
    return told(ctx, Follow.CASE) > 0


def _for_a_case(ctx: Context) -> list[Any]:
    """The findings that lead to a case. Each is a case of its own: another act, or another body's power."""
    return [row for row in ctx.rows(VisitFinding) if row.follow == Follow.CASE]


def _item(ctx: Context) -> CheckItem | None:
    return next(iter(published(ctx.each.item_code, [ctx.each.body], ctx.record.visited_on or ctx.on)), None)


def _domain(ctx: Context) -> str:
    item = _item(ctx)
    return item.domain if item else "other"


def _case_title(ctx: Context) -> str:
    """What was found at which item. Never at whose: titles of cases are published, a small trader is a person there."""
    item = _item(ctx)
    return f"{item.title if item else ctx.each.item_code}发现问题案"[:200]


def _shown_title(ctx: Context) -> str:
    """The name of the visit for publication; who was inspected stands in its own, masked line."""
    title, name = str(ctx.record.title), ctx.record.target.title
    return title.replace(name, "").strip("：:—-（）() ") or Mode(ctx.record.mode).label


CASE = (
    Send(
        "enforcement.penalty", "case", each=_for_a_case, organ=lambda ctx: ctx.each.body,
        fields={
            "title": _case_title, "source": "check", "domain": _domain, "party_name": lambda ctx: ctx.record.target.title,
            "party_kind": _party, "found_on": lambda ctx: ctx.on, "facts": lambda ctx: ctx.each.remark or ctx.record.facts,
        },
    ),
) if _installed("penalties") else ()  # fmt: skip


def _number(ctx: Context) -> str:
    """The number of the record that the step has just issued; in a batch the mark in whose place it will stand."""
    return next(
        (str(p.number) for p in reversed(ctx.matter.documents.all()) if p.template == "site_record"), ctx.matter.number
    )


DISCLOSE = (
    Send(
        "enforcement.disclosure", "disclosure", organ=lambda ctx: ctx.matter.organ,
        fields={
            "act": "check", "title": _shown_title, "decision_no": _number,
            "object_name": lambda ctx: ctx.record.target.title, "object_kind": _party,
            "conclusion": lambda ctx: Result(ctx.record.result).label, "decided_on": lambda ctx: ctx.on, "wide_effect": True,
        },
    ),
) if _installed("disclosure") else ()  # fmt: skip

ANSWER = {
    "result": lambda ctx: ctx.record.result, "problems": lambda ctx: ctx.record.problems, "rectify": lambda ctx: ctx.record.rectify,
    "filed": lambda ctx: ctx.record.filed, "done_on": lambda ctx: ctx.on,
}  # fmt: skip
SENDERS = {
    "random_checks": "enforcement.random_plan", "inspection_plans": "enforcement.year_plan",
    "area_management": "enforcement.area_alert", "coordination": "enforcement.dispatch",
}  # fmt: skip
ANSWERS = tuple(
    Tell(system, "visit", "visit_done", detail=ANSWER) for room, system in SENDERS.items() if _installed(room)
)
