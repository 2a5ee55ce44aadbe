"""What is counted of requests."""

from django.db.models import Q

from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source

REQUESTS = Source.register("sample.disclosure")
RECEIVED = Count("sample.disclosure.received", "收到信息公开申请", source=REQUESTS, on="matter__opened_on")
ANSWERED = Count("sample.disclosure.answered", "答复信息公开申请", source=REQUESTS, on="replied_on")
OPENED = Count(
    "sample.disclosure.opened", "予以公开", source=REQUESTS, on="replied_on", where=Q(reply="open"),
)  # fmt: skip
RATE = Rate("sample.disclosure.open_rate", "公开率", part=OPENED, whole=ANSWERED, good="up", basis="条例第36条")
declare(RECEIVED, ANSWERED, OPENED, RATE)
