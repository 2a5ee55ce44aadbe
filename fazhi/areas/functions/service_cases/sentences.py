"""What the yearly report says of service cases. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "functions.service_case",
    40,
    "全年办结政务服务事项<decided+>，",
    "法定时限内办结率<in_time_rate>，",
    "承诺时限内办结率<in_promise_rate>，",
    "网上办理率<online_rate>，",
    "政务服务好评率<good_rate>。",
)
tell(
    "functions.service_case",
    50,
    "“跨省通办”覆盖<cross_provinces><cross_places>，",
    "办理告知承诺制事项<commitment>，",
    "容缺受理<tolerant>，",
    "多单位并联办理<joint>。",
)
tell("functions.service_case", 60, "核查告知承诺<verified>，", "发现不实承诺<false_commitments>。")
tell("functions.service_case", 70, "开展预约周末延时服务的业务<extended_weekend>。")
