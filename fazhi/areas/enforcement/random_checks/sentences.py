"""What the yearly report says of random inspection."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "enforcement.random_plan")

_tell(
    40, "<bodies>部门开展“双随机、一公开”抽查<draws>，", "其中部门联合抽查<joint>，", "随机抽取检查对象<objects>、", "执法人员<officers>，",
    "抽查结果公示率<published_rate>。", "抽查后立案<filed>。",
)  # fmt: skip
