"""Time limits of legality review. Two are national (documents 5–15 working days, decisions at least 7); the rest is practice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fazhi.areas.decisions.legality.models import LegalityReview
from fazhi.areas.decisions.legality.practice import DAYS, DEEMED_COMPLETE
from fazhi.areas.decisions.legality.words import VILLAGE_RULES, Complexity, Kind
from fazhi.spine.limits import Bound, Effect, Limit, Unit

COMPLETE = ("accept", "deem_complete")
STOPPED = ("return_papers", "withdraw")
RULE_115 = "国办发〔2018〕115号(5)"
LOCAL = "地方规定（合同、村级事项等的审查时限没有全国性规定）"
When = Callable[[LegalityReview, Any], bool]


def is_document(record: LegalityReview) -> bool:
    return Kind.DOCUMENT in (record.kind, record.also)


def is_decision(record: LegalityReview) -> bool:
    return Kind.DECISION in (record.kind, record.also)


def _national(record: LegalityReview) -> bool:
    """Whether a national text sets how long this one is looked at."""
    return is_document(record) or is_decision(record)


def _document_in_time(record: LegalityReview, values: Any) -> bool:
    return is_document(record) and not record.urgent


def _decision_has_time(record: LegalityReview, values: Any) -> bool:
    return is_decision(record) and not record.urgent


def _urgent(record: LegalityReview, values: Any) -> bool:
    return record.urgent


def _contract(complexity: Complexity) -> When:
    def runs(record: LegalityReview, values: Any) -> bool:
        plain = not record.urgent and not _national(record)
        return plain and record.is_contract and (record.complexity or Complexity.ORDINARY) == complexity

    return runs


def _of_kind(*kinds: str) -> When:
    def runs(record: LegalityReview, values: Any) -> bool:
        plain = not record.urgent and not _national(record) and not record.is_contract
        return plain and record.kind in kinds

    return runs


def _planned(record: LegalityReview, values: Any) -> bool:
    return bool(record.planned_on)


def _signed_contract(record: LegalityReview, values: Any) -> bool:
    return record.is_contract


def _village_rules(record: LegalityReview, values: Any) -> bool:
    return record.village_kind in VILLAGE_RULES


def _local(code: str, name: str, days: str, when: When, *rows: str, basis: str = LOCAL) -> Limit:
    """A review limit of local practice; a higher organ that is asked stops it, its answer starts it anew."""
    return Limit(
        code, name, DAYS[days], Unit.WORKING_DAY, (*COMPLETE, "higher_opinion"), {"issue"}, basis, local=True,
        unverified=True, when=when, lapses=(*STOPPED, "refer_up"), rows=rows,
    )  # fmt: skip


DOCUMENT = Limit(
    "document", "规范性文件合法性审核", 15, Unit.WORKING_DAY, COMPLETE, {"issue"}, RULE_115, bound=Bound.WINDOW, least=5,
    blocks=("issue",), when=_document_in_time, lapses=STOPPED, rows=("N10", "C06"),
)  # fmt: skip
DECISION = Limit(
    "decision", "重大行政决策合法性审查", 7, Unit.WORKING_DAY, COMPLETE, {"issue"}, "国务院令第713号第26条", bound=Bound.MIN,
    blocks=("issue",), when=_decision_has_time, lapses=STOPPED, rows=("D13", "C07"),
)  # fmt: skip

LIMITS = (
    Limit(
        "completeness", "材料齐备性检查", DAYS["completeness"], Unit.WORKING_DAY, ("open", "resubmit"),
        {"accept", "return_papers", "deem_complete"}, "国办发〔2018〕115号(5)（天数为地方规定）", local=True, unverified=True,
        effect=Effect.DEEMED_ACCEPTED if DEEMED_COMPLETE else Effect.ALERT_ONLY,
        deemed="deem_complete" if DEEMED_COMPLETE else "", lapses={"withdraw"}, rows=("C02", "N09"),
    ),
    DOCUMENT,
    DECISION,
    _local("contract", "合同审查", "contract", _contract(Complexity.ORDINARY), "C03"),
    _local("contract_complex", "复杂合同审查", "contract_complex", _contract(Complexity.COMPLEX), "C04"),
    _local("urgent", "紧急事项审查", "urgent", _urgent, "C05"),
    _local("village", "村（居）事项审查", "village", _of_kind(Kind.VILLAGE)),
    _local("item", "权责事项调整审查", "item", _of_kind(Kind.ITEM)),
    _local("paper", "会议议题材料审查", "paper", _of_kind(Kind.PAPER)),
    _local(
        "enforcement", "重大行政执法决定法制审核", "enforcement", _of_kind(Kind.ENFORCEMENT), "C08",
        basis="国办发〔2018〕118号(11)至(14)（期限由各机关规定）",
    ),
    _local("other", "其他事项审查", "other", _of_kind(Kind.OTHER)),
    Limit(
        "before_use", "上会、签订之前出具意见", 0, Unit.SET_BY_DOCUMENT, COMPLETE, {"issue"},
        "国办发〔2018〕115号(6)；国务院令第713号第25条；地方规定", set_by="planned_on", when=_planned, local=True,
        lapses=STOPPED, rows=("C01",),
    ),
    Limit(
        "file_contract", "合同备案", DAYS["contract_filing"], Unit.DAY, "sign", {"file_contract"}, "地方规定（十五至三十日）",
        duty="requester", local=True, unverified=True, when=_signed_contract, until_closed=True, rows=("C11",),
    ),
    Limit(
        "file_village", "村民自治章程、村规民约备案", 0, Unit.PROMPT, "adopt", {"file_village"},
        "村民委员会组织法第31条（2025年修订；原第27条）", duty="requester", when=_village_rules, lapses={"order_correction"},
        until_closed=True, rows=("C13",),
    ),
)  # fmt: skip

#: Rows of the fact book that are no clock of a review, with the reason.
UNLISTED = {
    "C09": "法律顾问出具意见的期限在“法律顾问服务请求”中计算",
    "C10": "没有天数：未逐条反馈采纳情况的，不能登记上会、签订（见步骤“提交采纳情况反馈表”）",
    "C12": "没有天数：履约情况、纠纷随时报告（见步骤“登记履约情况”）",
    "C14": "村务公开不是一件审查的期限，由村务公开台账记载",
    "N08": "没有天数：规范性文件未附本单位合法性审核意见的，不能登记材料齐备（见步骤“受理”）",
    "N11": "没有天数：逐条反馈采纳情况，不采纳的说明理由（见步骤“反馈采纳情况”）",
}
