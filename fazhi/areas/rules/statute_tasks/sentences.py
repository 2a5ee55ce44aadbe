"""What the yearly report says of statute tasks and local standards. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "rules.statute_tasks", "rules",
        "[[对{{rules.statute_tasks.statutes}}法规下达贯彻实施任务{{rules.statute_tasks.set}}。]]"
        "[[完成{{rules.statute_tasks.done}}。]]",
        order=50,
    )
)  # fmt: skip
say(
    Sentence(
        "rules.local_standards", "rules",
        "[[新增立项地方标准、技术性规范{{rules.local_standards.initiated}}。]]"
        "[[修订{{rules.local_standards.revised}}。]][[废止{{rules.local_standards.abolished}}。]]",
        order=51,
    )
)  # fmt: skip
