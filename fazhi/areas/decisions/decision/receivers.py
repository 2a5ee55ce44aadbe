"""To whom a decision's work is handed over, and whether it comes there anew or again. No other system is asked but by its
states and the fields that the hand-over names."""

from __future__ import annotations

from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.context import Context
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter, Organ


def drafter(ctx: Context) -> Organ:
    unit: Organ | None = ctx.value("drafting_unit")
    if unit is None:
        raise Refused(f"尚未确定承办单位（{ACT}第11条）")
    return unit


def review_body(ctx: Context) -> Organ:
    """A town reviews with its own people; what the county and its departments decide goes to the justice bureau (条25、42).
    Who drafted does not review (local practice): the government reviews with its counsel what the bureau drafted."""
    organ = ctx.matter.organ
    if organ.kind == Organ.Kind.TOWN:
        return organ
    found = Organ.objects.filter(kind=Organ.Kind.JUSTICE, division_id=organ.division_id, until=None).first()
    if found is None:
        raise Refused(f"本区划没有登记司法行政部门，无法提请合法性审查，请先在机构中登记（{ACT}第25条）")
    if found.pk != drafter(ctx).pk:
        return found
    above = found.parent
    while above and above.kind != Organ.Kind.GOVERNMENT:
        above = above.parent
    if above is None:
        raise Refused("司法行政部门起草的草案由本级人民政府组织法律顾问审查，请先在机构中登记本级人民政府（地方规定）")
    return above


def measure_level(ctx: Context) -> str:
    return "government" if ctx.matter.organ.kind in (Organ.Kind.GOVERNMENT, Organ.Kind.TOWN) else "department"


def _last(ctx: Context, link: str) -> Matter | None:
    return next(iter(ctx.sent(link)), None)


def review_waits(ctx: Context) -> bool:
    """Whether the last review is still open: what is handed in again goes on there, in a new round."""
    last = _last(ctx, "legality")
    return last is not None and last.state in ("returned", "issued", "answered", "used")


def review_is_new(ctx: Context) -> bool:
    return not review_waits(ctx)


def measure_waits(ctx: Context) -> bool:
    """Whether the last competition review asked for another text."""
    last = _last(ctx, "competition")
    return last is not None and last.state == "adjusting"


def measure_is_new(ctx: Context) -> bool:
    return not measure_waits(ctx)


def open_points(ctx: Context) -> str:
    """Numbers of the points of the last legality opinion that nobody has answered yet."""
    last = _last(ctx, "legality")
    return str(getattr(last.record, "open_points", "")) if last else ""
