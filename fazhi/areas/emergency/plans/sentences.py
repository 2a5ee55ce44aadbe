"""What the yearly report says of emergency plans."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "emergency.plan", "emergency",
        "[[全县现有有效的应急预案{{emergency.plan.in_force}}。]][[全年评估预案{{emergency.plan.reviewed}}。]]"
        "[[开展应急演练{{emergency.plan.drills}}，参加{{emergency.plan.participants}}。]]"
        "[[专项和部门预案三年演练覆盖率{{emergency.plan.drill_coverage}}。]]",
        order=10,
    )
)  # fmt: skip
