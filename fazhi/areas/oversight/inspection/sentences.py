"""What the yearly report says of inspections. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.inspection", 20,
    "开展法治督察<inspection.held>，", "督察单位<inspection.units>，", "发现问题<inspection.problems>，", "提出意见建议<inspection.suggestions>，",
    "发出督察通报<inspection.circulars>，", "约谈<inspection.interviews>；", "到期应整改问题<rectification.due>，", "整改率<rectification.rate>。",
    "“回头看”复查问题<inspection.rechecked>，", "复发<inspection.relapsed>。",
    within="oversight",
)  # fmt: skip
