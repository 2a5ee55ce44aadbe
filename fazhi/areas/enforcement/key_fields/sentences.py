"""What the yearly report says of key fields."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.key_fields", 34, "加大重点领域执法力度，立案<filed>，", "处罚金额<sums>，", "追责问责<accountable>；",
    "重点对象检查率<coverage>，", "发现隐患<hazards>，", "下达整改指令<orders>。",
)  # fmt: skip
