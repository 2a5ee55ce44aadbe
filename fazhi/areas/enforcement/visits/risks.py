"""What of visits is a risk: a check that no published plan has sent out (无计划不检查)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from fazhi.areas.enforcement.visits.figures import OPINION, SPLITS, SYSTEM, VISITS
from fazhi.areas.enforcement.visits.words import PLANNED
from fazhi.figures.risks import Risk, watch
from fazhi.figures.words import Count
from fazhi.spine.models import Link

SENT = Link.objects.filter(target=OuterRef("matter"), kind="visit")
UNPLANNED = Count(
    f"{SYSTEM}.outside_plan", "不是由计划派出的计划内检查", unit="次", source=VISITS, on="done_on", splits=SPLITS, basis=OPINION, good="down",
    where=Q(Q(mode__in=PLANNED, from_above=False) & ~Exists(SENT)),
    variant="应当有计划的检查中，没有由本平台公布的计划派出、也不是上级部署的；投诉举报、紧急、个案检查不计",
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.outside_plan", "计划外检查", of=UNPLANNED, agency="matter__organ", grade="yellow",
        reason="{matter__number}（{mode}）{done_on}完成，不是由本平台公布的检查计划派出，自填的计划：{plan_ref}",
        basis=f"{OPINION}（没有计划不得检查）", do="说明检查的计划依据；没有依据的停止此类检查", scene="checks",
    )
)  # fmt: skip
