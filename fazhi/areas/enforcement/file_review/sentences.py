"""What the yearly report says of case-file review. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.file_review", 38, "开展行政执法案卷评查<rounds>，", "评查案卷<files>，", "优秀率<excellent_rate>、",
    "不合格<failed>，", "发现问题<problems>，", "处置线索<clues>，",
    "整改完成率<mended_rate>。",
)  # fmt: skip
