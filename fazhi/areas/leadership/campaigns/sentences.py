"""What the yearly report says of projects and campaigns."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("leadership.campaign", 60, "统筹推进法治为民办实事项目<projects>，", "其中人大代表票决项目<voted>。")
tell(
    "leadership.campaign",
    62,
    "开展专项整治<campaigns>，",
    "召开专题会议<meetings>，",
    "组织专项督导<inspections>，",
    "印发通报、简报<circulars>。",
)
tell("leadership.campaign", 64, "专项整治查摆问题<problems>，", "其中整改到位<mended>。")
tell("leadership.campaign", 66, "结项的实事项目和专项整治<closed>，", "其中完成目标<done>。")
tell("leadership.campaign", 60, "专项整治问题逾期未整改<problems_overdue>。", part="lacks")
