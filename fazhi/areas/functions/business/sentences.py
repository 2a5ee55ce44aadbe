"""What the yearly report says of what enterprises asked and got."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "functions.complaint",
    62,
    "受理营商环境投诉<complaint.accepted+>，",
    "办结<complaint.closed>，",
    "其中已解决<complaint.solved>，",
    "投诉人网上评价满意率<complaint.satisfied_rate>。",
    within="functions",
)
tell(
    "functions.business_visit",
    63,
    "走访企业<business_visit.visits>，",
    "收集问题<business_visit.raised>，",
    "其中已解决<business_visit.solved>，解决率<business_visit.solved_rate>。",
    within="functions",
)
tell(
    "functions.policy",
    64,
    "发布惠企政策<policy.policies>，",
    "兑现<policy_delivery.reached>，",
    "兑现金额<policy_delivery.amount>。",
    within="functions",
)
