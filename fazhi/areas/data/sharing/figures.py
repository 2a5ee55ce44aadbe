"""What is counted of the catalogue and of requests."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.data.sharing.words import ACT, Sharing
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock

OFFERS, REQUESTS = Source.register("data.offer"), Source.register("data.sharing")
SPLITS = ("organ", "month", "requester")

STANDING = Stock(
    "data.offer.standing", "在目录的政务数据", unit="项", source=OFFERS, on="offered_on", until="ended_on", splits=("organ", "sharing"),
    basis=f"{ACT}第17条",
)  # fmt: skip
SHARED = Stock(
    "data.offer.shared", "其中可以共享", unit="项", source=OFFERS, on="offered_on", until="ended_on",
    where=~Q(sharing=Sharing.NONE), splits=("organ", "sharing"), basis=f"{ACT}第17条",
)  # fmt: skip
ASKED = Count(
    "data.sharing.requests", "收到数据共享申请", source=REQUESTS, on="matter__opened_on", splits=SPLITS, basis=f"{ACT}第21条",
)  # fmt: skip
ANSWERED = Count(
    "data.sharing.answered", "答复数据共享申请", source=REQUESTS, on="answered_on", splits=SPLITS, basis=f"{ACT}第21条",
)  # fmt: skip
IN_TIME = Count(
    "data.sharing.in_time", "其中按期答复", source=REQUESTS, on="answered_on", where=Q(in_time=True), splits=SPLITS,
    basis=f"{ACT}第21条",
)  # fmt: skip
REFUSED = Count(
    "data.sharing.refused", "其中不予共享", source=REQUESTS, on="answered_on", where=Q(matter__state="refused"), splits=SPLITS,
    basis=f"{ACT}第21条",
)  # fmt: skip
DELIVERED = Count(
    "data.sharing.delivered", "提供数据", source=REQUESTS, on="delivered_on", splits=SPLITS, basis=f"{ACT}第22条"
)
declare(
    STANDING, SHARED, ASKED, ANSWERED, IN_TIME, REFUSED, DELIVERED,
    Rate("data.sharing.in_time_rate", "共享申请按期答复率", part=IN_TIME, whole=ANSWERED, good="up", basis=f"{ACT}第21条"),
)  # fmt: skip
