"""What the yearly report says of incidents and responses. Of social-safety events it says nothing."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "emergency.incident", "emergency",
        "[[全年接报自然灾害、事故灾难和公共卫生事件{{emergency.incident.known}}。]][[首次报告按时率{{emergency.incident.in_time_rate}}。]]"
        "[[启动应急响应{{emergency.incident.responses}}。]]"
        "[[应急征用{{emergency.requisition.taken}}。]][[征用返还补偿完成率{{emergency.requisition.done_rate}}。]]",
        order=30,
    )
)  # fmt: skip
