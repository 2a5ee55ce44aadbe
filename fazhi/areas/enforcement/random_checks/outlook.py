"""What pages show of a round: how many would be drawn, who was drawn, what became of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from fazhi.areas.enforcement.officers.models import Officer
from fazhi.areas.enforcement.random_checks import pool, taking
from fazhi.areas.enforcement.random_checks.models import (
    RandomAnswer,
    RandomGap,
    RandomObject,
    RandomOfficer,
    RandomPlan,
    RandomPlanShare,
    RandomRecusal,
)
from fazhi.areas.enforcement.random_checks.words import stratum_of
from fazhi.areas.enforcement.visits.models import InspectedObject, Visit, VisitBody
from fazhi.spine import access, clock
from fazhi.spine.draws.shares import asked
from fazhi.spine.draws.words import Share, UnsoundDraw
from fazhi.spine.models import Account, Link

BEFORE = ("drafted", "submitted", "approved")
SENT = "visit"


@dataclass
class Stratum:
    """One class of the range: how many stand in it, how many of them would be drawn, and by whose word."""

    name: str
    pool: int
    number: int | None = None
    rate: str = ""
    source: str = ""


@dataclass
class Ahead:
    """What a draw prepared today would be laid down from, and why it cannot be."""

    strata: list[Stratum] = field(default_factory=list)
    teams: list[tuple[str, int]] = field(default_factory=list)
    recusals: list[RandomRecusal] = field(default_factory=list)
    over_cap: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def pool(self) -> int:
        return sum(one.pool for one in self.strata)

    @property
    def number(self) -> int:
        return sum(one.number or 0 for one in self.strata)


def ahead(plan: RandomPlan, on: date) -> Ahead:
    rows = list(pool.objects(plan, on))
    found = Ahead(recusals=plan.recusals)
    out = Counter(one.candidate for one in pool.over_cap(plan, rows, on))
    found.over_cap = len(out)
    if not rows:
        found.faults.append("检查对象名录库中没有符合本计划范围的对象")
    for risk_class in sorted({one.risk_class for one in rows}):
        of_class = [one for one in rows if one.risk_class == risk_class]
        free = sum(one.number not in out for one in of_class)
        found.strata.append(_stratum(plan, risk_class, len(of_class), free, on, found.faults))
    for body in pool.bodies(plan):
        size = len(pool.team(plan, body, on).people)
        found.teams.append((body.short, size))
        if size < plan.per_visit:
            found.faults.append(
                f"{body.short}可以派出的执法人员只有{size}人，少于每户{plan.per_visit}人（行政处罚法第42条）"
            )
    return found


def _stratum(plan: RandomPlan, risk_class: str, size: int, free: int, on: date, faults: list[str]) -> Stratum:
    one, said = Stratum(stratum_of(risk_class), size), pool.ratio(plan, risk_class, on)
    if said is None:
        faults.append(f"没有规定“{one.name}”的抽查比例")
        return one
    one.rate = said.rate
    one.source = said.why if isinstance(said, RandomPlanShare) else said.ratio_source
    try:
        one.number = asked(Share(one.name, None, said.rate, said.at_least or 0, said.at_most), size, free)
    except UnsoundDraw as error:
        faults += error.reasons
    return one


# ── afterwards ────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Place:
    """One drawn object with its officers, its visit, and its result or the reason why there is none."""

    target: InspectedObject
    rank: int
    stratum: str
    how: str
    out: str
    officers: list[RandomOfficer] = field(default_factory=list)
    visit: Visit | None = None
    visit_state: str = ""
    answer: RandomAnswer | None = None
    gap: RandomGap | None = None
    differs: str = ""

    @property
    def name(self) -> str:
        """As everybody may read it."""
        return pool.shown(self.target)

    @property
    def to_cancel(self) -> bool:
        """A visit that nobody is to make any more: its object fell out of the draw."""
        waiting = ("planned", "approved", "announced")
        return bool(self.out and self.visit and self.visit.matter.state in waiting)

    @property
    def public(self) -> bool:
        """Whether its result was published, by the visit's own step."""
        return bool(self.visit and self.visit.published_on)


