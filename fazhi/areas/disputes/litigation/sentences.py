"""What the yearly report says of suits, from figures alone."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

_P = "disputes.litigation."


def _say(text: str, order: int) -> Sentence:
    return Sentence("disputes.litigation", "disputes", text.replace("{{", "{{" + _P), order)


say(
    _say(
        "全年收到行政应诉案件{{received}}[[，其中以本级政府为被告的{{received_government}}]]"
        "[[，经行政复议后起诉的{{received_reconsidered}}]]。",
        200,
    ),
    _say("[[一审审结行政诉讼案件{{first_concluded}}]][[，败诉{{first_lost}}，败诉率{{loss_rate}}]]。", 201),
    _say("[[裁判生效案件{{effective}}]][[，其中败诉{{final_lost}}，占{{loss_rate_final}}]]。", 202),
    _say(
        "[[开庭审理案件{{heard}}]][[，负责人出庭应诉{{attended}}，行政机关负责人出庭应诉率{{attendance_rate}}]]"
        "[[，正职负责人出庭{{appearances_chief}}]][[，有负责人出庭应诉的单位{{units_appeared}}]]。",
        203,
    ),
    _say(
        "[[制发应诉督促函件{{letters}}]][[，其中转办函{{letters_transfer}}]][[，提示函{{letters_reminder}}]]"
        "[[，督办函{{letters_supervision}}]]。",
        204,
    ),
    _say("[[生效裁判按期履行率{{perform_rate}}]]。", 205),
    _say("[[败诉案件报告按期报送率{{lost_report_rate}}]]。", 206),
)
