"""What the yearly report says of coercive measures. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.measure",
    48,
    "实施行政强制措施<coercive>，",
    "其中查封<seal>、",
    "扣押<seize>，",
    "依法解除<released>。",
)
