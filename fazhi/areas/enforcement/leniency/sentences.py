"""What the yearly report says of lenient enforcement. The amount is said to be an estimate."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.leniency_lists",
    52,
    "公布有效的柔性执法清单<lists>，",
    "列入免予处罚事项<exempt>、",
    "减轻处罚事项<lighter>。",
    within="enforcement.leniency",
)
tell(
    "enforcement.leniency_lists",
    53,
    "对企业（组织）减免<enterprises>、",
    "金额<enterprises_spared>，",
    "对个人减免<persons>、",
    "金额<persons_spared>（金额均按法定幅度下限估算）。",
    within="enforcement.leniency",
)
