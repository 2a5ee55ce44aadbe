"""What the yearly report says of publication. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "enforcement.disclosure", "enforcement",
        "[[公示行政执法结果{{enforcement.disclosure.published}}。]][[执法结果公示率{{enforcement.disclosure.rate}}。]]", order=50,
    )
)  # fmt: skip
