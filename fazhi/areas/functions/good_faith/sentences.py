"""What the yearly report says of arrears, promises and owed judgments: what was kept, and what is still owed."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

tell(
    "functions.arrears", 65, "防范和化解拖欠账款，全年到期应付款项<due>，按期付清率<in_time_rate>。",
    "年初逾期未付款项余额<base>。", "其中年内支付<resolved>，化解率<resolved_rate>。", "年末逾期未付款项余额<overdue>。",
    "受理款项投诉<complaints>。", "答复<answered>。",
)  # fmt: skip

_tell = partial(tell, "functions.promise", within="functions")

_tell(
    66, "推进政务诚信建设，签订政府合同、作出政策承诺<promise.signed>。", "履行完毕<promise.performed>。", "依法变更、解除<promise.changed>。",
    "认定违约<promise.breached>。",
)  # fmt: skip
_tell(67, "履行生效裁判<public_judgment.performed>。", "年末未履行的生效裁判<public_judgment.owed>。")
