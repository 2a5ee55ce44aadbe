"""What a business thinks of a visit, asked so that nobody can tell who answered.

The rating holds the body, the day and the mark; its key is random. That a code has been used is kept apart, as a keyed digest.
Whoever holds the installation's key can tell that a code was used, never what was said with it.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import Avg, Count
from django.utils.crypto import salted_hmac

from fazhi.areas.enforcement.visits.models import RatingSpent, Visit, VisitRating
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Organ

LEAST = 5  # of so few ratings no average is told: it would say what one business said
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


def of_body(organ: Organ, year: int) -> tuple[int, float | None] | None:
    """How many ratings a body had in a year and their average. None: fewer than ``LEAST``, nothing is told."""
    rows = VisitRating.objects.filter(organ=organ, on__year=year)
    found = rows.aggregate(n=Count("pk"), mean=Avg("mark"))
    return (found["n"], found["mean"]) if found["n"] >= LEAST else None
