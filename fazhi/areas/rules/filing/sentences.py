"""What the yearly report says of record review. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "rules.filing", "rules",
        "[[备案审查各行政机关规范性文件{{rules.filing.registered}}。]][[报备及时率{{rules.filing.in_time_rate}}。]]"
        "[[提出备案审查意见{{rules.filing.points}}。]][[经审查改正{{rules.filing.corrected}}。]]"
        "[[办结审查建议{{rules.filing.suggestions_answered}}。]]",
        order=40,
    )
)  # fmt: skip
