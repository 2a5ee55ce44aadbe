"""Time limits of petitions. 日 are calendar days; only the objection is written in working days (信访工作条例第22–36条)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.petitions.words import LAW, Receiver
from fazhi.spine.access import Role
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Ground

LEAVE = (
    "leave_lawsuit",
    "leave_arbitration",
    "leave_party",
    "leave_procedure",
    "to_reconsideration",
    "to_adjudication",
    "leave_duty",
)
TAKEN = ("accept", "accept_untold", "decline", "decline_untold")
FIRST = ("route", "keep", "pass_on", "decline", "decline_untold", "merge", "to_accusation")
HEARING = Ground("hearing", "举行听证（听证时间不计算在复核期限内）", f"{LAW}第36条", suspends=False, only=("second",))


def by_office(record: Any, values: Any) -> bool:
    return record.receiver == Receiver.OFFICE


def by_organ(record: Any, values: Any) -> bool:
    return record.receiver == Receiver.ORGAN


def tellable(record: Any, values: Any) -> bool:
    return bool(record.can_be_told)


REVIEW_ASK = Limit(
    "review_ask", "请求复查", 30, Unit.DAY, "serve_answer", {"ask_review", "lose_review"}, f"{LAW}第35条",
    effect=Effect.LOSES_RIGHT, deemed="lose_review", duty="petitioner", lapses={"conclude"}, rows=("17:7",),
)  # fmt: skip
SECOND_ASK = Limit(
    "second_ask", "请求复核", 30, Unit.DAY, "serve_review", {"ask_second", "lose_second"}, f"{LAW}第36条",
    effect=Effect.LOSES_RIGHT, deemed="lose_second", duty="petitioner", rows=("17:8",),
)  # fmt: skip

LIMITS = (
    Limit(
        "register", "登记并转送、交办", 15, Unit.DAY, "open", FIRST, f"{LAW}第22条", effect=Effect.LIABILITY, when=by_office,
        rows=("17:2",),
    ),
    Limit(
        "inform", "告知是否受理或者转送（当场能够答复的当场告知）", 15, Unit.DAY, "open",
        {*TAKEN, "pass_on", "merge", "to_accusation"}, f"{LAW}第23条第2款", effect=Effect.LIABILITY, when=by_organ,
        lapses={"route"}, rows=("17:3",),
    ),
    Limit(
        "notify", "告知信访人是否受理", 15, Unit.DAY, "route", TAKEN, f"{LAW}第23条第3款", duty="handler", when=tellable,
        lapses={"agree_objection", "merge", "to_accusation"}, rows=("17:3a",),
    ),
    Limit(
        "object", "对转送、交办提出异议", 5, Unit.WORKING_DAY, "route", {"object", "lose_objection"}, f"{LAW}第23条第3款",
        effect=Effect.LOSES_RIGHT, deemed="lose_objection", duty="handler", lapses={*TAKEN, "merge", "to_accusation"}, rows=("17:3b",),
    ),
    Limit(
        "report_urgent", "报告重大、紧急信访", 0, Unit.IMMEDIATE, "find_urgent", {"report_urgent"}, f"{LAW}第25条",
        effect=Effect.LIABILITY, until_closed=True, rows=("17:4",),
    ),
    Limit(
        "handle", "办理并出具处理意见", 60, Unit.DAY, {"accept", "accept_untold"}, {"opine", "settle"}, f"{LAW}第34条",
        effect=Effect.LIABILITY, duty="handler", lapses={*LEAVE, "study", "merge", "to_accusation"}, rows=("17:6",),
        extend=Extend(30, f"{LAW}第34条", Role.AUTHORITY_HEAD, document="extension_notice", at="handler"),
    ),
    REVIEW_ASK,
    Limit(
        "review", "复查", 30, Unit.DAY, "ask_review", {"review", "review_received"}, f"{LAW}第35条", duty="review_organ",
        rows=("17:7a",),
    ),
    SECOND_ASK,
    Limit(
        "second", "复核", 30, Unit.DAY, "ask_second", {"second", "second_received"}, f"{LAW}第36条", duty="second_organ",
        rows=("17:8a",),
    ),
)  # fmt: skip

#: Rows of the fact book that are no clock here, with the reason.
UNLISTED = {
    "17:1": "提出信访没有期限：登记时核对渠道和代表人数（第17条、第20条）",
    "17:5": "分类没有自己的期限：受理后即办，见分类各步骤；分到前五种途径的，信访期限到此为止",
    "17:9": "终结没有期限，是复核的终点；此后的疏导帮扶逐次登记（第37条第3款）",
    "17:11": "年度报告按年编制，不是单个事项的期限；所需数字由本台账的指标算出",
}
