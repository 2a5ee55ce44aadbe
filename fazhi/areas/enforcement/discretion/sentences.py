"""What the yearly report says of standards of discretion."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.discretion_standards",
    50,
    "公布现行有效的裁量基准<discretion.standards>，",
    "涉及执法单位<discretion.agencies#>，",
    "评查处罚裁量<discretion_review.listed>，",
    "制发裁量评查通知<discretion_review.noticed>。",
    within="enforcement",
)
