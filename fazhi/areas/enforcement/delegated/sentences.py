"""What the yearly report says of power that was handed over."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.delegated_items",
    20,
    "综合行政执法承接<fields>领域、<departments>部门的行政执法事项<taken_over>，",
    "依法赋权各镇（街道）行政执法事项<common>，",
    "办理赋权行政执法案件<cases>。",
    within="enforcement.delegated",
)
