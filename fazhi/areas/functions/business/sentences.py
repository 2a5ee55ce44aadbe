"""What the yearly report says of the business environment. Every clause stands on a figure; a clause without cases is left out."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "functions.complaint", within="functions")

_tell(
    62, "畅通企业反映问题渠道，全年受理营商环境投诉<complaint.accepted>。", "办结<complaint.closed>。",
    "其中已解决<complaint.solved>，解决率<complaint.solved_rate>。", "网上评价满意率<complaint.satisfied_rate>。",
)  # fmt: skip
_tell(
    63, "联系走访企业<business_visit.visits>。", "收集企业问题<business_visit.raised>。",
    "其中已解决<business_visit.solved>，解决率<business_visit.solved_rate>。",
)  # fmt: skip
_tell(
    64, "发布惠企政策<policy.policies>。", "兑现惠企政策<policy_delivery.reached>。", "兑现金额<policy_delivery.amount>。",
)  # fmt: skip
