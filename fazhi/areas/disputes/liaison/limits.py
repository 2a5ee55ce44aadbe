"""Reply limits of recommendations. Days and months are calendar ones; the letter's own date binds where the law leaves it.

A judicial recommendation on one case (出庭、履行裁判) has no number in national law: it runs only when the letter names a day.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.liaison.practice import DAYS
from fazhi.areas.disputes.liaison.words import FIXED, WORKING_RULES, LetterKind
from fazhi.spine.limits import Limit, Unit

GOVERNANCE = "法释〔2023〕11号第8条（一般不超过两个月；来件另定的从其所定）"
DOCUMENT = "法释〔2018〕1号第149条"
INTEREST = "两高检察公益诉讼解释第21条；行政诉讼法第25条第4款"
WORKING = "人民检察院检察建议工作规定（2019）第19条"
LOCAL = "府院、府检联动的本地制度"


def governance(record: Any, values: Any) -> bool:
    return record.letter_kind == LetterKind.GOVERNANCE and not record.reply_by


def document(record: Any, values: Any) -> bool:
    return record.letter_kind == LetterKind.DOCUMENT


def interest(record: Any, values: Any) -> bool:
    return record.letter_kind == LetterKind.INTEREST and not record.urgent


def urgent(record: Any, values: Any) -> bool:
    return record.letter_kind == LetterKind.INTEREST and record.urgent


def any_interest(record: Any, values: Any) -> bool:
    return record.letter_kind == LetterKind.INTEREST


def working_rules(record: Any, values: Any) -> bool:
    return record.letter_kind in WORKING_RULES and not record.reply_by


def letters_own(record: Any, values: Any) -> bool:
    return record.letter_kind not in FIXED and bool(record.reply_by)


def drafted_by(record: Any, values: Any) -> bool:
    return bool(values.get("inner_due"))


def taken(record: Any, values: Any) -> bool:
    return record.adoption != "none"


_REPLY: dict[str, Any] = {
    "starts": "open", "met_by": {"send"}, "duty": "addressee", "pauses": False, "lapses": {"withdraw"},
}  # fmt: skip

LIMITS = (
    Limit(
        "entrust", "交办落实单位", DAYS["assign_working_days"], Unit.WORKING_DAY, "open", {"entrust"}, LOCAL, pauses=False,
        lapses={"withdraw"}, local=True,
    ),
    Limit(
        "draft", "拟出回复稿（县内期限）", 0, Unit.SET_BY_DOCUMENT, "entrust", {"draft"}, LOCAL, set_by="inner_due", duty="unit",
        pauses=False, lapses={"withdraw"}, when=drafted_by, local=True,
    ),
    Limit("reply_governance", "书面回复司法建议", 2, Unit.MONTH, basis=GOVERNANCE, when=governance, rows=("L30",), **_REPLY),
    Limit(
        "reply_document", "书面答复规范性文件司法建议", 60, Unit.DAY, basis=DOCUMENT, when=document, rows=("L31",), **_REPLY
    ),
    Limit(
        "reply_interest", "书面回复公益诉讼检察建议", 2, Unit.MONTH, basis=INTEREST, when=interest, rows=("L32",), **_REPLY
    ),
    Limit(
        "reply_urgent", "书面回复公益诉讼检察建议（紧急情形）", 15, Unit.DAY, basis=INTEREST, when=urgent, rows=("L32",), **_REPLY
    ),
    Limit(
        "perform", "依法履行职责（未依法履行的，检察机关可提起公益诉讼）", 2, Unit.MONTH, "open", {"perform"}, INTEREST, duty="addressee",
        pauses=False, lapses={"withdraw"}, until_closed=True, when=any_interest, rows=("L32",),
    ),
    Limit(
        "reply_working_rules", "书面回复检察建议", 2, Unit.MONTH, basis=WORKING, when=working_rules, unverified=True,
        rows=("L33",), **_REPLY,
    ),
    Limit(
        "reply_letter", "按来件载明的日期书面回复", 0, Unit.SET_BY_DOCUMENT, set_by="reply_by", when=letters_own,
        basis=f"来件载明；{GOVERNANCE}；{WORKING}", rows=("L30", "L33"), **_REPLY,
    ),
    Limit(
        "look_again", "回头看", DAYS["look_again_months"], Unit.MONTH, "send", {"look"}, f"{LOCAL}（默认{DAYS['look_again_months']}个月）",
        pauses=False, until_closed=True, when=taken, local=True,
    ),
)  # fmt: skip
