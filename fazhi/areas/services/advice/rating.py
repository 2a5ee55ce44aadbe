"""What somebody thinks of an answer, asked so that nobody can tell who answered; once for each query code."""

from __future__ import annotations

from fazhi.portal.ballots import Ballot, Question, declare
from fazhi.spine.models import Matter

ANSWERS = {"yes": "满意", "no": "不满意"}


def _shut(matter: Matter) -> str:
    return "" if matter.record.answered_on else "还没有解答，解答以后才能评价"


BALLOT = declare(
    Ballot(
        "services.advice", "请评价这次解答。", (Question("mark", "对这次解答是否满意", ANSWERS),),
        twice="这次解答已经评价过，每次评价一次", shut=_shut,
    )
)  # fmt: skip
