"""Clocks of an information request. Three modes that must not be mixed up: a correction RESTARTS the reply clock, asking
third parties and other organs PAUSES it, and payment RESTARTS it from the day after (条例第30条、第33条; 国办函〔2020〕109号)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.information_requests.words import DIRECT, Channel, Ordering
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Ground
from fazhi.spine.roles import Role

ACT = "政府信息公开条例"
FEES = "国办函〔2020〕109号"
COURT = "法释〔2025〕8号"
REPLIES = frozenset(
    {"reply_open", "reply_partial", "reply_refused", "reply_unavailable", "reply_unprocessed", "reply_other"}
)
CORRECTED = frozenset({"corrected", "corrected_online"})
WORKING = Unit.WORKING_DAY

CONSULT = Ground("consult", "征求第三方和其他机关意见", f"{ACT}第33条第3款", only=("answer",))


def receipt_is_known(record: Any, values: Any) -> bool:
    """Internet, fax and ordinary mail: nothing runs before the day of receipt is confirmed (条例第31条)."""
    return record.channel in DIRECT or record.received_on is not None


def by_ordinary_post(record: Any, values: Any) -> bool:
    return record.channel == Channel.ORDINARY_POST  # type: ignore[no-any-return]


def to_be_confirmed(record: Any, values: Any) -> bool:
    return record.channel not in DIRECT and not by_ordinary_post(record, values)


def court_sets_no_day(record: Any, values: Any) -> bool:
    return record.ordered_by == Ordering.COURT and not record.order_due


def order_names_a_day(record: Any, values: Any) -> bool:
    return record.order_due is not None


LIMITS = (
    Limit(
        "contact", "当日与申请人联系确认", 0, Unit.IMMEDIATE, "open", {"confirm"}, f"{ACT}第31条", when=by_ordinary_post,
        lapses={"withdraw"}, until_closed=True, rows=("F04",),
    ),
    Limit(
        "confirm", "双方确认收到日期", 0, Unit.PROMPT, "open", {"confirm"}, f"{ACT}第31条", when=to_be_confirmed,
        lapses={"withdraw"}, until_closed=True, rows=("F04",),
    ),
    Limit(
        "review", "审核，须补正的一次性告知", 7, WORKING, {"open", "confirm"}, {"review", "ask_correction"}, f"{ACT}第30条",
        when=receipt_is_known, pauses=False, lapses={*REPLIES, "withdraw", "fee_notice"}, rows=("F05",),
    ),
    Limit(
        "correct", "申请人补正", 0, Unit.SET_BY_DOCUMENT, "ask_correction", {*CORRECTED, "abandon"}, f"{ACT}第30条",
        set_by="correct_by", duty="applicant", effect=Effect.DEEMED_ABANDONED, deemed="abandon", lapses={"withdraw"},
        rows=("F06",),
    ),
    Limit(
        "answer", "答复", 20, WORKING, {"open", "confirm", *CORRECTED, "paid"}, {*REPLIES, "fee_notice"}, f"{ACT}第31条、第33条",
        effect=Effect.OPENS_REMEDY, when=receipt_is_known, lapses={"ask_correction", "withdraw", "defer"},
        extend=Extend(20, f"{ACT}第33条第2款", Role.OFFICE_HEAD, document="extension_notice"), rows=("F07", "F11", "F12", "F15"),
    ),
    Limit(
        "reason", "申请人说明理由", 0, Unit.SET_BY_DOCUMENT, "ask_reasons", {"reasons_given"}, f"{ACT}第35条", set_by="reason_by",
        duty="applicant", lapses={*REPLIES, "withdraw", "fee_notice", "ask_correction"}, pauses=False, rows=("F14",),
    ),
    Limit(
        "deferred", "在确定的合理期限内答复", 0, Unit.SET_BY_DOCUMENT, "defer", {*REPLIES, "fee_notice"}, f"{ACT}第35条",
        set_by="defer_until", effect=Effect.OPENS_REMEDY, lapses={"withdraw", "ask_correction"}, pauses=False, rows=("F14",),
    ),
    Limit(
        "pay", "申请人缴纳信息处理费", 20, WORKING, "fee_notice", {"paid", "unpaid"}, FEES, duty="applicant",
        effect=Effect.DEEMED_ABANDONED, deemed="unpaid", lapses={"withdraw"}, unverified=True, rows=("F16",),
    ),
    Limit(
        "tell_third", "将决定公开的内容和理由书面告知第三方", 0, Unit.PROMPT, "override", {"tell_third"}, f"{ACT}第32条",
        lapses={*REPLIES, "withdraw", "fee_notice", "ask_correction"}, rows=("F18",),
    ),
    Limit(
        "court", "按判决公开、答复", 20, WORKING, "order", {"reply_again"}, f"{COURT}第11条", runs_from="ordered_on",
        effect=Effect.LIABILITY, when=court_sets_no_day, rows=("F20a",),
    ),
    Limit(
        "ordered", "在判决（决定）载明的期限内重新答复", 0, Unit.SET_BY_DOCUMENT, "order", {"reply_again"},
        f"{COURT}第11条；复议决定载明的期限", set_by="order_due", effect=Effect.LIABILITY, when=order_names_a_day, rows=("F20a",),
    ),
)  # fmt: skip

OPINION_DAYS = 15
THIRD_PARTY = Limit(
    "third_party", "第三方提出意见", OPINION_DAYS, WORKING, {"open", "reached"}, {"answer", "silent"}, f"{ACT}第32条",
    duty="third_party", effect=Effect.LOSES_RIGHT, deemed="silent", lapses={"recall", "answer_here", "deemed"}, rows=("F09",),
    when=lambda record, values: record.kind == "third_party" and record.reached_on is not None,
)  # fmt: skip
CO_MAKER = Limit(
    "co_maker", "共同制作机关提出意见", OPINION_DAYS, WORKING, {"open", "reached"}, {"answer", "answer_here", "deemed"}, f"{ACT}第34条",
    duty="consulted", effect=Effect.DEEMED_CONSENT, deemed="deemed", lapses={"recall", "silent"}, rows=("F10",),
    when=lambda record, values: record.kind == "co_maker" and record.reached_on is not None,
)  # fmt: skip
