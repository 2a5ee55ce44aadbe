"""Time limits of legal aid. “七日”“三日” of the Act are plain days; older local forms count working days and only warn here."""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.legal_aid.practice import DAYS, promise
from fazhi.areas.services.legal_aid.words import Channel
from fazhi.spine.limits import Effect, Limit, Unit

AID = "法律援助法"
#: What a case ends with before its work is done.
STOPS = ("withdraw", "redirect", "terminate")


def applied(record: Any, values: Any) -> bool:
    return record.channel != Channel.NOTIFIED


def notified(record: Any, values: Any) -> bool:
    return record.channel == Channel.NOTIFIED


LIMITS = (
    Limit(
        "decide", "审查决定", 7, Unit.DAY, {"open", "completed", "supply", "papers_in"},
        {"grant", "refuse", "ask", "confirm_advance", "refuse_advance"},
        f"{AID}第43条第1款（补充材料的，自材料齐备重新起算：本平台的做法，该条没有写明）", effect=Effect.LIABILITY, when=applied,
        lapses={"advance", "appoint", "lapse", *STOPS}, promise=promise(DAYS), rows=("18:3",),
    ),
    Limit(
        "supply", "补充材料", 0, Unit.SET_BY_DOCUMENT, "ask", {"completed", "supply", "lapse"}, f"{AID}第43条第2款（天数由通知写明）",
        effect=Effect.DEEMED_ABANDONED, deemed="lapse", duty="applicant", set_by="supply_by", lapses={"advance", *STOPS},
        rows=("18:2",),
    ),
    Limit(
        "assign", "指派承办人员", 3, Unit.DAY, "grant", {"assign"}, f"{AID}第43条第1款", lapses=set(STOPS), rows=("18:4",),
    ),
    Limit(
        "appoint", "接通知后指派律师并告知办案机关", 3, Unit.DAY, "open", {"appoint"}, f"{AID}第36条", when=notified,
        lapses=set(STOPS), until_closed=True, rows=("18:4b",),
    ),
    Limit(
        "papers", "先行提供后补办手续", 0, Unit.SET_BY_DOCUMENT, "advance", {"papers_in"},
        f"{AID}第44条第2款（及时；天数由通知写明）", duty="applicant", set_by="papers_by", lapses={"confirm_advance", "refuse_advance", *STOPS},
        rows=("18:5",),
    ),
    Limit(
        "objection", "审查异议", 5, Unit.DAY, "object", {"uphold", "order_change"}, f"{AID}第49条第2款",
        effect=Effect.OPENS_REMEDY, rows=("18:8a",),
    ),
    Limit(
        "redo", "按责令改正重新决定", 0, Unit.PROMPT, "order_change", {"grant", "resume_aid"}, f"{AID}第49条第2款",
        lapses=set(STOPS),
    ),
    Limit(
        "report", "提交结案报告和材料", 30, Unit.DAY, "finish", {"report"},
        f"{AID}第50条（及时）；三十日为办理法律援助案件程序规定", unverified=True, rows=("18:9",),
    ),
    Limit(
        "subsidise", "支付补贴", 0, Unit.PROMPT, "check_file", {"subsidise"}, f"{AID}第52条（及时；标准和时间由地方规定）",
        until_closed=True, rows=("18:10",),
    ),
)  # fmt: skip

#: Rows of the fact book that are no clock of a case, with the reason.
UNLISTED = {
    "18:1a": "二十四小时由办案机关、监管场所、值班律师遵守，申请到达时已经走完：登记提出和到达的时间，超过的计入“转交超过二十四小时”",
    "18:4a": "三日由人民法院、人民检察院、公安机关遵守，通知到达时已经走完：登记其发现情形的日期，超过的计入“通知超过三日”",
}
