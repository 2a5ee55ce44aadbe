"""What the yearly report says of resettlement help: numbers alone, and no rate. A withheld number takes its clause with it."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("services.resettlement", 60, "在册安置帮教对象<in_register>，", "新衔接<linked>。")
