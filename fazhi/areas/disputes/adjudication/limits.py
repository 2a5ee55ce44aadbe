"""The limits of an adjudication. National law has no general number: the item's own law does, or the county's default.

Rows: none of the fact book. The days of an item stand with their article in the register of items.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fazhi.areas.disputes.adjudication.practice import DAYS
from fazhi.areas.disputes.adjudication.words import Examine
from fazhi.spine.limits import Limit, Unit

ITEM = "裁决事项的设定依据（期限和条款见事项台账）"
LOCAL = "设定依据没有规定；本地默认，没有全国统一的期限"
EXAMINED = {"accept", "refuse", "ask_correct", "withdraw"}
ENDS = {"decide", "settle", "withdraw", "terminate"}
WORKING, CALENDAR = Unit.WORKING_DAY, Unit.DAY
EXAMINE = {Examine.WD3: (3, WORKING), Examine.WD5: (5, WORKING), Examine.WD7: (7, WORKING), Examine.D15: (15, CALENDAR)}


def examined_in(days: str) -> Callable[[Any, Any], bool]:
    return lambda record, values: record.item.examine_days == days


def has_own_days(record: Any, values: Any) -> bool:
    return bool(record.item.decide_amount)


def has_no_own_days(record: Any, values: Any) -> bool:
    return not record.item.decide_amount and not record.decide_by


def _examine(code: str, days: str, amount: int, unit: Unit, basis: str, local: bool) -> Limit:
    return Limit(
        code,
        "决定是否受理",
        amount,
        unit,
        {"open", "corrected", "supply"},
        EXAMINED,
        basis,
        local=local,
        when=examined_in(days),
    )


LIMITS = (
    _examine("examine", "", DAYS["examine_working_days"], WORKING, LOCAL, True),
    *(_examine(f"examine_{days.value}", days, amount, unit, ITEM, False) for days, (amount, unit) in EXAMINE.items()),
    Limit(
        "correct", "补正材料", 0, Unit.SET_BY_DOCUMENT, "ask_correct", {"corrected", "supply"}, "补正通知书载明", set_by="correct_by",
        duty="applicant", lapses={"refuse", "withdraw"},
    ),
    Limit(
        "copy", "送达申请书副本", DAYS["copy_working_days"], WORKING, "accept", {"send_copy"}, LOCAL, lapses=ENDS, local=True,
    ),
    Limit(
        "answer", "答辩", 0, Unit.SET_BY_DOCUMENT, "send_copy", {"record_answer"}, "答辩通知书载明；" + ITEM, set_by="answer_by",
        duty="respondent", lapses=ENDS,
    ),
    Limit(
        "decide", "作出裁决", 0, Unit.SET_BY_DOCUMENT, "accept", ENDS, ITEM, set_by="decide_by", when=has_own_days,
    ),
    Limit("decide_local", "作出裁决", DAYS["decide"], CALENDAR, "accept", {*ENDS, "prolong"}, LOCAL, when=has_no_own_days, local=True),
    Limit(
        "decide_later", "作出裁决（重新确定的期限）", 0, Unit.SET_BY_DOCUMENT, "prolong", ENDS, LOCAL, set_by="decide_by",
        when=lambda record, values: not record.item.decide_amount, local=True,
    ),
    Limit("deliver", "送达裁决书", DAYS["serve_working_days"], WORKING, "decide", {"deliver"}, LOCAL, local=True),
)  # fmt: skip
