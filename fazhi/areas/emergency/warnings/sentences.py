"""What the yearly report says of warnings."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "emergency.warning", "emergency",
        "[[全年发布突发事件预警{{emergency.warning.issued}}。]][[解除预警{{emergency.warning.lifted}}。]]"
        "[[发布的预警中，红色预警{{emergency.warning.red}}。]][[橙色预警{{emergency.warning.orange}}。]]",
        order=20,
    )
)  # fmt: skip
