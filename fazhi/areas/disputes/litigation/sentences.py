"""What the yearly report says of suits, from figures alone."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "disputes.litigation")

_tell(
    200, "全年收到行政应诉案件<received>[[，其中以本级政府为被告的<received_government>]][[，经行政复议后起诉的<received_reconsidered>]]。",
)  # fmt: skip
_tell(201, "[[一审审结行政诉讼案件<first_concluded>]][[，败诉<first_lost>，败诉率<loss_rate>]]。")
_tell(202, "[[裁判生效案件<effective>]][[，其中败诉<final_lost>，占<loss_rate_final>]]。")
_tell(
    203,
    "[[开庭审理案件<heard>]][[，负责人出庭应诉<attended>，行政机关负责人出庭应诉率<attendance_rate>]]"
    "[[，正职负责人出庭<appearances_chief>]][[，有负责人出庭应诉的单位<units_appeared>]]。",
)
_tell(
    204,
    "[[制发应诉督促函件<letters>]][[，其中转办函<letters_transfer>]][[，提示函<letters_reminder>]]"
    "[[，督办函<letters_supervision>]]。",
)
_tell(205, "[[生效裁判按期履行率<perform_rate>]]。")
_tell(206, "[[败诉案件报告按期报送率<lost_report_rate>]]。")
