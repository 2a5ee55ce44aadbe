"""What the yearly report says of law reports. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "leadership.law_report", within="leadership")

_tell(
    40, "组织开展年度述法，开展主要负责人述法的单位<law_report.units>，述法覆盖率<law_report.coverage>。",
    "主要负责人现场述法的部门<law_report.onsite_departments>。", "书面述法的领导干部<law_report.written>。",
)  # fmt: skip
_tell(42, "述法列出整改问题<report_problem.listed>，整改率<report_problem.rate>。")
