"""What of reconsideration is a risk of the respondent: a decision that was corrected."""

from __future__ import annotations

from fazhi.areas.disputes.reconsideration.counts import DIRECT_CORRECTED, SYSTEM
from fazhi.figures.risks import Risk, watch

watch(
    Risk(
        f"{SYSTEM}.corrected", "行政复议纠错", of=DIRECT_CORRECTED, agency="respondent_organ", grade="red",
        reason="{matter__number}（{act_kind}）{decided_on}审结：{results}", basis="行政复议法第63条至第68条、第76条、第77条",
        do="履行复议决定，查明原因，纠正同类行政行为并报告情况", scene="诉讼败诉与复议纠错",
    )
)  # fmt: skip
