"""What the yearly report says of major decisions. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "decisions.catalogue", 10, "全面实行重大行政决策目录化管理，制定并公布年度目录的主体<bodies>。", "列入目录的决策事项<items>。",
    "根据实际情况调整并重新公布目录<adjusted>。",
)  # fmt: skip
tell(
    "decisions.decision", 20, "严格执行重大行政决策法定程序，全年作出重大行政决策<made>。", "合法性审查率<reviewed_rate>。",
    "举行听证会<hearings>。", "收到公众意见<comments>。", "采纳公众意见<comments_adopted>。", "开展风险评估<risk_assessments>。",
)  # fmt: skip
tell(
    "decisions.decision", 30, "公布重大行政决策<published>，归档齐全率<archived_rate>。", "开展决策后评估<evaluations>。",
)  # fmt: skip
