"""What the yearly report says of the execution of penalties."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("enforcement.execution", 36, "处罚决定执行完毕<executed>，", "执行率<rate>，", "申请人民法院强制执行<court>。")
