"""What the yearly report says of supervision. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.supervision", 40,
    "开展行政执法“三项制度”专项监督<special_supervision.three_systems>、", "线上行政执法监督<online_supervision.rounds>，",
    "发出通报<supervision_circular.all>，", "制发《执法监督通知书》<supervision.notices>。", "制发督办函<supervision.reminders>、",
    "意见书<supervision.opinions>、", "监督决定书<supervision.decisions>，", "监督文书纠正率<supervision.correction_rate>。",
    "受理行政执法投诉举报<supervision.complaints>，", "办结率<supervision.complaints_rate>。",
    within="enforcement",
)  # fmt: skip
