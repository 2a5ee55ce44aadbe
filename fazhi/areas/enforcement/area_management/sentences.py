"""What the yearly report says of managed areas. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.area_management",
    70,
    "景区综合管理覆盖经营场所<area_sites.all>，",
    "组织联合检查<area_alert.checks>，",
    "向经营者发出提醒函<area_alert.reminders>，",
    "答复经营者异议<area_alert.answered>，",
    "其中异议成立<area_alert.changed>。",
    within="enforcement",
)
