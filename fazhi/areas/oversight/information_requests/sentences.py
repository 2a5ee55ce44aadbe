"""What the yearly report says of information requests; a clause without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.information_request",
    40,
    "收到政府信息公开申请<received+>，",
    "办结<concluded>，",
    "其中予以公开<result_open>、",
    "部分公开<result_partial>、",
    "不予公开<result_refused>，",
    "按时答复率<in_time_rate>。",
)
tell(
    "oversight.information_request",
    41,
    "因政府信息公开引起的｜行政复议<reconsidered>、",
    "行政诉讼<sued>，",
    "已审结<decided>，",
    "纠错率<corrected_rate>。",
    within="oversight.disclosure_remedy",
)
