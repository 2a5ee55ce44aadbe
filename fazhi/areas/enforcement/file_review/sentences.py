"""What the yearly report says of case-file review. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.file_review",
    59,
    "开展行政执法案卷评查<rounds>，",
    "评查案卷<files+>，",
    "优秀率<excellent_rate>，",
    "发现问题<problems>，",
    "处置线索<clues>，",
    "整改完成率<mended_rate>。",
)
tell(
    "enforcement.file_review",
    60,
    "案卷评查评为不合格<failed>，",
    "评查指出｜执法程序问题<problems_procedure>、",
    "事实证据问题<problems_facts>、",
    "裁量问题<problems_discretion>。",
    part="lacks",
)
