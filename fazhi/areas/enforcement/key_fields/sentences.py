"""What the yearly report says of key fields."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

TEXT = (
    "[[加大重点领域执法力度，立案<filed>，]][[处罚金额<sums>，]][[追责问责<accountable>；]]"
    "[[重点对象检查率<coverage>，]][[发现隐患<hazards>，]][[下达整改指令<orders>。]]"
)
say(
    Sentence(
        "enforcement.key_fields",
        "enforcement",
        TEXT.replace("<", "{{enforcement.key_fields.").replace(">", "}}"),
        order=34,
    )
)
