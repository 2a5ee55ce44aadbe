"""What is counted of complaints, visits and policies."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.functions.business.practice import DAYS
from fazhi.areas.functions.business.rating import BALLOT
from fazhi.areas.functions.business.words import Result
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Sum
from fazhi.portal.ballots import RULE, answers

COMPLAINTS = Source.register("functions.complaint")
VISITS, POLICIES = Source.register("functions.business_visit"), Source.register("functions.policy")
DELIVERIES = Source.register("functions.policy_delivery")
CHANNEL, LOCAL = "优化营商环境条例第49条", "惠企政策直达快享的地方做法"
SPLITS = ("organ", "month", "topic", "agency", "source")


def _complaints(name: str, label: str, on: str, where: Q | None = None, **more: str) -> Count:
    return Count(
        f"functions.complaint.{name}", label, source=COMPLAINTS, on=on, where=where, splits=SPLITS, basis=CHANNEL,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


RECEIVED = _complaints("received", "收到营商环境投诉", "matter__opened_on")
ACCEPTED = _complaints("accepted", "受理营商环境投诉", "accepted_on")
CLOSED = _complaints("closed", "办结营商环境投诉", "closed_on")
SOLVED = _complaints("solved", "其中已解决", "closed_on", Q(result=Result.SOLVED))
AGAIN = _complaints(
    "again", "同一单位同一问题多次反映", "accepted_on", Q(earlier__gte=DAYS["signal"] - 1), good="down",
    variant=f"受理时此前一年同一单位同一问题连同本件不少于{DAYS['signal']}件；只看单位和问题，不看企业和个人",
)  # fmt: skip
RATED = answers(BALLOT, "functions.complaint.ratings", "营商环境投诉网上评价", "mark", basis=CHANNEL)
PLEASED = answers(BALLOT, "functions.complaint.satisfied", "营商环境投诉网上评价满意", "mark", ("yes",), basis=CHANNEL)
VISITED = Count(
    "functions.business_visit.visits",
    "走访企业",
    unit="次",
    source=VISITS,
    on="on",
    splits=("organ", "month"),
    basis=LOCAL,
)
RAISED = Sum(
    "functions.business_visit.raised", "走访收集问题", unit="个", source=VISITS, on="on", of="raised", splits=("organ", "month"),
    basis=LOCAL,
)  # fmt: skip
DONE = Sum(
    "functions.business_visit.solved", "走访解决问题", unit="个", source=VISITS, on="on", of="solved", splits=("organ", "month"),
    basis=LOCAL,
)  # fmt: skip
ISSUED = Count(
    "functions.policy.policies", "惠企政策", unit="项", source=POLICIES, on="on", splits=("organ",), basis=LOCAL
)
REACHED = Count(
    "functions.policy_delivery.reached", "惠企政策兑现", unit="家次", source=DELIVERIES, on="on", splits=("organ", "month"), basis=LOCAL,
)  # fmt: skip
PAID = Sum(
    "functions.policy_delivery.amount", "惠企政策兑现金额", unit="元", source=DELIVERIES, on="on", of="amount",
    splits=("organ", "month"), basis=LOCAL,
)  # fmt: skip

declare(
    RECEIVED, ACCEPTED, CLOSED, SOLVED, AGAIN, RATED, PLEASED, VISITED, RAISED, DONE, ISSUED, REACHED, PAID,
    Rate("functions.complaint.solved_rate", "营商环境投诉解决率", part=SOLVED, whole=CLOSED, good="up", basis=CHANNEL),
    Rate("functions.complaint.satisfied_rate", "营商环境投诉满意率", part=PLEASED, whole=RATED, good="up", basis=CHANNEL,
         variant="网上评价满意÷网上评价；不评价的不计；" + RULE),
    Rate("functions.business_visit.solved_rate", "走访问题解决率", part=DONE, whole=RAISED, good="up", basis=LOCAL),
)  # fmt: skip
