"""What the yearly report says of the duties of those who are first responsible."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("leadership.duties", 8, "公布党政主要负责人履行推进法治建设第一责任人职责<published>。", part="duty")
