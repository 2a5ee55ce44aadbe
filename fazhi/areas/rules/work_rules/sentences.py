"""What the yearly report says of work rules. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("rules.work_rules", 90, "全年建立工作制度<systems>，", "其中法治建设改革配套制度<reform>。")
