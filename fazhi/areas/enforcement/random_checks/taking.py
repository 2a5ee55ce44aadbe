"""What a draw yielded: a visit for each object, rows for the lists, and whether those rows are what the certificate says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.areas.enforcement.officers.asking import reasons
from fazhi.areas.enforcement.officers.models import Certificate, Officer
from fazhi.areas.enforcement.random_checks import pool
from fazhi.areas.enforcement.random_checks.drawing import current
from fazhi.areas.enforcement.random_checks.models import RandomObject, RandomOfficer, RandomPlan
from fazhi.areas.enforcement.visits.models import InspectedObject, Visit
from fazhi.spine.context import Context
from fazhi.spine.draws import reading
from fazhi.spine.models import Draw, Event, Matter, Organ

LEAST = 2


@dataclass(frozen=True)
class Sent:
    """One officer sent to an object, for a body."""

    body: Organ
    officer: Officer


@dataclass(frozen=True)
class Yielded:
    """One object as the certificate has it: its place, whether it fell out, and who goes."""

    target: InspectedObject
    row: reading.Row
    crew: tuple[Sent, ...]

    def of(self, body: Organ) -> list[Officer]:
        return [one.officer for one in self.crew if one.body.pk == body.pk]


def counting(plan: RandomPlan) -> Draw | None:
    """The draw that counts for a plan: what has been taken over stays, before that the newest in its place."""
    if plan.draw is None:
        return None
    return plan.draw if plan.drawn_on else current(plan.draw)


def result(plan: RandomPlan, changes: int | None = None) -> list[Yielded]:
    """Everything that the draw of a plan yielded, in the order of drawing, those who fell out too; empty before it is held.

    ``changes``: only so many of its later changes, those that have been taken over.
    """
    draw = counting(plan)
    if draw is None or not draw.certificate:
        return []
    rows = reading.rows({**draw.certificate, "later": draw.certificate["later"][:changes]})
    targets = InspectedObject.objects.in_bulk([draw.refs[row.id] for row in rows])
    numbers = {officer.id for row in rows for officer in row.officers}
    cards = Certificate.objects.filter(cert_no__in=numbers).select_related("officer", "matter__organ")
    people = {card.cert_no: card for card in cards}
    bodies = {body.short: body for body in pool.bodies(plan)}  # one renamed or gone since is known by the certificate
    return [
        Yielded(
            targets[draw.refs[row.id]], row,
            tuple(
                Sent(bodies.get(one.pairing) or people[one.id].matter.organ, people[one.id].officer) for one in row.officers
            ),
        )
        for row in rows
    ]  # fmt: skip


def standing(plan: RandomPlan) -> list[Yielded]:
    return [one for one in result(plan) if not one.row.out]


def to_send(ctx: Context) -> list[Yielded]:
    """Those who stand drawn and have no visit of this plan yet."""
    matters = ctx.sent("visit")
    if ctx.in_bulk:
        sent = {matter.record.target_id for matter in matters}
    else:
        sent = set(Visit.objects.filter(pk__in=[matter.pk for matter in matters]).values_list("target", flat=True))
    return [one for one in standing(ctx.record) if one.target.pk not in sent]


def unfit_today(plan: RandomPlan, rows: list[Yielded], on: date) -> str:
    """The first who may not go on the day. Each body's officers are asked for its own fields and area."""
    for body in pool.bodies(plan):
        sent = {who.pk: who for one in rows for who in one.of(body)}
        for domain in pool.fields_of(plan, body) or [""]:
            why = reasons(sent.values(), on=on, domain=domain, division=body.division_id or "")
            if found := next(filter(None, why.values()), ""):
                return f"{found}；请在抽取的页面改派，依次由下一人接替"
        if few := next((one for one in rows if len({who.pk for who in one.of(body)}) < LEAST), None):
            return (
                f"{few.target.title}只有{len(few.of(body))}名{body.short}的检查人员，不得少于两人（行政处罚法第42条）"
            )
    return ""


def rows_of(matter: Matter, on: date) -> list[RandomObject | RandomOfficer]:
    """What the draw yielded as rows of the lists, not written yet."""
    rows = result(matter.record)
    objects = [
        RandomObject(
            matter=matter, target=one.target, rank=one.row.rank, stratum=one.row.stratum, how=one.row.how, out=one.row.out, on=on
        )
        for one in rows
    ]  # fmt: skip
    officers = [
        RandomOfficer(matter=matter, target=one.target, officer=sent.officer, body=sent.body, on=on)
        for one in rows
        for sent in one.crew
    ]
    return [*objects, *officers]


def lay_down(matter: Matter, on: date) -> None:
    """Write what the draw yielded into the lists; what stands there already is brought up to date."""
    have = {row.target_id: row for row in RandomObject.objects.filter(matter=matter.pk)}
    rows = rows_of(matter, on)
    objects = [row for row in rows if isinstance(row, RandomObject)]
    for row in objects:
        if (known := have.get(row.target_id)) and known.out != row.out:
            known.out = row.out
            known.save(update_fields=["out"])
    RandomObject.objects.bulk_create(row for row in objects if row.target_id not in have)
    officers = [row for row in rows if isinstance(row, RandomOfficer)]
    for sent in officers:
        sent.on = have[sent.target_id].on if sent.target_id in have else on
    RandomOfficer.objects.filter(matter=matter.pk).delete()
    RandomOfficer.objects.bulk_create(officers)


def after_taking(ctx: Context, event: Event) -> None:
    lay_down(ctx.matter, ctx.on)


def objects_agree(matter: Matter, events: list[Event]) -> Iterator[str]:
    """The list of drawn objects is what the certificate yields; of a draw held elsewhere, as many as were told."""
    plan: RandomPlan = matter.record
    have = sorted(RandomObject.objects.filter(matter=matter.pk).values_list("target", "out"))
    if not any(event.code in ("take_over", "take_more") for event in events):
        due: list[Any] = []
    elif plan.draw is None:
        if len(have) != (plan.drawn or 0):
            yield f"登记抽取对象{plan.drawn or 0}户，名单实有{len(have)}户"
        return
    else:
        due = sorted((one.target.pk, one.row.out) for one in result(plan, plan.changes))
    if have != due:
        yield f"抽中对象的名单与抽取凭证不符：凭证{len(due)}户，名单{len(have)}户"


def officers_agree(matter: Matter, events: list[Event]) -> Iterator[str]:
    """The officers in the list are those of the certificate."""
    plan: RandomPlan = matter.record
    if plan.draw is None:
        return
    have = sorted(RandomOfficer.objects.filter(matter=matter.pk).values_list("target", "officer"))
    taken = any(event.code in ("take_over", "take_more") for event in events)
    due = (
        sorted((one.target.pk, sent.officer.pk) for one in result(plan, plan.changes) for sent in one.crew)
        if taken
        else []
    )
    if have != due:
        yield "抽中人员的名单与抽取凭证不符"


def how_many(ctx: Context) -> int:
    """Objects that stand drawn; of a draw held elsewhere as many as old registers tell."""
    return len(standing(ctx.record)) if ctx.record.draw else (ctx.record.drawn or 0)


def how_many_changes(ctx: Context) -> int:
    draw = counting(ctx.record)
    return len(draw.certificate["later"]) if draw and draw.certificate else 0
