"""What the yearly report says of the study of law. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("leadership.study", 10, "全年组织各类学法活动<sessions+>，", "主要负责人参加率<head_rate>。")
tell(
    "leadership.study",
    12,
    "政府常务会议会前学法<standing>，",
    "党组（党委）会议学法<party_group>，",
    "理论学习中心组学法<centre_group>，",
    "举办｜领导干部法治专题讲座<lectures>、",
    "法治专题培训班<law_classes>。",
)
tell(
    "leadership.study",
    14,
    "把习近平法治思想列为学习培训的重点，开展专题学习培训<thought_sessions>，",
    "开设相关课程的党校主体班次<party_school>、",
    "课程<party_school_courses>，",
    "覆盖干部<thought_persons>，",
    "组织巡回宣讲<tours>。",
)
tell("leadership.study", 16, "学法测试参加<test_sat>，合格率<pass_rate>。")
