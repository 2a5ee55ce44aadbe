"""What the yearly report says of public consultation. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "decisions.consultation")

_tell(
    30, "全年就行政规范性文件、重大行政决策等公开征求意见<held>。", "其中行政规范性文件<held_documents>。",
    "重大行政决策<held_decisions>。",
)  # fmt: skip
_tell(
    31, "收到意见<comments>，其中企业、行业协会商会意见<comments_enterprises>。", "采纳和部分采纳意见<taken>，采纳率<adoption_rate>。",
    "采纳情况公布率<summary_rate>。",
)  # fmt: skip
