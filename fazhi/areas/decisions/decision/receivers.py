"""To which organ a decision's work is handed over, told from kinds and names of organs: no other system is asked."""

from __future__ import annotations

from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.context import Context
from fazhi.spine.errors import Refused
from fazhi.spine.models import Organ

MARKET = "市场监督管理"


def drafter(ctx: Context) -> Organ:
    unit: Organ | None = ctx.value("drafting_unit")
    if unit is None:
        raise Refused(f"尚未确定承办单位（{ACT}第11条）")
    return unit


def review_body(ctx: Context) -> Organ:
    """A government's drafts go to the justice department of its division; other bodies review with their own (条25、42)."""
    organ = ctx.matter.organ
    if organ.kind != Organ.Kind.GOVERNMENT:
        return organ
    found = Organ.objects.filter(kind=Organ.Kind.JUSTICE, division_id=organ.division_id, until=None).first()
    if found is None:
        raise Refused(f"本区划没有登记司法行政部门，无法提请合法性审查，请先在机构中登记（{ACT}第25条）")
    return found


def competition_body(ctx: Context) -> Organ:
    """A government's measure is reviewed by the market-regulation department with the drafter; a department's by itself."""
    organ = ctx.matter.organ
    if organ.kind != Organ.Kind.GOVERNMENT:
        return drafter(ctx)
    rows = Organ.objects.filter(kind=Organ.Kind.DEPARTMENT, division_id=organ.division_id, until=None)
    found = rows.filter(name__contains=MARKET).first()
    if found is None:
        raise Refused(
            "本区划没有登记市场监督管理部门，无法提请公平竞争审查，请先在机构中登记（公平竞争审查条例第14条）"
        )
    return found


def review_level(ctx: Context) -> str:
    return "town" if ctx.matter.organ.kind == Organ.Kind.TOWN else "county"


def measure_level(ctx: Context) -> str:
    return "government" if ctx.matter.organ.kind in (Organ.Kind.GOVERNMENT, Organ.Kind.TOWN) else "department"
