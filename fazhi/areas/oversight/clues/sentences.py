"""What the yearly report says of joint supervision. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.clue",
    10,
    "有｜监督主体<bodies.standing>、",
    "监督子场景<scenes.standing>，",
    "监督活动覆盖单位<acts.units#>，",
    "法治监督覆盖率<acts.coverage>。",
    within="oversight",
)
tell(
    "oversight.clue",
    20,
    "全年归集风险线索<clue.raised+>，",
    "其中红色线索<clue.grade_red>，",
    "线索交办责任单位<clue_task.handed>，",
    "到期线索整改完成率<clue_task.put_right_rate>，",
    "销号<clue.struck>。",
    within="oversight",
)
tell(
    "oversight.clue",
    30,
    "对整改不力的｜约谈<clue.pressed_talk>、",
    "挂牌督办<clue.pressed_listed>，",
    "移送追责<clue.transfers>。",
    within="oversight",
)
tell("oversight.clue", 60, "年末尚未销号的红色风险线索<clue.open_red>。", within="oversight", part="lacks")
