"""What the yearly report says of power that was handed over."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

TEXT = (
    (
        "[[推进综合行政执法改革，承接<fields>领域、<departments>部门的行政执法事项共<taken_over>。]]"
        "[[依法赋权各镇（街道）行政执法事项<common>。]][[办理赋权行政执法案件<cases>。]]"
    )
    .replace("<", "{{enforcement.delegated.")
    .replace(">", "}}")
)
say(Sentence("enforcement.delegated_items", "enforcement", TEXT, order=14))
