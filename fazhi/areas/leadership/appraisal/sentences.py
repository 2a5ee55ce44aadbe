"""What the yearly report says of the appraisal of units."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("leadership.appraisal", 50, "把法治建设纳入年度考核，审定考核结果的单位<concluded>，", "处理考核异议<decided>。")
