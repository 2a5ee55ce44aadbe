"""What the yearly report says of law tests."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.law_test",
    16,
    "组织行政执法人员法律素质测评<held>，",
    "累计参加<sat>，",
    "首考合格率<pass_rate>。",
    within="enforcement.law_tests",
)
tell(
    "enforcement.law_test",
    18,
    "参加“周考”的重点执法人员<weekly_persons>，",
    "参加“月考”的执法人员<monthly_persons>。",
    within="enforcement.law_tests",
)
