"""What the yearly report says of joint supervision. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "oversight.clue", within="oversight")

_tell(
    10,
    "建立联动监督机制，有监督主体<bodies.standing>。",
    "设<scenes.standing>监督子场景。",
    "全县法治监督覆盖率<acts.coverage>。",
)
_tell(
    20, "全年归集风险线索<clue.raised>，其中红色<clue.grade_red>。", "交办责任单位<clue_task.handed>。", "整改完成率<clue_task.put_right_rate>。",
    "销号<clue.struck>，复发率<clue.relapse_rate>。",
)  # fmt: skip
_tell(30, "约谈<clue.pressed_talk>。", "挂牌督办<clue.pressed_listed>。", "移送追责<clue.transfers>。")
