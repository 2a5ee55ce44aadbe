"""What somebody thinks of the service, asked so that nobody can tell who answered; once for each query code."""

from __future__ import annotations

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from fazhi.areas.services.legal_aid.models import AidRating, AidRatingSpent
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

SALT = "fazhi.services.legal_aid.rating"
#: From here on there is something to judge.
RATES = frozenset({"finished", "reported", "checked", "archived", "terminated"})


def _digest(code: str) -> str:
    return salted_hmac(SALT, code, algorithm="sha256").hexdigest()


def used(code: str) -> bool:
    return AidRatingSpent.objects.filter(digest=_digest(code)).exists()


def rate(matter: Matter, mark: str) -> None:
    """Raises BadInput for what is no mark, NotAllowed before the work is done and for a second rating."""
    if mark not in ("yes", "no"):
        raise BadInput("请选择满意或者不满意")
    if matter.state not in RATES:
        raise NotAllowed("案件办理结束之后才能评价")
    try:
        with transaction.atomic():
            AidRatingSpent.objects.create(digest=_digest(matter.query_code or ""))
            organ = matter.organ
            AidRating.objects.create(
                id=uuid4(), organ=organ, scope=organ.scope, on=clock.today(), satisfied=mark == "yes"
            )
    except IntegrityError:
        raise NotAllowed("这件法律援助已经评价过，每件评价一次") from None
