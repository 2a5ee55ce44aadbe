"""What somebody thinks of the service, asked so that nobody can tell who answered; once for each query code."""

from __future__ import annotations

from fazhi.portal.ballots import Ballot, Question, declare
from fazhi.spine.models import Matter

ANSWERS = {"yes": "满意", "no": "不满意"}
#: From here on there is something to judge.
RATES = frozenset({"finished", "reported", "checked", "archived", "terminated"})


def _shut(matter: Matter) -> str:
    return "" if matter.state in RATES else "案件办理结束之后才能评价"


BALLOT = declare(
    Ballot(
        "services.legal_aid", "请评价这次法律援助服务。", (Question("mark", "对这次法律援助服务是否满意", ANSWERS),),
        twice="这件法律援助已经评价过，每件评价一次", shut=_shut,
    )
)  # fmt: skip
