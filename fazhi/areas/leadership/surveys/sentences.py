"""What the yearly report says of surveys."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "leadership.survey", "leadership",
        "[[公布满意度测评结果{{leadership.survey.published}}，有效答卷{{leadership.survey.answered}}，测评满意率{{leadership.survey.satisfaction}}。]]",
        order=80,
    )
)  # fmt: skip
