"""What an inspection hands to the pool of risks, where the pool is installed: grave problems, and what was not put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fazhi.areas.oversight.inspection import models as m
from fazhi.spine import registry
from fazhi.spine.context import Context
from fazhi.spine.procedure import Send

POOL, LINK = "oversight.clue", "clue"


def to_pool(
    fields: Mapping[str, Callable[[Context], Any]], each: Callable[[Context], Iterable[Any]] | None = None
) -> tuple[Send, ...]:
    """The word that hands a problem over; none where no pool is declared."""
    if not registry.is_procedure(POOL):
        return ()
    return (Send(POOL, LINK, organ=lambda c: c.matter.organ, fields={"source": "inspection", **fields}, each=each),)


def links() -> dict[str, str]:
    """The kind of link that goes with it."""
    return {LINK: "风险、线索"} if registry.is_procedure(POOL) else {}


def chosen(ctx: Context) -> list[m.InspectionProblem]:
    """Problems that the inspection itself wants watched by all supervising bodies. The pool is of organs: a school is none."""
    return [row for row in ctx.rows(m.InspectionProblem) if row.to_pool and row.unit_id]


FROM_INSPECTION = to_pool(
    {
        "title": lambda c: f"督察发现：{c.each.problem}"[:200], "facts": lambda c: f"{c.matter.number}问题{c.each.no}：{c.each.problem}",
        "agency": lambda c: c.each.unit, "grade": lambda c: c.each.grade, "reason": lambda c: c.each.grade_reason,
        "basis_text": lambda c: c.each.problem_basis,
    },
    chosen,
)  # fmt: skip
FROM_RECTIFICATION = to_pool(
    {
        "title": lambda c: f"督察问题未整改到位：{c.record.problem}"[:200],
        "facts": lambda c: f"{c.matter.number}（{c.record.inspection_no}）：{c.record.problem}；原定整改期限{c.record.first_due_on}",
        "agency": lambda c: c.record.unit, "grade": lambda c: "red",
        "reason": lambda c: f"督察问题到期（{c.record.due_on}）没有整改到位，转入风险池督办", "basis_text": lambda c: c.record.problem_basis,
    }
)  # fmt: skip
