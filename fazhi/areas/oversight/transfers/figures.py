"""What is counted of transfers: how many went where and came back with a receipt. Nobody is shown the rows behind a number."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.oversight.transfers.models import TransferredClue
from fazhi.areas.oversight.transfers.procedure import CODE, LAW
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source

ROWS = Source(CODE, CODE, TransferredClue, closed=True)


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    given = {"unit": "条", "splits": ("month", "direction"), "basis": LAW, **more}
    return Count(f"{CODE}.{name}", label, source=ROWS, on=on, where=where, **given)


SENT = _count("sent", "移送问题线索", "sent_on", words=("线索移送", "移送线索"))
RECEIPTED = _count("receipted", "其中已有回执", "sent_on", Q(receipt_on__isnull=False), good="up")
declare(
    SENT, RECEIPTED,
    _count("answered", "其中已反馈办理情况", "sent_on", Q(answered_on__isnull=False), good="up"),
    Rate(f"{CODE}.receipt_rate", "移送线索回执率", part=RECEIPTED, whole=SENT, good="up", basis="本级线索移送协作办法",
         variant="本期移送的线索中至今已有回执的÷本期移送的线索"),
)  # fmt: skip
