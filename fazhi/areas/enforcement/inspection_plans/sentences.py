"""What the yearly report says of inspection plans. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.year_plan",
    36,
    "编制公布涉企行政检查计划<items>，",
    "涉及检查单位<bodies#>，",
    "对同一对象的检查合并后为<planned>，比合并前减少<saved>。",
)
