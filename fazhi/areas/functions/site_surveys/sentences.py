"""What the yearly report says of surveys on site."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("functions.site_survey", 75, "办结现场踏勘<concluded>，", "一次踏勘通过率<met_at_first_rate>。")
