"""Which open matters of an area emergency measures may pause, and on what ground of their own law (突发事件应对法第13条).

The article applies the rules on suspension that each proceeding has. Nothing is invented where a procedure has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from fazhi.areas.emergency.response.models import EmergencyTimeOut
from fazhi.spine import access, actions, registry
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Account, Matter
from fazhi.spine.procedure import Ground, Procedure

#: Proceedings of the article that this platform keeps; asked by code, for areas do not know one another.
SYSTEMS = ("disputes.reconsideration", "disputes.litigation")
FORCE = "不可抗力"
BASIS = "突发事件应对法第13条"
MOST = 200


@dataclass(frozen=True)
class Candidate:
    """One open matter. ``why_not``: one sentence, or "" when the reader may suspend it."""

    matter: Matter
    ground: Ground | None
    why_not: str


def ground_of(declared: Procedure) -> Ground | None:
    """The ground on which force majeure suspends a procedure; None where its law, as declared, has none."""
    return next((g for g in declared.grounds if g.suspends and FORCE in g.name), None)


def procedures() -> list[Procedure]:
    """The proceedings of the article that are declared here."""
    return [registry.procedure(code) for code in SYSTEMS if registry.is_procedure(code)]


def without_ground() -> list[Procedure]:
    """Those that have no suspension for force majeure: the page says so."""
    return [p for p in procedures() if ground_of(p) is None]


def candidates(user: Account, time_out: EmergencyTimeOut, on: date) -> list[Candidate]:
    """Open matters of the area that the reader sees and that stood in the period, oldest first."""
    last = time_out.ended_on or time_out.until_on or on
    found: list[Matter] = []
    for declared in procedures():
        mine = access.visible_to(user, Matter.objects.all(), system=declared.code)
        inside = Q(scope__startswith=time_out.division_id, closed_on=None, suspended=False, opened_on__lte=last)
        found += list(mine.filter(inside, system=declared.code).select_related("organ").order_by("opened_on")[:MOST])
    return [Candidate(m, ground_of(m.declared), _why_not(user, m, on)) for m in found]


def _why_not(user: Account, matter: Matter, on: date) -> str:
    declared = matter.declared
    if ground_of(declared) is None:
        return "本程序没有因不可抗力中止的步骤，请按其法律办理"
    if matter.state not in declared.suspend_from:
        return f"当前为“{declared.states[matter.state]}”，没有可以中止的期限"
    if not access.acts_for(user, matter, "organ", on) & set(declared.suspend_by):
        return "由承办单位决定"
    return ""


@transaction.atomic
def pause(time_out: Matter, matter: Matter, *, by: Account, on: date) -> None:
    """Suspend one matter on its own law's ground and note it with the measures. Raises Refused; then nothing is done."""
    ground = ground_of(matter.declared)
    if ground is None:
        raise NotAllowed("本程序没有因不可抗力中止的步骤，请按其法律办理")
    record: Any = time_out.record
    if not matter.scope.startswith(record.division_id):
        raise NotAllowed(f"{matter.number}不在{record.division.name}，请核对")
    if record.ended_on:
        raise NotAllowed(f"措施已于{record.ended_on}解除，不能再据此中止")
    actions.suspend(matter, by=by, on=on, ground=ground.code, note=f"{record.name}（{BASIS}；{time_out.number}）")
    detail = {
        "number": matter.number, "procedure": matter.declared.name, "ground": f"{ground.name}（{ground.basis}；{BASIS}）",
        "paused": matter.pk,
    }  # fmt: skip
    actions.relay_step(time_out, "paused", cause=matter, by=by, on=on, detail=detail)
