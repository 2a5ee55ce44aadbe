"""What the yearly report says of working with courts and procuratorates. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "disputes.liaison_meeting", "disputes",
        "[[召开府院联席会议{{disputes.liaison_meeting.with_court}}。]][[召开府检联席会议{{disputes.liaison_meeting.with_procuratorate}}。]]"
        "[[交办议定事项{{disputes.liaison_task.given}}，验收完成{{disputes.liaison_task.accepted}}。]]",
        order=300,
    )
)  # fmt: skip
say(
    Sentence(
        "disputes.recommendation", "disputes",
        "[[收到司法建议{{disputes.recommendation.judicial}}。]][[收到并按程序办理检察建议{{disputes.recommendation.procuratorial}}。]]"
        "[[按期回复率{{disputes.recommendation.reply_rate}}。]][[采纳率{{disputes.recommendation.adoption_rate}}。]]",
        order=301,
    )
)  # fmt: skip
