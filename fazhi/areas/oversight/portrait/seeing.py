"""Whose portrait a reader may open: that of the reader's own organ, and those of the division that the reader's post reaches."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from fazhi.spine import access, clock
from fazhi.spine.models import Account, Organ
from fazhi.spine.roles import Reach

CLUE = "oversight.clue"
KINDS = (Organ.Kind.JUSTICE, Organ.Kind.DEPARTMENT, Organ.Kind.TOWN)


def organs_for(user: Account, today: date) -> list[Organ]:
    """Agencies and towns whose portrait the reader may open."""
    right = Q(pk__in=[])
    for post in access.casework(user, CLUE, today):
        right |= Q(pk=post.organ_id)
        if post.reach == Reach.DIVISION:
            right |= Q(division__code__startswith=post.organ.division_id)
    return list(Organ.objects.filter(right, kind__in=KINDS, until=None).order_by("kind", "code"))


def sees_any(user: Account) -> bool:
    return bool(access.casework(user, CLUE, clock.today()))


def sees_all(user: Account, today: date) -> bool:
    """Whether the reader oversees a whole division."""
    return any(post.reach == Reach.DIVISION for post in access.casework(user, CLUE, today))
