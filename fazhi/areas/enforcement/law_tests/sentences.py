"""What the yearly report says of law tests."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

TEXT = (
    "[[组织行政执法人员法律素质测评{{enforcement.law_tests.held}}，累计测评{{enforcement.law_tests.sat}}，"
    "参学参考率{{enforcement.law_tests.coverage}}。]]"
    "[[对{{enforcement.law_tests.weekly_persons}}重点执法人员开展法律素质“周考”。]]"
    "[[对{{enforcement.law_tests.monthly_persons}}执法人员开展“月考”。]]"
)
say(Sentence("enforcement.law_test", "enforcement", TEXT, order=14))
