"""What of checks is a risk: an object whose checks of the year were put together in a published plan is visited beside it."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from fazhi.areas.enforcement.inspection_plans.figures import OPINION
from fazhi.areas.enforcement.inspection_plans.models import PlanCheck
from fazhi.areas.enforcement.visits.words import PLANNED
from fazhi.figures.risks import Risk, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Link

VISITS = Source.register("enforcement.visit")
SENT = Link.objects.filter(target=OuterRef("matter"), kind="visit")
LISTED = PlanCheck.objects.filter(
    target=OuterRef("target"), start__year=OuterRef("done_on__year"), matter__state__in=("running", "finished")
)
OUTSIDE = Count(
    "enforcement.visit.outside_plan", "对列入计划对象的计划外检查", unit="次", source=VISITS, on="done_on", splits=("organ", "month", "mode"),
    where=Q(Q(mode__in=PLANNED, from_above=False) & ~Exists(SENT) & Exists(LISTED)), basis=OPINION, good="down",
    variant="检查对象已列入当年公布的检查计划，又不经计划派出检查的；投诉举报、紧急、个案检查和上级部署的不计",
)  # fmt: skip

watch(
    Risk(
        "enforcement.visit.outside_plan", "计划外检查", of=OUTSIDE, agency="matter__organ", grade="yellow",
        reason="{matter__number}（{mode}）{done_on}完成：检查对象已列入当年公布的检查计划，这次检查不是由计划派出的，自填的计划：{plan_ref}",
        basis=f"{OPINION}（没有计划不得检查；能合并的合并）", do="说明检查的计划依据；没有依据的停止此类检查", scene="涉企检查与收费",
    )
)  # fmt: skip
