"""What is counted of emergency plans and drills."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.emergency.plans.models import EmergencyDrill, EmergencyPlanReview, EmergencyPlanVersion
from fazhi.areas.emergency.plans.words import DRILLED, ROUTES
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, StandingDistinct, Stock, Sum

PLANS = Source.register("emergency.plan")
DRILLS = Source("emergency.plan.drills", "emergency.plan", EmergencyDrill)
VERSIONS = Source("emergency.plan.versions", "emergency.plan", EmergencyPlanVersion)
REVIEWS = Source("emergency.plan.reviews", "emergency.plan", EmergencyPlanReview)
LAW = "突发事件应对法第26—28条"
RULES = "突发事件应急预案管理办法"
SPLITS = ("organ", "town", "kind")
MUST_DRILL = Q(kind__in=DRILLED)


def _stock(name: str, label: str, where: Q, **more: Any) -> Stock:
    """Plans in force on the last day of the period."""
    return Stock(
        f"emergency.plan.{name}", label, unit="件", source=PLANS, on="first_issued_on", until="withdrawn_on", where=where,
        splits=SPLITS, basis=LAW, **more,
    )  # fmt: skip


IN_FORCE = _stock("in_force", "有效的应急预案", Q(), words=("应急预案",))
MUST = _stock("must_be_drilled", "须三年内演练的预案（专项、部门）", MUST_DRILL)
ISSUED = Count(
    "emergency.plan.issued", "印发（含修订）应急预案", source=VERSIONS, on="on", splits=("organ", "town", "month"), basis=LAW
)  # fmt: skip
TO_FILE = Count(
    "emergency.plan.to_file", "印发且须备案的应急预案", source=PLANS, on="issued_on", where=Q(kind__in=tuple(ROUTES)), splits=SPLITS,
    basis=f"{RULES}第26条",
)  # fmt: skip
FILED = Count(
    "emergency.plan.filed", "印发后已备案的应急预案", source=PLANS, on="issued_on",
    where=Q(kind__in=tuple(ROUTES), filed_on__isnull=False), splits=SPLITS, basis=f"{RULES}第26条",
)  # fmt: skip
REVIEWED = Distinct(
    "emergency.plan.reviewed",
    "本期评估的应急预案",
    source=REVIEWS,
    on="on",
    of="matter",
    splits=("organ", "town"),
    basis=LAW,
)
DRILL_COUNT = Count(
    "emergency.plan.drills", "应急演练", unit="次", source=DRILLS, on="on", splits=("organ", "town", "month", "kind"), basis=RULES,
    words=("演练次数",),
)  # fmt: skip
PEOPLE = Sum(
    "emergency.plan.participants", "参加应急演练", unit="人次", source=DRILLS, on="on", of="participants",
    splits=("organ", "town", "month", "kind"), basis=RULES, words=("参演人次",),
)  # fmt: skip
COVERED = StandingDistinct(
    "emergency.plan.covered", "三年内演练过的预案（专项、部门）", unit="件", source=DRILLS, on="on", until="covers_until", of="matter",
    where=Q(matter__emergency_plan__kind__in=DRILLED, matter__emergency_plan__withdrawn_on=None), splits=("organ", "town"),
    basis=f"{RULES}（三年一次，未核对）",
)  # fmt: skip
declare(
    IN_FORCE, MUST, ISSUED, TO_FILE, FILED, REVIEWED, DRILL_COUNT, PEOPLE, COVERED,
    Rate("emergency.plan.filed_rate", "应急预案备案率", part=FILED, whole=TO_FILE, good="up", basis=f"{RULES}第26条",
         variant="本期印发的现行版本中至今已备案的÷本期印发的现行版本（须备案的）"),
    Rate("emergency.plan.valid_rate", "应急预案评估率（有效率）", part=REVIEWED, whole=IN_FORCE, good="up", basis=LAW,
         variant="本期评估过的预案÷期末有效的预案；没有全国统一的算法"),
    Rate("emergency.plan.drill_coverage", "三年演练覆盖率", part=COVERED, whole=MUST, good="up", basis=f"{RULES}（三年一次，未核对）",
         variant="三年内演练过的专项、部门预案÷期末有效的专项、部门预案"),
)  # fmt: skip
