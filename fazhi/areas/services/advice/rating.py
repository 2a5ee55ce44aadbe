"""What somebody thinks of an answer, asked so that nobody can tell who answered; once for each query code."""

from __future__ import annotations

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from fazhi.areas.services.advice.models import AdviceRating, AdviceRatingSpent
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

SALT = "fazhi.services.advice.rating"


def _digest(code: str) -> str:
    return salted_hmac(SALT, code, algorithm="sha256").hexdigest()


def used(code: str) -> bool:
    return AdviceRatingSpent.objects.filter(digest=_digest(code)).exists()


def rate(matter: Matter, mark: str) -> None:
    """Raises BadInput for what is no mark, NotAllowed before there is an answer and for a second rating."""
    if mark not in ("yes", "no"):
        raise BadInput("请选择满意或者不满意")
    if not matter.record.answered_on:
        raise NotAllowed("还没有解答，解答以后才能评价")
    try:
        with transaction.atomic():
            AdviceRatingSpent.objects.create(digest=_digest(matter.query_code or ""))
            organ = matter.organ
            AdviceRating.objects.create(
                id=uuid4(), organ=organ, scope=organ.scope, on=clock.today(), satisfied=mark == "yes"
            )
    except IntegrityError:
        raise NotAllowed("这次解答已经评价过，每次评价一次") from None
