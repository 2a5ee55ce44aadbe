"""What the yearly report says of inspection plans. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.year_plan", 36,
    "编制涉企行政检查计划，涉及检查单位<bodies>、计划<items>，", "同一对象的多项检查合并为<planned>，", "减少入企检查<saved>，",
    "联合检查占比<joint_rate>。", "开展“综合查一次”联合检查{{enforcement.visit.joint}}。",
)  # fmt: skip
