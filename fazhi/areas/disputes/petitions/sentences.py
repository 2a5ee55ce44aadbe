"""What the yearly report says of petitions. Every clause stands on a figure; a clause without cases is left out."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "disputes.petition")

_tell(
    70, "信访工作法治化深入推进，全年登记信访事项<received>。", "其中网上信访<web>。", "按期答复率<answer_rate>。",
    "初次信访一次化解率<first_rate>。",
)  # fmt: skip
_tell(
    71, "分到诉讼等法定途径的信访事项<way_lawsuit>。", "转为行政复议<to_reconsideration>。",
    "转为行政裁决<to_adjudication>。", "移交调解<to_mediation>。",
    "复查信访事项<reviewed>。", "复核终结<second_reviewed>。",
)  # fmt: skip
