"""What the yearly report says of managed areas. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

_CLAUSES = (
    "景区综合管理覆盖经营场所<area_sites.all>，", "向经营者发出提醒函<area_alert.reminders>，", "组织联合检查<area_alert.checks>，",
    "答复经营者异议<area_alert.answered>，", "其中异议成立<area_alert.changed>。",
)  # fmt: skip
say(
    Sentence(
        "enforcement.area_management", "enforcement",
        "".join(f"[[{c}]]" for c in _CLAUSES).replace("<", "{{enforcement.").replace(">", "}}"), order=70,
    )
)  # fmt: skip
