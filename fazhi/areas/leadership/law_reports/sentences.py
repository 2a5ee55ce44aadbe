"""What the yearly report says of law reports. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "leadership.law_report",
    40,
    "组织年度述法，开展主要负责人述法的单位<law_report.units#>，",
    "述法覆盖率<law_report.coverage>。",
    within="leadership",
)
tell(
    "leadership.law_report",
    41,
    "主要负责人现场述法的部门<law_report.onsite_departments#>，",
    "书面述法的领导干部<law_report.written>，",
    "收回测评票<law_report.rated>，",
    "好评率<law_report.good_rate>。",
    within="leadership",
)
tell(
    "leadership.report_problem",
    42,
    "述法列出整改问题<report_problem.listed>，",
    "其中验收销号<report_problem.accepted>。",
    within="leadership",
)
tell("leadership.report_problem", 60, "述法问题逾期未整改<report_problem.late>。", within="leadership", part="lacks")
