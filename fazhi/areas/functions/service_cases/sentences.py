"""What the yearly report says of service cases. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "functions.service_case")

_tell(
    40,
    "办结政务服务办件<decided>。",
    "法定时限内办结率<in_time_rate>。",
    "承诺时限内办结率<in_promise_rate>。",
    "网办率<online_rate>。",
)
_tell(50, "“跨省通办”覆盖<cross_provinces><cross_places>。", "办理告知承诺制事项<commitment>。", "容缺受理<tolerant>。")
_tell(60, "多单位并联办理<joint>。", "开展预约周末延时服务的业务<extended_weekend>。")
