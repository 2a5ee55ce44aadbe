"""How the service was rated (好差评): once for each query code, and nobody can tell who gave it."""

from __future__ import annotations

from fazhi.areas.functions.service_cases.words import RATINGS
from fazhi.portal.ballots import Ballot, Question, declare
from fazhi.spine.models import Matter

#: From here on there is something to judge.
RATES = frozenset({"decided", "refused", "delivered", "done", "not_accepted"})


def _shut(matter: Matter) -> str:
    return "" if matter.state in RATES else "作出决定之后才能评价"


BALLOT = declare(
    Ballot(
        "functions.service_case", "请评价这次办事。", (Question("mark", "对这次办事是否满意", RATINGS),),
        twice="这一件已经评价过，每件评价一次", shut=_shut,
    )
)  # fmt: skip
