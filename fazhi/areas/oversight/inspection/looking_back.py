"""Looking back: the draw over what was struck off, and the units that it yields."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from fazhi.areas.oversight.inspection.gates import HOLDERS, LOCAL, RULES
from fazhi.areas.oversight.inspection.models import InspectionRecheck
from fazhi.areas.oversight.inspection.putting_right import CODE, HEADS, STAFF
from fazhi.areas.oversight.inspection.rectification_models import InspectionRectification
from fazhi.spine import registry
from fazhi.spine.draws import planning
from fazhi.spine.draws.shares import fraction
from fazhi.spine.draws.sources import from_register
from fazhi.spine.draws.words import Share, UnsoundDraw
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Draw, Organ


def not_rechecked(office: Organ, first: date, last: date) -> QuerySet[Any]:
    """What an office struck off in these days and nobody has rechecked since."""
    rows = InspectionRectification.objects.filter(matter__organ=office, struck_on__range=(first, last))
    seen = InspectionRecheck.objects.filter(matter__organ=office).values("rectification_no")
    return rows.exclude(matter__number__in=seen)


def office_of(user: Account, today: date) -> Organ | None:
    """The office for which somebody draws."""
    held = (
        p for p in user.posts_on(today) if p.role in (*STAFF, *HEADS) and p.covers(CODE) and p.organ.kind in HOLDERS
    )
    return next((post.organ for post in held), None)


@transaction.atomic
def prepare(*, by: Account, on: date, first: date, last: date, rate: str) -> Draw:
    """Lay down a draw over what was struck off in these days; its seed is named at the draw's own page. Raises Refused."""
    office = office_of(by, on)
    if office is None:
        raise NotAllowed("“回头看”的抽取由督察机构的人员组织")
    if not first <= last <= on:
        raise BadInput(f"销号日期{first}至{last}不对：起日不晚于止日，止日不晚于今天")
    try:
        fraction(rate)
    except UnsoundDraw as error:
        raise BadInput(fields={"rate": "；".join(error.reasons)}) from None
    rows = not_rechecked(office, first, last)
    if not rows.exists():
        raise BadInput(f"{first}至{last}没有销号后尚未复查的督察问题，无须抽取")
    pool, refs = from_register(registry.register_of(CODE), rows, by=by)
    draw = planning.plan_draw(
        organ=office, by=by, on=on, title=f"督察整改“回头看”抽取（{on}）", purpose="从已销号的督察问题中随机抽取“回头看”对象",
        basis=f"{RULES}第18条；{LOCAL}",
    )  # fmt: skip
    draw = planning.set_pool(
        draw, candidates=pool, refs=refs, source=f"督察整改台账（{first}至{last}销号、尚未复查）", by=by, on=on
    )
    return planning.set_shares(draw, shares=[Share("", None, rate, 1, None)], by=by, on=on)
