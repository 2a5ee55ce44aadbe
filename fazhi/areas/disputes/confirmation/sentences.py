"""What the yearly report says of departments' mediation on line. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.confirmation",
    60,
    "<departments>行政部门和<mediators>行政调解员进驻在线调解平台，",
    "受理<accepted>，",
    "达成协议<agreed>，",
    "经司法确认有效<confirmed>，",
    "启用共享法庭<courtrooms>。",
)
