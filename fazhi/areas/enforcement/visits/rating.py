"""What a business thinks of a visit, asked so that nobody can tell who answered.

The rating holds the body, the day and the mark; its key is random. That a code has been used is kept apart, as a keyed digest.
Whoever holds the installation's key can tell that a code was used, never what was said with it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from fazhi.areas.enforcement.visits.models import RatingSpent, Visit, VisitRating
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Organ

LEAST = 5  # of fewer ratings no average is told: it would say what one business said
SALT = "fazhi.enforcement.visit.rating"


def _digest(code: str) -> str:
    return salted_hmac(SALT, code, algorithm="sha256").hexdigest()


def used(code: str) -> bool:
    return RatingSpent.objects.filter(digest=_digest(code)).exists()


def rate(visit: Visit, mark: str) -> None:
    """Raises BadInput for what is no mark, NotAllowed before the result is fixed and for a second rating."""
    if mark not in ("1", "2", "3", "4", "5"):
        raise BadInput("请选择1至5分中的一项")
    if not visit.done_on:
        raise NotAllowed("检查结果确定之后才能评价")
    try:
        with transaction.atomic():
            RatingSpent.objects.create(digest=_digest(visit.code))
            organ = visit.matter.organ
            VisitRating.objects.create(id=uuid4(), organ=organ, scope=organ.scope, on=clock.today(), mark=int(mark))
    except IntegrityError:
        raise NotAllowed("这次检查已经评价过，每次检查评价一次") from None


@dataclass(frozen=True)
class Told:
    """What is told of a body's ratings. ``mean`` None: too few, nothing is told but that there were any."""

    organ: Organ
    count: int
    mean: float | None


def of_year(year: int) -> list[Told]:
    """Every body that was rated in a year. Only full groups of ``LEAST`` are told, of days that are over, oldest first: whoever
    looks before and after one more business has answered learns nothing of its answer."""
    marks: dict[int, list[int]] = defaultdict(list)
    organs = {}
    rows = VisitRating.objects.filter(on__year=year, on__lt=clock.today()).select_related("organ").order_by("on", "id")
    for row in rows.iterator(2000):
        organs[row.organ_id] = row.organ
        marks[row.organ_id].append(row.mark)
    return [_told(organs[pk], found) for pk, found in sorted(marks.items(), key=lambda one: organs[one[0]].code)]


def _told(organ: Organ, marks: list[int]) -> Told:
    full = marks[: len(marks) - len(marks) % LEAST]
    return Told(organ, len(full), sum(full) / len(full) if full else None)
