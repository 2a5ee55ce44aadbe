"""Setting up a year of sit-ins for every village that has counsel and no year yet: once a year, not two hundred forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from fazhi.areas.services.network import appointed
from fazhi.areas.services.network.models import GrassrootsUnit, VillageDuty
from fazhi.areas.services.network.months import month_end
from fazhi.areas.services.network.procedure import DUTY
from fazhi.areas.services.network.register import UNITS
from fazhi.spine import access
from fazhi.spine.actions import open_matter
from fazhi.spine.models import Account, Matter, Organ, Post

#: Organs that look after village counsel: the justice bureau, its stations, the towns.
KEEP = (Organ.Kind.JUSTICE, Organ.Kind.JUSTICE_STATION, Organ.Kind.TOWN)


def _posts(user: Account, on: date) -> list[Post]:
    return [post for post in access.may_open(user, DUTY, on) if post.organ.kind in KEEP]


@dataclass(frozen=True)
class Waiting:
    """Villages of the roll without counsel on a day, and those with counsel whose year has not been set up."""

    uncovered: list[GrassrootsUnit]
    not_set_up: list[GrassrootsUnit]


def waiting(user: Account, on: date, town: str = "") -> Waiting:
    """What concerns the reader of the roll: what they may read of it, and the villages whose years they keep themselves,
    though the county keeps the roll. ``town``: a division code, "" for all."""
    theirs = Q(pk__in=access.readable(user, UNITS).values("pk"))
    for post in _posts(user, on):
        theirs |= Q(division__code__startswith=post.organ.scope)
    units = GrassrootsUnit.objects.filter(
        theirs, level=GrassrootsUnit.Level.VILLAGE, until=None, withdrawn=False, division__code__startswith=town
    )
    listed = list(units.select_related("division", "division__parent").order_by("division_id"))
    counselled = set(appointed.in_force(on).values_list("client__division_id", flat=True))
    running = VillageDuty.objects.filter(year=on.year, matter__closed_on=None)
    served = set(running.values_list("village__division_id", flat=True))
    return Waiting(
        [unit for unit in listed if unit.division_id not in counselled],
        [unit for unit in listed if unit.division_id in counselled and unit.division_id not in served],
    )


def post_for(user: Account, unit: GrassrootsUnit, on: date) -> Post | None:
    """The post from which the user keeps a village's year: of the organ nearest to the village."""
    posts = [p for p in _posts(user, on) if unit.division_id.startswith(p.organ.scope)]
    return max(posts, key=lambda post: len(post.organ.scope), default=None)


@transaction.atomic
def set_up(user: Account, units: list[GrassrootsUnit], on: date) -> list[Matter]:
    """One year for each of these villages, from the month of ``on``; villages for which the user has no post are left."""
    held: dict[str, Any] = {}
    for appointment in appointed.in_force(on).select_related("client").order_by("since", "pk"):
        held[appointment.client.division_id] = appointment  # the newest of several
    made = []
    for unit in units:
        post, appointment = post_for(user, unit, on), held.get(unit.division_id)
        if post is None or appointment is None:
            continue
        fields = {
            "village": appointment.client, "year": on.year, "appointment_no": appointment.number, "month_due": month_end(on),
        }  # fmt: skip
        made.append(open_matter(DUTY, organ=post.organ, by=user, on=on, fields=fields, scope=unit.division_id))
    return made
