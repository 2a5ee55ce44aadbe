"""What the yearly report says of advice and of check-ups of enterprises."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "services.advice",
    10,
    "12348热线接听来电<calls_answered>，",
    "接通率<connected_rate>，",
    "接待来电来访咨询<calls_and_visits>，",
    "网上解答咨询<network>。",
)
tell(
    "services.advice",
    20,
    "为<checked_enterprises>企业开展法治体检，",
    "发现风险点<risks>，",
    "其中已化解<risks_resolved>，",
    "解答企业咨询<checkup_consultations>，",
    "提供服务指引<checkup_guidance>。",
)
