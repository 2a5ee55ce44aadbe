"""What the yearly report says of working with courts and procuratorates. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.liaison_meeting",
    300,
    "召开｜府院联席会议<liaison_meeting.with_court>、",
    "府检联席会议<liaison_meeting.with_procuratorate>，",
    "联席会议议定事项交办<liaison_task.given>，",
    "验收完成<liaison_task.accepted>。",
    within="disputes",
)
tell(
    "disputes.recommendation",
    301,
    "收到｜司法建议<recommendation.judicial>、",
    "检察建议<recommendation.procuratorial>，",
    "按期回复率<recommendation.reply_rate>，",
    "采纳率<recommendation.adoption_rate>。",
    within="disputes",
)
