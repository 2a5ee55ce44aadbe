"""What the yearly report says of publication. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("enforcement.disclosure", 58, "公示行政执法结果<published>，", "应当公示的执法结果按期公示率<rate>。")
