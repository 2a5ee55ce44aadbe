"""The visits that a plan sends, one for each object drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.areas.enforcement.officers.models import Officer
from fazhi.areas.enforcement.random_checks import pool, taking
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.spine.context import Context
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Send


@dataclass(frozen=True)
class Parcel:
    """What one visit is sent with: the officers drawn of the lead body, the place in the draw, the checklist."""

    target: InspectedObject
    crew: list[Officer]
    title: str
    ground: str
    items_text: str


def parcels(ctx: Context) -> Iterator[Parcel]:
    """Those drawn that have no visit yet."""
    rows = (row.item.check_item for row in ctx.record.items)
    items_text = "\n".join(f"{one.item_code} {one.title}" for one in rows)
    draw, (lead, *others) = taking.counting(ctx.record), pool.bodies(ctx.record)
    for one in taking.to_send(ctx):
        words = [f"{draw.number if draw else '双随机抽取'}，{one.row.stratum}第{one.row.rank}位（{one.row.how}）"]
        crew = one.of(lead)
        if crew[taking.LEAST :]:
            words.append(f"另有检查人员{'、'.join(who.name for who in crew[taking.LEAST :])}")
        joint = [f"{body.short}：{'、'.join(who.name for who in one.of(body))}" for body in others]
        words += [f"参加单位抽取的检查人员：{'；'.join(joint)}"] if joint else []
        place = f"{one.row.stratum or '全体'}第{one.row.rank}位"  # a title must not name a person
        yield Parcel(one.target, crew, f"{ctx.record.title}（{place}）", "；".join(words), items_text)


def _lead(ctx: Context) -> Organ:
    return ctx.matter.organ


VISITS = (
    Send(
        "enforcement.visit", "visit", organ=_lead, each=parcels,
        fields={
            "title": lambda ctx: ctx.each.title, "target": lambda ctx: ctx.each.target, "mode": "random",
            "ground": lambda ctx: ctx.each.ground, "plan_ref": lambda ctx: ctx.matter.number or ctx.record.title,
            "planned_on": lambda ctx: max(ctx.on, ctx.record.begins_on) if ctx.on <= ctx.record.ends_on else None,
            "bodies": lambda ctx: ctx.record.bodies, "items_text": lambda ctx: ctx.each.items_text,
            "officer_one": lambda ctx: ctx.each.crew[0], "officer_two": lambda ctx: ctx.each.crew[1],
        },
    ),
)  # fmt: skip
