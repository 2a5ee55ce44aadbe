"""What the yearly report says of adjudication. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "disputes.adjudication", "disputes",
        "[[公布行政裁决事项{{disputes.adjudication_items.standing}}。]][[收到行政裁决申请{{disputes.adjudication.applied}}。]]"
        "[[受理{{disputes.adjudication.accepted}}。]][[作出裁决{{disputes.adjudication.decided}}。]]"
        "[[调解结案{{disputes.adjudication.settled}}。]][[按期办结率{{disputes.adjudication.in_time_rate}}。]]",
        order=310,
    )
)  # fmt: skip
