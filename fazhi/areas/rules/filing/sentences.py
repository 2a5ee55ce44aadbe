"""What the yearly report says of record review. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "rules.filing",
    40,
    "对各行政机关报备的规范性文件登记<registered>，",
    "报备及时率<in_time_rate>，",
    "提出备案审查意见<points>，",
    "经审查改正<corrected>，",
    "办结审查建议<suggestions_answered>。",
)
