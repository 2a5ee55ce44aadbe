"""How plans and proposals are seen."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.enforcement.inspection_plans.models import (
    PlanCapacity,
    PlanChange,
    PlanDispatch,
    PlanOrder,
    PlanProposal,
    PlanVisitDone,
    YearPlan,
)
from fazhi.areas.enforcement.inspection_plans.procedure import BASIS, CODE
from fazhi.areas.enforcement.inspection_plans.proposing import CHECKS
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

PLANS = publish(
    Register(
        CODE, "E7", "行政检查计划台账", YearPlan,
        columns=("number", "title", "organ", "kind", "year", "state", "next_due", "checks_before", "visits_after", "published_on"),
        filters=("kind", "year", "state", "published_on"), search=("title", "ground"),
        public=("title", "kind", "year", "organ", "checks_before", "visits_after", "approval_no", "filing_no", "published_on"),
        published=Q(published_on__isnull=False), public_papers=("announcement",), told_as="行政检查计划",
        details=(PlanCapacity, PlanChange, PlanOrder, PlanDispatch, PlanVisitDone), kind="kind", area="enforcement", basis=BASIS,
    )
)  # fmt: skip
FORM = (
    "plan", "target", "target_code", "class_trade", "class_risk", "class_division", "item_codes", "month_from", "month_to",
    "frequency", "hours", "tier", "alone", "alone_why",
)  # fmt: skip
PROPOSALS = publish(
    Register(
        "enforcement.plan_proposals", "E7", "检查计划申报", PlanProposal,
        columns=("number", "title", "organ", "plan", "target", "target_code", "class_trade", "item_codes", "month_from", "month_to",
                 "frequency", "hours", "alone"),
        filters=("organ", "tier", "alone", "class_risk"), search=("title", "item_codes", "target_code"), form=FORM,
        optional=("target", "target_code", "class_trade", "class_risk", "class_division", "alone_why"),
        roles=(Role.REGISTRAR, Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD), number="{mark}检申〔{year}〕{n}号", kind="tier",
        area="enforcement", checks=CHECKS, basis=BASIS,
    )
)  # fmt: skip
