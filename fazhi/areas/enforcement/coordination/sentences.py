"""What the yearly report says of coordination. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.coordination",
    56,
    "下达联合执法调度令<dispatch.ordered>，",
    "联合执法任务完成率<dispatch_task.done_rate>。",
    within="enforcement",
)
tell(
    "enforcement.coordination",
    57,
    "部门间移交案件（线索）<handover.sent>，",
    "其中县级部门移交乡镇（街道）<handover.to_towns>，",
    "接收单位立案<handover.filed>，",
    "协调管辖争议<jurisdiction.raised>。",
    within="enforcement",
)