def drawn(plan: RandomPlan, user: Account | None = None) -> list[Place]:
    """Everybody drawn, in the order of drawing. ``user``: links and officers of visits only as far as they may see them."""
    rows = RandomObject.objects.filter(matter=plan.matter_id).select_related("target")
    places = {row.target_id: Place(row.target, row.rank, row.stratum, row.how, row.out) for row in rows.order_by("pk")}
    for sent in RandomOfficer.objects.filter(matter=plan.matter_id).select_related("officer", "body"):
        places[sent.target_id].officers.append(sent)
    for answer in RandomAnswer.objects.filter(matter=plan.matter_id):
        if answer.target_id in places:
            places[answer.target_id].answer = answer
    for gap in RandomGap.objects.filter(matter=plan.matter_id):
        if gap.target_id in places:
            places[gap.target_id].gap = gap
    found = visits(plan)
    joined: dict[int, dict[int, list[Officer]]] = {visit.pk: {} for visit in found}
    for row in VisitBody.objects.filter(matter__in=joined).select_related("officer_one", "officer_two").order_by("seq"):
        joined[row.matter_id][row.body_id] = [row.officer_one, row.officer_two]  # the last word of each body counts
    for visit in found:
        if place := places.get(visit.target_id):
            place.visit, place.visit_state = visit, visit.matter.declared.states[visit.matter.state]
            going = [
                *filter(None, (visit.officer_one, visit.officer_two)),
                *chain.from_iterable(joined[visit.pk].values()),
            ]
            place.differs = _differs(place, going) if user else ""
    return list(places.values())


def visits(plan: RandomPlan) -> list[Visit]:
    """The visits that the plan sent, oldest first."""
    sent = Link.objects.filter(source=plan.matter_id, kind=SENT).values("target")
    rows = Visit.objects.filter(matter__in=sent).select_related("matter__organ", "target", "officer_one", "officer_two")
    return list(rows.order_by("pk"))


def to_approve(plan: RandomPlan, user: Account) -> list[Visit]:
    """The visits of a round that wait for approval, as far as it is for this reader to give it."""
    waiting = [one for one in visits(plan) if one.matter.state == "planned"]
    step = waiting[0].matter.declared.step("approve") if waiting else None
    return [one for one in waiting if step and access.may(user, step, one.matter, clock.today())]


def _differs(place: Place, going: list[Officer]) -> str:
    """Who goes and was not drawn to this object: allowed only where the draw itself has replaced somebody."""
    if place.visit is None or place.visit.matter.state == "cancelled":
        return ""
    drawn_here = {one.officer_id for one in place.officers}
    return "、".join(one.name for one in going if one.pk not in drawn_here)


def left(plan: RandomPlan) -> int:
    """How many drawn objects have neither a result nor a reason."""
    told = set(RandomAnswer.objects.filter(matter=plan.matter_id).values_list("target", flat=True))
    told |= set(RandomGap.objects.filter(matter=plan.matter_id).values_list("target", flat=True))
    return RandomObject.objects.filter(matter=plan.matter_id, out="").exclude(target__in=told).count()


def changes_waiting(plan: RandomPlan) -> int:
    """Later changes of the draw that were not taken over yet."""
    draw = taking.counting(plan)
    if draw is None or not plan.drawn_on or not draw.certificate:
        return 0
    return len(draw.certificate["later"]) - plan.changes


def totals(places: list[Place]) -> dict[str, Any]:
    """Sums of a round for everybody."""
    standing = [one for one in places if not one.out]
    answers = [one.answer for one in standing if one.answer]
    return {
        "standing": len(standing), "done": len(answers), "gaps": sum(one.gap is not None for one in standing),
        "problems": sum(one.result == "problems" for one in answers), "filed": sum(one.filed for one in answers),
        "public": sum(one.public for one in standing),
    }  # fmt: skip
