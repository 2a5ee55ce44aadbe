"""What the yearly report says of random checks. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.random_plan",
    40,
    "开展“双随机、一公开”抽查<draws+>，",
    "参加部门<bodies#>，",
    "其中部门联合抽查<joint>。",
)
tell(
    "enforcement.random_plan",
    41,
    "随机抽取｜检查对象<objects>、",
    "执法人员<officers>，",
    "抽查后立案<filed>，",
    "抽查结果公示率<published_rate>。",
)
