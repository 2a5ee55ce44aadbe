"""What the yearly report says of incidents and responses. Of social-safety events it says nothing."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "emergency.incident",
    30,
    "接报自然灾害、事故灾难和公共卫生事件<incident.known>，",
    "首次报告按时率<incident.in_time_rate>，",
    "启动应急响应<incident.responses>，",
    "应急征用<requisition.taken>，",
    "征用返还补偿完成率<requisition.done_rate>。",
    within="emergency",
)
