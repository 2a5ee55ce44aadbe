"""What the yearly report says of the sharing of government data."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "data.sharing",
    80,
    "政务数据目录在册<offer.standing>，",
    "收到共享申请<sharing.requests>，",
    "提供数据<sharing.delivered>，",
    "按期答复率<sharing.in_time_rate>。",
    within="data",
    area="functions",
)
