"""The draw of a plan: laid down on the desk's own draws, recognised again when its result is taken over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from fazhi.areas.enforcement.random_checks import pool
from fazhi.areas.enforcement.random_checks.models import RandomPlan
from fazhi.spine.actions import take_step
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.drafts import as_data
from fazhi.spine.draws.words import canonical_json
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Draw, Matter
from fazhi.spine.sm3 import sm3

BASIS = "国办发〔2015〕58号二（二）；优化营商环境条例第54条；抽查计划{number}"


@transaction.atomic
def prepare(matter: Matter, *, by: Account, on: date) -> Draw:
    """Lay down pool, shares, recusals and officers of a plan as a draw, and note it in the plan.

    A draw that had been frozen before and was ended is named by the new one, with its reason. Raises Refused, and then there
    is no draw.
    """
    plan: RandomPlan = matter.record
    former = plan.draw
    if former is not None and former.is_frozen:
        draw = actions.redraw(former, reason=former.reason or "重新准备抽取", by=by, on=on)
    else:
        draw = planning.plan_draw(
            organ=matter.organ, by=by, on=on, title=f"{plan.title}抽取",
            purpose=f"从检查对象名录库、执法检查人员名录库中随机抽取对象和人员（{matter.number}）",
            basis=BASIS.format(number=matter.number),
        )  # fmt: skip
    draw = fill(draw, plan, by=by, on=on)
    size = len(draw.plan["pool"])
    take_step(matter, "prepare", by=by, on=on, fields={"draw": draw, "laid": digest(draw.plan), "pool_size": size})
    return draw


def fill(draw: Draw, plan: RandomPlan, *, by: Account, on: date) -> Draw:
    """Lay down what the plan says into a draw that is being planned."""
    rows = list(pool.objects(plan, on))
    if not rows:
        raise BadInput("检查对象名录库中没有符合本计划范围的对象，请放宽范围或者先登记对象")
    found, refs = pool.candidates(rows)
    shares, teams = pool.shares(plan, rows, on), pool.pairings(plan, rows, on)
    source = f"检查对象名录库（{on}，{plan.get_domain_display()}）"
    draw = planning.set_pool(draw, candidates=found, refs=refs, source=source, by=by, on=on)
    draw = planning.set_shares(draw, shares=shares, by=by, on=on)
    draw = planning.set_officers(draw, pairings=teams, by=by, on=on)
    for one in pool.over_cap(plan, rows, on):
        draw = planning.exclude(draw, exclusion=one, by=by, on=on)
    return draw


def expected(plan: RandomPlan, on: date) -> str:
    """The digest of what a plan lays down on a day."""
    rows = list(pool.objects(plan, on))
    listed, shares, teams = pool.candidates(rows)[0], pool.shares(plan, rows, on), pool.pairings(plan, rows, on)
    return digest({"pool": as_data(listed), "shares": as_data(shares), "pairings": as_data(teams)})


def digest(laid: Mapping[str, Any]) -> str:
    """What identifies pool, shares and teams, the same of a draft and of the frozen plan. Exclusions are left out: they may
    still be stated on the page of the draw, each with its ground."""
    listed = {
        "pool": sorted([one["id"], one["stratum"], one["weight"]] for one in laid["pool"]),
        "shares": sorted(canonical_json(one).decode() for one in laid["shares"]),
        "teams": sorted(
            [one["name"], one["per_object"], sorted(who["id"] for who in one["officers"])] for one in laid["pairings"]
        ),
    }
    return sm3(canonical_json(listed))


def current(draw: Draw) -> Draw:
    """The draw that counts: the newest that was drawn again in place of this one."""
    while later := draw.redrawn_as.exclude(state=Draw.State.ABANDONED).order_by("-pk").first():
        draw = later
    return draw
