"""What the yearly report says of adjudication. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.adjudication",
    310,
    "公布行政裁决事项<adjudication_items.standing>，",
    "收到行政裁决申请<adjudication.applied>，",
    "受理<adjudication.accepted>，",
    "作出裁决<adjudication.decided>，",
    "调解结案<adjudication.settled>，",
    "按期办结率<adjudication.in_time_rate>。",
    within="disputes",
)
