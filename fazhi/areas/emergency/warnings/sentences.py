"""What the yearly report says of warnings."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "emergency.warning", "emergency",
        "[[全年发布突发事件预警{{emergency.warning.issued}}]][[，其中红色{{emergency.warning.red}}]]"
        "[[、橙色{{emergency.warning.orange}}]][[，解除{{emergency.warning.lifted}}]]。",
        order=20,
    )
)  # fmt: skip
