"""What the yearly report says of clean-up. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "rules.cleanup",
    30,
    "开展规范性文件清理<rounds>，",
    "纳入清理<cleaned>，",
    "其中继续有效<kept>、",
    "修改<amended>、",
    "废止<repealed>、",
    "宣布失效<invalid>。",
)
tell("rules.cleanup", 32, "办结清理后续任务<tasks_done>。")
