"""What the yearly report says of inspections. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.inspection",
    20,
    "开展法治督察<inspection.held>，",
    "督察单位<inspection.units>，",
    "发现问题<inspection.problems+>，",
    "提出意见建议<inspection.suggestions>，",
    "发出督察通报<inspection.circulars>，",
    "约谈<inspection.interviews>。",
    within="oversight",
)
tell(
    "oversight.inspection",
    21,
    "到期应整改的督察问题<rectification.due>，",
    "其中经核查已整改<rectification.verified_of_due>，整改率<rectification.rate>；",
    "“回头看”复查已销号问题<inspection.rechecked>。",
    within="oversight",
)
tell("oversight.government_check", 22, "开展政府督查<government_check.held>。", within="oversight")
tell("oversight.inspection", 60, "督察“回头看”发现问题复发<inspection.relapsed>。", within="oversight", part="lacks")
