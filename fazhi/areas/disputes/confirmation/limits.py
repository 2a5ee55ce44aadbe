"""Time limits of departments' mediation and of confirmation. What no national text sets is local practice and says so."""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.confirmation.practice import DAYS
from fazhi.areas.disputes.confirmation.words import BY_COURT, CourtRule
from fazhi.spine.access import Role
from fazhi.spine.limits import Effect, Extend, Limit, Unit

LOCAL = "地方实践；行政调解没有全国性法律规定的期限"
RULES_2011 = "最高人民法院关于人民调解协议司法确认程序的若干规定（2011）"
JOINTLY = "民事诉讼法第205条"
ENDS = ("seal", "fail", "withdraw")
RULED = ("confirm", "refuse_confirmation", "decline_confirmation", "withdraw_confirmation")


def by_court(record: Any, values: Any) -> bool:
    return record.source in BY_COURT


def not_by_court(record: Any, values: Any) -> bool:
    return record.source not in BY_COURT


def by_2011(record: Any, values: Any) -> bool:
    return bool(record.court_rule == CourtRule.RULES_2011)


def by_special(record: Any, values: Any) -> bool:
    return bool(record.court_rule == CourtRule.SPECIAL)


def has_performance_day(record: Any, values: Any) -> bool:
    return bool(record.performance_due_on)


CONFIRMATION = Limit(
    "confirmation", "共同申请司法确认", 30, Unit.DAY, "seal", {"apply_confirmation", "lose_confirmation"}, JOINTLY,
    effect=Effect.LOSES_RIGHT, deemed="lose_confirmation", duty="parties", runs_from="agreement_effective_on", pauses=False,
    until_closed=True, rows=("16:7",),
)  # fmt: skip

LIMITS = (
    Limit(
        "allocate", "分派承接部门", DAYS["allocate_working_days"], Unit.WORKING_DAY, "open", {"allocate", "refuse", "withdraw_request"},
        LOCAL, local=True, unverified=True,
    ),
    Limit(
        "examine", "部门受理审查", DAYS["accept_working_days"], Unit.WORKING_DAY, "allocate", {"accept", "decline", "withdraw"},
        LOCAL, local=True, unverified=True, rows=("16:2",), duty="department",
    ),
    Limit(
        "mediate", "调解", DAYS["mediate"], Unit.DAY, "accept", ENDS, LOCAL, effect=Effect.AUTO_TERMINATE, local=True,
        unverified=True, when=not_by_court, duty="department",
    ),
    Limit(
        "mediate_for_court", "法院委派、委托调解", 30, Unit.DAY, "accept", ENDS, "地方和法院的规定（没有全国性法律规定）",
        effect=Effect.AUTO_TERMINATE, local=True, unverified=True, when=by_court, duty="department",
        extend=Extend(30, "双方当事人同意延长（地方和法院的规定）", Role.MEDIATOR),
    ),
    CONFIRMATION,
    Limit(
        "court_accept", "法院决定是否受理司法确认申请", 3, Unit.DAY, "apply_confirmation", {"court_accept", *RULED},
        f"{RULES_2011}第4条", duty="court", rows=("16:7a",),
    ),
    Limit(
        "court_rule", "法院作出是否确认的决定", 15, Unit.DAY, "court_accept", RULED, RULES_2011, duty="court", when=by_2011,
        extend=Extend(10, RULES_2011, Role.CLERK), rows=("16:7b",),
    ),
    Limit(
        "court_special", "特别程序审结", 30, Unit.DAY, "court_accept", RULED, "民事诉讼法第187条", duty="court",
        when=by_special, rows=("16:7b",),
    ),
    Limit(
        "perform", "履行协议", 0, Unit.SET_BY_DOCUMENT, "seal", {"perform", "default"}, "协议约定（民法典第509条）",
        duty="parties", set_by="performance_due_on", when=has_performance_day, until_closed=True,
    ),
    Limit(
        "visit", "回访", DAYS["return_visit"], Unit.DAY, "seal", {"visit"}, LOCAL, local=True, unverified=True,
        until_closed=True, rows=("16:8",), duty="department",
    ),
)  # fmt: skip
