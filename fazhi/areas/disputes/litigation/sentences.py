"""What the yearly report says of suits, from figures alone."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.litigation",
    200,
    "全年收到行政应诉案件<received+>，",
    "其中以本级政府为被告的<received_government>、",
    "经行政复议后起诉的<received_reconsidered>。",
)
tell("disputes.litigation", 201, "一审审结<first_concluded>，", "其中败诉<first_lost>，败诉率<loss_rate>。")
tell(
    "disputes.litigation",
    203,
    "开庭审理<heard>，",
    "负责人出庭应诉<attended>，出庭应诉率<attendance_rate>，",
    "其中正职负责人出庭<appearances_chief>，",
    "有负责人出庭应诉的单位<units_appeared#>。",
)
tell(
    "disputes.litigation",
    204,
    "制发｜转办函<letters_transfer>、",
    "提示函<letters_reminder>、",
    "督办函<letters_supervision>，",
    "按期答辩举证率<answer_rate>，",
    "生效裁判按期履行率<perform_rate>。",
)
tell(
    "disputes.litigation",
    60,
    "没有负责人出庭且人民法院未认可事由的案件<heard_without_head>。",
    part="lacks",
)
