"""What the yearly report says of major decisions. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "decisions.catalogue",
    10,
    "制定并公布年度重大行政决策目录的主体<bodies#>，",
    "列入年度重大行政决策目录的事项<items>，",
    "调整后重新公布目录<adjusted>。",
)
tell(
    "decisions.decision",
    20,
    "全年作出重大行政决策<made>，",
    "合法性审查率<reviewed_rate>，",
    "法定程序履行率<complete_rate>。",
)
tell(
    "decisions.decision",
    22,
    "决策过程中举行听证会<hearings>，",
    "出具专家论证意见<expert_opinions>，",
    "开展风险评估<risk_assessments>，",
    "收到公众意见<comments>，",
    "采纳<comments_adopted>。",
)
tell(
    "decisions.decision",
    30,
    "公布重大行政决策<published>，",
    "归档齐全率<archived_rate>，",
    "开展决策后评估<evaluations>。",
)
