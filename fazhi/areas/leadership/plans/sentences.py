"""What the yearly report says of leadership. A clause without cases is left out."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "leadership.plan", within="leadership")

_tell(10, "县委常委会、县政府常务会议研究法治建设工作<meeting.top_on_law>。", "召开全面依法治县委员会、各协调小组及办公室会议<meeting.commission>。",
     "党政主要负责人签批法治建设工作意见<instruction.heads_on_law>。")  # fmt: skip
_tell(20, "交办法治建设任务<task.given>。", "验收完成<task.accepted>。", "按期完成率<task.in_time_rate>。")
