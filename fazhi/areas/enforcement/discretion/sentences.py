"""What the yearly report says of standards of discretion."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

TEXT = (
    "[[规范行政处罚裁量权，{{enforcement.discretion.agencies}}执法单位]]"
    "[[公布有效的裁量基准{{enforcement.discretion.standards}}。]]"
)
say(Sentence("enforcement.discretion_standards", "enforcement", TEXT, order=44))
