"""Time limits of suggestions and proposals. The months for the reply are law; the rest is local and says so."""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.proposals.gates import LAW, RULES
from fazhi.areas.oversight.proposals.practice import DAYS
from fazhi.areas.oversight.proposals.words import Kind
from fazhi.spine.access import Role
from fazhi.spine.limits import Effect, Extend, Limit, Unit

#: Limits of the first reply.
REPLIES = ("reply", "reply_proposal")
WORKING, MONTH = Unit.WORKING_DAY, Unit.MONTH
PROVINCES = "地方人大代表建议办理规定"


def in_session(record: Any, values: Any) -> bool:
    return bool(record.in_session)


def between_sessions(record: Any, values: Any) -> bool:
    return not record.in_session


def is_suggestion(record: Any, values: Any) -> bool:
    return bool(record.kind == Kind.SUGGESTION)


def is_proposal(record: Any, values: Any) -> bool:
    return bool(record.kind == Kind.PROPOSAL)


def _reply(code: str, basis: str, **more: Any) -> Limit:
    """From the hand-over, whoever leads: a new lead gets no new months (代表法第51条: 自交办之日起)."""
    return Limit(
        code, "答复", 3, MONTH, {"assign", "reassign"}, {"reply"}, basis, duty="lead", runs_from="handed_on", lapses={"return_hub"},
        extend=Extend(3, f"{basis}（涉及面广、处理难度大的六个月内答复；须交办机构同意并告知代表）", Role.OFFICE_HEAD,
                      document="extension_letter"), **more,
    )  # fmt: skip


LIMITS = (
    Limit("assign_now", "转交承办单位（大会期间）", 0, Unit.PROMPT, "open", {"assign", "return_hub"}, PROVINCES, local=True, when=in_session,
          rows=("P01",)),
    Limit("assign", "转交承办单位", DAYS["assign_working_days"], WORKING, "open", {"assign", "return_hub"}, PROVINCES, local=True,
          when=between_sessions, rows=("P01",)),
    Limit("object", "提出退办", DAYS["object_working_days"], WORKING, {"assign", "reassign"}, {"object", "accept", "lose_objection"}, PROVINCES,
          local=True, effect=Effect.LOSES_RIGHT, deemed="lose_objection", duty="lead", rows=("P02",)),
    Limit("reassign", "重新交办", DAYS["reassign_working_days"], WORKING, "object", {"reassign", "keep", "return_hub"}, PROVINCES, local=True,
          rows=("P03",)),
    Limit("contact", "与代表（提案者）联系沟通", DAYS["contact_working_days"], WORKING, {"assign", "reassign", "keep"}, {"contact"},
          f"{LAW}（联系沟通、听取意见）；天数为地方规定", local=True, duty="lead", lapses={"object", "draft"}, rows=("P04",)),
    _reply("reply", LAW, when=is_suggestion, rows=("P06", "P07")),
    _reply("reply_proposal", RULES, when=is_proposal, unverified=True, rows=("P08",)),
    Limit("feedback", "反馈意见", DAYS["feedback_working_days"], WORKING, {"reply", "reply_again"}, {"feedback", "dissatisfied", "no_feedback"},
          PROVINCES, local=True, duty="deputy", rows=("P09",)),
    Limit("reply_again", "再次答复", DAYS["reply_again_months"], MONTH, "dissatisfied", {"reply_again"}, PROVINCES, local=True, duty="lead",
          rows=("P10",)),
    Limit("publish", "公开建议和答复", 0, Unit.PROMPT, "reply", {"publish", "keep_inside"}, "国办发〔2014〕46号；地方规定", duty="lead",
          until_closed=True, rows=("P13",)),
)  # fmt: skip

UNLISTED = {"P12": "每年报告办理情况的日期由地方规定（重庆11月，河南单位8月31日）；报告登记在办理情况报告台账"}
