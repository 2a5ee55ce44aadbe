"""What the yearly report says of work rules. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "rules.work_rules", "rules",
        "[[健全完善工作制度，全年建立工作制度{{rules.work_rules.systems}}。]][[其中法治建设改革配套工作制度{{rules.work_rules.reform}}。]]",
        order=90,
    )
)  # fmt: skip
