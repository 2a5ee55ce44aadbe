"""From whom is drawn: objects in the range of a plan by class, ratios in force, officers who may act on the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.models import Officer, OfficerTurn
from fazhi.areas.enforcement.random_checks.models import (
    RandomPlan,
    RandomPlanShare,
    RandomRatio,
)
from fazhi.areas.enforcement.random_checks.words import stratum_of
from fazhi.areas.enforcement.visits.asking import bodies_of, names_of
from fazhi.areas.enforcement.visits.models import InspectedObject, Visit
from fazhi.areas.enforcement.visits.words import UNCAPPED, ObjectKind
from fazhi.spine.draws.words import Candidate, Exclusion, Ground, PairExclusion, Pairing, Share
from fazhi.spine.errors import BadInput
from fazhi.spine.fields import has, split
from fazhi.spine.masking import masked
from fazhi.spine.models import Organ

BY_PLAN = "抽查计划"
ISSUED = "国办发〔2015〕58号二（三）"


def objects(plan: RandomPlan, on: date) -> QuerySet[InspectedObject]:
    """The objects in the range of a plan that are in business on a day, in the county of its body."""
    rows = InspectedObject.objects.filter(
        Q(ended_on=None) | Q(ended_on__gt=on), withdrawn=False, division__code__startswith=plan.matter.scope
    )
    rows = rows.filter(has("domains", plan.domain))
    if kinds := split(plan.object_kinds):
        rows = rows.filter(object_kind__in=kinds)
    if plan.trade:
        rows = rows.filter(trade__contains=plan.trade)
    if plan.division_id:
        rows = rows.filter(division__code__startswith=plan.division_id)
    return (rows.filter(key_supervision=True) if plan.key_only else rows).order_by("pk")


def shown(target: InspectedObject) -> str:
    """What everybody reads of an object, as in the publication of results: of a person, small traders too, the surname."""
    return target.title if target.object_kind == ObjectKind.ENTERPRISE else masked("object", target.title)


def candidates(rows: Iterable[InspectedObject]) -> tuple[list[Candidate], dict[str, int]]:
    """Candidates under the numbers of the list, named as everybody may read them, and the object behind each."""
    found = list(rows)
    organs = set(Organ.objects.filter(name__in=[one.title for one in found]).values_list("name", flat=True))
    pool = [
        Candidate(
            one.number, shown(one), stratum_of(one.risk_class), units=(one.title,) if one.title in organs else (),
        )
        for one in found
    ]  # fmt: skip
    return pool, {one.number: one.pk for one in found}


def bodies(plan: RandomPlan) -> list[Organ]:
    """The lead body and the others of a joint plan, in the order written."""
    return bodies_of(plan.matter.organ, plan.bodies)[0]


# ── how many ──────────────────────────────────────────────────────────────────────────────────────


def ratio(plan: RandomPlan, risk_class: str, on: date) -> RandomPlanShare | RandomRatio | None:
    """What says how many of a class are drawn: the plan's own word, else the body's list, else the county's.

    Within a list the entry for the field goes before the one for all fields, the newer before the older.
    """
    own = RandomPlanShare.objects.filter(matter=plan.matter_id, risk_class=risk_class).order_by("-seq").first()
    if own is not None:
        return own
    county = Q(county_wide=True, scope=plan.matter.scope)
    rows = RandomRatio.objects.filter(
        Q(until=None) | Q(until__gt=on), Q(organ=plan.matter.organ) | county, withdrawn=False, since__lte=on,
        risk_class=risk_class, domain__in=("", plan.domain),
    )  # fmt: skip
    return max(rows, key=lambda r: (r.organ_id == plan.matter.organ_id, r.domain != "", r.since, r.pk), default=None)


def shares(plan: RandomPlan, pool: Iterable[InspectedObject], on: date) -> list[Share]:
    """One share for every class in the pool. Raises BadInput where nothing says how many."""
    found, missing = [], []
    for risk_class in sorted({one.risk_class for one in pool}):
        said = ratio(plan, risk_class, on)
        if said is None:
            missing.append(stratum_of(risk_class))
            continue
        why = said.why if isinstance(said, RandomPlanShare) else said.ratio_source
        found.append(
            Share(stratum_of(risk_class), None, said.rate, said.at_least or 0, said.at_most, basis=why)
        )  # fmt: skip
    if missing:
        raise BadInput(
            f"没有规定“{'、'.join(missing)}”的抽查比例，请先在“抽查比例”台账登记，或者在计划中写明本次比例（{ISSUED}）"
        )
    return found


# ── who goes ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Team:
    """The officers of one body who may be drawn, with the number of the certificate under which each stands there."""

    body: Organ
    people: dict[str, Officer]


def fields_of(plan: RandomPlan, body: Organ) -> list[str]:
    """The fields in which officers of a body act here: those of its items, for the lead body that of the plan too."""
    own = [row.item.check_item.domain for row in plan.items if row.item.body_id == body.pk]
    return list(dict.fromkeys([*own, *([plan.domain] if body.pk == plan.matter.organ_id else [])]))


def team(plan: RandomPlan, body: Organ, on: date) -> Team:
    """Officers of a body who on the day may act in its fields and in its area."""
    fields = fields_of(plan, body)
    people = list(asking.officers_of(body, on=on, domain=fields[0] if fields else ""))
    for domain in fields or [""]:
        why = asking.reasons(people, on=on, domain=domain, division=body.division_id or "")
        people = [one for one in people if not why[one.pk]]
    cards = asking.standing(on).filter(officer__in=people).order_by("-matter__organ_id", "valid_until")
    numbers = {card.officer_id: card.cert_no for card in cards}
    return Team(body, {numbers[one.pk]: one for one in people if one.pk in numbers})


def pairings(plan: RandomPlan, pool: Iterable[InspectedObject], on: date) -> list[Pairing]:
    """One team for each body, with those who keep away. Raises BadInput where a body has too few."""
    number = {one.pk: one.number for one in pool}
    found, few = [], []
    for one in (team(plan, body, on) for body in bodies(plan)):
        if len(one.people) < plan.per_visit:
            few.append(f"{one.body.short}当日可以派出的执法人员只有{len(one.people)}人，少于每户{plan.per_visit}人")
        found.append(
            Pairing(
                one.body.short, _candidates(one), plan.per_visit, plan.officer_cap, tuple(_kept_away(plan, one, number)),
            )
        )  # fmt: skip
    if few:
        raise BadInput(*(f"{words}（行政处罚法第42条）" for words in few))
    return found


def _candidates(one: Team) -> tuple[Candidate, ...]:
    """Officers as everybody may know them: name and certificate (国办发〔2018〕118号（四）); former units serve recusal only."""
    former: dict[int, set[str]] = {}
    turns = OfficerTurn.objects.filter(matter__in=[who.pk for who in one.people.values()])
    for person, unit in turns.values_list("matter", "origin__name"):
        former.setdefault(person, set()).add(unit)
    own = (one.body.name,)
    return tuple(
        Candidate(card, who.name, units=own, former_units=tuple(sorted(former.get(who.pk, ()))))
        for card, who in one.people.items()
    )


def _kept_away(plan: RandomPlan, one: Team, number: dict[int, str]) -> Iterable[PairExclusion]:
    cards = {who.pk: card for card, who in one.people.items()}
    for row in plan.recusals:
        if row.officer_id in cards and (row.target_id is None or row.target_id in number):
            where = number[row.target_id] if row.target_id else ""
            label = row.get_ground_display()
            yield PairExclusion(cards[row.officer_id], Ground(row.ground), label, row.stated_by, object=where)


# ── who stays out ─────────────────────────────────────────────────────────────────────────────────


def over_cap(plan: RandomPlan, pool: Iterable[InspectedObject], on: date) -> list[Exclusion]:
    """Objects that a body has already visited as often in the year as its published cap allows."""
    caps: dict[int, tuple[int, Any]] = {}
    for row in plan.items:
        cap, body = row.item.check_item.yearly_cap, row.item.body
        if cap is not None and cap <= caps.get(body.pk, (cap, body))[0]:
            caps[body.pk] = (cap, body)
    if not caps:
        return []
    numbers = {one.pk: one.number for one in pool}
    done = _visited(numbers, on.year)
    found = {}
    for cap, body in caps.values():
        for target, number in numbers.items():
            times = sum(
                n for (who, key), n in done.items() if key == target and who in (body.pk, body.name, body.short)
            )
            if times >= cap:
                words = f"{body.short}{on.year}年已检查{times}次，上限{cap}次"
                found[number] = Exclusion(number, Ground.OVER_CAP, words, BY_PLAN)
    return list(found.values())


def _visited(targets: Iterable[int], year: int) -> Counter[tuple[Any, int]]:
    """Visits that count against the cap, by body (key of the lead, names of the others) and object."""
    rows = Visit.objects.filter(Q(approved_on__year=year) | Q(urgent_on__year=year), target__in=list(targets))
    rows = rows.exclude(matter__state="cancelled").filter(from_above=False).exclude(mode__in=UNCAPPED)
    done: Counter[tuple[Any, int]] = Counter()
    for target, lead, others in rows.values_list("target", "matter__organ", "bodies"):
        done.update([(lead, target), *((name, target) for name in names_of(others))])
    return done
