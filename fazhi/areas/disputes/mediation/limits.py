"""Time limits of mediation. National law sets one number for the parties (30 days) and some for the court; the rest is practice."""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.mediation.practice import DAYS
from fazhi.areas.disputes.mediation.words import BY_COURT
from fazhi.spine.access import Role
from fazhi.spine.limits import Effect, Extend, Limit, Unit

SETTLE = ("agree_written", "agree_oral")
ENDS = (*SETTLE, "fail", "withdraw", "transfer")
RULED = ("confirm", "refuse_confirmation", "decline_confirmation", "withdraw_confirmation")
RULES_2011 = "最高人民法院关于人民调解协议司法确认程序的若干规定（2011）"


def by_court(record: Any, values: Any) -> bool:
    return record.source in BY_COURT


def not_by_court(record: Any, values: Any) -> bool:
    return record.source not in BY_COURT


def has_performance_day(record: Any, values: Any) -> bool:
    return bool(record.performance_due_on)


CONFIRMATION = Limit(
    "confirmation", "共同申请司法确认", 30, Unit.DAY, SETTLE, {"apply_confirmation", "lose_confirmation"},
    "人民调解法第33条；民事诉讼法第205条", effect=Effect.LOSES_RIGHT, deemed="lose_confirmation", duty="parties",
    runs_from="agreement_effective_on", pauses=False, until_closed=True, rows=("16:7",),
)  # fmt: skip

LIMITS = (
    Limit(
        "examine", "受理审查", DAYS["accept_working_days"], Unit.WORKING_DAY, "open",
        {"accept", "refuse", "transfer", "withdraw"}, "人民调解法第17条（天数为地方实践）", local=True, unverified=True,
        rows=("16:2",),
    ),
    Limit(
        "mediate", "调解", DAYS["mediate"], Unit.DAY, "accept", ENDS,
        "人民调解法第21条（及时）；天数为地方规定，如四川省人民调解条例第26条", effect=Effect.AUTO_TERMINATE, local=True,
        when=not_by_court, rows=("16:5",),
    ),
    Limit(
        "mediate_for_court", "法院委派、委托调解", 30, Unit.DAY, "accept", ENDS,
        "人民调解法第21条（及时）；天数为地方和法院的规定", effect=Effect.AUTO_TERMINATE, local=True, when=by_court,
        extend=Extend(30, "双方当事人同意延长（地方和法院的规定）", Role.MEDIATOR), rows=("16:5",),
    ),
    Limit(
        "alert", "报告或者采取预防措施", 0, Unit.PROMPT, "alert", {"alert_done"}, "人民调解法第25条", effect=Effect.LIABILITY,
        until_closed=True, rows=("16:5a",),
    ),
    CONFIRMATION,
    Limit(
        "court_accept", "法院决定是否受理司法确认申请", 3, Unit.DAY, "apply_confirmation", {"court_accept", *RULED},
        f"{RULES_2011}第4条", duty="court", rows=("16:7a",),
    ),
    Limit(
        "court_rule", "法院作出是否确认的决定", 15, Unit.DAY, "court_accept", RULED, RULES_2011, duty="court",
        extend=Extend(10, RULES_2011, Role.CLERK), rows=("16:7b",),
    ),
    Limit(
        "court_special", "特别程序审结", 30, Unit.DAY, "court_accept", RULED, "民事诉讼法第187条", duty="court",
        rows=("16:7b",),
    ),
    Limit(
        "perform", "履行协议", 0, Unit.SET_BY_DOCUMENT, SETTLE, {"perform", "default"}, "人民调解法第31条（协议约定）",
        duty="parties", set_by="performance_due_on", when=has_performance_day, until_closed=True, rows=("16:8",),
    ),
    Limit(
        "visit", "回访", DAYS["return_visit"], Unit.DAY, SETTLE, {"visit"}, "人民调解法第31条（天数为地方实践）", local=True,
        unverified=True, until_closed=True, rows=("16:8",),
    ),
)  # fmt: skip

#: Rows of the fact book that are no clock, with the reason.
UNLISTED = {
    "16:1": "排查周期（周、月）由地方规定，不是单个纠纷的期限；排查发现的纠纷以来源登记",
    "16:6a": "达成协议没有期限，是“调解”期限的终点（见步骤“达成书面协议”“达成口头协议”）",
    "16:6b": "终止调解没有期限，是“调解”期限的终点（见步骤“调解不成”）",
}
