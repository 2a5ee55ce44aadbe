"""What of legality reviews is a risk: an opinion not adopted, a paper that was never reviewed."""

from __future__ import annotations

from fazhi.areas.decisions.legality.figures import BASIS, NOT_ADOPTED, NOT_REVIEWED, SYSTEM
from fazhi.figures.risks import Risk, watch

watch(
    Risk(
        f"{SYSTEM}.not_adopted", "合法性审查意见未采纳", of=NOT_ADOPTED, agency="matter__legality_review__requester", grade="yellow",
        reason="{matter__number}（{matter__legality_review__kind}）{given_on}出具的第{no}条意见没有采纳",
        basis="国办发〔2018〕115号（六）；国务院令第713号第28条", do="说明不采纳的理由；会议审议时如实报告未采纳的情况", scene="重大决策合规",
    ),
    Risk(
        f"{SYSTEM}.not_reviewed", "应当合法性审查而未审查", of=NOT_REVIEWED, agency="unit", grade="red",
        reason="{number}（{kind}）{used_on}上会、签订、通过，没有经过合法性审查", basis=BASIS,
        do="补作审查，有问题的依法纠正；查明没有送审的原因", scene="重大决策合规",
    ),
)  # fmt: skip
