"""What the yearly report says of inspections and appraisals that towns have to bear."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.check",
    50,
    "列入年度计划的督查检查考核事项<check_plan.items>，",
    "全年发出督查检查考核<check.issued+>，",
    "其中批准的计划外紧急事项<check.urgent>。",
    within="oversight",
)
