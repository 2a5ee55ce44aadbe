"""What the yearly report says of emergency plans."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "emergency.plan",
    10,
    "年末有效的应急预案<in_force>，",
    "年内评估预案<reviewed>，",
    "组织应急演练<drills+>，",
    "参加演练<participants>。",
)
