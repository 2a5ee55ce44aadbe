"""What the yearly report says of projects and campaigns."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "leadership.campaign")

_tell(60, "统筹推进法治为民办实事项目<projects>。", "其中人大代表票决项目<voted>。")
_tell(
    70, "开展专项整治<campaigns>。", "召开专题会议<meetings>。", "开展专项督导<inspections>。", "查摆问题<problems>。",
    "整改到位<mended>。", "印发通报、简报<circulars>。",
)  # fmt: skip
