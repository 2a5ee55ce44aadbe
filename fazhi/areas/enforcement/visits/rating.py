"""What a business thinks of a visit, asked so that nobody can tell who answered; once for each code at the door."""

from __future__ import annotations

from fazhi.portal.ballots import Ballot, Question, declare
from fazhi.spine.models import Matter


def _shut(matter: Matter) -> str:
    return "" if matter.record.done_on else "检查结果确定之后才能评价"


BALLOT = declare(
    Ballot(
        "enforcement.visit", "请为这次检查打分。",
        (Question("mark", "这次检查是否规范、文明（5分最好）", {str(n): f"{n}分" for n in range(5, 0, -1)}),),
        twice="这次检查已经评价过，每次检查评价一次", shut=_shut,
    )
)  # fmt: skip
