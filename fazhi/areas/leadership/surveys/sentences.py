"""What the yearly report says of surveys."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "leadership.survey", 80, "公布满意度测评结果<published>，", "收回有效答卷<answered>，", "测评满意率<satisfaction>。"
)
