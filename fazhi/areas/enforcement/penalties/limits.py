"""Time limits of a penalty case. "日" of two, three, five and seven are working days (行政处罚法第85条); 15 and 90 are calendar days.

The ninety days run from the filing (edge: not from discovery). The Act itself leaves no days out of them; a department's rules
may, so those grounds belong to that department's limit alone.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.penalties.practice import LOCAL, MARKET
from fazhi.spine.domains import Domain
from fazhi.spine.limits import Bound, Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Ground
from fazhi.spine.roles import Role

RULES = "市场监督管理行政处罚程序规定"
DAY_WORD = "行政处罚法第85条"
#: Steps that end the time for deciding.
DECIDED = ("decide", "decide_none", "terminate", "hand_over", "end_transferred")
#: Steps that begin anew what the party is told of; a draft that is merely changed takes no right away.
BACK = ("more_investigation", "notify")


def _market(record: Any, values: Any) -> bool:
    return bool(record.domain == Domain.MARKET)


def _others(record: Any, values: Any) -> bool:
    return not _market(record, values)


def _offered(record: Any, values: Any) -> bool:
    return bool(record.hearing_offered)


def _cash(record: Any, values: Any) -> bool:
    return bool(values.get("cash", record.cash))


def _pair(code: str, name: str, key: str, basis: str, **more: Any) -> tuple[Limit, Limit]:
    """A limit that the department's rules number, and its local counterpart for the other fields."""
    market = Limit(f"{code}_market", name, MARKET[key], Unit.WORKING_DAY, basis=basis, when=_market, **more)
    # the number is local: neither the Act nor the fact book gives one
    local = Limit(
        code, name, LOCAL[key], Unit.WORKING_DAY, basis="地方规定（《行政处罚法》没有规定天数）", when=_others, local=True,
        unverified=True, **more,
    )  # fmt: skip
    return market, local


