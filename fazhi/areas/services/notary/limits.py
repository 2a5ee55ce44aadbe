"""Time limits of an owners' vote with a notary."""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.notary.gates import NOTICE, NOTICE_DAYS
from fazhi.areas.services.notary.words import Matter278, Outcome
from fazhi.spine.limits import Bound, Limit, Unit
from fazhi.spine.procedure import Ground

GROUNDS = (
    Ground("supplement", "补充证明材料", "公证法第30条", suspends=False, only=("certificate",)),
    Ground("verify", "核实有关情况", "公证法第30条", suspends=False, only=("certificate",)),
    Ground("force", "不可抗力", "公证法第30条", suspends=False, only=("certificate",)),
)
CERTIFICATE = Limit(
    "certificate", "出具公证书", 15, Unit.WORKING_DAY, "accept_notary", {"certify", "not_done", "withdraw"}, "公证法第30条",
    duty="notary",
)  # fmt: skip


def is_read_out(record: Any, values: Any) -> bool:
    return bool(values.get("read_out", record.read_out))


def is_an_election(record: Any, values: Any) -> bool:
    return bool(record.vote_kind == Matter278.COMMITTEE and record.outcome == Outcome.PASSED)


LIMITS = (
    # 公证法 and 物业管理条例 were read; the text of 公证程序规则 was not found (docs/law-checked.md).
    Limit(
        "notice", "通知全体业主", NOTICE_DAYS, Unit.DAY, "schedule", {"notify"}, NOTICE, bound=Bound.BEFORE, runs_from="vote_from",
        duty="proposer", lapses={"withdraw", "not_done"},
    ),
    CERTIFICATE,
    Limit(
        "send", "宣读公证证词后发送公证书", 7, Unit.DAY, "tally", {"certify", "not_done", "withdraw"}, "公证程序规则第52条",
        duty="notary", when=is_read_out, unverified=True,
    ),
    Limit(
        "file", "选举业主委员会备案", 30, Unit.DAY, "tally", {"file"}, "物业管理条例第16条", duty="committee",
        when=is_an_election, lapses={"withdraw", "not_done"},
    ),
)  # fmt: skip
