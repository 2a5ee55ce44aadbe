"""What the yearly report says of penalties. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "enforcement.penalty")

_tell(
    30, "全年行政处罚立案<filed>。", "作出行政处罚决定<decisions>。", "罚没金额<sums>。", "不予行政处罚<none>。", "举行听证<hearings>。",
)  # fmt: skip
_tell(40, "行政处罚决定法制审核<legal_reviews>。", "按期办理率<in_time_rate>。", "移送涉嫌犯罪案件<transferred>。")
