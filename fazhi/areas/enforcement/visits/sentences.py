"""What the yearly report says of inspection visits. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "enforcement.visit")

_tell(
    24, "全年开展行政检查<checks>，涉及检查对象<objects>。", "开展“综合查一次”<joint>，占入企检查的<joint_rate>。",
    "检查发现问题<problems>，责令限期改正<orders>。",
)  # fmt: skip
_tell(26, "检查后立案<filed>。", "检查结果按期公示率<in_time_rate>。", "检查扫码率<scanned_rate>。")
