"""What of recommendations is a risk: one that was not answered in time."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.disputes.liaison.figures import CLOCKS, LAW, OWED, SYSTEM
from fazhi.areas.disputes.liaison.gates import REPLIES
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count

UNANSWERED = Count(
    f"{SYSTEM}.reply_late", "没有按期回复的司法建议、检察建议", unit="份", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=Q(limit__in=REPLIES) & OWED & (Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))), basis=LAW,
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.unanswered", "司法建议、检察建议没有按期回复", of=UNANSWERED, agency="matter__recommendation__addressee", grade="yellow",
        reason="{matter__number}（{matter__recommendation__letter_no}）应当在{due_on}前回复，已超过{over}日", basis=LAW,
        do="研究采纳，尽快书面回复并说明逾期的原因", until="met_on", worse=Threshold(15, "超过多少日升级为红"), scene="司法建议检察建议落实",
    )
)  # fmt: skip
