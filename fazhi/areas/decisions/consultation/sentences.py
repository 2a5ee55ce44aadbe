"""What the yearly report says of public consultation. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "decisions.consultation",
    30,
    "就各类草案公开征求意见<held+>，",
    "其中行政规范性文件<held_documents>、",
    "重大行政决策<held_decisions>。",
)
tell(
    "decisions.consultation",
    31,
    "收到意见<comments>，",
    "其中企业和行业协会商会意见<comments_enterprises>，",
    "采纳和部分采纳<taken>，",
    "采纳情况公布率<summary_rate>。",
)
