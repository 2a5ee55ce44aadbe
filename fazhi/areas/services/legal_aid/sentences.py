"""What the yearly report says of legal aid. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "services.legal_aid")

_tell(
    10, "全年办理法律援助案件<cases>。", "其中刑事案件<criminal>。", "劳动争议案件<labour>。", "为受援人挽回损失、取得利益<recovered>。",
    "满意率<satisfied_rate>。",
)  # fmt: skip
_tell(20, "按期指派率<assigned_in_time_rate>。", "先行提供法律援助<advanced>。", "质量评估优良率<quality_rate>。")
