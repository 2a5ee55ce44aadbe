"""What the yearly report says of warnings of disputes and of assessments of risks to social stability."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.early_warning",
    320,
    "发出矛盾纠纷预警<found>，",
    "交办<sent>，",
    "其中已反馈<answered>、",
    "销号<closed>。",
)
tell(
    "disputes.risk_assessment",
    25,
    "开展社会稳定风险评估<concluded>，",
    "其中低风险<low>、",
    "中风险<medium>、",
    "高风险<high>。",
    area="decisions",
)
