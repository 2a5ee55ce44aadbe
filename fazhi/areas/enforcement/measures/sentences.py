"""What the yearly report says of coercive measures. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(Sentence("enforcement.measure", "enforcement", "[[实施行政强制措施{{enforcement.measure.coercive}}。]]", order=48))
