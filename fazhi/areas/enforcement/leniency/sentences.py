"""What the yearly report says of lenient enforcement. The amount is said to be an estimate."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.leniency_lists", 46, "推行柔性执法，公布有效清单<lists>，", "其中免予处罚事项<exempt>，", "减轻处罚事项<lighter>。",
    "减免企业（组织）<enterprises>", "、<enterprises_spared>（按法定幅度下限估算），", "个人<persons>",
    "、<persons_spared>（按法定幅度下限估算）。",
    within="enforcement.leniency",
)  # fmt: skip
