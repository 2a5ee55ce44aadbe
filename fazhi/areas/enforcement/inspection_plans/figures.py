"""What is counted of inspection plans. A plan counts in the months for which it was made, once it is published."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, PlanVisit
from fazhi.areas.enforcement.inspection_plans.procedure import CODE
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source

CHECKS = Source(f"{CODE}.checks", CODE, PlanCheck)
VISITS = Source(f"{CODE}.visits", CODE, PlanVisit)
OPINION = "国办发〔2024〕54号"
PUBLISHED = Q(matter__state__in=("running", "finished"))
PLANNED = PUBLISHED & Q(proposal__isnull=False)


def _distinct(name: str, label: str, unit: str, of: str, **more: Any) -> Distinct:
    return Distinct(
        f"{CODE}.{name}", label, unit=unit, source=CHECKS, on="start", of=of, basis=OPINION, **{"where": PLANNED, "splits": ("body",), **more}
    )  # fmt: skip


def _visits(name: str, label: str, where: Any = None, **more: Any) -> Count:
    both = PUBLISHED if where is None else PUBLISHED & where
    more = {"splits": ("lead", "month"), **more}
    return Count(f"{CODE}.{name}", label, unit="次", source=VISITS, on="month", where=both, basis=OPINION, **more)


BODIES = _distinct(
    "bodies", "列入检查计划的检查单位", "家", "body", words=("涉企行政执法检查计划涉及部门数",), splits=()
)
ITEMS = _distinct(
    "items",
    "检查计划",
    "项",
    "proposal",
    words=("涉企行政执法检查计划项数",),
    variant="一个单位申报的一项为一项，检查几次都为一项",
)
OBJECTS = _distinct("objects", "列入检查计划的对象", "户", "target", variant="一年内检查几次的只计一户")
WANTED = Count(
    f"{CODE}.wanted", "合并前的检查", unit="次", source=CHECKS, on="start", where=PUBLISHED & Q(visit_no__isnull=False),
    splits=("body", "tier"), basis=OPINION, variant="每个单位对每个对象每次计一次，取消的不计",
)  # fmt: skip
PLANNED_VISITS = _visits("planned", "合并后计划的检查", variant="一次入场为一次", good="down")
SAVED = Count(
    f"{CODE}.saved", "合并减少的检查", unit="次", source=CHECKS, on="start",
    where=PUBLISHED & Q(visit_no__isnull=False) & ~Q(visit_no=F("no")), splits=("body",), basis=OPINION, good="up",
    variant="并入同一对象另一次检查的计划项",
)  # fmt: skip
JOINT = _visits("joint", "其中联合检查", Q(bodies__gt=1))
DONE = _visits("done", "其中已完成", Q(done_on__isnull=False))
declare(
    BODIES, ITEMS, OBJECTS, WANTED, PLANNED_VISITS, SAVED, JOINT, DONE,
    Rate(f"{CODE}.joint_rate", "计划的联合检查占比", part=JOINT, whole=PLANNED_VISITS, basis=OPINION, good="up",
         variant="两个以上单位参加的÷合并后计划的检查；国家没有统一口径"),
    Rate(f"{CODE}.saved_rate", "合并减少率", part=SAVED, whole=WANTED, basis=OPINION, good="up",
         variant="合并减少的检查÷合并前的检查；国家没有统一口径"),
    Rate(f"{CODE}.done_rate", "计划完成率", part=DONE, whole=PLANNED_VISITS, basis=OPINION, good="up"),
)  # fmt: skip
