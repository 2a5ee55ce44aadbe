"""What is counted of penalties (行政处罚实施情况统计口径; law of the Act beside each).

A decision counts on its own day, later revoked or not; once, in its heaviest kind; fines as decided, not as collected.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.penalties.details import (
    PenaltyDiscussion,
    PenaltyHearing,
    PenaltyRecording,
    PenaltyReview,
    PenaltyRevision,
)
from fazhi.areas.enforcement.penalties.words import NO_PENALTY, Outcome, Remedy, ReviewKind, ReviewResult, Revised
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock, Sum, Total
from fazhi.spine.models import Deadline

SYSTEM = "enforcement.penalty"
CASES = Source.register(SYSTEM)
SPLITS = ("organ", "town", "month", "domain", "heaviest", "party_kind", "source")
PLAIN = ("organ", "town", "month")
ACT = "行政处罚法"
TABLE = "行政处罚实施情况统计表"
#: Clocks of the decision; which of them runs follows from the department's rules.
DECISION_CLOCKS = ("decide", "decide_market", "decide_set")
MET = Deadline.objects.filter(matter=OuterRef("pk"), limit__in=DECISION_CLOCKS, void=False, met_on__isnull=False)
PENALISED = Q(outcome=Outcome.PENALISED)
ORDINARY = Q(matter__track="ordinary")
LOST = (Revised.REVOKED, Revised.CHANGED, Revised.UNLAWFUL, Revised.INVALID)


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more = {"basis": TABLE, "splits": SPLITS, **more}
    return Count(f"{SYSTEM}.{name}", label, source=CASES, on=on, where=where, **more)


def _decided(name: str, label: str, where: Any, **more: Any) -> Count:
    return _count(name, label, "decided_on", where, **more)


def _yuan(name: str, label: str, of: str, where: Any, **more: Any) -> Sum:
    more = {"basis": TABLE, **more}
    return Sum(
        f"{SYSTEM}.{name}", label, unit="元", source=CASES, on="decided_on", of=of, where=where, splits=SPLITS, **more
    )


def _rows(name: str, label: str, model: Any, where: Any = None, splits: tuple[str, ...] = PLAIN, **more: Any) -> Count:
    source = Source(f"{SYSTEM}.{model.__name__.removeprefix('Penalty').lower()}", SYSTEM, model)
    return Count(f"{SYSTEM}.{name}", label, source=source, on="on", where=where, splits=splits, **more)


DECISIONS = _decided(
    "decisions", "作出行政处罚决定", PENALISED, words=("行政处罚实施数量", "行政处罚案件数", "查处案件"), unit="件",
    variant="按决定日期计，含后来在复议、诉讼中被撤销的；数种处罚的只计一次，计入最重的种类",
)  # fmt: skip
SUMMARY = _decided("summary", "其中适用简易程序", PENALISED & Q(matter__track="summary"), basis=f"{ACT}第51条")
ORDINARY_DECISIONS = _decided("ordinary", "其中适用普通程序", PENALISED & ORDINARY, basis=f"{ACT}第54条")
FINES = _yuan("fines", "罚款金额", "fine", PENALISED, variant="决定书载明的金额，不是实际缴纳的金额")
CONFISCATED = _yuan(
    "confiscated", "没收金额", "confiscated", PENALISED, variant="决定书载明的金额；没收的财物只计已估价的"
)
SUMS = Total(
    f"{SYSTEM}.sums", "罚没金额", unit="元", parts=(FINES, CONFISCATED), basis=TABLE, words=("处罚金额", "罚没款"),
    variant="决定书载明的金额，不是实际缴纳的金额",
)  # fmt: skip
FILED = _count("filed", "行政处罚立案", "filed_on", basis=f"{ACT}第54条", words=("立案数", "立案查处"))
NOT_FILED = _count("not_filed", "不予立案", "matter__closed_on", Q(matter__state="not_filed"), basis=f"{ACT}第54条")
CLOSED = _count("closed", "行政处罚案件结案", "concluded_on", basis=f"{ACT}第47条", words=("结案数", "办结案件"))
CLOSED_ORDINARY = _count("closed_ordinary", "普通程序案件结案", "concluded_on", ORDINARY, basis=f"{ACT}第47条")
CLOSING_RATE = Rate(
    f"{SYSTEM}.closing_rate", "结案率", part=CLOSED_ORDINARY, whole=FILED, good="up", basis=TABLE,
    variant="本期结案的普通程序案件÷本期立案（不限同一批案件，可以超过100%）",
)  # fmt: skip
PENDING = Stock(
    f"{SYSTEM}.pending", "在办的行政处罚案件", source=CASES, on="filed_on", until="concluded_on", basis=TABLE,
    splits=("organ", "town", "domain"),
)  # fmt: skip

NONE = _decided(
    "none", "不予行政处罚", Q(outcome__in=NO_PENALTY), basis=f"{ACT}第30条、第31条、第33条", words=("不予处罚案件",),
    splits=(*SPLITS, "outcome"),
)  # fmt: skip
NONE_MINOR = _decided("none_minor", "轻微不罚", Q(outcome=Outcome.NO_PENALTY_MINOR), basis=f"{ACT}第33条第1款")
NONE_FIRST = _decided("none_first", "首违不罚", Q(outcome=Outcome.NO_PENALTY_FIRST), basis=f"{ACT}第33条第1款")
NONE_NO_FAULT = _decided(
    "none_no_fault", "没有主观过错不罚", Q(outcome=Outcome.NO_PENALTY_NO_FAULT), basis=f"{ACT}第33条第2款"
)
SPARED = _yuan(
    "spared", "免罚金额", "spared", Q(outcome__in=NO_PENALTY), basis=f"{ACT}第33条", variant="估算：按法定幅度下限计，不是决定的金额",
)  # fmt: skip
LIGHTER = _decided(
    "lighter",
    "从轻、减轻处罚",
    PENALISED & Q(degree__in=("light", "below")),
    basis=f"{ACT}第32条",
    splits=(*SPLITS, "degree"),
)
NOT_ESTABLISHED = _decided(
    "not_established", "违法事实不能成立", Q(outcome=Outcome.NOT_ESTABLISHED), basis=f"{ACT}第57条"
)
TRANSFERRED = _decided(
    "transferred", "移送司法机关的涉嫌犯罪案件", Q(outcome=Outcome.TRANSFERRED_CRIMINAL), basis=f"{ACT}第27条", words=("移送司法数",),
    variant="公安机关已立案的；按本案终结日期计",
)  # fmt: skip
HANDED_OVER = _decided(
    "handed_over", "移送其他行政机关", Q(outcome=Outcome.TRANSFERRED_OTHER_AGENCY), basis=f"{ACT}第25条、第26条"
)
TERMINATED = _decided(
    "terminated", "终止调查", Q(outcome=Outcome.TERMINATED), basis="市场监督管理行政处罚程序规定第47条"
)

HEARINGS = _rows(
    "hearings", "举行行政处罚听证", PenaltyHearing, basis=f"{ACT}第63条、第64条", unit="次", words=("听证数",)
)
HEARINGS_ASKED = _count("hearings_asked", "当事人要求听证", "hearing_asked_on", basis=f"{ACT}第64条", splits=PLAIN)
DISCUSSED = _rows("discussed", "集体讨论行政处罚案件", PenaltyDiscussion, basis=f"{ACT}第57条第2款", unit="次")
LEGAL_REVIEWS = _rows(
    "legal_reviews", "行政处罚决定法制审核", PenaltyReview, Q(review_kind=ReviewKind.LEGAL), (*PLAIN, "result"), basis=f"{ACT}第58条",
    unit="次", variant="每一稿处理意见的每次审核各计一次",
)  # fmt: skip
REVIEW_PROBLEMS = _rows(
    "review_problems", "审核提出问题", PenaltyReview, Q(result=ReviewResult.PROBLEM), (*PLAIN, "review_kind"),
    basis="国办发〔2018〕118号（十三）", unit="次",
)  # fmt: skip
RECORDINGS = _rows(
    "recordings", "执法过程音像记录", PenaltyRecording, ~Q(medium="text"), (*PLAIN, "medium"), basis="国办发〔2018〕118号（八）", unit="份",
)  # fmt: skip

TIMED = _decided("timed", "有办理期限的处理决定", Exists(MET), basis=f"{ACT}第60条")
IN_TIME = _decided(
    "in_time",
    "按期作出处理决定",
    Exists(MET) & ~Exists(MET.filter(met_on__gt=F("due_on"))),
    basis=f"{ACT}第60条",
    good="up",
)
IN_TIME_RATE = Rate(
    f"{SYSTEM}.in_time_rate", "按期办理率", part=IN_TIME, whole=TIMED, good="up", basis=f"{ACT}第60条",
    variant="法定期限（含依法延长、扣除）内作出处理决定的÷本期作出处理决定的普通程序案件",
)  # fmt: skip
DEFENDED = _decided(
    "defended",
    "当事人提出陈述、申辩的处罚决定",
    PENALISED & Q(defended=True),
    basis=f"{ACT}第45条",
    splits=(*SPLITS, "defence_answer"),
)
ADOPTED = _decided(
    "defence_adopted", "采纳、部分采纳陈述申辩", PENALISED & Q(defended=True, defence_answer__in=("adopted", "partly")),
    basis=f"{ACT}第45条", good="up",
)  # fmt: skip
ADOPTION = Rate(
    f"{SYSTEM}.defence_rate", "陈述申辩采纳率", part=ADOPTED, whole=DEFENDED, basis=f"{ACT}第45条", variant="含部分采纳"
)

RECONSIDERED = _rows(
    "reconsidered", "复议撤销、变更、确认违法的处罚决定", PenaltyRevision, Q(remedy=Remedy.RECONSIDERATION, revised__in=LOST), (*PLAIN, "revised"),
    basis=TABLE, good="down",
)  # fmt: skip
LOST_IN_COURT = _rows(
    "lost_in_court", "行政诉讼败诉的处罚决定", PenaltyRevision, Q(remedy=Remedy.LITIGATION, revised__in=LOST), (*PLAIN, "revised"),
    basis=TABLE, good="down",
)  # fmt: skip
CORRECTED = _rows(
    "corrected", "自行纠正、监督纠正的处罚决定", PenaltyRevision, Q(remedy__in=(Remedy.OWN, Remedy.SUPERVISION), revised__in=LOST),
    (*PLAIN, "revised"), basis=f"{ACT}第75条",
)  # fmt: skip
DEVIATIONS = _decided(
    "deviations",
    "偏离裁量基准的处罚决定",
    PENALISED & ~Q(deviation_approval=""),
    basis="国办发〔2022〕27号",
    splits=(*SPLITS, "deviation_approval"),
)
OUTSIDE = _decided(
    "outside_tier", "罚款不在所选裁量阶次幅度内的处罚决定", PENALISED & Q(deviates=True), basis="国办发〔2022〕27号",
    splits=(*SPLITS, "degree"), variant="按处罚决定所据的处理意见，由系统比对裁量基准得出",
)  # fmt: skip
OUTSIDE_ALLOWED = _decided(
    "outside_allowed", "其中说明理由并经批准", PENALISED & Q(deviates=True) & ~Q(deviation_reason="") & ~Q(deviation_approval=""),
    basis="国办发〔2022〕27号",
)  # fmt: skip

declare(
    DECISIONS, SUMMARY, ORDINARY_DECISIONS, FINES, CONFISCATED, SUMS, FILED, NOT_FILED, CLOSED, CLOSED_ORDINARY, CLOSING_RATE,
    PENDING, NONE, NONE_MINOR, NONE_FIRST, NONE_NO_FAULT, SPARED, LIGHTER, NOT_ESTABLISHED, TRANSFERRED, HANDED_OVER, TERMINATED,
    HEARINGS, HEARINGS_ASKED, DISCUSSED, LEGAL_REVIEWS, REVIEW_PROBLEMS, RECORDINGS, TIMED, IN_TIME, IN_TIME_RATE, DEFENDED, ADOPTED,
    ADOPTION, RECONSIDERED, LOST_IN_COURT, CORRECTED, DEVIATIONS, OUTSIDE, OUTSIDE_ALLOWED,
)  # fmt: skip
