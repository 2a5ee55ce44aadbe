"""The visits that a plan hands to their bodies: one for each, with the bodies and one checklist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.areas.enforcement.inspection_plans.board import Check, Planned
from fazhi.areas.enforcement.inspection_plans.proposing import numbers_in
from fazhi.areas.enforcement.inspection_plans.storing import board_of, named
from fazhi.areas.enforcement.inspection_plans.words import PlanKind
from fazhi.areas.enforcement.visits.models import CheckItem, InspectedObject
from fazhi.areas.enforcement.visits.words import Mode
from fazhi.spine.context import Context
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Send


@dataclass(frozen=True)
class Parcel:
    """One visit as it is handed over."""

    visit: Planned
    target: InspectedObject
    organs: list[Organ]
    items: str
    why: str
    free: bool

    @property
    def joint(self) -> bool:
        return len(self.organs) > 1


def parcels(ctx: Context) -> Iterator[Parcel]:
    """The visits of this dispatch with all that they need, read at once."""
    board = board_of(ctx)
    chosen = [board.visits[no] for no in numbers_in(ctx.detail["numbers"])]
    checks = [check for visit in chosen for check in board.of(visit)]
    organs = {o.code: o for o in Organ.objects.filter(code__in={c.body for c in checks})}
    targets = InspectedObject.objects.in_bulk({c.target for c in checks})
    titles = _titles(checks, ctx.on)
    names = {code: organ.short or organ.name for code, organ in organs.items()}
    for visit in chosen:
        own = board.of(visit)
        lines = dict.fromkeys(f"{code} {titles[check.body, code]}" for check in own for code in check.items)
        yield Parcel(
            visit, targets[own[0].target], [organs[code] for code in board.bodies(visit)], "\n".join(lines),
            named(visit.why, names), all(c.free for c in own),
        )  # fmt: skip


def _titles(checks: list[Check], on: date) -> dict[tuple[str, str], str]:
    """(body, code) -> what the item is called in the list of the body."""
    codes = {code for check in checks for code in check.items}
    rows = CheckItem.objects.filter(item_code__in=codes, withdrawn=False).values_list(
        "body__code", "item_code", "title"
    )
    known = {(body, code): title for body, code, title in rows}
    return {(c.body, code): known.get((c.body, code), "") for c in checks for code in c.items}


def mode(ctx: Context) -> str:
    if ctx.record.kind == PlanKind.SPECIAL:
        return str(Mode.SPECIAL)
    return str(Mode.JOINT if ctx.each.joint else Mode.PLAN)


def planned_day(ctx: Context) -> date:
    """The middle of the month, or the day itself when that is later, on a working day."""
    return ctx.calendar.next_working_day(max(ctx.on, ctx.each.visit.month.replace(day=15)))


def title(ctx: Context) -> str:
    """Without the name of the object: it is published with the result, and a small business may bear its owner's name."""
    visit, target = ctx.each.visit, ctx.each.target
    kind = "综合查一次" if ctx.each.joint else "计划检查"
    return f"{visit.month.year}年{visit.month.month}月{kind}" + (f"（{target.trade}）" if target.trade else "")


def ref(ctx: Context) -> str:
    """By which the visit is known in the plan; ``number_of`` reads it back."""
    return f"{ctx.matter.number}第{ctx.each.visit.no}次"


def number_of(ctx: Context) -> int:
    """The number in the plan of the visit that tells its result."""
    record: Any = ctx.cause.record if ctx.cause else None
    digits = record.plan_ref.rpartition("第")[2].removesuffix("次") if record else ""
    return int(digits) if digits.isdecimal() else 0


VISITS = Send(
    "enforcement.visit", "visit", organ=lambda ctx: ctx.each.organs[0], each=parcels,
    fields={
        "title": title, "target": lambda ctx: ctx.each.target, "mode": mode, "ground": lambda ctx: ctx.each.why, "plan_ref": ref,
        "from_above": lambda ctx: ctx.record.from_above or ctx.each.free, "planned_on": planned_day,
        "bodies": lambda ctx: "、".join(o.short or o.name for o in ctx.each.organs[1:]),
        "items_text": lambda ctx: ctx.each.items, "officer_one": None, "officer_two": None,
    },
)  # fmt: skip
