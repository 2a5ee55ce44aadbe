"""What the yearly report says of guiding cases."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("enforcement.guiding_cases", 66, "公布行政执法指导案例<published>，", "年末可以参照的指导案例<standing>。")
