"""What of projects and campaigns is a risk: one that is past its day, and a problem that its unit has not put right."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.leadership.campaigns.figures import PROBLEMS, SYSTEM
from fazhi.areas.leadership.campaigns.models import CampaignMended
from fazhi.areas.leadership.campaigns.procedure import BASIS
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Deadline

CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))
LATE = Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))
IN_TIME = CampaignMended.objects.filter(matter=OuterRef("matter"), no=OuterRef("no"), on__lte=OuterRef("mend_by"))
OVERDUE = Count(
    f"{SYSTEM}.overdue", "没有按期完成的为民办实事、专项整治", unit="项", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=Q(limit__in=("midterm", "finish")) & LATE, splits=("organ", "month"), basis=BASIS, variant="中期评估和结项各计一项",
)  # fmt: skip
UNMENDED = Count(
    f"{SYSTEM}.problems_overdue", "没有按期整改的专项整治问题", unit="条", source=PROBLEMS, on="mend_by", fallen_due=True, good="down",
    where=~Exists(IN_TIME) & ~Q(matter__state="dropped"), splits=("organ", "month", "unit"), basis=BASIS,
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.late", "为民办实事、专项整治没有按期完成", of=OVERDUE, agency="matter__campaign__lead", grade="yellow",
        reason="{matter__number}（{matter__campaign__kind}）应当在{due_on}前完成中期评估或者结项，已超过{over}日", basis=BASIS,
        do="说明没有按期完成的原因，提出完成的日期，报决定机关", until="met_on", worse=Threshold(60, "超过多少日升级为红"), local=True,
    ),
    Risk(
        f"{SYSTEM}.problem_unmended", "专项整治查摆的问题没有按期整改", of=UNMENDED, agency="unit", grade="yellow",
        reason="{matter__number}第{no}号问题应当在{mend_by}前整改，到期没有登记整改情况", basis=BASIS,
        do="立即整改，提交佐证，报牵头单位核实", key=f"{SYSTEM}:{{matter__pk}}-{{no}}", local=True,
    ),
)  # fmt: skip
