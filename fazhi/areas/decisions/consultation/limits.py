"""How long a draft must lie open, and how soon opinions are answered.

National law names 30 days twice; for all other documents the provinces do, and the default here is local practice. The days
are those after the notice (民法典第201条) and end with the last one (第204条); one that falls on a rest day rolls on.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.decisions.consultation.practice import DAYS
from fazhi.areas.decisions.consultation.words import About
from fazhi.spine.calendar import Calendar
from fazhi.spine.limits import Bound, Limit, Unit, due_on

DECISION_LAW, BUSINESS_LAW = "重大行政决策程序暂行条例第15条", "优化营商环境条例第62条"
ANSWER_LAW = "重大行政决策程序暂行条例第18条"


def _is_decision(record: Any, values: Any) -> bool:
    return record.about == About.DECISION and not record.shortened


def _is_business(record: Any, values: Any) -> bool:
    return record.business and record.about != About.DECISION and not record.shortened


def _is_general(record: Any, values: Any) -> bool:
    return record.about != About.DECISION and not record.business and not record.shortened


GENERAL = Limit(
    "general", "公开征求意见", DAYS["general_working_days"], Unit.WORKING_DAY, "notice", {"close", "drop"},
    "地方组织法第75条；天数由省级规定", bound=Bound.MIN, blocks=("close",), runs_from="opens_on", pauses=False, local=True,
    unverified=True, when=_is_general, rows=("N04",),
)  # fmt: skip
BUSINESS = Limit(
    "business", "公开征求意见（与企业生产经营密切相关）", 30, Unit.DAY, "notice", {"close", "drop"}, BUSINESS_LAW, bound=Bound.MIN,
    blocks=("close",), runs_from="opens_on", pauses=False, when=_is_business, rows=("N05",),
)  # fmt: skip
DECISION = Limit(
    "decision", "公开征求意见（重大行政决策）", 30, Unit.DAY, "notice", {"close", "drop"}, DECISION_LAW, bound=Bound.MIN,
    blocks=("close",), runs_from="opens_on", pauses=False, when=_is_decision, rows=("D07",),
)  # fmt: skip
ANSWER = Limit(
    "answer", "研究答复意见、公布采纳情况", DAYS["answer_working_days"], Unit.WORKING_DAY, "close", {"publish", "drop"},
    f"{ANSWER_LAW}（及时；天数为地方实践）", local=True, rows=("D09",),
)  # fmt: skip
LIMITS = (GENERAL, BUSINESS, DECISION, ANSWER)

REPLY = Limit(
    "reply", "回复征求意见函", 0, Unit.SET_BY_DOCUMENT, "open", {"opinion", "none", "recall"}, "征求意见函载明",
    set_by="answer_by", local=True, rows=("D05", "N03"),
)  # fmt: skip

#: Rows of the fact book that are no clock here, with the reason.
UNLISTED = {
    "D06": "听取意见的方式（座谈、听证、走访、问卷等）没有期限，见步骤“登记其他渠道的意见”",
    "D08": "听证会的公告和材料送达是重大行政决策事项本身的步骤，听证中提出的意见在此登记",
}


def statutory(about: str, business: bool) -> Limit:
    """The shortest time for a draft of this kind."""
    if about == About.DECISION:
        return DECISION
    return BUSINESS if business else GENERAL


def last_day(record: Any, opens_on: date, calendar: Calendar) -> date:
    """The last day of the period asked for; of the shortest one when no days are named."""
    if not record.days:
        return shortest(record, opens_on, calendar)
    return calendar.next_working_day(opens_on + timedelta(days=record.days))


def shortest(record: Any, opens_on: date, calendar: Calendar) -> date:
    """The earliest last day that the law or the province allows without a stated reason."""
    return due_on(statutory(record.about, record.business), opens_on, calendar)
