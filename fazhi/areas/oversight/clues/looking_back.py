"""Looking back: which struck-off clues there are, and the draw by which some are chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery

from fazhi.areas.oversight.clues.gates import CODE
from fazhi.areas.oversight.clues.models import Clue, ClueLookBack
from fazhi.areas.oversight.clues.task_procedure import HEADS, LOCAL, RULES, STAFF
from fazhi.areas.oversight.clues.words import STRUCK
from fazhi.spine import access, registry
from fazhi.spine.draws import planning
from fazhi.spine.draws.shares import fraction
from fazhi.spine.draws.sources import from_register
from fazhi.spine.draws.words import Share, UnsoundDraw
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Draw, Organ

#: What the share of the whole pool is called in a draw without classes.
WHOLE = ""


def struck(user: Account) -> QuerySet[Any]:
    """Clues struck off, that the reader may see, those never looked at first."""
    last = ClueLookBack.objects.filter(matter=OuterRef("pk")).order_by("-on", "-seq")
    rows = (
        access.readable(user, registry.register_of(CODE))
        .filter(matter__state=STRUCK)
        .select_related("matter__organ", "agency")
    )
    return rows.annotate(last_result=Subquery(last.values("result")[:1])).order_by("looked_on", "struck_on", "pk")


def not_looked_at(office: Organ) -> QuerySet[Any]:
    """Of an office's struck-off clues those not looked at since: they go into the pool of a draw."""
    rows = Clue.objects.filter(matter__state=STRUCK, matter__organ=office)
    return rows.exclude(looked_on__isnull=False, looked_on__gte=F("struck_on"))


def office_of(user: Account, today: date) -> Organ | None:
    """The office for which somebody draws: where they judge and strike off clues."""
    held = (
        p
        for p in user.posts_on(today)
        if p.role in (*STAFF, *HEADS) and p.covers(CODE) and p.organ.kind == Organ.Kind.JUSTICE
    )
    return next((post.organ for post in held), None)


@transaction.atomic
def prepare(*, by: Account, on: date, rate: str) -> Draw:
    """Lay down a draw over what has not been looked at since it was struck off. Raises Refused, and then there is none."""
    office = office_of(by, on)
    if office is None:
        raise NotAllowed("回头看的抽取由线索承办机构（司法行政部门）的人员组织")
    try:
        fraction(rate)
    except UnsoundDraw as error:
        raise BadInput(fields={"rate": "；".join(error.reasons)}) from None
    rows = not_looked_at(office)
    if not rows.exists():
        raise BadInput("没有销号后尚未回头看的线索，无须抽取")
    found, refs = from_register(registry.register_of(CODE), rows, by=by)
    draw = planning.plan_draw(
        organ=office, by=by, on=on, title=f"线索销号回头看抽取（{on}）", purpose="从已销号、尚未回头看的线索中随机抽取回头看对象",
        basis=f"{RULES}第18条；{LOCAL}",
    )  # fmt: skip
    draw = planning.set_pool(draw, candidates=found, refs=refs, source=f"风险线索池（已销号，{on}）", by=by, on=on)
    return planning.set_shares(draw, shares=[Share(WHOLE, None, rate, 1, None)], by=by, on=on)
