"""What the yearly report says of petitions. Every clause stands on a figure; a clause without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.petition",
    70,
    "全年登记信访事项<received+>，",
    "其中网上信访<web>，",
    "按期答复率<answer_rate>，",
    "初次信访一次化解率<first_rate>，",
    "群众对责任单位的满意率<organ_rate>。",
)
tell(
    "disputes.petition",
    71,
    "导入｜诉讼等法定途径<way_lawsuit>、",
    "行政复议<to_reconsideration>、",
    "行政裁决<to_adjudication>、",
    "调解<to_mediation>，",
    "复查<reviewed>，",
    "复核终结<second_reviewed>。",
)
tell(
    "disputes.petition",
    72,
    "信访部门督办<petition_advice.urge>，",
    "提出｜改进工作建议<petition_advice.improve>、",
    "完善政策建议<petition_advice.policy>。",
    within="disputes",
)
