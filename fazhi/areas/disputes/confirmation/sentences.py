"""What the yearly report says of departments' mediation on line. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "disputes.confirmation")

_tell(
    60, "推进行政调解协议司法确认，<departments>行政部门进驻在线调解平台。", "入驻行政调解员<mediators>。",
    "打造部门调解品牌<brands>。", "启用共享法庭<courtrooms>。",
)  # fmt: skip
_tell(
    61, "进驻部门受理调解案件<accepted>。", "达成协议<agreed>。", "双方共同申请司法确认<applied>，法院裁定有效<confirmed>。",
    "协议履行率<performed_rate>。",
)  # fmt: skip
