"""What of information requests is a risk of the organ: no reply in time, a court's order not obeyed in time, a reply corrected."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.oversight.information_requests.figures import ACT, ANSWERING, CLOCKS, CORRECTED, FORM, SYSTEM
from fazhi.areas.oversight.information_requests.limits import COURT
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count

LATE = Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))
REPLIED_LATE = Count(
    f"{SYSTEM}.reply_late", "没有按期答复的政府信息公开申请", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=ANSWERING & LATE, splits=("organ", "month"), basis=f"{ACT}第33条、第35条",
)  # fmt: skip
AGAIN_LATE = Count(
    f"{SYSTEM}.reply_again_late", "没有按判决、决定的期限重新答复的申请", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=Q(limit__in=("court", "ordered")) & LATE, splits=("organ", "month"), basis=f"{COURT}第11条",
)  # fmt: skip
SCENE = "信息公开与政务服务"

watch(
    Risk(
        f"{SYSTEM}.unanswered", "政府信息公开申请没有按期答复", of=REPLIED_LATE, agency="matter__organ", grade="yellow",
        reason="{matter__number}应当在{due_on}前答复，已超过{over}日", basis=f"{ACT}第33条、第47条、第51条",
        do="立即答复，向申请人说明；查明没有按期答复的原因", until="met_on", worse=Threshold(20, "超过多少日升级为红"), scene=SCENE,
    ),
    Risk(
        f"{SYSTEM}.order_unobeyed", "没有按判决、决定重新答复信息公开申请", of=AGAIN_LATE, agency="matter__organ", grade="red",
        reason="{matter__number}应当在{due_on}前重新答复，已超过{over}日", basis=f"{COURT}第11条",
        do="立即重新答复，向判决、决定机关报告履行情况", until="met_on", scene=SCENE,
    ),
    Risk(
        "oversight.disclosure_remedy.reply_corrected", "信息公开答复被复议、诉讼纠正", of=CORRECTED, agency="matter__organ", grade="red",
        reason="{matter__number}（{kind}）{concluded_on}审结：{result}", basis=f"{ACT}第51条；{FORM}",
        do="履行决定、判决，查明答复违法或者不当的原因，纠正同类答复；已按行政复议、行政诉讼列入的并案办理", scene=SCENE,
    ),
)  # fmt: skip
