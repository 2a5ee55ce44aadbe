"""What a petitioner thinks of the petition office and of the organ that dealt with it, said on line without a name."""

from __future__ import annotations

from fazhi.areas.disputes.petitions.steps_handle import ANYWAY
from fazhi.areas.disputes.petitions.words import Satisfied
from fazhi.portal.ballots import Ballot, Question, declare
from fazhi.spine.models import Matter, Organ

ANSWERS = {value: str(label) for value, label in Satisfied.choices}


def _shut(matter: Matter) -> str:
    if matter.record.rated_on:
        return "您的评价已由工作人员登记，不重复评价"
    return "" if matter.state in (*ANYWAY, "archived") else "答复以后才能评价"


def _handler(matter: Matter) -> Organ:
    return matter.record.handler or matter.organ


BALLOT = declare(
    Ballot(
        "disputes.petition", "请评价这件信访事项的办理。",
        (
            Question("office", "对登记、转送、告知您的信访部门是否满意", ANSWERS),
            Question("organ", "对负责办理的单位是否满意", ANSWERS, organ=_handler),
        ),
        twice="这件信访事项已经评价过，每件评价一次", shut=_shut,
    )
)  # fmt: skip