CLUE = Limit(
    "clue", "线索核查", 15, Unit.WORKING_DAY, "open", {"file", "not_file", "start_summary"}, f"{RULES}第18条", when=_market,
    extend=Extend(15, f"{RULES}第18条", Role.AUTHORITY_HEAD), rows=("11:1",),
)  # fmt: skip
DECIDE = Limit(
    "decide", "作出处理决定", 90, Unit.DAY, "file", DECIDED, "行政处罚法第60条", when=_others, tracks=("ordinary",),
    effect=Effect.LIABILITY, rows=("11:14", "11:4"),
)  # fmt: skip
DECIDE_MARKET = Limit(
    "decide_market", "作出处理决定", 90, Unit.DAY, "file", DECIDED, f"行政处罚法第60条；{RULES}第64条", when=_market,
    tracks=("ordinary",), effect=Effect.LIABILITY, lapses={"set_term"}, rows=("11:14", "11:4"),
    extend=Extend(30, f"{RULES}第64条第1款", Role.AUTHORITY_HEAD),
)  # fmt: skip
DECIDE_SET = Limit(
    "decide_set", "集体讨论确定的办理期限", 0, Unit.SET_BY_DOCUMENT, "set_term", DECIDED, f"{RULES}第64条第1款", set_by="decide_by",
    tracks=("ordinary",), effect=Effect.LIABILITY, rows=("11:14",),
)  # fmt: skip
REVIEW = _pair(
    "review", "案件审核、法制审核", "review_days", f"行政处罚法第58条；{RULES}第55条", starts="submit_review", met_by={"review"},
    lapses={*DECIDED, *BACK, "revise", "transfer"}, rows=("11:6", "11:12", "12:法制审核"),
    extend=Extend(MARKET["review_days"], f"{RULES}第55条；其他领域为地方规定", Role.AUTHORITY_HEAD),
)  # fmt: skip
DEFENCE = _pair(
    "defence", "陈述、申辩", "defence_days", f"行政处罚法第45条；{RULES}第57条", starts="serve_notice", met_by={"decide", "decide_none"},
    lapses={"waive", *BACK, "transfer", "hand_over", "terminate"}, bound=Bound.MIN, blocks=("decide",), duty="party",
    runs_from="noticed_on", rows=("11:8",),
)  # fmt: skip
HEARING_RIGHT = Limit(
    "hearing_right", "要求听证", 5, Unit.WORKING_DAY, "serve_notice", {"decide", "decide_none"}, f"行政处罚法第64条第1项；{DAY_WORD}",
    bound=Bound.MIN, blocks=("decide",), duty="party", effect=Effect.LOSES_RIGHT, runs_from="noticed_on", when=_offered,
    lapses={"request_hearing", "waive", *BACK, "transfer", "hand_over", "terminate"}, rows=("11:9",),
)  # fmt: skip
HEARING_NOTICE = Limit(
    "hearing_notice", "听证通知送达", 7, Unit.WORKING_DAY, "set_hearing", {"serve_hearing"}, f"行政处罚法第64条第2项；{DAY_WORD}",
    bound=Bound.BEFORE, runs_from="hearing_on", lapses={"hearing_lapsed", "hold_hearing"}, rows=("11:10",),
)  # fmt: skip
SERVE = Limit(
    "serve", "送达决定书", 7, Unit.WORKING_DAY, ("decide", "decide_none"), {"serve_decision", "announce"},
    f"行政处罚法第61条第1款；{DAY_WORD}", lapses={"deemed_served"}, rows=("11:15",),
)  # fmt: skip
ANNOUNCEMENT = Limit(
    "announcement", "公告送达", 30, Unit.DAY, "announce", {"deemed_served"}, f"民事诉讼法第95条；{RULES}第82条", duty="party",
    effect=Effect.TAKES_EFFECT, deemed="deemed_served", rolls=False, lapses={"serve_decision"}, rows=("11:15a",),
)  # fmt: skip
CASH = Limit(
    "cash", "交回当场收缴的罚款", 2, Unit.WORKING_DAY, "decide_on_spot", {"hand_in_cash"}, f"行政处罚法第71条；{DAY_WORD}", when=_cash,
    lapses={"executed"}, rows=(),
)  # fmt: skip
#: The Act only says that it is reported (第52条第3款); seven working days stand in the market rules, art. 70.
SUMMARY_REPORT = Limit(
    "summary_report", "当场处罚报所属机关备案", LOCAL["summary_report_days"], Unit.WORKING_DAY, "decide_on_spot", {"report_summary"},
    f"行政处罚法第52条第3款；{RULES}第70条（其他领域的天数为地方规定）", local=True, lapses={"executed"},
)  # fmt: skip
CLOSING = _pair(
    "closing", "结案", "closing_days", f"{RULES}第77条", starts=("executed", "terminate", "hand_over", "end_transferred"),
    met_by={"close_case"}, rows=("11:21",),
)  # fmt: skip

LIMITS = (
    CLUE, DECIDE, DECIDE_MARKET, DECIDE_SET, *REVIEW, *DEFENCE, HEARING_RIGHT, HEARING_NOTICE, SERVE, ANNOUNCEMENT, CASH,
    SUMMARY_REPORT, *CLOSING,
)  # fmt: skip

LEFT_OUT = f"{RULES}第64条第2款"
OF_MARKET = ("decide_market", "decide_set")
GROUNDS = (
    Ground("halted", "中止案件调查", f"{RULES}第46条、第64条第2款", only=OF_MARKET),
    Ground("hearing", "听证时间", LEFT_OUT, suspends=False, only=OF_MARKET),
    Ground("announced", "公告时间", LEFT_OUT, suspends=False, only=OF_MARKET),
    Ground("tested", "检测、检验、检疫、技术鉴定时间", LEFT_OUT, suspends=False, only=OF_MARKET),
    Ground("identified", "权利人辨认或者鉴别时间", LEFT_OUT, suspends=False, only=OF_MARKET),
    Ground("refunded", "责令退还多收价款时间", LEFT_OUT, suspends=False, only=OF_MARKET),
)
