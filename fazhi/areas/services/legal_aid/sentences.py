"""What the yearly report says of legal aid. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "services.legal_aid",
    10,
    "全年办理法律援助案件<cases+>，",
    "其中刑事案件<criminal>、",
    "劳动争议案件<labour>，",
    "为受援人挽回损失、取得利益<recovered>，",
    "受援人满意率<satisfied_rate>。",
)
tell(
    "services.legal_aid",
    20,
    "先行提供法律援助<advanced>，",
    "值班律师｜提供法律咨询<duty_advised>、",
    "见证认罪认罚具结<duty_witnessed>，",
    "按期指派率<assigned_in_time_rate>，",
    "案件质量评估优良率<quality_rate>。",
)
