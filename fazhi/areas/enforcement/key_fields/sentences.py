"""What the yearly report says of key fields."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.key_fields",
    54,
    "重点领域立案<filed+>，",
    "作出处罚决定<decided>，",
    "处罚金额<sums>，",
    "追责问责<accountable>。",
)
tell(
    "enforcement.key_fields",
    55,
    "检查发现隐患和问题<hazards>，",
    "下达责令改正、整改指令<orders>，",
    "其中已复查改正<orders_met>。",
)
