"""What the yearly report says of supervision. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.supervision",
    60,
    "开展｜行政执法“三项制度”专项监督<special_supervision.three_systems>、",
    "线上执法监督<online_supervision.rounds>，",
    "发出通报<supervision_circular.all>。",
    within="enforcement",
)
tell(
    "enforcement.supervision",
    61,
    "制发｜监督通知书<supervision.notices>、",
    "督办函<supervision.reminders>、",
    "意见书<supervision.opinions>、",
    "决定书<supervision.decisions>，",
    "监督文书纠正率<supervision.correction_rate>。",
    within="enforcement",
)
tell(
    "enforcement.supervision",
    62,
    "受理行政执法投诉举报<supervision.complaints+>，",
    "办结<supervision.complaints_closed>，",
    "经核实反映属实<supervision.complaints_founded>。",
    within="enforcement",
)
tell(
    "enforcement.appraisal",
    64,
    "开展行政执法评议<appraisal.rounds>，",
    "发现问题<appraisal.problems>，",
    "提出建议<appraisal.advice>。",
    within="enforcement",
)
tell(
    "enforcement.online_hit",
    63,
    "线上监督列出疑点<online_hit.listed>，",
    "转为监督线索<online_hit.accepted>，",
    "经核实排除<online_hit.dismissed>。",
    within="enforcement",
)
