"""What the yearly report says of advice and of check-ups of enterprises."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "services.advice")

_tell(
    10, "12348公共法律服务热线接听来电<calls_answered>，接通率<connected_rate>。", "接待来电来访法律咨询<calls_and_visits>。",
    "网上解答法律咨询<network>。",
)  # fmt: skip
_tell(
    20, "为各类企业开展法治体检<checked_enterprises>，发现风险点<risks>。", "提供法律咨询解答<checkup_consultations>。",
    "开展法治宣传<checkup_publicity>。",
    "提供法律服务指引<checkup_guidance>。",
)  # fmt: skip
