"""What the yearly report says of statute tasks and local standards. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "rules.statute_tasks",
    50,
    "就<statute_tasks.statutes>新制定、修改的法律法规下达贯彻任务<statute_tasks.set>，",
    "完成<statute_tasks.done>。",
    within="rules",
)
tell(
    "rules.local_standards",
    51,
    "新增立项地方标准、技术性规范<local_standards.initiated>，",
    "修订<local_standards.revised>，",
    "废止<local_standards.abolished>。",
    within="rules",
)
