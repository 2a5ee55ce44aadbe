"""What the yearly report says of warnings."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "emergency.warning",
    20,
    "全年发布突发事件预警<issued+>，",
    "其中红色预警<red>、",
    "橙色预警<orange>、",
    "黄色预警<yellow>，",
    "解除预警<lifted>。",
)
