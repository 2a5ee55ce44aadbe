"""The visits that a plan sends, one for each object drawn."""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.random_checks import pool, taking
from fazhi.spine.context import Context
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Send


def _lead(ctx: Context) -> Organ:
    return ctx.matter.organ


def _officer(place: int) -> Any:
    def chosen(ctx: Context) -> Any:
        crew = ctx.each.of(_lead(ctx))
        return crew[place] if place < len(crew) else None

    return chosen


def _ground(ctx: Context) -> str:
    """Where it stands in the draw, who else was drawn to it, and more officers than a visit has fields for."""
    draw = taking.counting(ctx.record)
    words = [
        f"{draw.number}，{ctx.each.row.stratum}第{ctx.each.row.rank}位（{ctx.each.row.how}）" if draw else "双随机抽取"
    ]
    if more := ctx.each.of(_lead(ctx))[2:]:
        words.append(f"另有检查人员{'、'.join(one.name for one in more)}")
    if others := taking.crew_words(ctx.record, ctx.each):
        words.append(f"参加单位抽取的检查人员：{others}")
    return "；".join(words)


def _items(ctx: Context) -> str:
    rows = (row.item.check_item for row in pool.items_of(ctx.record))
    return "\n".join(f"{one.item_code} {one.title}" for one in rows)


VISITS = (
    Send(
        "enforcement.visit", "visit", organ=_lead, each=taking.to_send,
        fields={
            "title": lambda ctx: ctx.record.title, "target": lambda ctx: ctx.each.target, "mode": "random", "ground": _ground,
            "plan_ref": lambda ctx: ctx.matter.number,
            "planned_on": lambda ctx: max(ctx.on, ctx.record.begins_on) if ctx.on <= ctx.record.ends_on else None,
            "bodies": lambda ctx: ctx.record.bodies, "items_text": _items, "officer_one": _officer(0), "officer_two": _officer(1),
        },
    ),
)  # fmt: skip
