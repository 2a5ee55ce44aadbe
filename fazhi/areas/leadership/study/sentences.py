"""What the yearly report says of the study of law. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "leadership.study")

_tell(
    10, "深入学习习近平法治思想，组织学习培训<thought_sessions>。", "开展习近平法治思想教学的培训班<thought_classes>，覆盖干部<thought_persons>。",
    "开展巡回宣讲<tours>。",
)  # fmt: skip
_tell(
    12,
    "政府常务会议会前学法<standing>。",
    "举办法治专题讲座<lectures>，法治专题培训班<law_classes>。",
    "学法测试合格率<pass_rate>。",
)
