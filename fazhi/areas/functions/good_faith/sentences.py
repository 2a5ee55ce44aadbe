"""What the yearly report says of promises, judgments and arrears."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "functions.promise",
    65,
    "签订政府合同、作出政策承诺<promise.signed>，",
    "履行完毕<promise.performed>，",
    "依法变更、解除<promise.changed>。",
    within="functions",
)
tell("functions.public_judgment", 66, "公职机关履行生效裁判<public_judgment.performed>。", within="functions")
tell(
    "functions.arrears",
    67,
    "全年到期应付企业款项<arrears.due>，",
    "按期付清率<arrears.in_time_rate>。",
    within="functions",
)
tell(
    "functions.arrears",
    68,
    "年初逾期未付款项余额<arrears.base>，",
    "年内化解<arrears.resolved>，化解率<arrears.resolved_rate>。",
    within="functions",
)
tell(
    "functions.arrears",
    69,
    "受理拖欠款项投诉<arrears.complaints>，",
    "答复款项投诉<arrears.answered>。",
    within="functions",
)
tell("functions.promise", 60, "认定政府违约<promise.breached>。", within="functions", part="lacks")
tell("functions.arrears", 61, "至年末仍未付清的逾期款项<arrears.overdue>。", within="functions", part="lacks")
tell(
    "functions.public_judgment",
    62,
    "公职机关尚未履行的生效裁判<public_judgment.owed>。",
    within="functions",
    part="lacks",
)
