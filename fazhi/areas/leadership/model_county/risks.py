"""What of self-assessments is a risk of the unit responsible: a gap that was not closed by the day the unit itself named."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.leadership.model_county.figures import GAPS, SYSTEM
from fazhi.areas.leadership.model_county.items import BASIS
from fazhi.figures.risks import Risk, watch
from fazhi.figures.words import Count

#: An indicator is scored only when its proof is there: one that is still being filled in has its gaps.
OPEN = Q(matter__state="filling")
CLOSED_LATE = ~Q(matter__state__in=("filling", "dropped")) & Q(matter__model_item__scored_on__gt=F("mend_by"))
UNCLOSED = Count(
    f"{SYSTEM}.gaps_overdue", "没有按期补救的示范创建差距", unit="项", source=GAPS, on="mend_by", fallen_due=True, good="down",
    where=OPEN | CLOSED_LATE, splits=("organ", "month"), basis=BASIS, variant="至补救日期指标仍不能自评的",
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.gap_overdue", "示范创建差距没有按期补救", of=UNCLOSED, agency="matter__organ", grade="yellow",
        reason="{matter__number}登记的差距应当在{mend_by}前补救：{missing}", basis=f"{BASIS}（补救日期由责任单位登记）",
        do="按登记的措施补上，提交佐证；不能按期补上的说明原因和新的日期", local=True,
    )
)  # fmt: skip
