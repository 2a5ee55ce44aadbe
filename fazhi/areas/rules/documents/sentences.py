"""What the yearly report says of normative documents. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "rules.document",
    10,
    "全年印发行政规范性文件<made+>，",
    "合法性审核率<review_rate>，",
    "公平竞争审查覆盖率<competition_rate>，",
    "政策解读率<explained_rate>。",
)
tell("rules.document", 20, "公开征求意见率<comment_rate>，", "收到公众意见<comments>，", "采纳<comments_adopted>。")
tell(
    "rules.document", 30, "报本级人大常委会备案<filed_npc>，", "报上一级政府备案<filed_gov>，", "备案率<filing_rate>。"
)
tell(
    "rules.document",
    40,
    "修改行政规范性文件<amended>，",
    "废止<ended_repealed>，",
    "期满失效<ended_expired>，",
    "年末现行有效<in_force>。",
)
tell("rules.document", 60, "有效期届满没有处理的文件<expired>。", part="lacks")
