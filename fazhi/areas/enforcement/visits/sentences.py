"""What the yearly report says of inspections of enterprises. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.visit",
    38,
    "全年开展行政检查<checks+>，",
    "其中“综合查一次”联合检查<joint>，",
    "涉及检查对象<objects>。",
)
tell(
    "enforcement.visit",
    39,
    "检查发现问题<problems>，",
    "责令限期改正<orders>，",
    "检查后立案<filed>，",
    "检查结果按期公示率<in_time_rate>，",
    "企业扫码核对率<scanned_rate>。",
)
tell("enforcement.visit", 60, "对列入计划的对象开展计划外检查<outside_plan>。", part="lacks")
