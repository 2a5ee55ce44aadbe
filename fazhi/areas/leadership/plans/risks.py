"""What of tasks is a risk of their owner: one that is not done by its day."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.leadership.plans.handing import LOCAL, TASK_CODE
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Deadline

CLOCKS = Source(f"{TASK_CODE}.clock", TASK_CODE, Deadline, base=Q(matter__system=TASK_CODE, void=False))
LATE = Count(
    f"{TASK_CODE}.late", "没有按期完成的法治建设任务", unit="项", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=Q(limit="task") & (Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))), splits=("organ", "month"),
    basis=LOCAL, variant="以报告完成为准；经同意延期的按新期限",
)  # fmt: skip

watch(
    Risk(
        f"{TASK_CODE}.overdue", "法治建设任务没有按期完成", of=LATE, agency="matter__organ", grade="yellow",
        reason="{matter__number}（来源：{matter__law_task__origin}）应当在{due_on}前完成，已超过{over}日", basis=LOCAL,
        do="说明没有按期完成的原因，抓紧办理；确需延期的报交办单位同意", until="met_on", worse=Threshold(30, "超过多少日升级为红"), local=True,
    )
)  # fmt: skip
