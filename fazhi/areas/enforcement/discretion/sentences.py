"""What the yearly report says of standards of discretion."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

TEXT = (
    "[[规范行政处罚裁量权，{{enforcement.discretion.agencies}}执法单位]]"
    "[[公布有效的裁量基准{{enforcement.discretion.standards}}。]]"
    "[[组织专家评查处罚裁量{{enforcement.discretion_review.listed}}。]]"
    "[[制发裁量评查通知{{enforcement.discretion_review.noticed}}，整改率{{enforcement.discretion_review.rectified_rate}}。]]"
)
say(Sentence("enforcement.discretion_standards", "enforcement", TEXT, order=44))
