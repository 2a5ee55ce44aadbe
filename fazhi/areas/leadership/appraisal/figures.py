"""What is counted of appraisals: how many, how they were objected to. No figure ranks agencies."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.leadership.appraisal.models import AppraisalDecision, AppraisalObjection
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source

SYSTEM = "leadership.appraisal"
APPRAISALS = Source.register(SYSTEM)
OBJECTIONS = Source("leadership.appraisal.objections", SYSTEM, AppraisalObjection)
DECISIONS = Source("leadership.appraisal.decisions", SYSTEM, AppraisalDecision)

TOLD = Count(f"{SYSTEM}.told", "告知考核结果", "个", source=APPRAISALS, on="told_on", splits=("month",))
CONCLUDED = Count(f"{SYSTEM}.concluded", "审定考核结果的单位", "个", source=APPRAISALS, on="concluded_on", splits=("month",),
                  words=("法治建设考核",))  # fmt: skip
OBJECTED = Count(f"{SYSTEM}.objected", "提出异议", "项", source=OBJECTIONS, on="on", splits=("month",))
DECIDED = Count(f"{SYSTEM}.decided", "处理异议", "项", source=DECISIONS, on="on", splits=("month",))
UPHELD = Count(f"{SYSTEM}.upheld", "异议成立", "项", source=DECISIONS, on="on", where=Q(upheld=True), splits=("month",))

declare(
    TOLD, CONCLUDED, OBJECTED, DECIDED, UPHELD,
    Rate(f"{SYSTEM}.upheld_rate", "异议成立率", part=UPHELD, whole=DECIDED, variant="异议成立数÷处理异议数"),
)  # fmt: skip
