"""What the yearly report says of fair competition. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("functions.competition", 40, "对政策措施开展公平竞争审查<reviewed+>，", "其中修改或者不予出台<adjusted>。")
tell(
    "functions.competition",
    42,
    "抽查、核查政策措施<checked>，",
    "督促整改<ordered>，",
    "至年末已整改<ordered_rectified>，",
    "办结公平竞争审查举报<reports_handled>。",
)
tell("functions.competition", 60, "抽查发现应审未审的政策措施<unreviewed>。", part="lacks")
