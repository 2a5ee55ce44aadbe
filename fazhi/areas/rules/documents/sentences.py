"""What the yearly report says of normative documents. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "rules.document")

_tell(
    10, "加强行政规范性文件制定和监督管理，全年印发行政规范性文件<made>。", "合法性审核率<review_rate>。",
    "向本级人大常委会备案<filed_npc>。", "备案率<filing_rate>。",
)  # fmt: skip
_tell(
    20, "公开征求意见率<comment_rate>，收到公众意见<comments>，采纳<comments_adopted>。", "公平竞争审查覆盖率<competition_rate>。",
    "政策解读率<explained_rate>。",
)  # fmt: skip
_tell(
    30, "修改行政规范性文件<amended>。", "废止行政规范性文件<ended_repealed>。", "期满自动失效<ended_expired>。",
    "年末现行有效行政规范性文件<in_force>。",
)  # fmt: skip
