"""What is counted of adjudication: items that stand, applications, acceptances, rulings, settlements, days kept."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.disputes.adjudication.words import Outcome
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Stock, Sum, Total
from fazhi.spine.models import Deadline

SYSTEM = "disputes.adjudication"
CASES = Source.register(SYSTEM)
ITEMS = Source.register("disputes.adjudication_items")
CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))
LAW = "裁决事项的设定依据"
SPLITS = ("organ", "month", "item")


def _cases(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(f"{SYSTEM}.{name}", label, source=CASES, on=on, where=where, splits=SPLITS, basis=LAW, **more)


APPLIED = _cases("applied", "收到行政裁决申请", "matter__opened_on", words=("申请行政裁决",))
ACCEPTED = _cases("accepted", "受理行政裁决案件", "accepted_on", words=("行政裁决案件",))
REFUSED = _cases("refused", "不予受理行政裁决申请", "matter__closed_on", Q(matter__state="refused"))
DECIDED = _cases("decided", "作出行政裁决", "decided_on", words=("行政裁决",))
SETTLED = _cases("settled", "行政裁决案件调解结案", "settled_on", good="up")
WITHDRAWN = _cases("withdrawn", "受理后撤回的行政裁决申请", "withdrawn_on", Q(accepted_on__isnull=False))
TERMINATED = _cases("terminated", "终止的行政裁决案件", "matter__closed_on", Q(matter__state="terminated"))
CONCLUDED = Total(
    f"{SYSTEM}.concluded", "办结行政裁决案件", parts=(DECIDED, SETTLED, WITHDRAWN, TERMINATED), basis=LAW,
    variant="作出裁决、调解结案、受理后撤回、终止合计",
)  # fmt: skip
PERFORMED = _cases("performed", "裁决已履行", "decided_on", Q(performed_on__isnull=False), good="up")
_DEADLINES = Q(limit__in=("decide", "decide_local", "decide_later"))
#: A clock that began anew when the day was set again is not counted beside the new one.
_STANDS = ~Q(limit="decide_local", matter__adjudication__prolong_why__gt="")


def _clock(name: str, label: str, where: Q | None = None, **more: Any) -> Count:
    kept = _DEADLINES & _STANDS if where is None else _DEADLINES & _STANDS & where
    return Count(
        f"{SYSTEM}.{name}",
        label,
        source=CLOCKS,
        on="due_on",
        where=kept,
        fallen_due=True,
        splits=("organ", "month"),
        **more,
    )


DUE = _clock("due", "裁决期限届满的案件", basis=LAW)
IN_TIME = _clock("in_time", "按期办结的行政裁决案件", Q(met_on__lte=F("due_on")), basis=LAW, good="up")
MORE: tuple[Figure, ...] = (
    _cases("rights", "确认权属的行政裁决", "decided_on", Q(outcome=Outcome.RIGHTS)),
    _cases("enterprise", "涉及企业的行政裁决案件", "accepted_on", Q(enterprise=True)),
    Sum(f"{SYSTEM}.amount", "行政裁决案件争议金额", unit="元", source=CASES, on="decided_on", of="amount", splits=SPLITS, basis=LAW),
    Rate(f"{SYSTEM}.in_time_rate", "行政裁决按期办结率", part=IN_TIME, whole=DUE, good="up", basis=LAW,
         variant="本期期限届满的案件中按期办结的÷本期期限届满的；设定依据没有规定期限的按本地默认"),
    Rate(f"{SYSTEM}.settled_rate", "行政裁决案件调解结案率", part=SETTLED, whole=CONCLUDED, good="up", basis=LAW,
         variant="调解结案÷办结"),
    Rate(f"{SYSTEM}.performed_rate", "行政裁决履行率", part=PERFORMED, whole=DECIDED, good="up", basis=LAW,
         variant="本期作出的裁决中至今已履行的÷本期作出的裁决"),
    Stock("disputes.adjudication_items.standing", "公布的行政裁决事项", unit="项", source=ITEMS, on="published_on", until="until",
          splits=("dispute_kind", "body"), basis="法治政府建设示范指标第64项", words=("行政裁决事项清单",)),
)  # fmt: skip

declare(
    APPLIED, ACCEPTED, REFUSED, DECIDED, SETTLED, WITHDRAWN, TERMINATED, CONCLUDED, PERFORMED, DUE, IN_TIME, *MORE,
)  # fmt: skip
