"""Whether an enterprise is satisfied with what came of its complaint; asked by code, and nobody can tell who answered."""

from __future__ import annotations

from fazhi.portal.ballots import Ballot, Question, declare
from fazhi.spine.models import Matter

ANSWERS = {"yes": "满意", "no": "不满意"}


def _shut(matter: Matter) -> str:
    return "" if matter.record.closed_on else "还没有办结，办结以后才能评价"


BALLOT = declare(
    Ballot(
        "functions.complaint", "请评价这次办理。", (Question("mark", "对办理结果是否满意", ANSWERS),),
        twice="这次办理已经评价过，每件评价一次", shut=_shut,
    )
)  # fmt: skip
